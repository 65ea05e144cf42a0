package org.assize.evidence.config;

import org.apiguardian.api.API;

/** An attribute of an XML element; declarations of namespaces are among them. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class XmlAttribute extends ConfigurationNode {

    XmlAttribute(ConfigurationDocument document, XmlElement element, String name, int nameStart, int nameEnd) {
        super(document, element, name, nameStart, nameEnd);
    }

    /**
     * The element that carries the attribute.
     *
     * @return the element
     */
    public XmlElement element() {
        return (XmlElement) parent().orElseThrow();
    }

    @Override
    void appendTo(StringBuilder path, boolean withNumbers) {
        path.append("/@").append(key());
    }
}
