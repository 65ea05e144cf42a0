package org.assize.ux.aria;

import java.util.Optional;
import org.apiguardian.api.API;
import org.assize.ux.markup.Truth;

/** A name or description as assistive technology is told it, or as much of it as the source shows. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class AccessibleName {

    /** What a name comes from. */
    @API(status = API.Status.EXPERIMENTAL, since = "0.1")
    public enum Source {
        /** Nothing. */
        NONE,
        /** The elements that {@code aria-labelledby} or {@code aria-describedby} names. */
        REFERENCE,
        /** {@code aria-label} or {@code aria-description}. */
        ARIA,
        /** A {@code label} element. */
        LABEL,
        /** {@code alt}. */
        ALT,
        /** The value of a button, or what the browser writes on it. */
        VALUE,
        /** A {@code legend}, {@code caption}, {@code figcaption} or the {@code title} of a drawing. */
        CAPTION,
        /** The content. */
        CONTENT,
        /** The {@code title} attribute. */
        TITLE,
        /** {@code placeholder}. */
        PLACEHOLDER
    }

    private final String literal;
    private final boolean unknown;
    private final Source source;

    AccessibleName(NamePart part, Source source) {
        this.literal = part.text().strip().replaceAll("\\s+", " ");
        this.unknown = part.unknown();
        this.source = source;
    }

    /**
     * The name, if all of it is known.
     *
     * @return the text with white space collapsed, perhaps empty; nothing if run time adds to it
     */
    public Optional<String> text() {
        return unknown ? Optional.empty() : Optional.of(literal);
    }

    /**
     * What is certain to be part of the name.
     *
     * @return the text; all of the name if {@link #isUnknown} is false
     */
    public String literal() {
        return literal;
    }

    /**
     * Says whether run time decides about the name or a part of it.
     *
     * @return whether {@link #text} is empty
     */
    public boolean isUnknown() {
        return unknown;
    }

    /**
     * Says whether there is no name, or only white space (no-break spaces included).
     *
     * @return yes or no, or unknown if run time decides
     */
    public Truth isEmpty() {
        return !NamePart.isBlank(literal) ? Truth.NO : unknown ? Truth.UNKNOWN : Truth.YES;
    }

    /**
     * What the name comes from.
     *
     * @return the source that was certain to count first
     */
    public Source source() {
        return source;
    }

    @Override
    public String toString() {
        return unknown ? literal + " + unknown" : literal;
    }
}
