package org.assize.ux.style;

import java.util.ArrayList;
import java.util.List;
import org.apiguardian.api.API;
import org.assize.evidence.SourceText;
import org.assize.finding.Region;
import org.assize.ux.markup.MarkupDocument;
import org.assize.ux.markup.MarkupElement;
import org.assize.ux.markup.Truth;

/** A style sheet in a document's {@code style} element. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class DocumentSheet implements StyleText {

    private final MarkupElement element;
    private final String css;
    private final CssParser.Parsed parsed;
    private final Truth applies;
    private final boolean holes;

    private DocumentSheet(MarkupElement element) {
        this.element = element;
        this.css = element.data();
        this.parsed = CssParser.sheet(css);
        this.holes = DeclaredProperties.hasHole(css);
        Truth media = element.attribute("media")
                .literal()
                .map(MediaQueries::matchesScreen)
                .orElse(element.attribute("media").isAbsent() ? Truth.YES : Truth.UNKNOWN);
        this.applies = element.isConditional() ? media.and(Truth.UNKNOWN) : media;
    }

    static List<DocumentSheet> in(MarkupDocument document) {
        List<DocumentSheet> sheets = new ArrayList<>();
        document.elements("style")
                .filter(style -> !style.attribute("type").is("text/css").isNo()
                        || style.attribute("type").isAbsent()
                        || style.attribute("type").is("").isYes())
                .forEach(style -> sheets.add(new DocumentSheet(style)));
        return List.copyOf(sheets);
    }

    /**
     * The rules.
     *
     * @return the rules, in order, nested ones after the rule around them
     */
    public List<StyleRule> rules() {
        return parsed.rules().stream().map(CssParser.ParsedRule::rule).toList();
    }

    /**
     * The element that holds the sheet.
     *
     * @return a {@code style} element
     */
    public MarkupElement element() {
        return element;
    }

    @Override
    public String css() {
        return css;
    }

    @Override
    public SourceText text() {
        return element.document().file().text();
    }

    @Override
    public List<Declaration> declarations() {
        List<Declaration> all = new ArrayList<>();
        rules().forEach(rule -> all.addAll(rule.declarations()));
        return all;
    }

    @Override
    public Region region(int from, int to) {
        return element.dataRegion(from, to);
    }

    CssParser.Parsed parsed() {
        return parsed;
    }

    Truth applies() {
        return applies;
    }

    boolean hasHoles() {
        return holes;
    }
}
