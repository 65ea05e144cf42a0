package org.assize.ux.style;

import java.util.List;
import org.apiguardian.api.API;
import org.assize.finding.Region;
import org.assize.ux.markup.Attribute;

/** The declarations of a style attribute, with their places. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class InlineStyle {

    private static final String HOLE = "\uFDD0";

    private final Attribute attribute;
    private final List<Declaration> declarations;

    private InlineStyle(Attribute attribute, List<Declaration> declarations) {
        this.attribute = attribute;
        this.declarations = declarations;
    }

    /**
     * Reads a style attribute.
     *
     * @param attribute the attribute
     * @return its declarations; a value that an expression takes part in holds U+FDD0
     */
    public static InlineStyle of(Attribute attribute) {
        String css = String.join(HOLE, attribute.pieces());
        return new InlineStyle(attribute, List.copyOf(CssParser.declarations(css)));
    }

    /**
     * The declarations.
     *
     * @return the declarations, in order; also those that another one overrides
     */
    public List<Declaration> declarations() {
        return declarations;
    }

    /**
     * Where a declaration is written.
     *
     * @param declaration one of {@link #declarations}
     * @return its region; that of the whole value where entities or expressions shift it
     */
    public Region region(Declaration declaration) {
        return attribute.valueRegion(declaration.start(), declaration.end());
    }
}
