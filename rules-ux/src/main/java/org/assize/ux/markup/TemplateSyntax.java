package org.assize.ux.markup;

/** Recognises the tokens of one template language and says what they stand for. One instance serves one file. */
interface TemplateSyntax {

    /**
     * The characters that a token can start with.
     *
     * @return ASCII characters
     */
    String starts();

    /**
     * Masks the token at an offset, if there is one.
     *
     * @param mask the text and what to do with it
     * @param at an offset at which one of {@link #starts} stands
     * @return the offset after the token, or -1 if no token stands here
     */
    int mask(TemplateMask mask, int at);
}
