package org.assize.ux.markup;

import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/** A place where the template puts a fragment of another file, whose content is not seen here. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class MarkupInclude extends MarkupPart {

    private final String reference;

    MarkupInclude(
            MarkupDocument document,
            @Nullable MarkupElement parent,
            String reference,
            int start,
            int end,
            Conditions conditions) {
        super(document, parent, start, end, conditions);
        this.reference = reference;
    }

    /**
     * What is included, in the template's own words.
     *
     * @return for example {@code ~{fragments/header :: header}}
     */
    public String reference() {
        return reference;
    }
}
