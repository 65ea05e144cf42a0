package org.assize.quality.deadcode;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Modifier.Keyword;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.nodeTypes.NodeWithModifiers;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ThrowStmt;
import java.util.Set;
import org.assize.evidence.java.JavaFile;
import org.assize.finding.Severity;
import org.assize.quality.deadcode.Variable.Kind;
import org.assize.rule.Inspection;
import org.assize.rule.Rule;

/** Cannot see that a method of a package is called by a framework through reflection. */
final class NoUnusedParameter {

    private static final Set<String> SET_BY_THE_PLATFORM =
            Set.of("readObject", "writeObject", "main", "premain", "agentmain");

    static final Rule RULE = Rule.java("quality/no-unused-parameter")
            .states("Parameters of private and non-overridable methods are used")
            .because("every caller has to find a value for a parameter, and believes that it matters")
            .remedy("Remove the parameter, or use it. Where a signature is given, name it `ignored` or `unused`")
            .implementing("cwe/563", "iso-25010/analysability")
            .severity(Severity.WARNING)
            .cannotSee(
                    "Methods that others can see or override, methods that are referred to with ::, annotated methods and"
                            + " parameters, and methods that are empty or only throw are left alone.")
            .knownElsewhereAs("PMD.UnusedFormalParameter", "java:S1172", "UnusedVariable")
            .violating("""
                    class Import {
                        private void load(String name, int «rows») {
                            read(name);
                        }
                    }
                    """)
            .violating("""
                    class Import {
                        private Import(String «name») {
                            this.size = 0;
                        }

                        static int next(int «step») {
                            return count++;
                        }
                    }
                    """)
            .violating("""
                    final class Import {
                        int next(int step, int «limit») {
                            step = count;
                            limit = 5;
                            return step;
                        }

                        private static int size(int «value») {
                            return Stream.of(1).mapToInt(value -> value + 1).sum();
                        }
                    }
                    """)
            .conforming("""
                    class Import {
                        private void load(String name, int rows) {
                            read(name, rows);
                        }

                        void next(int step) {
                            count++;
                        }

                        public static void reset(boolean all) {
                            count = 0;
                        }
                    }
                    """)
            .conforming("""
                    class Import {
                        void loadAll() {
                            files.forEach(this::load);
                        }

                        private void load(String name, int index) {
                            read(name);
                        }

                        private void todo(int rows) {
                            throw new UnsupportedOperationException();
                        }

                        private void nothing(int rows) {}
                    }
                    """)
            .conforming("""
                    class Import implements Serializable {
                        private void readObject(ObjectInputStream in) {
                            reset();
                        }

                        private void load(int ignoredRows, @Context Object context) {
                            reset();
                        }

                        @EventListener
                        private void started(Event event) {
                            reset();
                        }
                    }
                    """)
            .inspecting(CompilationUnit.class, NoUnusedParameter::inspect)
            .build();

    private NoUnusedParameter() {}

    private static void inspect(CompilationUnit unit, Inspection<JavaFile, Node> report) {
        Bindings bindings = Bindings.of(report.file());
        for (Variable variable : bindings.variables()) {
            if (variable.kind == Kind.PARAMETER
                    && variable.reads == 0
                    && variable.node instanceof Parameter parameter
                    && parameter.getAnnotations().isEmpty()
                    && !Suppressions.saysUnused(variable.name)
                    && parameter.getParentNode().orElse(null) instanceof CallableDeclaration<?> callable
                    && isClosed(callable)
                    && !isSetByOthers(callable, bindings)
                    && !Suppressions.allowsUnused(parameter)) {
                report.breach(
                                parameter.getName(),
                                "The parameter " + variable.name + " of " + callable.getNameAsString()
                                        + " is never used")
                        .key("parameter " + variable.name);
            }
        }
    }

    /** Whether nobody outside can override a method or rely on its signature. */
    private static boolean isClosed(CallableDeclaration<?> callable) {
        if (callable.isPrivate()) {
            return true;
        }
        boolean isHidden = !callable.isPublic() && !callable.isProtected();
        Node owner = callable.getParentNode().orElse(null);
        boolean inInterface = owner instanceof ClassOrInterfaceDeclaration type && type.isInterface();
        boolean isFinal = callable.isStatic()
                || callable.isFinal()
                || callable instanceof ConstructorDeclaration
                || owner instanceof NodeWithModifiers<?> type && type.hasModifier(Keyword.FINAL);
        return isHidden && isFinal && !inInterface;
    }

    private static boolean isSetByOthers(CallableDeclaration<?> callable, Bindings bindings) {
        if (!callable.getAnnotations().isEmpty() || SET_BY_THE_PLATFORM.contains(callable.getNameAsString())) {
            return true;
        }
        if (callable instanceof MethodDeclaration method) {
            return method.isNative()
                    || method.getBody().map(NoUnusedParameter::doesNothing).orElse(true)
                    || bindings.isReferenced(method.getNameAsString())
                    || bindings.isNamedInText(method.getNameAsString());
        }
        return bindings.isReferenced("new") || doesNothing(((ConstructorDeclaration) callable).getBody());
    }

    private static boolean doesNothing(BlockStmt body) {
        return body.getStatements().isEmpty()
                || body.getStatements().size() == 1 && body.getStatement(0) instanceof ThrowStmt;
    }
}
