package org.assize.ux.aria;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apiguardian.api.API;

/**
 * Roles, states and properties of <a href="https://www.w3.org/TR/wai-aria-1.2/">WAI-ARIA 1.2</a>, DPUB-ARIA and
 * Graphics-ARIA. Immutable.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Aria {

    private static final Map<String, AriaAttribute> ATTRIBUTES = readAttributes();
    private static final Map<String, RoleDefinition> ROLES = readRoles();

    private Aria() {}

    /**
     * A role.
     *
     * @param name a token
     * @return the role; empty if the standards have none of this name
     */
    public static Optional<RoleDefinition> role(String name) {
        return Optional.ofNullable(ROLES.get(name));
    }

    /**
     * All roles.
     *
     * @return the roles by name, abstract ones included
     */
    public static Collection<RoleDefinition> roles() {
        return ROLES.values();
    }

    /**
     * A state or property.
     *
     * @param name a name with its prefix {@code aria-}
     * @return the attribute; empty if the standard has none of this name
     */
    public static Optional<AriaAttribute> attribute(String name) {
        return Optional.ofNullable(ATTRIBUTES.get(name));
    }

    /**
     * All states and properties.
     *
     * @return the attributes by name
     */
    public static Collection<AriaAttribute> attributes() {
        return ATTRIBUTES.values();
    }

    static JsonNode read(String name) {
        try (InputStream in = Aria.class.getResourceAsStream(name)) {
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, AriaAttribute> readAttributes() {
        Map<String, AriaAttribute> attributes = new TreeMap<>();
        read("attributes.json").properties().forEach(field -> {
            JsonNode data = field.getValue();
            if (data.isObject()) {
                attributes.put(
                        field.getKey(),
                        new AriaAttribute(
                                field.getKey(),
                                AriaAttribute.Type.valueOf(
                                        data.get("type").asText().toUpperCase(Locale.ROOT)),
                                texts(data, "values"),
                                data.path("global").asBoolean(),
                                data.path("globalUseDeprecated").asBoolean(),
                                data.path("deprecated").asBoolean(),
                                data.path("since").asText("1.2")));
            }
        });
        return Collections.unmodifiableMap(attributes);
    }

    private static Map<String, RoleDefinition> readRoles() {
        Map<String, JsonNode> data = new LinkedHashMap<>();
        read("roles.json").properties().forEach(field -> {
            if (field.getValue().isObject()) {
                data.put(field.getKey(), field.getValue());
            }
        });
        Map<String, RoleDefinition> roles = new TreeMap<>();
        data.forEach((name, own) -> roles.put(name, role(name, own, data)));
        return Collections.unmodifiableMap(roles);
    }

    private static RoleDefinition role(String name, JsonNode own, Map<String, JsonNode> data) {
        Set<String> superclasses = new LinkedHashSet<>();
        List<String> open = new ArrayList<>(texts(own, "is"));
        while (!open.isEmpty()) {
            String next = open.remove(0);
            if (superclasses.add(next)) {
                open.addAll(texts(data.get(next), "is"));
            }
        }
        RoleDefinition.Naming naming = naming(own.path("name").asText());
        Set<String> prohibited = naming == RoleDefinition.Naming.PROHIBITED ? prohibited(name) : Set.of();
        Set<String> required = new LinkedHashSet<>(texts(own, "requires"));
        Set<String> supported = new LinkedHashSet<>(texts(own, "supports"));
        Map<String, String> defaults = new HashMap<>();
        for (String superclass : superclasses) {
            JsonNode inherited = data.get(superclass);
            supported.addAll(texts(inherited, "supports"));
            supported.addAll(texts(inherited, "requires"));
            inherited
                    .path("defaults")
                    .properties()
                    .forEach(field -> defaults.putIfAbsent(
                            field.getKey(), field.getValue().asText()));
        }
        own.path("defaults")
                .properties()
                .forEach(field -> defaults.put(field.getKey(), field.getValue().asText()));
        ATTRIBUTES.values().stream().filter(AriaAttribute::isGlobal).forEach(global -> supported.add(global.name()));
        supported.addAll(required);
        supported.removeAll(prohibited);
        return new RoleDefinition(
                name,
                own.path("abstract").asBoolean(),
                own.path("deprecated").asBoolean(),
                own.path("since").asText("1.2"),
                Collections.unmodifiableSet(superclasses),
                naming,
                Collections.unmodifiableSet(supported),
                Collections.unmodifiableSet(required),
                prohibited,
                Map.copyOf(defaults),
                texts(own, "owns"),
                texts(own, "within"),
                own.path("leaf").asBoolean());
    }

    private static RoleDefinition.Naming naming(String word) {
        return switch (word) {
            case "content" -> RoleDefinition.Naming.CONTENT;
            case "prohibited" -> RoleDefinition.Naming.PROHIBITED;
            default -> RoleDefinition.Naming.AUTHOR;
        };
    }

    private static Set<String> prohibited(String role) {
        return role.equals("generic")
                ? Set.of(
                        "aria-label",
                        "aria-labelledby",
                        "aria-roledescription",
                        "aria-braillelabel",
                        "aria-brailleroledescription")
                : Set.of("aria-label", "aria-labelledby", "aria-braillelabel");
    }

    private static List<String> texts(JsonNode node, String field) {
        List<String> texts = new ArrayList<>();
        node.path(field).forEach(text -> texts.add(text.asText()));
        return List.copyOf(texts);
    }
}
