package org.assize.report;

import com.ctc.wstx.api.InvalidCharHandler;
import com.ctc.wstx.api.WstxOutputProperties;
import com.ctc.wstx.stax.WstxOutputFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamWriter2;

/**
 * Writes HTML as a stream, by a writer of XML: whatever a text or an attribute holds, it is escaped. The elements are
 * those of HTML 5 and every element is closed, so that both kinds of parser read the same.
 */
final class HtmlPage {

    private static final Set<String> VOID = Set.of("br", "hr", "img", "input", "link", "meta", "wbr");

    private final Writer output;
    private final XMLStreamWriter2 html;

    HtmlPage(OutputStream stream) throws IOException {
        WstxOutputFactory factory = new WstxOutputFactory();
        factory.setProperty(
                WstxOutputProperties.P_OUTPUT_INVALID_CHAR_HANDLER, new InvalidCharHandler.ReplacingHandler('\uFFFD'));
        // "<p></p>" and not "<p/>", which HTML takes for a start tag.
        factory.setProperty(WstxOutputFactory.P_AUTOMATIC_EMPTY_ELEMENTS, false);
        this.output = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
        this.output.write("<!DOCTYPE html>\n");
        try {
            this.html = (XMLStreamWriter2) factory.createXMLStreamWriter(output);
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private interface Step {
        void run() throws XMLStreamException;
    }

    private HtmlPage write(Step step) throws IOException {
        try {
            step.run();
            return this;
        } catch (XMLStreamException e) {
            throw e.getNestedException() instanceof IOException cause ? cause : new IOException(e);
        }
    }

    /** Opens an element; attributes come as names and values in turn, a null value leaves its attribute out. */
    HtmlPage open(String name, String... attributes) throws IOException {
        return write(() -> {
            if (VOID.contains(name)) {
                html.writeEmptyElement(name);
            } else {
                html.writeStartElement(name);
            }
            for (int index = 0; index < attributes.length; index += 2) {
                if (attributes[index + 1] != null) {
                    html.writeAttribute(attributes[index], wellFormed(attributes[index + 1]));
                }
            }
        });
    }

    HtmlPage close() throws IOException {
        return write(html::writeEndElement);
    }

    HtmlPage text(String text) throws IOException {
        return write(() -> html.writeCharacters(wellFormed(text)));
    }

    /** A whole element with nothing but text in it. */
    HtmlPage element(String name, String text, String... attributes) throws IOException {
        open(name, attributes);
        text(text);
        return close();
    }

    /** The head of a page, with its style. */
    HtmlPage head(String title) throws IOException {
        open("head");
        open("meta", "charset", "utf-8");
        open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        open("meta", "name", "color-scheme", "content", "light dark");
        element("title", title);
        open("style").raw(resource("report.css")).close();
        return close();
    }

    static String resource(String name) throws IOException {
        try (InputStream in = HtmlPage.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("the jar of Assize is incomplete: it has no " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** An element with a sentence of a rule in it; what stands between backticks is code. */
    HtmlPage prose(String name, String text, String... attributes) throws IOException {
        open(name, attributes);
        String[] parts = text.split("`", -1);
        for (int index = 0; index < parts.length; index++) {
            boolean code = index % 2 == 1 && index + 1 < parts.length;
            if (code) {
                element("code", parts[index]);
            } else {
                text((index % 2 == 1 ? "`" : "") + parts[index]);
            }
        }
        return close();
    }

    /** What is ours and holds nothing of the code base: style and script. */
    HtmlPage raw(String ours) throws IOException {
        return write(() -> html.writeRaw(ours));
    }

    void finish() throws IOException {
        write(html::flush);
        output.write('\n');
        output.flush();
    }

    /** A file name or a line of code may hold half a character. */
    private static String wellFormed(String text) {
        boolean whole = true;
        for (int index = 0; index < text.length() && whole; index++) {
            whole = !Character.isSurrogate(text.charAt(index));
        }
        return whole ? text : new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
