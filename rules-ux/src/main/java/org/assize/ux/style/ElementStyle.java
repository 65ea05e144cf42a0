package org.assize.ux.style;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.apiguardian.api.API;
import org.assize.ux.markup.Attribute;
import org.assize.ux.markup.MarkupElement;
import org.assize.ux.style.StyleValue.Origin;
import org.jspecify.annotations.Nullable;

/** The style of one element or of one of its pseudo-elements. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class ElementStyle {

    private final Styles styles;
    private final MarkupElement element;
    private final String pseudoElement;
    private final Map<String, StyleValue> computed = new HashMap<>();
    private final Set<String> resolving = new HashSet<>();
    private final boolean open;
    private @Nullable Map<String, List<Declared>> declared;

    ElementStyle(Styles styles, MarkupElement element, String pseudoElement) {
        this.styles = styles;
        this.element = element;
        this.pseudoElement = pseudoElement;
        this.open = pseudoElement.isEmpty() && isOpen(element.attribute("style"));
    }

    /** Whether an expression may add declarations of any property to the style attribute. */
    private static boolean isOpen(Attribute style) {
        int holes = Math.max(0, style.pieces().size() - 1);
        if (holes == 0) {
            return false;
        }
        long inValues = InlineStyle.of(style).declarations().stream()
                .map(Declaration::value)
                .flatMapToInt(String::chars)
                .filter(character -> character == Variables.UNKNOWN.charAt(0))
                .count();
        return inValues < holes;
    }

    /**
     * The computed value of a property: cascaded, inherited, variables put in, relative sizes in pixels.
     *
     * @param property the property in lower case, no shorthand; a custom property as written
     * @return the value, or unknown
     */
    public StyleValue computed(String property) {
        StyleValue known = computed.get(property);
        if (known == null) {
            if (!resolving.add(property)) {
                return new StyleValue("", Origin.INITIAL, null);
            }
            known = cascade(property);
            resolving.remove(property);
            computed.put(property, known);
        }
        return known;
    }

    /**
     * A computed length.
     *
     * @param property a property whose value is a length
     * @return the length in CSS pixels, {@code normal} as 0; empty if unknown or not a length
     */
    public OptionalDouble pixels(String property) {
        Optional<String> value = computed(property).text();
        if (value.isEmpty()) {
            return OptionalDouble.empty();
        }
        if (value.get().equalsIgnoreCase("normal")) {
            return OptionalDouble.of(0);
        }
        boolean inFontSizes = value.get().toLowerCase(Locale.ROOT).matches("[-+0-9.]+r?em");
        return inFontSizes && !property.equals("font-size")
                ? Lengths.pixels(value.get(), pixels("font-size"), rootFontSize())
                : Lengths.pixels(value.get(), OptionalDouble.empty(), OptionalDouble.empty());
    }

    /**
     * A computed colour.
     *
     * @param property a property whose value is a colour
     * @return the colour; empty if unknown
     */
    public Optional<Color> color(String property) {
        Optional<String> value = computed(property).text();
        if (value.isPresent() && value.get().equalsIgnoreCase("currentcolor") && !property.equals("color")) {
            return color("color");
        }
        return value.flatMap(ColorSyntax::parse);
    }

    /**
     * The style of a pseudo-element.
     *
     * @param name {@code before} or {@code after}
     * @return its style; its {@code content} is {@code normal} where there is no such pseudo-element
     */
    public ElementStyle pseudo(String name) {
        return new ElementStyle(styles, element, name);
    }

    /**
     * The text that a pseudo-element's {@code content} writes.
     *
     * @return the text, perhaps empty; nothing if it cannot be known
     */
    public Optional<GeneratedText> generatedText() {
        return GeneratedText.of(computed("content"), element);
    }

    /**
     * Says whether some style sheet or style attribute in the document may set a property on the element.
     *
     * @param property the property
     * @return whether a declaration may apply
     */
    public boolean declares(String property) {
        return declared().containsKey(property);
    }

    private Map<String, List<Declared>> declared() {
        if (declared == null) {
            declared = styles.declared(element, pseudoElement);
        }
        return declared;
    }

    private StyleValue cascade(String property) {
        Set<String> possible = new HashSet<>();
        StyleValue certain = null;
        boolean important = false;
        for (Declared candidate : declared().getOrDefault(property, List.of())) {
            StyleValue value = value(property, candidate);
            if (candidate.applies().isYes()) {
                certain = value;
                important = candidate.declaration().important();
                break;
            }
            possible.add(value.text().orElse(Variables.UNKNOWN));
        }
        if (certain == null) {
            certain = unset(property);
        }
        possible.remove(certain.text().orElse(""));
        boolean mayChange = open && !important && !property.startsWith("--");
        return possible.isEmpty() && !mayChange ? certain : StyleValue.unknown();
    }

    private StyleValue value(String property, Declared candidate) {
        Declaration declaration = candidate.declaration();
        String raw = declaration.value();
        if (DeclaredProperties.hasHole(raw)) {
            return StyleValue.unknown();
        }
        if (DeclaredProperties.isComputed(raw)) {
            raw = Variables.substitute(raw, this::variable);
            if (raw == null) {
                return unset(property);
            }
            if (raw.equals(Variables.UNKNOWN)) {
                return StyleValue.unknown();
            }
            if (!Properties.accepts(declaration.property(), raw)) {
                return unset(property);
            }
        }
        if (!declaration.property().equals(property)) {
            raw = Properties.expand(declaration.property(), raw).get(property);
        }
        return raw == null ? unset(property) : specified(property, raw, candidate);
    }

    private Optional<String> variable(String name) {
        StyleValue value = computed(name);
        if (value.isUnknown()) {
            return Optional.of(Variables.UNKNOWN);
        }
        Optional<String> text = value.text().filter(known -> !known.isEmpty());
        return text.isEmpty() && !styles.isComplete() ? Optional.of(Variables.UNKNOWN) : text;
    }

    private StyleValue specified(String property, String raw, Declared candidate) {
        return switch (raw.toLowerCase(Locale.ROOT)) {
            case "inherit" -> inherited(property);
            case "initial" -> initial(property);
            case "unset" -> unset(property);
            case "revert" -> browser(property);
            case "revert-layer" -> StyleValue.unknown();
            default -> {
                String value = computed(property, raw);
                yield value == null
                        ? StyleValue.unknown()
                        : new StyleValue(value, candidate.origin(), candidate.declaration());
            }
        };
    }

    private StyleValue browser(String property) {
        return declared().getOrDefault(property, List.of()).stream()
                .filter(candidate -> candidate.origin() == Origin.BROWSER
                        && candidate.applies().isYes())
                .findFirst()
                .map(candidate -> value(property, candidate))
                .orElseGet(() -> unset(property));
    }

    private StyleValue unset(String property) {
        return Properties.isInherited(property) || !pseudoElement.isEmpty() && property.startsWith("--")
                ? inherited(property)
                : initial(property);
    }

    private StyleValue inherited(String property) {
        return parent().map(parent -> parent.computed(property).inherited()).orElseGet(() -> initial(property));
    }

    private Optional<ElementStyle> parent() {
        return pseudoElement.isEmpty() ? element.parent().map(Styles::of) : Optional.of(Styles.of(element));
    }

    private static StyleValue initial(String property) {
        return new StyleValue(Properties.initial(property), Origin.INITIAL, null);
    }

    /** The computed value of a specified one, or null if it cannot be known. */
    private @Nullable String computed(String property, String raw) {
        return switch (property) {
            case "font-size" -> text(Lengths.fontSize(raw, parentFontSize(), rootFontSize()));
            case "font-weight" ->
                parentWeight().map(parent -> Lengths.weight(raw, parent)).orElse(null);
            case "letter-spacing", "word-spacing" ->
                raw.equalsIgnoreCase("normal")
                        ? "normal"
                        : text(Lengths.pixels(raw, pixels("font-size"), rootFontSize()));
            case "line-height" -> lineHeight(raw);
            case "color" ->
                raw.equalsIgnoreCase("currentcolor") ? inherited("color").text().orElse(null) : raw;
            default -> raw;
        };
    }

    private @Nullable String lineHeight(String raw) {
        boolean number = raw.matches("[+-]?[0-9]*\\.?[0-9]+");
        return number || raw.equalsIgnoreCase("normal")
                ? raw
                : text(Lengths.pixels(raw, pixels("font-size"), rootFontSize()));
    }

    private static @Nullable String text(OptionalDouble pixels) {
        return pixels.isPresent() ? Lengths.text(pixels.getAsDouble()) : null;
    }

    private OptionalDouble parentFontSize() {
        return parent().map(parent -> parent.pixels("font-size")).orElse(OptionalDouble.of(16));
    }

    private Optional<String> parentWeight() {
        return parent().map(parent -> parent.computed("font-weight").text()).orElse(Optional.of("400"));
    }

    private OptionalDouble rootFontSize() {
        Optional<MarkupElement> root = element.document().elements("html").findFirst();
        if (root.isEmpty() || root.get() == element) {
            return OptionalDouble.of(16);
        }
        return Styles.of(root.get()).pixels("font-size");
    }
}
