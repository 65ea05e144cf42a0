package org.assize.evidence.config;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.assize.evidence.SourceText;
import org.assize.evidence.UnreadableFileException;
import org.codehaus.stax2.XMLInputFactory2;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;

/**
 * Reads XML as a stream of events with their offsets. A DOCTYPE is passed over unread: nothing it declares is used, no
 * external subset or entity is opened, and a reference to an entity that is not one of XML's own five is refused.
 */
final class XmlReader {

    private final SourceText source;
    private final ConfigurationDocument document;
    private final Deque<Open> open = new ArrayDeque<>();
    private final boolean isPom;
    private boolean hasDoctype;

    XmlReader(SourceText source) {
        this.source = source;
        this.isPom = source.path().endsWith("pom.xml");
        this.document = new ConfigurationDocument(0, source);
    }

    private static XMLInputFactory2 factory() {
        WstxInputFactory factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, ConfigurationKind.DEEPEST);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, (int) ConfigurationKind.LARGEST_FILE);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("external entities are not read");
        });
        return factory;
    }

    ConfigurationDocument read() throws UnreadableFileException {
        if (source.text().isEmpty()) {
            throw unreadable("is empty, which is not XML: give it a root element or delete it", 0, null);
        }
        try {
            XMLStreamReader2 reader =
                    (XMLStreamReader2) factory().createXMLStreamReader(new StringReader(source.text()));
            while (reader.hasNext()) {
                readEvent(reader, reader.next());
            }
            reader.closeCompletely();
        } catch (XMLStreamException e) {
            throw unreadable(e);
        }
        return document;
    }

    private void readEvent(XMLStreamReader2 reader, int event) throws XMLStreamException, UnreadableFileException {
        int start = (int) reader.getLocationInfo().getStartingCharOffset();
        int end = (int) reader.getLocationInfo().getEndingCharOffset();
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> start(reader, start, end);
            case XMLStreamConstants.END_ELEMENT -> open.pop().close(start, end, source.text());
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                if (!open.isEmpty()) {
                    open.element().addText(reader.getText(), start, end);
                }
            }
            case XMLStreamConstants.DTD -> hasDoctype = true;
            case XMLStreamConstants.ENTITY_REFERENCE -> entity(reader.getLocalName(), start, end);
            default -> {
                // Comments, instructions, the DOCTYPE and white space outside the root say nothing of the
                // configuration.
            }
        }
    }

    /** Maven itself knows the entities of HTML without a declaration; they stay in the text as they are written. */
    private void entity(String name, int start, int end) throws UnreadableFileException {
        if (!isPom || hasDoctype || open.isEmpty()) {
            throw XmlEntities.refusal(source, name, start);
        }
        open.element().addText("&" + name + ";", start, end);
    }

    private void start(XMLStreamReader2 reader, int start, int end) throws UnreadableFileException {
        XmlElement parent = open.isEmpty() ? null : open.element().element;
        XmlElement element = new XmlElement(document, parent, reader.getLocalName(), start, end);
        if (parent == null) {
            document.add(element);
        } else {
            parent.add(element);
        }
        if (reader.getAttributeCount() > 0) {
            Map<String, String> values = new HashMap<>();
            for (int index = 0; index < reader.getAttributeCount(); index++) {
                values.put(reader.getAttributeLocalName(index), reader.getAttributeValue(index));
            }
            new XmlStartTag(source.text(), element).addAttributes(document, values);
        }
        open.push(new Open(element));
    }

    private UnreadableFileException unreadable(XMLStreamException exception) {
        Location location = exception.getLocation();
        int offset = location == null ? 0 : Math.max(0, location.getCharacterOffset());
        String message = firstLine(exception);
        if (message.contains("Maximum Element Depth")) {
            return unreadable(
                    "is nested more than " + ConfigurationKind.DEEPEST + " levels deep: nest less deeply or split it",
                    offset,
                    exception);
        }
        return unreadable("is not well-formed XML: " + message + "; mend it here", offset, exception);
    }

    private static String firstLine(XMLStreamException exception) {
        String message = exception.getMessage() == null ? "it cannot be read" : exception.getMessage();
        int lineBreak = message.indexOf('\n');
        return lineBreak < 0 ? message : message.substring(0, lineBreak).strip();
    }

    private UnreadableFileException unreadable(String message, int offset, @Nullable Throwable cause) {
        int bounded = Math.min(offset, source.text().length());
        return new UnreadableFileException(message, source.region(bounded, bounded), cause);
    }

    /** An element whose end tag has not come yet, and its own text so far. */
    private static final class Open {
        final XmlElement element;
        final StringBuilder text = new StringBuilder();
        int textStart = -1;
        int textEnd;

        Open(XmlElement element) {
            this.element = element;
        }

        void addText(String characters, int start, int end) {
            text.append(characters);
            if (!characters.isBlank()) {
                textStart = textStart < 0 ? start : textStart;
                textEnd = end;
            }
        }

        void close(int endTagStart, int endTagEnd, String source) {
            boolean holdsElements = !element.elements().isEmpty();
            int start = textStart < 0 ? element.startTagEnd() : textStart;
            int end = textStart < 0 ? start : textEnd;
            while (start < end && Character.isWhitespace(source.charAt(start))) {
                start++;
            }
            while (end > start && Character.isWhitespace(source.charAt(end - 1))) {
                end--;
            }
            element.setValue(text.toString().strip(), holdsElements ? ValueType.MAP : ValueType.STRING, start, end);
            element.setEnd(Math.max(endTagEnd, endTagStart));
        }
    }
}
