package org.assize.evidence;

import java.util.Arrays;
import org.apiguardian.api.API;
import org.assize.finding.Region;

/**
 * The decoded text of a file with a table of its lines: turns offsets into lines and columns and back. Lines end at LF,
 * CR LF or CR. A byte order mark is not part of the text. Immutable.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class SourceText {

    private final String path;
    private final String text;
    private final int[] lineStarts;

    /**
     * Makes the line table of a text.
     *
     * @param path the file, relative to the root
     * @param text its decoded content
     */
    public SourceText(String path, String text) {
        this.path = path;
        this.text = text.startsWith("\uFEFF") ? text.substring(1) : text;
        this.lineStarts = lineStarts(this.text);
    }

    private static int[] lineStarts(String text) {
        int[] starts = new int[Math.max(16, text.length() / 24)];
        int count = 1;
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            boolean ends = character == '\n'
                    || character == '\r' && (index + 1 == text.length() || text.charAt(index + 1) != '\n');
            if (ends) {
                if (count == starts.length) {
                    starts = Arrays.copyOf(starts, count * 2);
                }
                starts[count++] = index + 1;
            }
        }
        return Arrays.copyOf(starts, count);
    }

    /**
     * The file's path.
     *
     * @return the path, relative to the root
     */
    public String path() {
        return path;
    }

    /**
     * The whole text.
     *
     * @return the decoded content without a byte order mark
     */
    public String text() {
        return text;
    }

    /**
     * The number of lines.
     *
     * @return at least 1; a text that ends with a line break has an empty last line
     */
    public int lineCount() {
        return lineStarts.length;
    }

    /**
     * One line.
     *
     * @param line from 1 to {@link #lineCount()}
     * @return its characters without the line break
     * @throws IndexOutOfBoundsException if there is no such line
     */
    public String line(int line) {
        int start = lineStarts[line - 1];
        int end = line == lineStarts.length ? text.length() : lineStarts[line];
        while (end > start && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
            end--;
        }
        return text.substring(start, end);
    }

    /**
     * The offset of a line and column.
     *
     * @param line from 1
     * @param column from 1
     * @return the offset in UTF-16 code units, at most the length of the text
     * @throws IndexOutOfBoundsException if there is no such line
     */
    public int offset(int line, int column) {
        return Math.min(text.length(), lineStarts[line - 1] + column - 1);
    }

    /**
     * The line of an offset.
     *
     * @param offset from 0 to the length of the text
     * @return the line, from 1
     */
    public int lineAt(int offset) {
        int found = Arrays.binarySearch(lineStarts, offset);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /**
     * The region between two offsets.
     *
     * @param start the offset of the first character
     * @param end the offset after the last character
     * @return the region
     * @throws IllegalArgumentException if the end is before the start
     */
    public Region region(int start, int end) {
        int startLine = lineAt(start);
        int endLine = lineAt(end);
        return new Region(startLine, start - lineStarts[startLine - 1] + 1, endLine, end - lineStarts[endLine - 1] + 1);
    }

    /**
     * The characters of a region.
     *
     * @param region a region of this text
     * @return its characters
     * @throws IndexOutOfBoundsException if the region is not in this text
     */
    public String slice(Region region) {
        return text.substring(
                offset(region.startLine(), region.startColumn()), offset(region.endLine(), region.endColumn()));
    }

    /**
     * Says whether a region lies within this text.
     *
     * @param region the region
     * @return whether both ends are places of this text
     */
    public boolean contains(Region region) {
        return region.endLine() <= lineStarts.length
                && region.startColumn() <= line(region.startLine()).length() + 1
                && region.endColumn() <= line(region.endLine()).length() + 2;
    }
}
