package org.assize.ux.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What attributes of template languages do to the element that bears them. */
final class TemplateAttributes {

    /** Thymeleaf's attributes that set no attribute of the same name. */
    private static final Set<String> PROCESSORS = Set.of(
            "text",
            "utext",
            "if",
            "unless",
            "switch",
            "case",
            "each",
            "object",
            "with",
            "field",
            "fragment",
            "insert",
            "replace",
            "include",
            "remove",
            "block",
            "inline",
            "attr",
            "attrappend",
            "attrprepend",
            "classappend",
            "styleappend",
            "errors",
            "errorclass",
            "assert",
            "ref",
            "alt-title",
            "lang-xmllang",
            "substituteby");

    /** Thymeleaf's attributes that write a boolean attribute only if their expression is true. */
    private static final Set<String> BOOLEAN = Set.of(
            "async",
            "autofocus",
            "autoplay",
            "checked",
            "controls",
            "declare",
            "default",
            "defer",
            "disabled",
            "formnovalidate",
            "hidden",
            "ismap",
            "loop",
            "multiple",
            "novalidate",
            "nowrap",
            "open",
            "pubdate",
            "readonly",
            "required",
            "reversed",
            "scoped",
            "seamless",
            "selected");

    private static final Set<String> CLIENT_CONTENT =
            Set.of("v-text", "v-html", "x-text", "x-html", "ng-bind", "ng-bind-html", "data-ng-bind", "data-bind");
    private static final Set<String> CLIENT_CONDITIONS =
            Set.of("v-if", "v-else", "v-else-if", "v-for", "*ngif", "*ngfor", "ng-if", "ng-repeat", "x-if", "x-for");
    private static final Pattern ASSIGNED = Pattern.compile("([\\w:-]+)\\s*=");

    private TemplateAttributes() {}

    /** An attribute that a template sets. */
    record Assignment(String name, boolean conditional, boolean appends) {}

    /** The name of a Thymeleaf processor, without its prefix. */
    static Optional<String> thymeleaf(String attribute) {
        if (attribute.startsWith("th:")) {
            return Optional.of(attribute.substring(3));
        }
        return attribute.startsWith("data-th-") ? Optional.of(attribute.substring(8)) : Optional.empty();
    }

    /** Whether an attribute belongs to a template language and not to the written page. */
    static boolean isTemplate(String attribute) {
        return thymeleaf(attribute).isPresent()
                || attribute.startsWith("layout:")
                || attribute.startsWith("sec:")
                || attribute.startsWith("wicket:")
                || attribute.startsWith("xmlns:")
                || attribute.startsWith("v-")
                || attribute.startsWith(":")
                || attribute.startsWith("@")
                || attribute.startsWith("*")
                || attribute.startsWith("[")
                || attribute.startsWith("(")
                || attribute.startsWith("#")
                || attribute.startsWith("x-bind:")
                || attribute.startsWith("x-on:")
                || Holes.in(attribute);
    }

    /** The attributes that a template attribute sets. */
    static List<Assignment> sets(String attribute, String value) {
        Optional<String> thymeleaf = thymeleaf(attribute);
        if (thymeleaf.isPresent()) {
            return thymeleaf(thymeleaf.get(), value);
        }
        if (attribute.equals("wicket:message")) {
            List<Assignment> set = new ArrayList<>();
            for (String pair : value.split(",")) {
                set.add(new Assignment(pair.split(":", 2)[0].strip().toLowerCase(java.util.Locale.ROOT), false, false));
            }
            return set;
        }
        return client(attribute)
                .map(name -> List.of(new Assignment(name, false, name.equals("class") || name.equals("style"))))
                .orElse(List.of());
    }

    private static List<Assignment> thymeleaf(String processor, String value) {
        switch (processor) {
            case "attr", "attrappend", "attrprepend" -> {
                return assigned(value, !processor.equals("attr"));
            }
            case "classappend" -> {
                return List.of(new Assignment("class", false, true));
            }
            case "styleappend" -> {
                return List.of(new Assignment("style", false, true));
            }
            case "errorclass" -> {
                return List.of(new Assignment("class", false, true));
            }
            case "field" -> {
                return List.of(
                        new Assignment("id", false, false),
                        new Assignment("name", false, false),
                        new Assignment("value", false, false),
                        new Assignment("checked", true, false));
            }
            case "alt-title" -> {
                return List.of(new Assignment("alt", false, false), new Assignment("title", false, false));
            }
            case "lang-xmllang" -> {
                return List.of(new Assignment("lang", false, false), new Assignment("xml:lang", false, false));
            }
            default -> {
                return PROCESSORS.contains(processor)
                        ? List.of()
                        : List.of(new Assignment(processor, BOOLEAN.contains(processor), false));
            }
        }
    }

    /** The names assigned in {@code a=x, b=y}, where x and y may hold commas and equals signs of their own. */
    private static List<Assignment> assigned(String value, boolean appends) {
        List<Assignment> set = new ArrayList<>();
        int depth = 0;
        boolean quoted = false;
        int start = 0;
        for (int index = 0; index <= value.length(); index++) {
            char character = index < value.length() ? value.charAt(index) : ',';
            if (character == '\'') {
                quoted = !quoted;
            } else if (!quoted && "({[".indexOf(character) >= 0) {
                depth++;
            } else if (!quoted && ")}]".indexOf(character) >= 0) {
                depth--;
            } else if (index == value.length() || character == ',' && !quoted && depth == 0) {
                Matcher matcher = ASSIGNED.matcher(value.substring(start, index).strip());
                if (matcher.lookingAt()) {
                    set.add(new Assignment(matcher.group(1).toLowerCase(java.util.Locale.ROOT), false, appends));
                }
                start = index + 1;
            }
        }
        return set;
    }

    /** The attribute that a client-side binding sets. */
    private static Optional<String> client(String attribute) {
        for (String prefix : List.of("v-bind:", "x-bind:", "ng-attr-", "bind:", "[attr.", "[", ":")) {
            if (attribute.startsWith(prefix) && attribute.length() > prefix.length()) {
                String name = attribute.substring(prefix.length());
                name = name.endsWith("]") ? name.substring(0, name.length() - 1) : name;
                int modifier = name.indexOf('.');
                return Optional.of(modifier > 0 ? name.substring(0, modifier) : name);
            }
        }
        return Optional.empty();
    }

    /** Whether an attribute may add attributes that cannot be named. */
    static boolean opensAttributes(String attribute, String value) {
        return Holes.in(attribute)
                || attribute.equals("v-bind")
                || attribute.equals("wicket:id")
                || attribute.equals("x-bind")
                || thymeleaf(attribute).filter(name -> name.startsWith("attr")).isPresent() && !value.contains("=");
    }

    static boolean replacesContent(String attribute) {
        return thymeleaf(attribute)
                        .filter(name -> name.equals("text") || name.equals("utext") || name.equals("errors"))
                        .isPresent()
                || attribute.equals("sec:authentication")
                || CLIENT_CONTENT.contains(attribute);
    }

    static boolean isClientCondition(String attribute) {
        return CLIENT_CONDITIONS.contains(attribute);
    }
}
