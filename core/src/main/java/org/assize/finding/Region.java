package org.assize.finding;

import org.apiguardian.api.API;

/**
 * A stretch of a text file. Lines and columns count from 1; columns count UTF-16 code units, a tab is one; the end is
 * exclusive, as in SARIF 2.1.0 §3.30. An empty region has its end where it starts.
 *
 * @param startLine the line of the first character, 1 or more
 * @param startColumn the column of the first character, 1 or more
 * @param endLine the line of the character after the last one
 * @param endColumn the column after the last character
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Region(int startLine, int startColumn, int endLine, int endColumn) implements Comparable<Region> {

    /** The start of a file: where a finding stands that is about the whole file. */
    public static final Region START_OF_FILE = new Region(1, 1, 1, 1);

    /**
     * Checks that the region is well formed.
     *
     * @throws IllegalArgumentException if a number is below 1 or the end lies before the start
     */
    public Region {
        if (startLine < 1 || startColumn < 1 || endLine < startLine || endColumn < 1) {
            throw new IllegalArgumentException(
                    "not a region: " + startLine + ":" + startColumn + "-" + endLine + ":" + endColumn);
        }
        if (endLine == startLine && endColumn < startColumn) {
            throw new IllegalArgumentException("a region ends before it starts: " + startLine + ":" + startColumn + "-"
                    + endLine + ":" + endColumn);
        }
    }

    @Override
    public int compareTo(Region other) {
        int byLine = Integer.compare(startLine, other.startLine);
        if (byLine != 0) {
            return byLine;
        }
        int byColumn = Integer.compare(startColumn, other.startColumn);
        if (byColumn != 0) {
            return byColumn;
        }
        int byEndLine = Integer.compare(endLine, other.endLine);
        return byEndLine != 0 ? byEndLine : Integer.compare(endColumn, other.endColumn);
    }
}
