package org.assize.quality.deadcode;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LiteralExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assize.evidence.java.JavaFile;
import org.assize.quality.deadcode.Variable.Kind;
import org.assize.rule.Inspection;
import org.assize.rule.Rule;

/** Cannot see stores to variables that a lambda or a local class uses, nor to fields. */
final class NoDeadStore {

    private static final Set<String> NEUTRAL = Set.of("0", "1", "0L", "1L", "0.0", "1.0", "0f", "0d", "0F", "0D", "0l");

    static final Rule RULE = Rule.java("quality/no-dead-store")
            .states("A value assigned to a local variable is read")
            .because(
                    "a value that nobody reads was computed in vain, and most often the wrong variable was written or read")
            .remedy("Remove the assignment, or read the variable that was meant")
            .implementing("cwe/563", "iso-25010/functional-correctness")
            .cannotSee(
                    "Fields, and variables that a lambda or class uses. Initial values such as 0, -1, \"\", null and true,"
                            + " and null as a later value, are left alone.")
            .knownElsewhereAs(
                    "PMD.UnusedAssignment",
                    "java:S1854",
                    "UnusedVariable",
                    "UnnecessaryAssignment",
                    "DLS_DEAD_LOCAL_STORE")
            .violating("""
                    class Import {
                        int load() {
                            int «rows = read("a")»;
                            «rows = read("b")»;
                            rows = read("c");
                            return rows;
                        }
                    }
                    """)
            .violating("""
                    class Import {
                        String load(String name) {
                            String «path = find(name)»;
                            if (strict) {
                                path = name;
                            } else {
                                path = "x" + name;
                            }
                            «name = path + ".csv"»;
                            return path;
                        }
                    }
                    """)
            .violating("""
                    class Import {
                        int load() {
                            int count = 0;
                            for (String file : files) {
                                count += read(file);
                                int last = count;
                                use(last);
                                «last = 0»;
                            }
                            int result = count;
                            «count++»;
                            return result;
                        }

                        int next(int row) {
                            return «row++»;
                        }
                    }
                    """)
            .conforming("""
                    class Import {
                        int load() {
                            int rows = 0;
                            boolean more = true;
                            while (more) {
                                rows += read();
                                more = rows < 10;
                            }
                            String name = null;
                            name = find();
                            use(name);
                            name = null;
                            return rows;
                        }
                    }
                    """)
            .conforming("""
                    class Import {
                        int load() {
                            int step = open();
                            try {
                                step = read();
                                step = parse();
                                step = -1;
                            } catch (ImportException e) {
                                log(step);
                            } finally {
                                close();
                            }
                            int state = start();
                            try {
                                state = read();
                                return parse();
                            } finally {
                                close(state);
                            }
                        }
                    }
                    """)
            .conforming("""
                    class Import {
                        String load(int kind) {
                            String name = "a" + kind;
                            outer:
                            for (int i = start(); i < 10; i++) {
                                for (String each : files) {
                                    if (each.isEmpty()) {
                                        name = each;
                                        continue outer;
                                    }
                                    if (each.length() > i) {
                                        name = "b" + i;
                                        break outer;
                                    }
                                }
                            }
                            int position = offset();
                            bytes[position++] = 1;
                            bytes[position++] = 2;
                            switch (kind) {
                                case 1:
                                    name = "c" + name;
                                case 2:
                                    name = "d" + name;
                                    break;
                                default:
                            }
                            int size = read();
                            Runnable later = () -> use(size);
                            do {
                                kind = next(kind);
                            } while (kind > 0);
                            return name;
                        }
                    }
                    """)
            .inspecting(CompilationUnit.class, NoDeadStore::inspect)
            .build();

    private NoDeadStore() {}

    private static void inspect(CompilationUnit unit, Inspection<JavaFile, Node> report) {
        Bindings bindings = Bindings.of(report.file());
        Map<Node, List<Variable>> byBody = new IdentityHashMap<>();
        for (Variable variable : bindings.variables()) {
            if (isCandidate(variable)) {
                byBody.computeIfAbsent(variable.body, key -> new ArrayList<>()).add(variable);
            }
        }
        byBody.forEach((body, variables) -> {
            for (Node store : DeadStores.in(body, bindings, variables)) {
                breach(store, report);
            }
        });
    }

    private static boolean isCandidate(Variable variable) {
        boolean isLocal = variable.kind == Kind.LOCAL || variable.kind == Kind.PARAMETER;
        return isLocal
                && (variable.writes > 0 || variable.stepped)
                && !variable.captured
                && !Suppressions.saysUnused(variable.name);
    }

    private static void breach(Node store, Inspection<JavaFile, Node> report) {
        if (store instanceof VariableDeclarator declarator) {
            if (!isNeutral(declarator.getInitializer().orElseThrow()) && !Suppressions.allowsUnused(store)) {
                report.breach(store, "The first value of " + declarator.getNameAsString() + " is never read")
                        .key("first " + declarator.getNameAsString());
            }
            return;
        }
        Expression expression = (Expression) store;
        Node parent = store.getParentNode().orElse(store);
        boolean isOwnStatement = parent instanceof ExpressionStmt;
        boolean isReturned = parent instanceof ReturnStmt && store instanceof UnaryExpr;
        if ((isOwnStatement || isReturned) && !assignsNull(expression) && !Suppressions.allowsUnused(store)) {
            String name = nameOf(expression);
            report.breach(store, "The value that " + name + " is given here is never read")
                    .key(name);
        }
    }

    private static boolean isNeutral(Expression value) {
        if (value instanceof UnaryExpr unary) {
            return isNeutral(unary.getExpression());
        }
        if (value instanceof StringLiteralExpr text) {
            return text.getValue().isEmpty();
        }
        return value.isNullLiteralExpr()
                || value.isBooleanLiteralExpr()
                || value instanceof LiteralExpr && NEUTRAL.contains(value.toString());
    }

    private static boolean assignsNull(Expression expression) {
        return expression instanceof AssignExpr assignment
                && assignment.getValue().isNullLiteralExpr();
    }

    private static String nameOf(Expression expression) {
        Expression target = expression instanceof AssignExpr assignment
                ? assignment.getTarget()
                : ((UnaryExpr) expression).getExpression();
        return ((NameExpr) target).getNameAsString();
    }
}
