package org.assize.ux.designsystem;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.assize.evidence.config.ConfigurationFile;
import org.assize.evidence.config.ConfigurationNode;
import org.assize.ux.style.Color;
import org.assize.ux.style.WrittenLength;

/**
 * The design tokens of one theme. Immutable.
 *
 * @see <a href="https://www.designtokens.org/tr/drafts/format/">Design Tokens Format Module</a>
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Tokens {

    private static final int LONGEST_CHAIN = 100;
    private static final String SRGB = "color(srgb ";

    private final Map<String, String> values;

    // Asked for each value of each style sheet, so worked out once.
    private final Map<String, Color> colors = new HashMap<>();
    private final Map<String, Double> lengths = new HashMap<>();

    private Tokens(Map<String, String> values) {
        this.values = Map.copyOf(values);
        for (String name : values.keySet()) {
            Optional<String> value = resolved(name);
            value.flatMap(Tokens::parsed).ifPresent(color -> colors.put(name, color));
            value.map(WrittenLength::pixels)
                    .orElse(OptionalDouble.empty())
                    .ifPresent(pixels -> lengths.put(name, pixels));
        }
    }

    /** The tokens of a file, and of a base file those that it does not state itself. */
    static Tokens of(ConfigurationFile file, Optional<Tokens> base) {
        Map<String, String> values = new TreeMap<>();
        base.ifPresent(tokens -> values.putAll(tokens.values));
        for (ConfigurationNode node : file.entries()) {
            if (node.key().equals("$value")) {
                name(node).ifPresent(name -> values.put(name, written(node)));
            }
        }
        return new Tokens(values);
    }

    /**
     * The name of the token that a value belongs to.
     *
     * @param value a node whose key is {@code $value}
     * @return the names of the groups and of the token, parted by dots; empty for a value that belongs to none
     */
    public static Optional<String> name(ConfigurationNode value) {
        return value.parent().map(ConfigurationNode::path).filter(path -> !path.isEmpty());
    }

    /**
     * The token that a value refers to.
     *
     * @param value the text of a value
     * @return the name between the braces; empty if it is no reference
     */
    public static Optional<String> alias(String value) {
        return value.startsWith("{") && value.endsWith("}") && value.length() > 2
                ? Optional.of(value.substring(1, value.length() - 1))
                : Optional.empty();
    }

    /** A text as it is, a colour that is written as an object by its sRGB components, a dimension by its number and unit. */
    private static String written(ConfigurationNode value) {
        if (value.isScalar()) {
            return value.value();
        }
        Map<String, ConfigurationNode> parts =
                value.children().stream().collect(Collectors.toMap(ConfigurationNode::key, node -> node, (a, b) -> a));
        if (parts.containsKey("value") && parts.containsKey("unit")) {
            return parts.get("value").value() + parts.get("unit").value();
        }
        boolean srgb = parts.containsKey("colorSpace")
                && parts.get("colorSpace").value().equals("srgb");
        if (srgb && parts.containsKey("components")) {
            List<String> components = parts.get("components").children().stream()
                    .map(ConfigurationNode::value)
                    .toList();
            String alpha =
                    parts.containsKey("alpha") ? " / " + parts.get("alpha").value() : "";
            return SRGB + String.join(" ", components) + alpha + ")";
        }
        return "";
    }

    /**
     * Says whether there is a token.
     *
     * @param name its name with its groups
     * @return whether the file states it
     */
    public boolean has(String name) {
        return values.containsKey(name);
    }

    /**
     * The names of all tokens.
     *
     * @return the names
     */
    public Set<String> names() {
        return values.keySet();
    }

    /**
     * The colour that a token stands for.
     *
     * @param name its name
     * @return the colour; empty if there is no such token, it is no colour that can be computed, or it refers to itself
     */
    public Optional<Color> color(String name) {
        return Optional.ofNullable(colors.get(name));
    }

    /**
     * The length that a token stands for.
     *
     * @param name its name
     * @return the CSS pixels; empty if there is no such token, it is no length that can be computed, or it refers to itself
     */
    public OptionalDouble pixels(String name) {
        Double pixels = lengths.get(name);
        return pixels == null ? OptionalDouble.empty() : OptionalDouble.of(pixels);
    }

    /** The value at the end of a token's references. */
    private Optional<String> resolved(String name) {
        Set<String> seen = new LinkedHashSet<>();
        String current = name;
        while (seen.size() < LONGEST_CHAIN && seen.add(current)) {
            String value = values.getOrDefault(current, "");
            Optional<String> alias = alias(value);
            if (alias.isEmpty()) {
                return Optional.of(value);
            }
            current = alias.get();
        }
        return Optional.empty();
    }

    private static Optional<Color> parsed(String value) {
        if (!value.startsWith(SRGB)) {
            return Color.parse(value);
        }
        String[] parts = value.substring(SRGB.length(), value.length() - 1).split("[ /]+");
        try {
            double alpha = parts.length > 3 ? Double.parseDouble(parts[3]) : 1;
            return Optional.of(new Color(
                    Double.parseDouble(parts[0]), Double.parseDouble(parts[1]), Double.parseDouble(parts[2]), alpha));
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    /**
     * Says whether following references from a token comes back to it.
     *
     * @param name its name
     * @return whether it stands for itself
     */
    public boolean isCyclic(String name) {
        Set<String> seen = new LinkedHashSet<>();
        Optional<String> current = Optional.of(name);
        while (current.isPresent() && seen.add(current.get())) {
            current = alias(values.getOrDefault(current.get(), ""));
        }
        return current.filter(name::equals).isPresent();
    }

    @Override
    public String toString() {
        return new TreeMap<>(values).toString();
    }
}
