package org.assize.ux.style;

import java.util.Locale;
import java.util.Optional;
import org.apiguardian.api.API;
import org.assize.ux.markup.Truth;
import org.jspecify.annotations.Nullable;

/** The computed value of a property of an element, or that it cannot be known. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class StyleValue {

    /** Where a value comes from. */
    @API(status = API.Status.EXPERIMENTAL, since = "0.1")
    public enum Origin {
        /** No declaration: the initial value. */
        INITIAL,
        /** The parent element. */
        INHERITED,
        /** The browser's own style sheet or a presentational attribute. */
        BROWSER,
        /** A style sheet in the document. */
        SHEET,
        /** The element's style attribute. */
        INLINE
    }

    private final @Nullable String text;
    private final Origin origin;
    private final @Nullable Declaration declaration;

    StyleValue(@Nullable String text, Origin origin, @Nullable Declaration declaration) {
        this.text = text;
        this.origin = origin;
        this.declaration = declaration;
    }

    static StyleValue unknown() {
        return new StyleValue(null, Origin.INITIAL, null);
    }

    /**
     * The value.
     *
     * @return the computed value; empty if it cannot be known
     */
    public Optional<String> text() {
        return Optional.ofNullable(text);
    }

    /**
     * Says whether the value cannot be known.
     *
     * @return whether {@link #text} is empty
     */
    public boolean isUnknown() {
        return text == null;
    }

    /**
     * Says whether the value is one of some keywords.
     *
     * @param keywords lower-case keywords
     * @return yes or no, or unknown if the value is
     */
    public Truth is(String... keywords) {
        if (text == null) {
            return Truth.UNKNOWN;
        }
        String lower = text.toLowerCase(Locale.ROOT);
        for (String keyword : keywords) {
            if (keyword.equals(lower)) {
                return Truth.YES;
            }
        }
        return Truth.NO;
    }

    /**
     * Where the value comes from.
     *
     * @return the origin
     */
    public Origin origin() {
        return origin;
    }

    /**
     * The declaration that gave the value.
     *
     * @return the declaration; empty if inherited, initial or unknown
     */
    public Optional<Declaration> declaration() {
        return Optional.ofNullable(declaration);
    }

    StyleValue with(String computed) {
        return new StyleValue(computed, origin, declaration);
    }

    StyleValue inherited() {
        return new StyleValue(text, Origin.INHERITED, null);
    }

    @Override
    public String toString() {
        return text == null ? "unknown" : text;
    }
}
