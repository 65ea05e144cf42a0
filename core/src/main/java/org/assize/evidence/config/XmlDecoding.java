package org.assize.evidence.config;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assize.evidence.FileContent;
import org.assize.evidence.SourceText;
import org.assize.evidence.UnreadableFileException;
import org.assize.finding.Region;

/** Decodes an XML file as XML 1.0 appendix F says: byte order mark, then its declaration, then UTF-8. */
final class XmlDecoding {

    private static final int LONGEST_DECLARATION = 256;

    private static final Pattern ENCODING =
            Pattern.compile("^<\\?xml\\s[^>]*?encoding\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')");

    private XmlDecoding() {}

    static SourceText decode(FileContent content) throws UnreadableFileException {
        byte[] bytes = content.bytes();
        Charset charset = StandardCharsets.UTF_8;
        if (bytes.length >= 2 && bytes[0] == 0 && bytes[1] == '<') {
            charset = StandardCharsets.UTF_16BE;
        } else if (bytes.length >= 2 && bytes[0] == '<' && bytes[1] == 0) {
            charset = StandardCharsets.UTF_16LE;
        } else {
            String start =
                    new String(bytes, 0, Math.min(bytes.length, LONGEST_DECLARATION), StandardCharsets.ISO_8859_1);
            Matcher declared = ENCODING.matcher(start);
            if (declared.find()) {
                charset = declared(declared.group(1) != null ? declared.group(1) : declared.group(2));
            }
        }
        try {
            return new FileContent(content.file(), bytes, charset).text();
        } catch (UnreadableFileException e) {
            throw new UnreadableFileException(
                    "is not valid " + charset.name() + ": save it as " + charset.name()
                            + ", or name its encoding in its XML declaration",
                    e.region(),
                    e);
        }
    }

    private static Charset declared(String name) throws UnreadableFileException {
        try {
            Charset charset = Charset.forName(name);
            // Whoever could read the declaration byte by byte does not have UTF-16 before him.
            return charset.name().startsWith("UTF-16") ? StandardCharsets.UTF_8 : charset;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new UnreadableFileException(
                    "declares the encoding '" + name + "', which this Java does not know: save it as UTF-8",
                    Region.START_OF_FILE,
                    e);
        }
    }
}
