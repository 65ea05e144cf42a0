package org.assize.ux.markup;

import java.util.Optional;
import org.apiguardian.api.API;
import org.assize.finding.Region;
import org.jspecify.annotations.Nullable;

/** A place where the template puts a fragment of another file, whose content is not seen here. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class MarkupInclude implements MarkupNode {

    private final MarkupDocument document;
    private final @Nullable MarkupElement parent;
    private final String reference;
    private final int start;
    private final int end;
    private final Conditions conditions;

    MarkupInclude(
            MarkupDocument document,
            @Nullable MarkupElement parent,
            String reference,
            int start,
            int end,
            Conditions conditions) {
        this.document = document;
        this.parent = parent;
        this.reference = reference;
        this.start = start;
        this.end = end;
        this.conditions = conditions;
    }

    /**
     * What is included, in the template's own words.
     *
     * @return for example {@code ~{fragments/header :: header}}
     */
    public String reference() {
        return reference;
    }

    @Override
    public MarkupDocument document() {
        return document;
    }

    @Override
    public Optional<MarkupElement> parent() {
        return Optional.ofNullable(parent);
    }

    @Override
    public Region region() {
        return document.file().text().region(start, end);
    }

    @Override
    public boolean isConditional() {
        return conditions.isConditional();
    }

    @Override
    public boolean excludes(MarkupNode other) {
        return conditions.exclude(MarkupDocument.conditionsOf(other));
    }

    Conditions conditions() {
        return conditions;
    }

    int start() {
        return start;
    }
}
