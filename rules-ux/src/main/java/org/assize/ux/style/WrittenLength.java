package org.assize.ux.style;

import java.util.OptionalDouble;
import org.apiguardian.api.API;

/**
 * A length that a declaration writes out.
 *
 * @param pixels the length in CSS pixels, {@code rem} taken as the 16 pixels of an untouched browser
 * @param written how it is written
 * @param start the offset of its first character in the CSS text
 * @param end the offset after its last character in the CSS text
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record WrittenLength(double pixels, String written, int start, int end) {

    private static final double ROOT_FONT_SIZE = 16;

    /**
     * Reads a length.
     *
     * @param css a length as CSS writes it
     * @return its CSS pixels; empty if it is none, or depends on the size of a font or of the screen
     */
    public static OptionalDouble pixels(String css) {
        return Lengths.pixels(css, OptionalDouble.empty(), OptionalDouble.of(ROOT_FONT_SIZE));
    }
}
