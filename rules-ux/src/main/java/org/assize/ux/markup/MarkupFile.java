package org.assize.ux.markup;

import org.apiguardian.api.API;
import org.assize.codebase.SourceFile;
import org.assize.evidence.SourceText;
import org.jsoup.nodes.Document;

/** One parsed markup file: its text, its dialect and its effective document. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class MarkupFile {

    private final SourceFile source;
    private final SourceText text;
    private final Dialect dialect;
    private final boolean xml;
    private final MarkupDocument document;

    MarkupFile(SourceFile source, SourceText text, Dialect dialect, boolean xml, Document jsoup) {
        this.source = source;
        this.text = text;
        this.dialect = dialect;
        this.xml = xml;
        this.document = new MarkupDocument(this, jsoup);
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
     * The text.
     *
     * @return the decoded content as it is in the file
     */
    public SourceText text() {
        return text;
    }

    /**
     * The language the file is written in.
     *
     * @return the dialect
     */
    public Dialect dialect() {
        return dialect;
    }

    /**
     * Says whether the file follows the syntax of XML, where every element can close itself.
     *
     * @return whether it is XML
     */
    public boolean isXml() {
        return xml;
    }

    /**
     * The effective document.
     *
     * @return the document
     */
    public MarkupDocument document() {
        return document;
    }
}
