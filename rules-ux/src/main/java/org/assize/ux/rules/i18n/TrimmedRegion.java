package org.assize.ux.rules.i18n;

import org.assize.evidence.SourceText;
import org.assize.finding.Region;

/** The stretch of a text without the white space around it. */
final class TrimmedRegion {

    private TrimmedRegion() {}

    static Region of(SourceText text, Region region) {
        String slice = text.slice(region);
        int start = text.offset(region.startLine(), region.startColumn());
        int from = 0;
        int to = slice.length();
        while (from < to && Character.isWhitespace(slice.charAt(from))) {
            from++;
        }
        while (to > from && Character.isWhitespace(slice.charAt(to - 1))) {
            to--;
        }
        return text.region(start + from, start + to);
    }
}
