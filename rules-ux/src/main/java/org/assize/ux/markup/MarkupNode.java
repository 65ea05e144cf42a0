package org.assize.ux.markup;

import java.util.Optional;
import org.apiguardian.api.API;
import org.assize.finding.Region;

/** A node of the effective document: what the template may write. Confined to the thread that judges the file. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public sealed interface MarkupNode permits MarkupDocument, MarkupPart {

    /**
     * The document that holds the node.
     *
     * @return the document; a document holds itself
     */
    MarkupDocument document();

    /**
     * The element around the node.
     *
     * @return the element, or empty at the top of the document
     */
    Optional<MarkupElement> parent();

    /**
     * Where the node stands in the file as it is written: an element's start tag, a text, the whole file of a document.
     *
     * @return the region
     */
    Region region();

    /**
     * Says whether the template may leave the node out or repeat it.
     *
     * @return whether the node stands in a branch or loop of the template
     */
    boolean isConditional();

    /**
     * Says whether the template may leave the node out or repeat it where it writes another node.
     *
     * @param around an element around the node, or one beside it
     * @return whether the node stands in other branches or loops than the element
     */
    default boolean isConditionalIn(MarkupElement around) {
        Conditions own = MarkupDocument.conditionsOf(this);
        Conditions others = around.conditions();
        return isConditional()
                && (own.byDirective() != others.byDirective() || own.byAttribute() != others.byAttribute());
    }

    /**
     * Says whether two nodes are never written together, because they stand in different branches of one directive.
     * What is not known to be exclusive is not.
     *
     * @param other another node of the document
     * @return whether at most one of them is ever written
     */
    boolean excludes(MarkupNode other);
}
