package org.assize.ux.rules.i18n;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assize.finding.TextEdit;
import org.assize.ux.style.Declaration;
import org.assize.ux.style.StyleText;

/**
 * The properties that name a side of the screen, and those of
 * <a href="https://www.w3.org/TR/css-logical-1/">CSS Logical Properties and Values 1</a> that name a side of the text.
 */
final class LogicalProperties {

    private static final Pattern SPACE = Pattern.compile("(margin|padding)-(left|right)");
    private static final Pattern BORDER = Pattern.compile("border-(left|right)(-(?:width|style|color))?");
    private static final Pattern RADIUS = Pattern.compile("border-(top|bottom)-(left|right)-radius");
    private static final Pattern SIDE = Pattern.compile("left|right");

    /** What is in the middle, or far outside the screen, looks the same from both sides. */
    private static final Pattern NO_SIDE = Pattern.compile("50%|auto|inherit|initial|unset|-\\d{3,}.*|-\\d+[rv]?em");

    private LogicalProperties() {}

    /**
     * A declaration that follows the text.
     *
     * @param property the property's name
     * @param value the value
     */
    record Logical(String property, String value) {
        @Override
        public String toString() {
            return property + ": " + value;
        }
    }

    /** What a declaration says of the text's side instead of the screen's; empty if it names no side, or both alike. */
    static Optional<Logical> of(Declaration declaration, List<Declaration> siblings) {
        String property = declaration.property();
        String value = declaration.value();
        boolean position = SIDE.matcher(property).matches();
        if (position && NO_SIDE.matcher(value).matches() || isMirrored(declaration, siblings)) {
            return Optional.empty();
        }
        boolean sideValue = SIDE.matcher(value).matches();
        return switch (property) {
            case "text-align" -> sideValue ? Optional.of(new Logical(property, textSide(value))) : Optional.empty();
            case "float", "clear" ->
                sideValue ? Optional.of(new Logical(property, "inline-" + textSide(value))) : Optional.empty();
            default -> name(property).map(name -> new Logical(name, value));
        };
    }

    private static Optional<String> name(String property) {
        Matcher space = SPACE.matcher(property);
        if (space.matches()) {
            return Optional.of(space.group(1) + "-inline-" + textSide(space.group(2)));
        }
        Matcher border = BORDER.matcher(property);
        if (border.matches()) {
            String rest = border.group(2) == null ? "" : border.group(2);
            return Optional.of("border-inline-" + textSide(border.group(1)) + rest);
        }
        Matcher radius = RADIUS.matcher(property);
        if (radius.matches()) {
            String block = radius.group(1).equals("top") ? "start" : "end";
            return Optional.of("border-" + block + "-" + textSide(radius.group(2)) + "-radius");
        }
        return SIDE.matcher(property).matches() ? Optional.of("inset-inline-" + textSide(property)) : Optional.empty();
    }

    private static String textSide(String side) {
        return side.equals("left") ? "start" : "end";
    }

    private static boolean isMirrored(Declaration declaration, List<Declaration> siblings) {
        String property = declaration.property();
        String other =
                property.contains("left") ? property.replace("left", "right") : property.replace("right", "left");
        return !other.equals(property)
                && siblings.stream()
                        .anyMatch(each ->
                                each.property().equals(other) && each.value().equals(declaration.value()));
    }

    /** The change that makes a declaration follow the text; empty where the file spells it in a way of its own. */
    static Optional<TextEdit> edit(StyleText style, Declaration declaration, Logical logical) {
        String written = style.css().substring(declaration.start(), declaration.end());
        boolean renamed = !logical.property().equals(declaration.property());
        int from = renamed
                ? 0
                : written.indexOf(declaration.value(), declaration.property().length());
        int to = from + (renamed ? declaration.property() : declaration.value()).length();
        if (from < 0) {
            return Optional.empty();
        }
        return style.edit(
                declaration.start() + from, declaration.start() + to, renamed ? logical.property() : logical.value());
    }
}
