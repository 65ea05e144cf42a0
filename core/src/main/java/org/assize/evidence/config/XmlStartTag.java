package org.assize.evidence.config;

import java.util.Map;
import org.assize.evidence.UnreadableFileException;

/**
 * Finds the attributes in the text of a start tag, which the parser has already found well-formed; the parser says what
 * their values are, but not where they stand.
 */
final class XmlStartTag {

    private final String text;
    private final XmlElement element;
    private int position;

    XmlStartTag(String text, XmlElement element) {
        this.text = text;
        this.element = element;
        this.position = element.keyEnd();
    }

    void addAttributes(ConfigurationDocument document, Map<String, String> values) throws UnreadableFileException {
        int end = element.startTagEnd();
        while (true) {
            skipWhiteSpace();
            if (position >= end || text.charAt(position) == '>' || text.charAt(position) == '/') {
                return;
            }
            int nameStart = position;
            while (text.charAt(position) != '=' && !Character.isWhitespace(text.charAt(position))) {
                position++;
            }
            int nameEnd = position;
            skipWhiteSpace();
            position++;
            skipWhiteSpace();
            int valueStart = position + 1;
            int valueEnd = text.indexOf(text.charAt(position), valueStart);
            XmlEntities.refuseIn(document.text(), valueStart, valueEnd);
            position = valueEnd + 1;
            String name = text.substring(nameStart, nameEnd);
            XmlAttribute attribute = new XmlAttribute(document, element, name, nameStart, nameEnd);
            attribute.setValue(values.getOrDefault(name, ""), ValueType.STRING, valueStart, valueEnd);
            attribute.setEnd(position);
            element.add(attribute);
        }
    }

    private void skipWhiteSpace() {
        while (Character.isWhitespace(text.charAt(position))) {
            position++;
        }
    }
}
