package org.assize.evidence;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apiguardian.api.API;
import org.assize.codebase.Codebase;
import org.assize.codebase.SourceFile;
import org.assize.finding.Region;
import org.jspecify.annotations.Nullable;

/** The bytes of one file, read once, and their text, decoded once. Confined to the thread that judges the file. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class FileContent {

    private static final String MARK = "\uFEFF";
    private static final int LONGEST_MARK = 4;

    private final SourceFile file;
    private final byte[] bytes;
    private final Charset charset;
    private @Nullable SourceText text;

    /**
     * Wraps the bytes of a file.
     *
     * @param file the file
     * @param bytes its content; not copied, not to be changed
     * @param charset how its text is encoded, unless it starts with a byte order mark
     */
    public FileContent(SourceFile file, byte[] bytes, Charset charset) {
        this.file = file;
        this.bytes = bytes;
        this.charset = charset;
    }

    /**
     * Reads a file of a code base.
     *
     * @param codebase the code base
     * @param file one of its files
     * @return its content, encoded as the code base says
     * @throws IOException if it cannot be read
     */
    public static FileContent read(Codebase codebase, SourceFile file) throws IOException {
        return new FileContent(file, codebase.read(file), codebase.charsetOf(file));
    }

    /**
     * Reads the text of a file, where a file without one is no problem or told elsewhere.
     *
     * @param codebase the code base
     * @param file one of its files
     * @return its text, or empty if it has none or cannot be read
     */
    public static Optional<SourceText> textOf(Codebase codebase, SourceFile file) {
        try {
            return Optional.of(read(codebase, file).text());
        } catch (IOException | UnreadableFileException e) {
            return Optional.empty();
        }
    }

    /**
     * The file.
     *
     * @return what the file is
     */
    public SourceFile file() {
        return file;
    }

    /**
     * The bytes.
     *
     * @return the content, not to be changed
     */
    public byte[] bytes() {
        return bytes;
    }

    /**
     * The text.
     *
     * @return the decoded content
     * @throws UnreadableFileException if a byte sequence is not valid in the file's encoding, with its line
     */
    public SourceText text() throws UnreadableFileException {
        if (text == null) {
            text = new SourceText(file.path(), decode());
        }
        return text;
    }

    /**
     * The text, where a file that has none is no problem.
     *
     * @return the decoded content without a byte order mark, or empty if it is not valid in the file's encoding
     */
    public Optional<String> textIfReadable() {
        try {
            return Optional.of(text().text());
        } catch (UnreadableFileException e) {
            return Optional.empty();
        }
    }

    /**
     * Encodes another text as this file is encoded.
     *
     * @param other a text that may take the place of this file's
     * @return its bytes, after a byte order mark if this file has one
     * @throws CharacterCodingException if the encoding lacks one of its characters
     */
    public byte[] encode(String other) throws CharacterCodingException {
        Charset encoding = encoding();
        boolean marked = new String(bytes, 0, Math.min(bytes.length, LONGEST_MARK), encoding).startsWith(MARK);
        ByteBuffer encoded = encoding.newEncoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .encode(CharBuffer.wrap(marked ? MARK + other : other));
        byte[] result = new byte[encoded.remaining()];
        encoded.get(result);
        return result;
    }

    private Charset encoding() {
        return startsWith(0xFE, 0xFF)
                ? StandardCharsets.UTF_16BE
                : startsWith(0xFF, 0xFE)
                        ? StandardCharsets.UTF_16LE
                        : startsWith(0xEF, 0xBB, 0xBF) ? StandardCharsets.UTF_8 : charset;
    }

    private String decode() throws UnreadableFileException {
        Charset encoding = encoding();
        CharsetDecoder decoder = encoding.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer input = ByteBuffer.wrap(bytes);
        try {
            return decoder.decode(input).toString();
        } catch (CharacterCodingException e) {
            Region region = firstUndecodable(encoding);
            throw new UnreadableFileException(
                    "is not valid " + encoding.name() + ": save it as " + encoding.name()
                            + ", or say how it is encoded (project.build.sourceEncoding in pom.xml)",
                    region,
                    e);
        }
    }

    private Region firstUndecodable(Charset encoding) {
        CharsetDecoder decoder = encoding.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer input = ByteBuffer.wrap(bytes);
        CharBuffer output = CharBuffer.allocate(bytes.length + 1);
        CoderResult ignored = decoder.decode(input, output, true);
        SourceText before = new SourceText(file.path(), output.flip().toString());
        return before.region(before.text().length(), before.text().length());
    }

    private boolean startsWith(int... prefix) {
        if (bytes.length < prefix.length) {
            return false;
        }
        for (int index = 0; index < prefix.length; index++) {
            if ((bytes[index] & 0xFF) != prefix[index]) {
                return false;
            }
        }
        return true;
    }
}
