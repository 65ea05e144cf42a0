package org.assize.evidence.text;

import java.util.List;
import java.util.stream.IntStream;
import org.apiguardian.api.API;
import org.assize.codebase.SourceFile;
import org.assize.evidence.SourceText;

/** One text file as a whole. Immutable and thread-safe. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class TextFile implements TextElement {

    private final SourceFile source;
    private final SourceText text;
    private final boolean binary;

    TextFile(SourceFile source, SourceText text, boolean binary) {
        this.source = source;
        this.text = text;
        this.binary = binary;
    }

    /**
     * What the file is.
     *
     * @return its path, scope and category
     */
    public SourceFile source() {
        return source;
    }

    /**
     * The text with its table of lines.
     *
     * @return the decoded content
     */
    public SourceText text() {
        return text;
    }

    /**
     * The lines.
     *
     * @return the lines in order; the empty one after a last line break is not among them
     */
    public List<TextLine> lines() {
        int last = text.lineCount();
        int count = text.line(last).isEmpty() ? last - 1 : last;
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> new TextLine(number, text.line(number)))
                .toList();
    }

    /** Whether the file turned out to hold no text, so that there is nothing to judge. */
    boolean isBinary() {
        return binary;
    }

    @Override
    public String toString() {
        return text.path();
    }
}
