package org.assize.ux.style;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;
import org.assize.ux.markup.Attribute;
import org.assize.ux.markup.MarkupDocument;
import org.assize.ux.markup.MarkupElement;
import org.assize.ux.markup.Truth;

/**
 * The styles of one document: what its {@code style} elements and attributes say, by CSS's cascade. Confined to the
 * thread that judges the file.
 *
 * <pre>{@code
 * ElementStyle style = Styles.of(element);
 * style.computed("display").is("none");      // Truth
 * style.pixels("font-size");                 // OptionalDouble
 * }</pre>
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Styles {

    private static final RuleIndex BROWSER = browser();

    private final MarkupDocument document;
    private final List<DocumentSheet> sheets;
    private final List<RuleIndex> indexes = new ArrayList<>();
    private final boolean complete;
    private final SelectorMatcher matcher = new SelectorMatcher();
    private final Map<MarkupElement, ElementStyle> byElement = new IdentityHashMap<>();

    private Styles(MarkupDocument document) {
        this.document = document;
        this.sheets = DocumentSheet.in(document);
        Vocabulary vocabulary = new Vocabulary(document);
        for (DocumentSheet sheet : sheets) {
            indexes.add(new RuleIndex(sheet.parsed(), StyleValue.Origin.SHEET, sheet.applies(), vocabulary::mayMatch));
        }
        boolean headIsSeen = document.elements("head").noneMatch(MarkupElement::isOpenEnded);
        complete = document.isWholePage()
                && headIsSeen
                && sheets.stream().allMatch(sheet -> sheet.parsed().imports().isEmpty() && !sheet.hasHoles())
                && document.elements("link").noneMatch(Styles::isStyleSheet);
    }

    private static RuleIndex browser() {
        try (InputStream in = Styles.class.getResourceAsStream("user-agent.css")) {
            String css = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new RuleIndex(CssParser.sheet(css), StyleValue.Origin.BROWSER, Truth.YES, selector -> true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isStyleSheet(MarkupElement link) {
        Attribute rel = link.attribute("rel");
        return !rel.isAbsent()
                && (rel.literal().isEmpty()
                        || rel.words().stream().anyMatch(word -> word.equalsIgnoreCase("stylesheet")));
    }

    /**
     * The styles of a document, read once.
     *
     * @param document the document
     * @return its styles
     */
    public static Styles of(MarkupDocument document) {
        return document.derived(Styles.class, Styles::new);
    }

    /**
     * The style of an element.
     *
     * @param element the element
     * @return its style
     */
    public static ElementStyle of(MarkupElement element) {
        return of(element.document()).style(element);
    }

    /**
     * Says whether all style sheets of the page are in the document, so that nothing unseen can change a value.
     *
     * @return false for a fragment, and where a style sheet is linked or imported
     */
    public boolean isComplete() {
        return complete;
    }

    /**
     * The style sheets in the document.
     *
     * @return the sheets, in order
     */
    public List<DocumentSheet> sheets() {
        return sheets;
    }

    /**
     * Says whether a style sheet in the document writes text before or after elements.
     *
     * @return whether a rule is about a pseudo-element
     */
    public boolean mayHavePseudoElements() {
        return indexes.stream().anyMatch(RuleIndex::hasPseudoElements);
    }

    private ElementStyle style(MarkupElement element) {
        ElementStyle known = byElement.get(element);
        if (known == null) {
            known = new ElementStyle(this, element, "");
            byElement.put(element, known);
        }
        return known;
    }

    MarkupDocument document() {
        return document;
    }

    /** The declarations that may apply to an element or its pseudo-element, by property, the strongest first. */
    Map<String, List<Declared>> declared(MarkupElement element, String pseudoElement) {
        DeclaredProperties properties = new DeclaredProperties();
        BROWSER.collect(element, pseudoElement, matcher, properties);
        if (pseudoElement.isEmpty()) {
            PresentationalHints.collect(element, properties);
        }
        for (RuleIndex index : indexes) {
            index.collect(element, pseudoElement, matcher, properties);
        }
        if (pseudoElement.isEmpty()) {
            inline(element, properties);
        }
        return properties.byProperty();
    }

    private static void inline(MarkupElement element, DeclaredProperties properties) {
        Attribute style = element.attribute("style");
        if (style.pieces().isEmpty()) {
            return;
        }
        Truth applies = style.isPresent();
        for (Declaration declaration : InlineStyle.of(style).declarations()) {
            properties.add(declaration, StyleValue.Origin.INLINE, Integer.MAX_VALUE, 0, applies);
        }
    }
}
