package org.assize.quality.errors;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.stmt.ThrowStmt;
import com.github.javaparser.ast.type.ReferenceType;
import com.github.javaparser.ast.type.Type;
import java.util.List;
import java.util.Set;
import org.assize.evidence.java.JavaFile;
import org.assize.rule.Inspection;
import org.assize.rule.Option;
import org.assize.rule.Rule;

/** Cannot see whether a method that declares Exception calls one that does, nor whether it overrides without saying so. */
final class NoGenericThrow {

    record Options(
            @Option("names of methods whose throws clause is set by others")
            List<String> allowedMethods) {}

    private static final Set<String> THROWN =
            Set.of("Throwable", "Error", "Exception", "RuntimeException", "NullPointerException");
    private static final Set<String> DECLARED = Set.of("Throwable", "Error", "Exception", "RuntimeException");
    private static final Set<String> TEST_ANNOTATIONS = Set.of("Test", "Before", "After", "Setup", "TearDown");

    static final Rule RULE = Rule.java("quality/no-generic-throw")
            .states("Code throws and declares specific exceptions")
            .because(
                    "a caller can tell faults apart only by their type, and a general type forces it to catch everything")
            .remedy("Throw or declare an exception whose name says what went wrong (IllegalArgumentException,"
                    + " IllegalStateException, UncheckedIOException, one of your own); check arguments with"
                    + " Objects.requireNonNull")
            .implementing("cwe/397", "iso-25010/analysability")
            .options(new Options(List.of("main", "finalize", "close", "call")))
            .cannotSee("Methods that override without @Override.")
            .cannotSee("The only method of an interface may declare Exception, so that any code can be passed for it.")
            .knownElsewhereAs(
                    "PMD.AvoidThrowingRawExceptionTypes",
                    "PMD.AvoidThrowingNullPointerException",
                    "PMD.SignatureDeclareThrowsException",
                    "java:S112",
                    "java:S1695",
                    "ThrowSpecificExceptions",
                    "ThrowNull",
                    "checkstyle:illegalthrows",
                    "THROWS_METHOD_THROWS_RUNTIMEEXCEPTION",
                    "THROWS_METHOD_THROWS_CLAUSE_BASIC_EXCEPTION")
            .violating("""
                    class Import {
                        void load(String name) {
                            if (name.isEmpty()) {
                                throw new «RuntimeException»("no name");
                            }
                        }
                    }
                    """)
            .violating("""
                    class Import {
                        void load(String name) {
                            if (name == null) {
                                throw new «NullPointerException»("name");
                            }
                        }
                    }
                    """)
            .violating("""
                    class Import {
                        public void load(String name) throws IOException, «Exception» {
                            read(name);
                        }
                    }
                    """)
            .violating("""
                    class Import {
                        void stop() {
                            throw «null»;
                        }

                        Import() throws «java.lang.Throwable» {
                        }
                    }
                    """)
            .conforming("""
                    class Import {
                        void load(String name) throws IOException {
                            if (name.isEmpty()) {
                                throw new IllegalArgumentException("no name");
                            }
                        }
                    }
                    """)
            .conforming("""
                    class Import implements Loader {
                        @Override
                        public void load() throws Exception {
                            read();
                        }

                        public static void main(String[] arguments) throws Exception {
                            new Import().load();
                        }
                    }
                    """)
            .conforming("""
                    class ImportTest {
                        @Test
                        void reads() throws Exception {
                            new Import().load();
                        }
                    }
                    """)
            .conforming("""
                    interface Job<T, E extends Exception> {
                        T execute() throws E;
                    }

                    interface Callback {
                        void call(String name) throws Exception;
                    }
                    """)
            .inspecting(ThrowStmt.class, NoGenericThrow::inspectThrow)
            .inspecting(CallableDeclaration.class, NoGenericThrow::inspectDeclaration)
            .build();

    private NoGenericThrow() {}

    private static void inspectThrow(ThrowStmt statement, Inspection<JavaFile, Node> report) {
        Expression thrown = statement.getExpression();
        if (thrown.isNullLiteralExpr()) {
            report.breach(thrown, "null is thrown, which becomes a NullPointerException")
                    .key("throw null");
        } else if (thrown.isObjectCreationExpr()
                && thrown.asObjectCreationExpr().getAnonymousClassBody().isEmpty()) {
            Type type = thrown.asObjectCreationExpr().getType();
            if (JavaLangTypes.isOneOf(type, THROWN)) {
                report.breach(type, "A " + type.asString() + " is thrown, which says nothing of what went wrong")
                        .key("throw " + type.asString());
            }
        }
    }

    private static void inspectDeclaration(CallableDeclaration<?> callable, Inspection<JavaFile, Node> report) {
        if (callable.getThrownExceptions().isEmpty() || isSetByOthers(callable, report)) {
            return;
        }
        for (ReferenceType type : callable.getThrownExceptions()) {
            if (JavaLangTypes.isOneOf(type, DECLARED)) {
                String what = callable instanceof ConstructorDeclaration ? "The constructor of " : "Method ";
                report.breach(type, what + callable.getNameAsString() + " declares " + type.asString())
                        .key("declares " + type.asString());
            }
        }
    }

    private static boolean isSetByOthers(CallableDeclaration<?> callable, Inspection<JavaFile, Node> report) {
        boolean named = callable instanceof MethodDeclaration
                && report.options(Options.class).allowedMethods().contains(callable.getNameAsString());
        return named
                || report.source().isTest()
                || callable.isAnnotationPresent("Override")
                || callable.getAnnotations().stream()
                        .anyMatch(each -> isTestAnnotation(each.getName().getIdentifier()))
                || isOnlyMethodOfInterface(callable);
    }

    private static boolean isTestAnnotation(String name) {
        return TEST_ANNOTATIONS.stream().anyMatch(each -> name.startsWith(each) || name.endsWith(each));
    }

    private static boolean isOnlyMethodOfInterface(CallableDeclaration<?> callable) {
        return callable.getParentNode().orElse(null) instanceof ClassOrInterfaceDeclaration type
                && type.isInterface()
                && type.getMethods().stream()
                                .filter(each -> each.getBody().isEmpty())
                                .count()
                        == 1
                && callable instanceof MethodDeclaration method
                && method.getBody().isEmpty();
    }
}
