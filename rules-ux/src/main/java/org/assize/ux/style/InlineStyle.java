package org.assize.ux.style;

import java.util.List;
import org.apiguardian.api.API;
import org.assize.evidence.SourceText;
import org.assize.finding.Region;
import org.assize.ux.markup.Attribute;

/** The declarations of a style attribute, with their places. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class InlineStyle implements StyleText {

    private static final String HOLE = "\uFDD0";

    private final Attribute attribute;
    private final String css;
    private final List<Declaration> declarations;

    private InlineStyle(Attribute attribute, String css, List<Declaration> declarations) {
        this.attribute = attribute;
        this.css = css;
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
        return new InlineStyle(attribute, css, List.copyOf(CssParser.declarations(css)));
    }

    @Override
    public String css() {
        return css;
    }

    @Override
    public SourceText text() {
        return attribute.element().document().file().text();
    }

    @Override
    public List<Declaration> declarations() {
        return declarations;
    }

    @Override
    public Region region(int from, int to) {
        return attribute.valueRegion(from, to);
    }
}
