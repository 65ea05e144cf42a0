package org.assize.engine;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.assize.codebase.SourceFile;
import org.assize.evidence.FileContent;
import org.assize.evidence.UnreadableFileException;

/** Looks for inline waivers. Nearly all files have none, so the bytes are looked through before any text is made. */
final class WaiverComments {

    private static final byte[] MARKER = WaiverComment.MARKER.getBytes(StandardCharsets.US_ASCII);

    /** Horspool's table (1980): how far the marker may move when this byte stands under its last letter. */
    private static final int[] SKIP = skips();

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
            return in(content.file().path(), content.text().text().split("\r\n|\r|\n", -1));
        } catch (UnreadableFileException e) {
            // Whoever parses the file says so.
            return List.of();
        }
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
        int next = 0;
        for (int index = lines.length - 1; index >= 0; index--) {
            String line = lines[index];
            int at = line.indexOf(WaiverComment.MARKER);
            if (at >= 0 && at < MOST_CHARACTERS) {
                int end = Math.min(line.length(), at + MARKER.length + MOST_CHARACTERS);
                String after = line.substring(at + MARKER.length, end).strip();
                found.add(0, new WaiverComment(path, index + 1, at + 1, line.substring(0, at), after, next));
            } else if (!line.isBlank()) {
                next = index + 1;
            }
        }
        return found;
    }
}
