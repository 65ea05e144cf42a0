package org.assize.quality.documentation;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.comments.Comment;
import com.google.re2j.Pattern;
import java.util.List;
import org.assize.evidence.java.JavaFile;
import org.assize.finding.Severity;
import org.assize.rule.Inspection;
import org.assize.rule.Option;
import org.assize.rule.Rule;

/** Cannot see whether the issue exists or is still open. */
final class TodoHasReference {

    record Options(
            @Option("the words that mark open work") List<String> words,

            @Option("a regular expression that a reference to an issue matches")
            String reference) {}

    static final Rule RULE = Rule.java("quality/todo-has-reference")
            .states("TODO and FIXME comments carry an issue reference")
            .because("a wish in a comment has no owner and no date; nobody plans it and everybody reads over it")
            .remedy("Open an issue and name it in the comment, or do it now, or delete the comment")
            .implementing("cwe/546", "iso-25010/analysability")
            .severity(Severity.WARNING)
            .options(new Options(
                    List.of("TODO", "FIXME", "XXX"),
                    "#[0-9]+|\\b[A-Z][A-Z0-9]+-[0-9]+|https?://[^ ]+|\\b[a-z]+/[0-9]+"))
            .cannotSee("Whether the issue exists and is open.")
            .knownElsewhereAs("PMD.CommentContent", "java:S1134", "java:S1135", "checkstyle:todocomment")
            .violating("""
                    class Import {
                        void load() {
                            // «TODO» read the header
                            read();
                        }
                    }
                    """)
            .violating("""
                    /**
                     * Reads files.
                     *
                     * <p>«FIXME»: only of today
                     */
                    class Import {
                        int rows; /* «XXX» too small */
                    }
                    """)
            .violating("""
                    class Import {
                        // «todo»: what about large files?
                        // «TODO(peter)» say so
                        void load() {}
                    }
                    """)
            .conforming("""
                    class Import {
                        // TODO SHOP-17 read the header
                        // FIXME: #42
                        // TODO(b/1234): use the new reader
                        void load() {}
                    }
                    """)
            .conforming("""
                    class TodoList {
                        // Shows the todo list; what is done goes to DONE, what is not to TODOs.
                        String mark = "TODO";
                    }
                    """)
            .conforming("""
                    class Import {
                        /**
                         * TODO: read the header, as asked for
                         * in https://issues.example/17
                         */
                        void load() {}
                    }
                    """)
            .inspecting(Comment.class, TodoHasReference::inspect)
            .build();

    private TodoHasReference() {}

    private record Reference(Pattern pattern) {}

    private static void inspect(Comment comment, Inspection<JavaFile, Node> report) {
        String content = comment.getContent();
        Options options = report.options(Options.class);
        for (String word : options.words()) {
            int at = find(content, word);
            if (at >= 0) {
                Reference reference = report.file()
                        .derived(Reference.class, file -> new Reference(Pattern.compile(options.reference())));
                if (!reference.pattern().matcher(content).find()) {
                    report.breach(comment, "This " + word + " names no issue")
                            .at(new DocPlaces(report.file(), comment).between(at, endOf(content, at, word)))
                            .key(word);
                }
                return;
            }
        }
    }

    /** Finds a mark: in capitals anywhere as a word, in small letters only at the start and before a colon. */
    private static int find(String content, String word) {
        int at = content.indexOf(word);
        while (at >= 0 && !isWord(content, at, word.length())) {
            at = content.indexOf(word, at + 1);
        }
        if (at >= 0) {
            return at;
        }
        int start = 0;
        while (start < content.length()
                && (Character.isWhitespace(content.charAt(start)) || content.charAt(start) == '*')) {
            start++;
        }
        boolean small = content.regionMatches(true, start, word, 0, word.length())
                && content.startsWith(":", start + word.length());
        return small ? start : -1;
    }

    private static boolean isWord(String content, int at, int length) {
        boolean startsHere =
                at == 0 || !Character.isLetterOrDigit(content.charAt(at - 1)) && content.charAt(at - 1) != '_';
        int end = at + length;
        boolean endsHere = end >= content.length()
                || !Character.isLetterOrDigit(content.charAt(end)) && content.charAt(end) != '_';
        return startsHere && endsHere;
    }

    private static int endOf(String content, int at, String word) {
        int end = at + word.length();
        int close = content.startsWith("(", end) ? content.indexOf(')', end) : -1;
        return close < 0 ? end : close + 1;
    }
}
