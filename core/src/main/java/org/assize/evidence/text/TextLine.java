package org.assize.evidence.text;

import org.apiguardian.api.API;
import org.assize.finding.Region;

/**
 * One line of a text file.
 *
 * @param number the line's number, from 1
 * @param text its characters without the line break
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record TextLine(int number, String text) implements TextElement {

    /**
     * Where the line stands.
     *
     * @return the region without the line break
     */
    public Region region() {
        return region(0, text.length());
    }

    /**
     * Where a part of the line stands.
     *
     * @param start the index of the part's first character in {@link #text()}
     * @param end the index after its last character
     * @return the region
     * @throws IndexOutOfBoundsException if the line has no such part
     */
    public Region region(int start, int end) {
        java.util.Objects.checkFromToIndex(start, end, text.length());
        return new Region(number, start + 1, number, end + 1);
    }
}
