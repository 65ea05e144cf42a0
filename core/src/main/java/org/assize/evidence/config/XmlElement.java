package org.assize.evidence.config;

import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.assize.finding.Region;
import org.jspecify.annotations.Nullable;

/**
 * An XML element. Its {@linkplain #value() value} is its own text without the text of inner elements, without white
 * space at both ends.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class XmlElement extends ConfigurationNode {

    private final int startTagStart;
    private final int startTagEnd;

    XmlElement(
            ConfigurationDocument document,
            @Nullable XmlElement parent,
            String name,
            int startTagStart,
            int startTagEnd) {
        super(document, parent, name, startTagStart + 1, startTagStart + 1 + name.length());
        this.startTagStart = startTagStart;
        this.startTagEnd = startTagEnd;
    }

    /**
     * The name without its prefix.
     *
     * @return the part of the key after its colon
     */
    public String localName() {
        return key().substring(key().indexOf(':') + 1);
    }

    /**
     * The namespace of the element.
     *
     * @return what the nearest declaration of its prefix says; empty if it is in none
     */
    public String namespace() {
        int colon = key().indexOf(':');
        String declaration = colon < 0 ? "xmlns" : "xmlns:" + key().substring(0, colon);
        for (ConfigurationNode node = this; node != null; node = node.parent().orElse(null)) {
            Optional<XmlAttribute> found = ((XmlElement) node).attribute(declaration);
            if (found.isPresent()) {
                return found.get().value();
            }
        }
        return "";
    }

    /**
     * The attributes.
     *
     * @return the attributes in the order of the file
     */
    public List<XmlAttribute> attributes() {
        return children().stream()
                .filter(XmlAttribute.class::isInstance)
                .map(XmlAttribute.class::cast)
                .toList();
    }

    /**
     * Looks an attribute up.
     *
     * @param name the name as written, with its prefix
     * @return the attribute, or empty if there is none
     */
    public Optional<XmlAttribute> attribute(String name) {
        for (ConfigurationNode child : children()) {
            if (child instanceof XmlAttribute attribute && attribute.key().equals(name)) {
                return Optional.of(attribute);
            }
        }
        return Optional.empty();
    }

    /**
     * The inner elements.
     *
     * @return the elements directly inside this one, in the order of the file
     */
    public List<XmlElement> elements() {
        return children().stream()
                .filter(XmlElement.class::isInstance)
                .map(XmlElement.class::cast)
                .toList();
    }

    /**
     * The inner elements of one name.
     *
     * @param localName the name without a prefix
     * @return the elements directly inside this one that are called so
     */
    public List<XmlElement> elements(String localName) {
        return elements().stream()
                .filter(element -> element.localName().equals(localName))
                .toList();
    }

    /**
     * The first inner element of a name.
     *
     * @param localName the name without a prefix
     * @return the element, or empty if there is none
     */
    public Optional<XmlElement> element(String localName) {
        return elements(localName).stream().findFirst();
    }

    /**
     * Where the start tag stands.
     *
     * @return the region from {@code <} to {@code >}
     */
    public Region startTagRegion() {
        return document().text().region(startTagStart, startTagEnd);
    }

    @Override
    int start() {
        return startTagStart;
    }

    int startTagEnd() {
        return startTagEnd;
    }

    @Override
    void appendTo(StringBuilder path, boolean withNumbers) {
        if (!path.isEmpty()) {
            path.append('/');
        }
        path.append(key());
    }
}
