package org.assize.ux.aria;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assize.ux.markup.Attribute;
import org.assize.ux.markup.MarkupElement;
import org.assize.ux.markup.Truth;

/** Explicit roles after WAI-ARIA 1.2, section 7.1, and implicit ones after HTML-AAM 1.0. */
final class Roles {

    private static final Map<String, String> ELEMENTS = read("elements");
    private static final Map<String, String> INPUTS = read("inputs");
    private static final Set<String> SECTIONING = Set.of("article", "aside", "main", "nav", "section");
    private static final Set<String> SECTIONING_ROLES =
            Set.of("article", "complementary", "main", "navigation", "region");

    private Roles() {}

    private static Map<String, String> read(String field) {
        Map<String, String> roles = new HashMap<>();
        JsonNode data = Aria.read("elements.json").get(field);
        data.properties()
                .forEach(entry -> roles.put(entry.getKey(), entry.getValue().asText()));
        return Map.copyOf(roles);
    }

    static ElementRole of(MarkupElement element) {
        ElementRole explicit = explicit(element);
        if (explicit.isUnknown() || explicit.name().isEmpty()) {
            return explicit.isUnknown() ? explicit : implicitResolved(element);
        }
        if (!explicit.is("none").isYes()) {
            return explicit;
        }
        Truth kept = mustStay(element);
        return kept.isYes() ? implicitIgnoringConflict(element) : kept.isUnknown() ? ElementRole.UNKNOWN : explicit;
    }

    /** The first valid token of the role attribute, or {@link ElementRole#NONE} if there is none. */
    static ElementRole explicit(MarkupElement element) {
        Attribute role = element.attribute("role");
        if (role.pieces().isEmpty()) {
            return element.isComponent() ? ElementRole.UNKNOWN : ElementRole.NONE;
        }
        if (role.literal().isEmpty()) {
            return ElementRole.UNKNOWN;
        }
        for (String token :
                role.literal().get().strip().toLowerCase(Locale.ROOT).split("\\s+")) {
            if (Aria.role(token).filter(known -> !known.isAbstract()).isPresent()) {
                return ElementRole.explicit(token.equals("presentation") ? "none" : token);
            }
        }
        return ElementRole.NONE;
    }

    /** Whether the element takes the focus or has a global attribute, so that it cannot be presentational. */
    private static Truth mustStay(MarkupElement element) {
        Truth stays = Focus.isFocusable(element);
        for (Attribute attribute : element.attributes()) {
            boolean global = Aria.attribute(attribute.name())
                    .filter(known -> known.isGlobal() && !known.name().equals("aria-hidden"))
                    .isPresent();
            if (global) {
                boolean empty = attribute.literal().filter(String::isBlank).isPresent();
                stays = stays.or(empty ? Truth.NO : attribute.isPresent());
            }
        }
        return stays;
    }

    private static ElementRole implicitResolved(MarkupElement element) {
        if (element.is("img") && element.attribute("alt").is("").isYes()) {
            Truth stays = mustStay(element);
            return stays.isYes()
                    ? ElementRole.implicit("img")
                    : stays.isUnknown() ? ElementRole.UNKNOWN : ElementRole.implicit("none");
        }
        if (inheritsPresentation(element)) {
            return mustStay(element).isYes() ? implicit(element) : ElementRole.implicit("none");
        }
        return implicit(element);
    }

    private static ElementRole implicitIgnoringConflict(MarkupElement element) {
        return element.is("img") ? ElementRole.implicit("img") : implicit(element);
    }

    /** Whether a list or table around the element is presentational, and with it the element as a required part. */
    private static boolean inheritsPresentation(MarkupElement element) {
        boolean listItem = element.is("li");
        if (!listItem && !element.is("tr", "td", "th", "thead", "tbody", "tfoot", "caption")) {
            return false;
        }
        Optional<MarkupElement> owner =
                listItem ? element.parent().filter(parent -> parent.is("ul", "ol", "menu")) : element.ancestor("table");
        return owner.filter(around -> Roles.of(around).is("none").isYes()).isPresent();
    }

    /** The role that the element has by itself. */
    static ElementRole implicit(MarkupElement element) {
        String name = element.name();
        if (element.isComponent()) {
            return ElementRole.UNKNOWN;
        }
        if (element.isSvg() && !name.equals("svg") && !name.equals("a")) {
            return ElementRole.NONE;
        }
        return switch (name) {
            case "a", "area" -> link(element);
            case "img" -> ElementRole.implicit("img");
            case "input" -> input(element);
            case "select" -> select(element);
            case "li" ->
                element.parent().filter(parent -> parent.is("ul", "ol", "menu")).isPresent()
                        ? ElementRole.implicit("listitem")
                        : ElementRole.implicit("generic");
            case "header", "footer" -> banner(element);
            case "section" -> named(element, "region");
            case "form" -> ElementRole.implicit("form");
            case "td" -> cell(element);
            case "th" -> header(element);
            default ->
                Optional.ofNullable(ELEMENTS.get(name))
                        .map(ElementRole::implicit)
                        .orElse(ElementRole.NONE);
        };
    }

