package org.assize.quality.dependencies;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.MethodCallExpr;
import org.assize.evidence.java.JavaFile;
import org.assize.evidence.java.TypeResolver;
import org.assize.rule.Inspection;
import org.assize.rule.Rule;

/** Calls through a method reference. */
final class NoProcessExit {

    static final Rule RULE = Rule.java("quality/no-process-exit")
            .states("Library code does not call System.exit, Runtime.halt or System.gc")
            .because("the end of the process, and the time of a collection, are not a library's to decide")
            .remedy("Throw an exception and let main decide; leave collection to the virtual machine")
            .implementing("cwe/382", "iso-25010/availability")
            .cannotSee("Calls through a method reference.")
            .knownElsewhereAs(
                    "PMD.DoNotTerminateVM",
                    "PMD.DoNotCallGarbageCollectionExplicitly",
                    "java:S1147",
                    "java:S1215",
                    "SystemExitOutsideMain",
                    "DM_EXIT",
                    "DM_GC")
            .violating("""
        class Import {
            void run(boolean ok) {
                if (!ok) {
                    «System.exit(1)»;
                }
            }
        }
        """)
            .violating("""
        class Import {
            void run() {
                «Runtime.getRuntime().halt(1)»;
                «java.lang.System.gc()»;
            }
        }
        """)
            .violating("""
        class Import {
            void run(Runtime runtime) {
                «runtime.exit(2)»;
                «runtime.gc()»;
            }
        }
        """)
            .conforming("""
        class Import {
            public static void main(String[] arguments) {
                if (arguments.length == 0) {
                    System.exit(2);
                }
            }
        }
        """)
            .conforming("""
        class Import {
            static class System {
                static void exit(int code) {}
            }

            void run() {
                System.exit(1);
            }
        }
        """)
            .conforming("""
        class Door {
            void exit(int code) {}

            void run() {
                exit(1);
                this.exit(2);
            }
        }
        """)
            .inspecting(MethodCallExpr.class, NoProcessExit::inspect)
            .build();

    private NoProcessExit() {}

    private static void inspect(MethodCallExpr call, Inspection<JavaFile, Node> report) {
        String name = call.getNameAsString();
        boolean candidate = switch (name) {
            case "exit", "halt" -> call.getArguments().size() == 1;
            case "gc", "runFinalization" -> call.getArguments().isEmpty();
            default -> false;
        };
        if (!candidate) {
            return;
        }
        TypeResolver types = report.file().types();
        boolean ofProcess =
                types.isCallTo(call, "java.lang.System", name) || types.isCallTo(call, "java.lang.Runtime", name);
        boolean collects = name.equals("gc") || name.equals("runFinalization");
        if (ofProcess && (collects || !isInMain(call))) {
            report.breach(
                            call,
                            collects
                                    ? name + " tells the virtual machine when to collect"
                                    : name + " ends the process of whoever calls")
                    .key(name);
        }
    }

    private static boolean isInMain(MethodCallExpr call) {
        Node node = call;
        while (node != null) {
            if (node instanceof MethodDeclaration method
                    && method.getNameAsString().equals("main")
                    && method.isStatic()) {
                return true;
            }
            node = node.getParentNode().orElse(null);
        }
        return false;
    }
}
