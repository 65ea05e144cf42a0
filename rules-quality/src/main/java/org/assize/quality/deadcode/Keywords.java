package org.assize.quality.deadcode;

import org.assize.finding.Region;

/** Narrows the region of a statement to its first word, so that a finding does not cover a whole block. */
final class Keywords {

    private Keywords() {}

    static Region first(Region statement, String keyword) {
        return new Region(
                statement.startLine(),
                statement.startColumn(),
                statement.startLine(),
                statement.startColumn() + keyword.length());
    }
}
