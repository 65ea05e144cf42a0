package org.assize.quality.resources;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.MethodCallExpr;
import org.assize.evidence.java.JavaFile;
import org.assize.quality.syntax.Expressions;
import org.assize.rule.Inspection;
import org.assize.rule.Rule;

/** Calls through a method reference. */
final class NoFinalizers {

    static final Rule RULE = Rule.java("quality/no-finalizers")
            .states("The method finalize() is neither overridden nor called")
            .because("nobody knows when it runs, or whether; it slows collection down and is going to be "
                    + "removed from Java")
            .remedy("Implement AutoCloseable, or register with java.lang.ref.Cleaner")
            .implementing("cwe/586", "cwe/583", "iso-25010/resource-utilization")
            .cannotSee("Calls through a method reference.")
            .knownElsewhereAs(
                    "PMD.EmptyFinalizer",
                    "PMD.FinalizeDoesNotCallSuperFinalize",
                    "PMD.FinalizeOnlyCallsSuperFinalize",
                    "PMD.FinalizeOverloaded",
                    "PMD.FinalizeShouldBeProtected",
                    "PMD.AvoidCallingFinalize",
                    "java:S1113",
                    "java:S1111",
                    "java:S1114",
                    "Finalize",
                    "checkstyle:nofinalizer",
                    "FI_EMPTY",
                    "FI_EXPLICIT_INVOCATION",
                    "FI_PUBLIC_SHOULD_BE_PROTECTED")
            .violating("""
        class Handle {
            @Override
            protected void «finalize»() throws Throwable {
                super.finalize();
                release();
            }
        }
        """)
            .violating("""
        class Owner {
            void drop(Handle handle) throws Throwable {
                «handle.finalize()»;
            }
        }
        """)
            .violating("""
        class Handle {
            public void «finalize»(int times) {
                release();
            }
        }
        """)
            .conforming("""
        class Handle implements AutoCloseable {
            @Override
            public void close() {
                release();
            }
        }
        """)
            .conforming("""
        class Guarded {
            // Keeps subclasses from having a finalizer.
            @Override
            protected final void finalize() {}
        }
        """)
            .conforming("""
        class Order {
            void finalizeOrder() {
                finish();
            }

            void close(Document document) {
                document.finalize(true);
            }
        }
        """)
            .inspecting(MethodDeclaration.class, NoFinalizers::inspectMethod)
            .inspecting(MethodCallExpr.class, NoFinalizers::inspectCall)
            .build();

    private NoFinalizers() {}

    private static void inspectMethod(MethodDeclaration method, Inspection<JavaFile, Node> report) {
        if (!method.getNameAsString().equals("finalize") || method.isStatic()) {
            return;
        }
        boolean blocksFinalizers = method.isFinal()
                && method.getBody()
                        .filter(body -> body.getStatements().isEmpty())
                        .isPresent();
        if (method.getParameters().isEmpty() && !blocksFinalizers) {
            report.breach(method.getName(), "A finalizer is declared").key("finalize()");
        } else if (!method.getParameters().isEmpty() && method.getType().isVoidType()) {
            report.breach(method.getName(), "This method looks like a finalizer and is none")
                    .key(method.getSignature().asString());
        }
    }

    private static void inspectCall(MethodCallExpr call, Inspection<JavaFile, Node> report) {
        if (call.getNameAsString().equals("finalize") && call.getArguments().isEmpty() && !isInFinalizer(call)) {
            report.breach(call, "finalize() is called by hand").key("call");
        }
    }

    private static boolean isInFinalizer(MethodCallExpr call) {
        return Expressions.bodyAround(call)
                .filter(body -> body instanceof MethodDeclaration method
                        && method.getNameAsString().equals("finalize"))
                .isPresent();
    }
}
