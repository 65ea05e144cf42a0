package org.assize.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A change of a file's layout that changes nothing of what it says: insertions of white space and comments. */
enum Variation {
    /** Blank lines and, where the format knows them, a comment at the top. */
    MOVED_LINES("blank lines and a comment at the top") {
        @Override
        List<Insertion> insertions(String path, String text) {
            int top = firstPlaceFor(path, text);
            String format = format(path);
            String comment = COMMENTS.getOrDefault(format, "");
            return KEEPS_ITS_FIRST_LINE.contains(format) && top == 0 && text.startsWith("---")
                    ? List.of()
                    : List.of(new Insertion(top, "\n\n" + comment));
        }
    },
    /** Every line of Java two columns further to the right. */
    INDENTATION("another indentation") {
        @Override
        List<Insertion> insertions(String path, String text) {
            List<Insertion> insertions = new ArrayList<>();
            if (format(path).equals("java")) {
                Matcher lineStart = LINE_WITH_TEXT.matcher(text);
                while (lineStart.find()) {
                    insertions.add(new Insertion(lineStart.start(), "  "));
                }
            }
            return insertions;
        }
    },
    /** Lines that end as on Windows. */
    WINDOWS_LINE_ENDS("lines that end at CR LF") {
        @Override
        List<Insertion> insertions(String path, String text) {
            List<Insertion> insertions = new ArrayList<>();
            for (int index = text.indexOf('\n'); index >= 0; index = text.indexOf('\n', index + 1)) {
                if (index == 0 || text.charAt(index - 1) != '\r') {
                    insertions.add(new Insertion(index, "\r"));
                }
            }
            return insertions;
        }
    };

    private static final Pattern LINE_WITH_TEXT = Pattern.compile("(?m)^(?=[^\\r\\n]*\\S)");

    private static final Pattern MARKUP_PROLOG = Pattern.compile(
            "\\A\\s*(<\\?xml[^>]*\\?>\\s*)?(<%@[^%]*%>\\s*)*(<!DOCTYPE[^>\\[]*(\\[[^\\]]*\\])?[^>]*>)?",
            Pattern.CASE_INSENSITIVE);

    private static final Map<String, String> COMMENTS = Map.ofEntries(
            Map.entry("java", "// moved\n"),
            Map.entry("yaml", "# moved\n"),
            Map.entry("yml", "# moved\n"),
            Map.entry("properties", "# moved\n"),
            Map.entry("xml", "<!-- moved -->\n"),
            Map.entry("html", "<!-- moved -->\n"),
            Map.entry("xhtml", "<!-- moved -->\n"),
            Map.entry("htm", "<!-- moved -->\n"),
            Map.entry("css", "/* moved */\n"),
            Map.entry("js", "// moved\n"),
            Map.entry("sql", "-- moved\n"));

    private static final Set<String> MARKUP = Set.of("xml", "html", "xhtml", "htm", "jsp", "jspx", "ftl", "vue", "vm");

    /** Formats whose first line may say how to read the rest: a shebang, a parser directive, front matter. */
    private static final Set<String> KEEPS_ITS_FIRST_LINE = Set.of("sh", "dockerfile", "md", "py", "other");

    private final String description;

    Variation(String description) {
        this.description = description;
    }

    /** A text to put in at an offset. */
    record Insertion(int offset, String text) {}

    abstract List<Insertion> insertions(String path, String text);

    /** For example {@code blank lines and a comment at the top}. */
    String description() {
        return description;
    }

    /** Some texts after this change. */
    Map<String, String> of(Map<String, String> texts) {
        Map<String, String> changed = new TreeMap<>();
        texts.forEach((path, text) -> {
            StringBuilder result = new StringBuilder(text);
            List<Insertion> insertions = insertions(path, text);
            for (int index = insertions.size() - 1; index >= 0; index--) {
                result.insert(
                        insertions.get(index).offset(), insertions.get(index).text());
            }
            changed.put(path, result.toString());
        });
        return changed;
    }

    /** Where a place of the old text may be in the new one: before what is put in there, or after. */
    Set<Integer> moved(String path, String text, int offset) {
        int before = offset;
        int after = offset;
        for (Insertion insertion : insertions(path, text)) {
            if (insertion.offset() < offset) {
                before += insertion.text().length();
            }
            if (insertion.offset() <= offset) {
                after += insertion.text().length();
            }
        }
        // What is said of a whole file stays at its start.
        before = offset == 0 ? 0 : before;
        return before == after ? Set.of(after) : Set.of(before, after);
    }

    private static String format(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        if (name.equals("dockerfile") || name.endsWith(".dockerfile")) {
            return "dockerfile";
        }
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "other" : name.substring(dot + 1);
    }

    private static int firstPlaceFor(String path, String text) {
        String format = format(path);
        if (MARKUP.contains(format)) {
            Matcher prolog = MARKUP_PROLOG.matcher(text);
            return prolog.find() && !prolog.group().isBlank() ? prolog.end() : 0;
        }
        boolean directive = format.equals("css") ? text.startsWith("@charset") : text.startsWith("#");
        if (directive && (format.equals("css") || KEEPS_ITS_FIRST_LINE.contains(format))) {
            int lineEnd = text.indexOf('\n');
            return lineEnd < 0 ? text.length() : lineEnd + 1;
        }
        return 0;
    }
}
