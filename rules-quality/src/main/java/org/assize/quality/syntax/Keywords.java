package org.assize.quality.syntax;

import org.apiguardian.api.API;
import org.assize.finding.Region;

/** Narrows the region of a statement to its first word, so that a finding does not cover a whole block. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class Keywords {

    private Keywords() {}

    /**
     * The region of a statement's first word.
     *
     * @param statement the region of the statement
     * @param keyword the word it starts with
     * @return the region of that word
     */
    public static Region first(Region statement, String keyword) {
        return new Region(
                statement.startLine(),
                statement.startColumn(),
                statement.startLine(),
                statement.startColumn() + keyword.length());
    }
}
