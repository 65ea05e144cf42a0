package org.assize.ux.style;

import java.util.Optional;
import org.apiguardian.api.API;

/**
 * A colour of sRGB.
 *
 * @param red from 0 to 1
 * @param green from 0 to 1
 * @param blue from 0 to 1
 * @param alpha from 0, transparent, to 1, opaque
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Color(double red, double green, double blue, double alpha) {

    /** No colour at all. */
    public static final Color TRANSPARENT = new Color(0, 0, 0, 0);

    /** Opaque black. */
    public static final Color BLACK = new Color(0, 0, 0, 1);

    /** Opaque white. */
    public static final Color WHITE = new Color(1, 1, 1, 1);

    /** Brings every component into its range. */
    public Color {
        red = clamp(red);
        green = clamp(green);
        blue = clamp(blue);
        alpha = clamp(alpha);
    }

    private static double clamp(double component) {
        return Double.isNaN(component) ? 0 : Math.max(0, Math.min(1, component));
    }

    static Color ofBytes(int red, int green, int blue) {
        return new Color(red / 255.0, green / 255.0, blue / 255.0, 1);
    }

    /**
     * Reads a colour.
     *
     * @param css a colour as CSS writes it: a name, {@code #rrggbb} or a function
     * @return the colour; empty if it is none, or not known before run time
     */
    public static Optional<Color> parse(String css) {
        return ColorSyntax.parse(css);
    }

    /**
     * Says whether nothing shines through.
     *
     * @return whether alpha is 1
     */
    public boolean isOpaque() {
        return alpha >= 1;
    }

    /**
     * This colour painted over another one (source-over of Compositing and Blending 1).
     *
     * @param below the colour beneath
     * @return the mixture
     */
    public Color over(Color below) {
        double all = alpha + below.alpha * (1 - alpha);
        if (all == 0) {
            return TRANSPARENT;
        }
        double rest = below.alpha * (1 - alpha);
        return new Color(
                (red * alpha + below.red * rest) / all,
                (green * alpha + below.green * rest) / all,
                (blue * alpha + below.blue * rest) / all,
                all);
    }

    /**
     * This colour seen through a group's opacity.
     *
     * @param opacity from 0 to 1
     * @return the colour with its alpha multiplied
     */
    public Color fadedBy(double opacity) {
        return new Color(red, green, blue, alpha * clamp(opacity));
    }

    /**
     * The relative luminance as WCAG 2.2 defines it.
     *
     * @return from 0 for black to 1 for white; alpha is ignored
     */
    public double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    private static double linear(double component) {
        return component <= 0.04045 ? component / 12.92 : Math.pow((component + 0.055) / 1.055, 2.4);
    }

    /**
     * The contrast ratio as WCAG 2.2 defines it.
     *
     * @param other another opaque colour
     * @return from 1 to 21
     */
    public double contrastWith(Color other) {
        double one = luminance();
        double two = other.luminance();
        return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
    }

    /**
     * How different two colours look, by the distance in <a href="https://bottosson.github.io/posts/oklab/">Oklab</a>.
     *
     * @param other another colour; alpha is ignored in both
     * @return 0 if they are equal, 1 between black and white
     */
    public double distanceTo(Color other) {
        double[] one = oklab();
        double[] two = other.oklab();
        return Math.sqrt(Math.pow(one[0] - two[0], 2) + Math.pow(one[1] - two[1], 2) + Math.pow(one[2] - two[2], 2));
    }

    private double[] oklab() {
        double r = linear(red);
        double g = linear(green);
        double b = linear(blue);
        double l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
        double m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
        double s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
        return new double[] {
            0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
            1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
            0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s
        };
    }

    /**
     * The colour as CSS writes it.
     *
     * @return {@code #rrggbb}, or with alpha {@code #rrggbbaa}
     */
    @Override
    public String toString() {
        String opaque = String.format("#%02x%02x%02x", round(red), round(green), round(blue));
        return isOpaque() ? opaque : opaque + String.format("%02x", round(alpha));
    }

    private static int round(double component) {
        return (int) Math.round(component * 255);
    }
}
