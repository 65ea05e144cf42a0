package org.assize.quality.documentation;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.comments.Comment;
import com.github.javaparser.ast.comments.JavadocComment;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import java.util.List;
import org.assize.evidence.java.JavaFile;
import org.assize.finding.Severity;
import org.assize.rule.Inspection;
import org.assize.rule.Option;
import org.assize.rule.Rule;

/** Cannot see whether there is anything left to suppress. */
final class SuppressionHasReason {

    record Options(
            @Option("warnings of the compiler that may be suppressed without a comment, since the code shows why")
            List<String> selfExplaining) {}

    private static final List<String> MARKS = List.of(
            "NOPMD", "NOSONAR", "CHECKSTYLE:OFF", "CHECKSTYLE.OFF", "NOCHECKSTYLE", "noinspection", "nosemgrep");

    static final Rule RULE = Rule.java("quality/suppression-has-reason")
            .states("A suppression names its rule and gives a reason")
            .because(
                    "a suppression outlives the code it was written for, and without its reason nobody dares to take it away")
            .remedy(
                    "Name the warning instead of all, and say in a comment on the line or above it why it does not apply")
            .implementing("iso-25010/analysability", "cwe/1127")
            .severity(Severity.WARNING)
            .options(new Options(List.of("unchecked", "rawtypes", "serial", "resource", "preview", "removal")))
            .cannotSee("Whether the suppression still suppresses anything; any comment beside it counts as the reason.")
            .violating("""
                    class Import {
                        @SuppressWarnings(«"deprecation"»)
                        void load() {}
                    }
                    """)
            .violating("""
                    class Import {
                        void load() {
                            read(); «// NOPMD»
                            stop(); «// NOSONAR»
                        }
                    }
                    """)
            .violating("""
                    /** Not a reason. */
                    @SuppressWarnings({«"all"», "unchecked"})
                    class Import {
                        «// CHECKSTYLE:OFF»
                        int[][] sizes = {{1, 2}};
                        // CHECKSTYLE:ON

                        @SuppressWarnings(value = {"rawtypes", «"java:S106"»})
                        void load() {}
                    }
                    """)
            .conforming("""
                    class Import {
                        @SuppressWarnings("deprecation") // the new API comes with version 3
                        void load() {}

                        // Old files still need it.
                        @SuppressWarnings({"deprecation", "java:S1874"})
                        void read() {}
                    }
                    """)
            .conforming("""
                    class Import {
                        void read(@SuppressWarnings("unused") int mode) {}

                        @SuppressWarnings("unchecked")
                        <T> T load() {
                            @SuppressWarnings({"unchecked", "rawtypes"})
                            List<T> all = (List) read();
                            return all.get(0);
                        }
                    }
                    """)
            .conforming("""
                    class Import {
                        void load() {
                            read(); // NOPMD the reader closes itself
                            stop(); // NOSONAR: ends the process on purpose
                        }
                    }
                    """)
            .inspecting(AnnotationExpr.class, SuppressionHasReason::inspectAnnotation)
            .inspecting(Comment.class, SuppressionHasReason::inspectComment)
            .build();

    private SuppressionHasReason() {}

    private static void inspectAnnotation(AnnotationExpr annotation, Inspection<JavaFile, Node> report) {
        if (!annotation.getName().getIdentifier().equals("SuppressWarnings") || isExplained(annotation, report)) {
            return;
        }
        for (StringLiteralExpr literal : annotation.findAll(StringLiteralExpr.class)) {
            String name = literal.getValue();
            if (name.equals("all")) {
                report.breach(literal, "All warnings are suppressed, also those that nobody has thought of")
                        .key(name);
            } else if (!report.options(Options.class).selfExplaining().contains(name)
                    && !isUnusedParameter(name, annotation)) {
                report.breach(literal, "The warning " + name + " is suppressed without a reason")
                        .key(name);
            }
        }
    }

    /** The signature of an overridable method explains a parameter that is not used. */
    private static boolean isUnusedParameter(String name, AnnotationExpr annotation) {
        return name.equals("unused") && annotation.getParentNode().orElse(null) instanceof Parameter;
    }

    private static boolean isExplained(AnnotationExpr annotation, Inspection<JavaFile, Node> report) {
        int first = annotation.getRange().map(range -> range.begin.line).orElse(1);
        int last = annotation.getRange().map(range -> range.end.line).orElse(first);
        for (int line = Math.max(1, first - 1); line <= last; line++) {
            if (report.file().comments().on(line).stream().anyMatch(each -> !(each instanceof JavadocComment))) {
                return true;
            }
        }
        return false;
    }

    private static void inspectComment(Comment comment, Inspection<JavaFile, Node> report) {
        if (comment instanceof JavadocComment) {
            return;
        }
        String content = comment.getContent();
        int start = 0;
        while (start < content.length() && Character.isWhitespace(content.charAt(start))) {
            start++;
        }
        for (String mark : MARKS) {
            if (content.startsWith(mark, start)) {
                if (!givesReason(content.substring(start + mark.length()), mark)) {
                    report.breach(comment, mark + " gives no reason").key(mark);
                }
                return;
            }
        }
    }

    private static boolean givesReason(String rest, String mark) {
        String words = rest.strip();
        if (mark.equals("noinspection")) {
            int blank = words.indexOf(' ');
            words = blank < 0 ? "" : words.substring(blank);
        }
        return words.chars().filter(Character::isLetter).count() >= 5
                && words.strip().indexOf(' ') > 0;
    }
}
