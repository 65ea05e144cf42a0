package org.assize.ux.rules.style;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.assize.ux.style.Color;

/** The colours of a gradient that fills a box by itself. */
final class Gradient {

    private Gradient() {}

    /** The opaque colours of a value of {@code background-image} that is one gradient; empty for anything else. */
    static List<Color> stops(String image) {
        String lower = image.strip().toLowerCase(Locale.ROOT);
        boolean one = lower.matches("(?:linear|radial|conic)-gradient\\(.*\\)");
        List<String> parts = one ? arguments(image.strip()) : List.of();
        List<Color> stops = new ArrayList<>();
        for (int index = 0; index < parts.size(); index++) {
            Optional<Color> color = color(parts.get(index));
            if (color.isEmpty() && index > 0
                    || color.filter(found -> !found.isOpaque()).isPresent()) {
                return List.of();
            }
            color.ifPresent(stops::add);
        }
        return stops;
    }

    private static Optional<Color> color(String stop) {
        String text = stop.strip();
        Optional<Color> whole = Color.parse(text);
        return whole.isPresent() ? whole : Color.parse(text.replaceFirst("(?:\\s+[-+0-9.]+(?:%|[a-z]+))+$", ""));
    }

    /** What stands between the commas; empty if something follows the function. */
    private static List<String> arguments(String function) {
        List<String> arguments = new ArrayList<>();
        int depth = 0;
        int start = function.indexOf('(') + 1;
        for (int at = start - 1; at < function.length(); at++) {
            char character = function.charAt(at);
            depth += character == '(' ? 1 : character == ')' ? -1 : 0;
            if (depth == 0 && at < function.length() - 1) {
                return List.of();
            }
            if (depth == 0 || depth == 1 && character == ',') {
                arguments.add(function.substring(start, at));
                start = at + 1;
            }
        }
        return arguments;
    }
}
