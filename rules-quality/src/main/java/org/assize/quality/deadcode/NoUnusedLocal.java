package org.assize.quality.deadcode;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.InstanceOfExpr;
import com.github.javaparser.ast.expr.LiteralExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.SimpleName;
import com.github.javaparser.ast.expr.TypePatternExpr;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import org.assize.evidence.java.JavaFile;
import org.assize.finding.Fix;
import org.assize.quality.deadcode.Variable.Kind;
import org.assize.rule.Inspection;
import org.assize.rule.Inspection.Draft;
import org.assize.rule.Rule;

/** Cannot see a use by an annotation processor; annotated variables are left alone for that. */
final class NoUnusedLocal {

    static final Rule RULE = Rule.java("quality/no-unused-local")
            .states("Local variables are used")
            .because(
                    "a variable that nobody reads is either a forgotten step or noise that every reader has to rule out")
            .remedy("Remove it, or use it. Keep the right-hand side if it is called for what it does")
            .implementing("cwe/563", "iso-25010/analysability")
            .cannotSee(
                    "Variables of for-each loops, resources, caught exceptions and lambda parameters are left alone: the"
                            + " language demands them. So are annotated ones and names that start with ignore or unused.")
            .knownElsewhereAs(
                    "PMD.UnusedLocalVariable", "java:S1481", "UnusedVariable", "checkstyle:unusedlocalvariable")
            .violating("""
                    class Import {
                        int load() {
                            int «rows» = read();
                            return 0;
                        }
                    }
                    """)
            .violating("""
                    class Import {
                        private String name;

                        void load() {
                            String «name»;
                            this.name = read();
                        }
                    }
                    """)
            .violating("""
                    class Import {
                        void load() {
                            int «count» = 0;
                            for (String file : files) {
                                count++;
                                read(file);
                            }
                        }

                        boolean isFile(Object value) {
                            return value instanceof File «file»;
                        }
                    }
                    """)
            .conforming("""
                    class Import {
                        int load() {
                            int rows = read();
                            return rows;
                        }
                    }
                    """)
            .conforming("""
                    class Import {
                        int load() throws IOException {
                            int count = 0;
                            for (String file : files) {
                                count += 1;
                            }
                            try (Lock lock = acquire()) {
                                for (String each : files) {
                                    tick();
                                }
                                Runnable later = () -> use(count);
                                later.run();
                            } catch (TimeoutException e) {
                                throw new ImportException();
                            }
                            return 0;
                        }
                    }
                    """)
            .conforming("""
                    class Import {
                        void load(Object value) {
                            @Cleanup Reader reader = open();
                            String ignored = warmUp();
                            int index;
                            while ((index = next()) > 0) {
                                tick();
                            }
                            Set<String> names = new HashSet<>();
                            files.forEach(names::add);
                            if (!(value instanceof File file)) {
                                return;
                            }
                            read(file);
                        }
                    }
                    """)
            .inspecting(CompilationUnit.class, NoUnusedLocal::inspect)
            .build();

    private NoUnusedLocal() {}

    private static void inspect(CompilationUnit unit, Inspection<JavaFile, Node> report) {
        for (Variable variable : Bindings.of(report.file()).variables()) {
            if (variable.reads == 0 && isJudged(variable) && !Suppressions.allowsUnused(variable.node)) {
                breach(variable, report);
            }
        }
    }

    private static boolean isJudged(Variable variable) {
        if (Suppressions.saysUnused(variable.name)) {
            return false;
        }
        if (variable.kind == Kind.PATTERN) {
            return variable.node.getParentNode().orElse(null) instanceof InstanceOfExpr;
        }
        return variable.kind == Kind.LOCAL
                && variable.node.getParentNode().orElse(null) instanceof VariableDeclarationExpr declaration
                && declaration.getAnnotations().isEmpty();
    }

    private static void breach(Variable variable, Inspection<JavaFile, Node> report) {
        boolean isPattern = variable.kind == Kind.PATTERN;
        SimpleName name = isPattern
                ? ((TypePatternExpr) variable.node).getName()
                : ((VariableDeclarator) variable.node).getName();
        Draft draft = report.breach(
                        name,
                        "The " + (isPattern ? "pattern variable " : "local variable ") + variable.name
                                + (variable.writes == 0 ? " is never used" : " is given values that nobody reads"))
                .key(variable.name);
        if (isPattern || variable.writes > 0) {
            return;
        }
        VariableDeclarator declarator = (VariableDeclarator) variable.node;
        if (isAloneInStatement(declarator)
                && declarator.getInitializer().map(NoUnusedLocal::doesNothing).orElse(true)) {
            Node statement =
                    declarator.getParentNode().orElseThrow().getParentNode().orElseThrow();
            draft.fix(Fix.safe("Remove " + variable.name, report.file().remove(statement)));
        }
    }

    private static boolean isAloneInStatement(VariableDeclarator declarator) {
        return declarator.getParentNode().orElse(null) instanceof VariableDeclarationExpr declaration
                && declaration.getVariables().size() == 1
                && declaration.getParentNode().orElse(null) instanceof ExpressionStmt statement
                && statement.getParentNode().orElse(null) instanceof BlockStmt;
    }

    private static boolean doesNothing(Expression initializer) {
        return initializer instanceof LiteralExpr || initializer instanceof NameExpr;
    }
}
