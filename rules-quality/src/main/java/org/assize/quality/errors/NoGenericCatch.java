package org.assize.quality.errors;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.type.Type;
import java.util.List;
import java.util.Set;
import org.assize.evidence.java.JavaFile;
import org.assize.finding.Severity;
import org.assize.rule.Inspection;
import org.assize.rule.Option;
import org.assize.rule.Rule;

/**
 * Cannot see which exceptions the block can throw, so it cannot say which types to name instead; nor whether a method
 * is a boundary of the program unless its name or an option says so.
 */
final class NoGenericCatch {

    record Options(
            @Option("names of methods that are a boundary: nothing is above them that could handle an exception")
            List<String> boundaries) {}

    private static final Set<String> GENERIC = Set.of("Throwable", "Error", "Exception", "RuntimeException");
    private static final Set<String> BUG = Set.of("NullPointerException");

    static final Rule RULE = Rule.java("quality/no-generic-catch")
            .states(
                    "Throwable, Error, Exception, RuntimeException and NullPointerException are caught only at a boundary")
            .because(
                    "a general catch also takes the exceptions nobody thought of, bugs among them, and treats them as the"
                            + " one that was expected")
            .remedy("Catch the exceptions that the block can throw. Where everything must be caught, rethrow it or hand"
                    + " the exception on; instead of catching NullPointerException, test for null")
            .implementing("cwe/395", "cwe/396", "iso-25010/fault-tolerance")
            .severity(Severity.WARNING)
            .options(new Options(List.of("main", "run", "uncaughtException")))
            .cannotSee("A clause that rethrows on one of its ways, or gives the exception to something that is not a"
                    + " logger, counts as a boundary; so does one with a comment of four words or more.")
            .cannotSee(
                    "Which checked exceptions the block throws, and so whether Exception is the only type that will do.")
            .knownElsewhereAs(
                    "PMD.AvoidCatchingGenericException",
                    "PMD.AvoidCatchingThrowable",
                    "PMD.AvoidCatchingNPE",
                    "java:S1181",
                    "java:S1696",
                    "java:S2221",
                    "CatchingUnchecked",
                    "checkstyle:illegalcatch",
                    "REC_CATCH_EXCEPTION",
                    "DCN_NULLPOINTER_EXCEPTION")
            .violating("""
                    class Import {
                        int rows() {
                            try {
                                return read();
                            } catch («Exception e») {
                                return 0;
                            }
                        }
                    }
                    """)
            .violating("""
                    class Import {
                        void load() {
                            try {
                                read();
                            } catch («Throwable t») {
                                log.error("not loaded", t);
                            }
                        }
                    }
                    """)
            .violating("""
                    class Import {
                        String name(Customer customer) {
                            try {
                                return customer.name().trim();
                            } catch («NullPointerException e») {
                                throw new IllegalStateException("no name", e);
                            }
                        }
                    }
                    """)
            .violating("""
                    class Import {
                        void load() {
                            try { read(); } catch («IllegalStateException | java.lang.Error e») { retry(); }
                        }
                    }
                    """)
            .conforming("""
                    class Import {
                        int rows() {
                            try {
                                return read();
                            } catch (IOException e) {
                                return 0;
                            }
                        }
                    }
                    """)
            .conforming("""
                    class Import {
                        int rows() {
                            try {
                                return read();
                            } catch (RuntimeException e) {
                                close();
                                throw e;
                            }
                        }
                    }
                    """)
            .conforming("""
                    class Import {
                        void load(CompletableFuture<Integer> rows) {
                            try {
                                rows.complete(read());
                            } catch (Throwable t) {
                                rows.completeExceptionally(t);
                            }
                        }
                    }
                    """)
            .conforming("""
                    class Worker implements Runnable {
                        @Override
                        public void run() {
                            try {
                                next();
                            } catch (Exception e) {
                                log.error("a job failed", e);
                            }
                        }
                    }
                    """)
            .conforming("""
                    class Import {
                        ClassLoader loader() {
                            try {
                                return Thread.currentThread().getContextClassLoader();
                            } catch (Throwable t) {
                                // A security manager may forbid it; any loader will do.
                                return null;
                            }
                        }
                    }
                    """)
            .conforming("""
                    import javax.lang.model.Error;

                    class Import {
                        void load() {
                            try { read(); } catch (Error e) { retry(); }
                        }
                    }
                    """)
            .inspecting(CatchClause.class, NoGenericCatch::inspect)
            .build();

    private NoGenericCatch() {}

    private static void inspect(CatchClause clause, Inspection<JavaFile, Node> report) {
        for (Type type : CaughtException.types(clause)) {
            if (JavaLangTypes.isOneOf(type, BUG)) {
                report.breach(clause.getParameter(), "NullPointerException is caught: it tells of a bug in the block")
                        .key(type.asString());
            } else if (JavaLangTypes.isOneOf(type, GENERIC) && !isBoundary(clause, report)) {
                report.breach(
                                clause.getParameter(),
                                type.asString() + " is caught, and with it every exception nobody thought of")
                        .key(type.asString());
            }
        }
    }

    private static boolean isBoundary(CatchClause clause, Inspection<JavaFile, Node> report) {
        if (isExplained(clause, report)) {
            return true;
        }
        CaughtException caught = new CaughtException(clause);
        return caught.isRethrownSomewhere()
                || caught.isHandedOnBesidesLogging()
                || Enclosing.nearest(clause, MethodDeclaration.class)
                        .filter(method ->
                                report.options(Options.class).boundaries().contains(method.getNameAsString()))
                        .isPresent();
    }

    /** Whether a comment of some words in the block says why everything is caught. */
    private static boolean isExplained(CatchClause clause, Inspection<JavaFile, Node> report) {
        return report.file().comments().in(clause.getBody()).stream()
                .anyMatch(comment -> comment.getContent().strip().split("\\s+").length >= 4);
    }
}
