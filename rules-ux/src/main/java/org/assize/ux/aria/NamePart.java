package org.assize.ux.aria;

/**
 * A part of a name.
 *
 * @param text what is certain of it, white space not yet collapsed
 * @param unknown whether run time may add to it
 */
record NamePart(String text, boolean unknown) {

    static final NamePart EMPTY = new NamePart("", false);
    static final NamePart UNKNOWN = new NamePart("", true);

    boolean isBlank() {
        return isBlank(text);
    }

    /** Whether a text has nothing but white space of any kind, no-break spaces included. */
    static boolean isBlank(String text) {
        return text.codePoints()
                .allMatch(character -> Character.isWhitespace(character) || Character.isSpaceChar(character));
    }

    /** Whether it may be more than white space. */
    boolean mayBeSomething() {
        return unknown || !isBlank(text);
    }

    NamePart orUnknown(boolean uncertain) {
        return uncertain && !unknown ? new NamePart(text, true) : this;
    }

    /** The same where it may be left out: nothing of it is certain. */
    NamePart optional() {
        return mayBeSomething() ? UNKNOWN : this;
    }
}
