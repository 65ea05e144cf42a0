package org.assize.quality.errors;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import java.util.Set;
import org.assize.evidence.java.JavaFile;
import org.assize.rule.Inspection;
import org.assize.rule.Rule;

/** Cannot see traces that are written to a stream which happens to be the console. */
final class NoPrintStackTrace {

    private static final Set<String> CONSOLES = Set.of("System.err", "System.out");

    static final Rule RULE = Rule.java("quality/no-print-stack-trace")
            .states("Exceptions are logged, not printed with printStackTrace()")
            .because(
                    "what goes to standard error has no level, no time and no context, and in operation nobody sees it")
            .remedy(
                    "Log the exception with a message that says what failed, or let it reach a caller who can handle it")
            .implementing("cwe/209", "iso-25010/analysability")
            .cannotSee("Traces printed to a stream that turns out to be the console.")
            .knownElsewhereAs("PMD.AvoidPrintStackTrace", "CatchAndPrintStackTrace")
            .violating("""
                    class Import {
                        void load() {
                            try {
                                read();
                            } catch (IOException e) {
                                «e.printStackTrace()»;
                            }
                        }
                    }
                    """)
            .violating("""
                    class Import {
                        void failed(ExecutionException e) {
                            «e.getCause().printStackTrace()»;
                        }
                    }
                    """)
            .violating("""
                    class Import {
                        void failed(Throwable t) {
                            «t.printStackTrace(System.err)»;
                        }
                    }
                    """)
            .conforming("""
                    class Import {
                        void load() {
                            try {
                                read();
                            } catch (IOException e) {
                                log.warn("not loaded", e);
                            }
                        }
                    }
                    """)
            .conforming("""
                    class Import {
                        String trace(Throwable t) {
                            StringWriter text = new StringWriter();
                            t.printStackTrace(new PrintWriter(text));
                            return text.toString();
                        }
                    }
                    """)
            .conforming("""
                    class ImportException extends Exception {
                        @Override
                        public void printStackTrace() {
                            super.printStackTrace();
                        }
                    }
                    """)
            .inspecting(MethodCallExpr.class, NoPrintStackTrace::inspect)
            .build();

    private NoPrintStackTrace() {}

    private static void inspect(MethodCallExpr call, Inspection<JavaFile, Node> report) {
        if (!call.getNameAsString().equals("printStackTrace") || call.getScope().isEmpty()) {
            return;
        }
        Expression scope = call.getScope().get();
        boolean toConsole = call.getArguments().isEmpty()
                || call.getArguments().size() == 1
                        && CONSOLES.contains(call.getArgument(0).toString());
        if (toConsole && !scope.isSuperExpr() && !scope.isThisExpr()) {
            report.breach(call, "The exception is printed to the console, where nobody will find it");
        }
    }
}