    private static ElementRole link(MarkupElement element) {
        Truth href = element.attribute("href").isPresent();
        if (element.isSvg()) {
            href = href.or(element.attribute("xlink:href").isPresent());
        }
        return when(href, "link", "generic");
    }

    private static ElementRole when(Truth condition, String yes, String no) {
        return switch (condition) {
            case YES -> ElementRole.implicit(yes);
            case NO -> ElementRole.implicit(no);
            case UNKNOWN -> ElementRole.UNKNOWN;
        };
    }

    private static ElementRole input(MarkupElement element) {
        Attribute type = element.attribute("type");
        if (!type.isAbsent() && type.literal().isEmpty()) {
            return type.pieces().isEmpty() ? textField(element, "textbox") : ElementRole.UNKNOWN;
        }
        String name = type.literal().orElse("text").strip().toLowerCase(Locale.ROOT);
        boolean noRole = Set.of(
                        "color", "date", "datetime-local", "file", "hidden", "month", "password", "time", "week")
                .contains(name);
        if (noRole) {
            return ElementRole.NONE;
        }
        String role = INPUTS.getOrDefault(name, "textbox");
        return role.equals("textbox") || role.equals("searchbox")
                ? textField(element, role)
                : ElementRole.implicit(role);
    }

    private static ElementRole textField(MarkupElement element, String role) {
        return when(element.attribute("list").isPresent(), "combobox", role);
    }

    private static ElementRole select(MarkupElement element) {
        Truth large = element.attribute("size")
                .literal()
                .map(size -> Truth.of(size.strip().matches("[0-9]{1,6}") && Integer.parseInt(size.strip()) > 1))
                .orElse(element.attribute("size").isAbsent() ? Truth.NO : Truth.UNKNOWN);
        return when(element.attribute("multiple").isPresent().or(large), "listbox", "combobox");
    }

    private static ElementRole banner(MarkupElement element) {
        for (MarkupElement around : element.ancestors().toList()) {
            boolean sectioning = SECTIONING.contains(around.name())
                    || explicit(around)
                            .name()
                            .filter(SECTIONING_ROLES::contains)
                            .isPresent();
            if (sectioning) {
                return ElementRole.implicit("generic");
            }
        }
        boolean fragment = !element.document().isWholePage();
        return fragment ? ElementRole.UNKNOWN : ElementRole.implicit(element.is("header") ? "banner" : "contentinfo");
    }

    private static ElementRole named(MarkupElement element, String role) {
        Truth named = Truth.NO;
        for (String attribute : List.of("aria-label", "aria-labelledby", "title")) {
            Attribute naming = element.attribute(attribute);
            boolean blank = naming.literal().filter(String::isBlank).isPresent();
            named = named.or(blank ? Truth.NO : naming.isPresent());
        }
        return when(named, role, "generic");
    }

    private static ElementRole cell(MarkupElement element) {
        return tableRole(element)
                .map(grid -> grid ? "gridcell" : "cell")
                .map(ElementRole::implicit)
                .orElse(ElementRole.UNKNOWN);
    }

    /** Whether the table around is a grid; empty if there is no table whose role is known. */
    private static Optional<Boolean> tableRole(MarkupElement element) {
        Optional<MarkupElement> table = element.ancestor("table");
        if (table.isEmpty()) {
            return Optional.empty();
        }
        ElementRole role = explicit(table.get());
        return role.isUnknown()
                ? Optional.empty()
                : Optional.of(role.is("grid", "treegrid").isYes());
    }

    private static ElementRole header(MarkupElement element) {
        if (tableRole(element).isEmpty()) {
            return ElementRole.UNKNOWN;
        }
        Attribute scope = element.attribute("scope");
        if (!scope.isAbsent() && scope.literal().isEmpty() && !scope.pieces().isEmpty()) {
            return ElementRole.UNKNOWN;
        }
        String value = scope.literal().orElse("").strip().toLowerCase(Locale.ROOT);
        if (value.startsWith("row")) {
            return ElementRole.implicit("rowheader");
        }
        boolean besideData =
                element.parent().stream().flatMap(MarkupElement::childElements).anyMatch(cell -> cell.is("td"));
        return ElementRole.implicit(value.isEmpty() && besideData ? "rowheader" : "columnheader");
    }
}
