package org.assize.ux.markup;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.assize.finding.Region;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * An element that the template may write. Its attributes and children are the effective ones: what a template attribute
 * sets is dynamic, what it replaces is gone.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class MarkupElement extends MarkupPart {

    private static final Set<String> TRANSPARENT_PREFIXES = Set.of("wicket", "ui", "th");

    private final Element jsoup;
    private final String name;
    private final int closed;
    private final List<MarkupNode> children = new ArrayList<>();
    private boolean openEnded;
    private @Nullable Map<String, Attribute> attributes;
    private boolean openAttributes;

    MarkupElement(
            MarkupDocument document,
            @Nullable MarkupElement parent,
            Element jsoup,
            String name,
            Conditions conditions) {
        super(
                document,
                parent,
                jsoup.sourceRange().startPos(),
                jsoup.sourceRange().endPos(),
                conditions);
        this.jsoup = jsoup;
        this.name = name;
        this.closed = Math.max(end, jsoup.endSourceRange().endPos());
    }

    /**
     * The element's name.
     *
     * @return the name in lower case with its prefix: {@code img}, {@code h:inputtext}; a FreeMarker macro is {@code
     *     @macro}
     */
    public String name() {
        return name;
    }

    /**
     * Says whether the element is an HTML or SVG element of one of some names.
     *
     * @param names lower-case names
     * @return whether one of them is the element's name
     */
    public boolean is(String... names) {
        for (String candidate : names) {
            if (candidate.equals(name)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Says whether the element belongs to a drawing.
     *
     * @return whether its namespace is SVG's
     */
    public boolean isSvg() {
        return jsoup.tag().namespace().equals(Parser.NamespaceSvg);
    }

    /**
     * Says whether HTML does not know the element, so that only run time shows what becomes of it: a tag of a library, a
     * macro, a custom element, an element with a computed name.
     *
     * @return whether its markup is not seen
     */
    public boolean isComponent() {
        int colon = name.indexOf(':');
        if (colon > 0) {
            return !TRANSPARENT_PREFIXES.contains(name.substring(0, colon))
                    || name.equals("wicket:child")
                    || name.equals("wicket:message");
        }
        return name.indexOf('-') > 0 && !isSvg() || name.startsWith("@") || Holes.in(name);
    }

    /**
     * Says whether the parser supplied the element, because HTML wants one where the file has none.
     *
     * @return whether the file does not write it
     */
    public boolean isImplicit() {
        return jsoup.sourceRange().isImplicit();
    }

    /**
     * An attribute.
     *
     * @param attributeName its lower-case name
     * @return what is known of it; never null
     */
    public Attribute attribute(String attributeName) {
        Attribute known = known().get(attributeName);
        if (known != null) {
            return known;
        }
        return openAttributes || isComponent()
                ? Attribute.possible(this, attributeName)
                : Attribute.absent(this, attributeName);
    }

    /**
     * An attribute as the template gives it, whatever a component adds to itself when it runs.
     *
     * @param attributeName its lower-case name
     * @return what is known of it; never null
     */
    public Attribute givenAttribute(String attributeName) {
        Attribute known = known().get(attributeName);
        if (known != null) {
            return known;
        }
        return openAttributes ? Attribute.possible(this, attributeName) : Attribute.absent(this, attributeName);
    }

    /**
     * The attributes that are or may be there by name.
     *
     * @return the attributes, in the order of the file; without attributes of template languages
     */
    public Collection<Attribute> attributes() {
        return Collections.unmodifiableCollection(known().values());
    }

    /**
     * Says whether the template may add attributes whose names cannot be seen.
     *
     * @return whether an attribute that is not among {@link #attributes} may be there
     */
    public boolean mayHaveOtherAttributes() {
        known();
        return openAttributes || isComponent();
    }

    private Map<String, Attribute> known() {
        if (attributes == null) {
            EffectiveAttributes effective = EffectiveAttributes.of(this);
            attributes = effective.byName();
            openAttributes = effective.open();
        }
        return attributes;
    }

    /**
     * What may stand inside.
     *
     * @return the children, in order
     */
    public List<MarkupNode> children() {
        return Collections.unmodifiableList(children);
    }

    /**
     * The elements among the children.
     *
     * @return the elements, in order
     */
    public Stream<MarkupElement> childElements() {
        return children.stream().filter(MarkupElement.class::isInstance).map(MarkupElement.class::cast);
    }

    /**
     * The elements inside, at any depth.
     *
     * @return the elements, in the order of the document
     */
    public Stream<MarkupElement> descendants() {
        return MarkupWalk.elements(this).stream().skip(1);
    }

    /**
     * The elements around, from the nearest.
     *
     * @return the ancestors
     */
    public Stream<MarkupElement> ancestors() {
        return Stream.iterate(parent, element -> element != null, element -> element.parent);
    }

    /**
     * The nearest element around of some names.
     *
     * @param names lower-case names
     * @return the ancestor
     */
    public Optional<MarkupElement> ancestor(String... names) {
        return ancestors().filter(element -> element.is(names)).findFirst();
    }

    /**
     * Says whether children that cannot be seen may stand among the children: an expression, an include, a component.
     *
     * @return whether {@link #children} may not be all
     */
    public boolean isOpenEnded() {
        return openEnded || isComponent() || children.stream().anyMatch(MarkupWalk::isUnseen);
    }

    /**
     * Says whether something that cannot be seen may stand inside at any depth.
     *
     * @return whether this or an element inside is {@linkplain #isOpenEnded open-ended}
     */
    public boolean isOpenEndedBelow() {
        return isOpenEnded() || MarkupWalk.elements(this).stream().anyMatch(MarkupElement::isOpenEnded);
    }

    /**
     * The content of a script or style.
     *
     * @return the raw text, with a run of U+FDD0 for each expression; empty for other elements
     */
    public String data() {
        return jsoup.data();
    }

    /**
     * Where a stretch of {@link #data} is written.
     *
     * @param from the offset of its first character in the data
     * @param to the offset after its last character in the data
     * @return its region
     */
    public Region dataRegion(int from, int to) {
        int length = document.file().text().text().length();
        return document.file().text().region(Math.min(length, end + from), Math.min(length, end + to));
    }

    /**
     * The literal text of the element and all inside, as the file has it, for messages. Not the accessible name.
     *
     * @return the text with white space collapsed
     */
    public String literalText() {
        StringBuilder text = new StringBuilder();
        MarkupWalk.walk(this, node -> {
            if (node instanceof MarkupText piece) {
                text.append(piece.literal());
            }
        });
        return text.toString().strip().replaceAll("\\s+", " ");
    }

    /**
     * The parser's element, for questions that the effective document does not answer.
     *
     * @return jsoup's element; not to be changed
     */
    public Element jsoup() {
        return jsoup;
    }

    List<MarkupNode> modifiableChildren() {
        return children;
    }

    void openEnd() {
        openEnded = true;
    }

    /** The offset after the start tag. */
    int end() {
        return end;
    }

    /** The offset after the end tag, or after the content where there is none. */
    int closed() {
        return closed;
    }

    @Override
    public String toString() {
        return "<" + name + ">";
    }
}
