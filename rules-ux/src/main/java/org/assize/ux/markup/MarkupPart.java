package org.assize.ux.markup;

import java.util.Optional;
import org.assize.finding.Region;
import org.jspecify.annotations.Nullable;

/** What all nodes within a document have: a place in it, and the conditions under which it is written. */
abstract sealed class MarkupPart implements MarkupNode permits MarkupElement, MarkupText, MarkupInclude {

    final MarkupDocument document;
    final @Nullable MarkupElement parent;
    final int start;
    final int end;
    private final Conditions conditions;

    MarkupPart(MarkupDocument document, @Nullable MarkupElement parent, int start, int end, Conditions conditions) {
        this.document = document;
        this.parent = parent;
        this.start = start;
        this.end = end;
        this.conditions = conditions;
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
