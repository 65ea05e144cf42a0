package org.assize.engine;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assize.codebase.SourceFile;
import org.assize.evidence.FileContent;
import org.assize.evidence.UnreadableFileException;

/** Looks for inline waivers. Nearly all files have none, so the bytes are looked through before any text is made. */
final class WaiverComments {

    private static final byte[] MARKER = WaiverComment.MARKER.getBytes(StandardCharsets.US_ASCII);

    /** Horspool's table (1980): how far the marker may move when this byte stands under its last letter. */
    private static final int[] SKIP = skips();

    /** What opens a comment in the languages that we read. It stands right before the marker. */
    private static final Pattern OPENER =
            Pattern.compile("(//|/\\*+|<!--|<%--|<#--|\\{\\{!(--)?|\\{#|@\\*|##|#\\*|#|--|^\\s*[*;!])\\s*$");

    /** A line with nothing but a comment, or what goes on with one. */
    private static final Pattern COMMENT_LINE =
            Pattern.compile("\\s*(//|/\\*|\\*|<!--.*-->\\s*$|<%--.*--%>\\s*$|-->|#(?![\\w.]))");

    private static final Pattern ANNOTATION = Pattern.compile("\\s*@[\\w.]+(\\(.*\\))?\\s*");

    /** More of a line than this is no comment that anybody reads. */
    private static final int MOST_CHARACTERS = 2_000;

    private WaiverComments() {}

    static List<WaiverComment> in(FileContent content) {
        byte[] bytes = content.bytes();
        // A class file's constants are no comments.
        if (content.file().category() == SourceFile.Category.CLASS || !holdsMarker(bytes)) {
            return List.of();
        }
        try {
            return in(content.file().path(), code(content).split("\r\n|\r|\n", -1));
        } catch (UnreadableFileException e) {
            // Whoever parses the file says so.
            return List.of();
        }
    }

    /** Of Java, the texts in literals are left out: a marker in a text block is no comment. */
    private static String code(FileContent content) throws UnreadableFileException {
        String text = content.text().text();
        return content.file().path().endsWith(".java") ? JavaLiterals.blanked(text) : text;
    }

    /** Compares the marker's last letter first, and skips by its length where that byte is no letter of the marker. */
    private static boolean holdsMarker(byte[] bytes) {
        int last = MARKER.length - 1;
        int index = last;
        while (index < bytes.length) {
            int skip = SKIP[bytes[index] & 0xff];
            if (skip == 0) {
                if (matches(bytes, index - last)) {
                    return true;
                }
                skip = 1;
            }
            index += skip;
        }
        return false;
    }

    private static boolean matches(byte[] bytes, int start) {
        for (int index = 0; index < MARKER.length; index++) {
            if (bytes[start + index] != MARKER[index]) {
                return false;
            }
        }
        return true;
    }

    private static int[] skips() {
        int[] skips = new int[256];
        Arrays.fill(skips, MARKER.length);
        for (int index = 0; index < MARKER.length; index++) {
            skips[MARKER[index] & 0xff] = MARKER.length - 1 - index;
        }
        return skips;
    }

    private static List<WaiverComment> in(String path, String[] lines) {
        List<WaiverComment> found = new ArrayList<>();
        for (int index = 0; index < lines.length; index++) {
            int at = lines[index].indexOf(WaiverComment.MARKER);
            Matcher opener = at < 0 || at > MOST_CHARACTERS ? null : OPENER.matcher(lines[index].substring(0, at));
            if (opener != null && opener.find()) {
                boolean besideCode = !lines[index].substring(0, opener.start()).isBlank();
                int first = besideCode ? index : nextCode(lines, index + 1);
                int end = Math.min(lines[index].length(), at + MARKER.length + MOST_CHARACTERS);
                found.add(new WaiverComment(
                        path,
                        index + 1,
                        at + 1,
                        lines[index].substring(at + MARKER.length, end).strip(),
                        first + 1,
                        (besideCode ? first : lastOfDeclaration(lines, first)) + 1));
            }
        }
        return found;
    }

    private static int nextCode(String[] lines, int from) {
        int index = from;
        while (index < lines.length
                && (lines[index].isBlank() || COMMENT_LINE.matcher(lines[index]).lookingAt())) {
            index++;
        }
        return index < lines.length ? index : -1;
    }

    private static int lastOfDeclaration(String[] lines, int first) {
        int index = first;
        while (index >= 0
                && index + 1 < lines.length
                && ANNOTATION.matcher(lines[index]).matches()) {
            index = nextCode(lines, index + 1);
        }
        return index;
    }
}
