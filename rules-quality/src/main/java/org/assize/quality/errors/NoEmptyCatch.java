package org.assize.quality.errors;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.stmt.CatchClause;
import java.util.List;
import org.assize.evidence.java.JavaFile;
import org.assize.rule.Inspection;
import org.assize.rule.Option;
import org.assize.rule.Rule;

/**
 * Cannot see whether a comment in the block explains anything, nor whether an exception that is logged is also handled.
 */
final class NoEmptyCatch {

    record Options(
            @Option("beginnings of the caught exception's name that say that doing nothing is right")
            List<String> allowedNames) {}

    static final Rule RULE = Rule.java("quality/no-empty-catch")
            .states("A catch block handles, rethrows or explains the exception")
            .because(
                    "a swallowed exception turns a fault into a mystery: the program goes on with a state nobody planned")
            .remedy("Handle it, log it with its cause, or rethrow it. Where doing nothing is right, name the exception"
                    + " `ignored`, or say why in a comment in the block")
            .implementing("cwe/390", "iso-25010/fault-tolerance")
            .options(new Options(List.of("ignore", "expected")))
            .cannotSee("A comment in the block counts as an explanation, whatever it says.")
            .knownElsewhereAs(
                    "PMD.EmptyCatchBlock", "java:S108", "EmptyCatch", "checkstyle:emptycatchblock", "DE_MIGHT_IGNORE")
            .violating("""
                    class Import {
                        void run() {
                            try {
                                read();
                            } catch («IOException e») {
                            }
                        }
                    }
                    """)
            .violating("""
                    class Poll {
                        void next() {
                            try { read(); } catch («TimeoutException | IOException e») { } finally { close(); }
                        }
                    }
                    """)
            .violating("""
                    class Import {
                        void run() {
                            try {
                                read();
                            } catch («IOException e») {
                                ;
                            }
                        }
                    }
                    """)
            .conforming("""
                    class Import {
                        void load() {
                            try {
                                read();
                            } catch (IOException e) { } // the default stands then
                        }
                    }
                    """)
            .conforming("""
                    class Import {
                        void run() {
                            try {
                                read();
                            } catch (IOException e) {
                                throw new UncheckedIOException(e);
                            }
                        }
                    }
                    """)
            .conforming("""
                    class Import {
                        void run() {
                            try {
                                read();
                            } catch (IOException ignored) {
                            }
                        }
                    }
                    """)
            .conforming("""
                    class Import {
                        void run() {
                            try {
                                read();
                            } catch (IOException e) {
                                // The file is optional: without it the defaults hold.
                            }
                        }
                    }
                    """)
            .inspecting(CatchClause.class, NoEmptyCatch::inspect)
            .build();

    private NoEmptyCatch() {}

    /** A comment within the braces, or behind the closing one. */
    private static boolean isExplained(CatchClause clause, Inspection<JavaFile, Node> report) {
        return !report.file().comments().in(clause.getBody()).isEmpty()
                || clause.getEnd()
                        .filter(end -> report.file().comments().on(end.line).stream()
                                .anyMatch(comment -> comment.getBegin()
                                        .filter(begin -> begin.line == end.line && begin.isAfter(end))
                                        .isPresent()))
                        .isPresent();
    }

    private static void inspect(CatchClause clause, Inspection<JavaFile, Node> report) {
        boolean doesNothing = clause.getBody().getStatements().stream().allMatch(each -> each.isEmptyStmt());
        String name = clause.getParameter().getNameAsString();
        boolean saysSo = name.equals("_")
                || report.options(Options.class).allowedNames().stream().anyMatch(name::startsWith);
        if (doesNothing && !saysSo && !isExplained(clause, report)) {
            report.breach(
                            clause.getParameter(),
                            "The " + clause.getParameter().getTypeAsString() + " is caught and swallowed")
                    .key(clause.getParameter().getTypeAsString());
        }
    }
}
