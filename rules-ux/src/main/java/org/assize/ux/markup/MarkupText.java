package org.assize.ux.markup;

import java.util.List;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/** A stretch of text between tags, with its entities decoded. Scripts and styles are no text: see {@link MarkupElement#data}. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class MarkupText extends MarkupPart {

    private final String text;

    MarkupText(
            MarkupDocument document,
            @Nullable MarkupElement parent,
            String text,
            int start,
            int end,
            Conditions conditions) {
        super(document, parent, start, end, conditions);
        this.text = text;
    }

    /**
     * The text that is written whatever the template is given.
     *
     * @return the decoded text without what expressions add; white space as in the file
     */
    public String literal() {
        return text.indexOf(TemplateMask.HOLE) < 0 ? text : Holes.remove(text);
    }

    /**
     * The literal pieces between expressions.
     *
     * @return one piece for a text without expressions; never empty, pieces may be
     */
    public List<String> pieces() {
        return Holes.pieces(text);
    }

    /**
     * Says whether expressions add to the text at run time.
     *
     * @return whether the text is not only what {@link #literal} says
     */
    public boolean isDynamic() {
        return text.indexOf(TemplateMask.HOLE) >= 0;
    }

    /**
     * Says whether nothing but white space is written.
     *
     * @return whether the text is literal and blank
     */
    public boolean isBlank() {
        return text.isBlank();
    }

    @Override
    public String toString() {
        return literal();
    }
}
