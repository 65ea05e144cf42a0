package org.assize.ux.markup;

import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Range;
import org.jspecify.annotations.Nullable;

/** What an element's template attributes do to the element itself and to its content. */
final class TemplateEffects {

    enum Removal {
        NONE,
        ALL,
        TAG,
        BODY,
        ALL_BUT_FIRST
    }

    private @Nullable String replacement;
    private @Nullable String inclusion;
    private @Nullable String condition;
    private boolean negated;
    private boolean alternative;
    private boolean repeated;
    private boolean replacesContent;
    private boolean opensContent;
    private Removal removal = Removal.NONE;

    private TemplateEffects() {}

    static TemplateEffects of(Element element, String name, String source) {
        TemplateEffects effects = new TemplateEffects();
        if (name.equals("wicket:remove") || name.equals("wicket:head") && element.childrenSize() == 0) {
            effects.removal = Removal.ALL;
        }
        if (element.attributesSize() > 0) {
            for (Attribute attribute : element.attributes()) {
                effects.add(attribute.getKey().toLowerCase(Locale.ROOT), written(attribute, source));
            }
        }
        return effects;
    }

    private static String written(Attribute attribute, String source) {
        Range value = attribute.sourceRange().valueRange();
        return Holes.in(attribute.getValue()) && value.isTracked()
                ? source.substring(value.startPos(), value.endPos())
                : attribute.getValue();
    }

    private void add(String name, String value) {
        Optional<String> thymeleaf = TemplateAttributes.thymeleaf(name);
        if (thymeleaf.isPresent()) {
            thymeleaf(thymeleaf.get(), value);
        } else if (name.startsWith("layout:")) {
            layout(name.substring(7), value);
        } else if (name.startsWith("sec:authorize")
                || TemplateAttributes.isClientCondition(name)
                || name.equals("wicket:enclosure")
                || name.equals("rendered")) {
            repeated = true;
        } else if (name.equals("wicket:id")) {
            opensContent = true;
        }
        replacesContent |= TemplateAttributes.replacesContent(name);
    }

    private void thymeleaf(String processor, String value) {
        switch (processor) {
            case "replace", "substituteby" -> replacement = value;
            case "insert", "include" -> inclusion = value;
            case "if" -> condition(value, false);
            case "unless" -> condition(value, true);
            case "case" -> alternative = true;
            case "each" -> repeated = true;
            case "remove" -> removal = removal(value);
            default -> {}
        }
    }

    private void layout(String processor, String value) {
        switch (processor) {
            case "replace" -> replacement = value;
            case "insert", "include" -> inclusion = value;
            case "fragment" -> opensContent = true;
            default -> {}
        }
    }

    private void condition(String expression, boolean unless) {
        String bare = expression.strip();
        if (bare.startsWith("${") && bare.endsWith("}")) {
            bare = bare.substring(2, bare.length() - 1).strip();
        }
        negated = unless;
        if (bare.startsWith("!") || bare.startsWith("not ")) {
            negated = !negated;
            bare = bare.substring(bare.startsWith("!") ? 1 : 4).strip();
        }
        condition = bare;
    }

    private static Removal removal(String value) {
        return switch (value.strip()) {
            case "all" -> Removal.ALL;
            case "tag", "tags" -> Removal.TAG;
            case "body" -> Removal.BODY;
            case "all-but-first" -> Removal.ALL_BUT_FIRST;
            default -> Removal.NONE;
        };
    }

    /** The conditions of the element, given those around it. */
    Conditions apply(Conditions around, int parentStart, int start) {
        Conditions conditions = around;
        if (alternative) {
            conditions = conditions.withAttribute("case@" + parentStart, start);
        }
        if (condition != null) {
            conditions = conditions.withAttribute("th:" + condition, negated ? 1 : 0);
        }
        return repeated ? conditions.withAttribute("each@" + start, 0) : conditions;
    }

    Optional<String> replacement() {
        return Optional.ofNullable(replacement);
    }

    Optional<String> inclusion() {
        return Optional.ofNullable(inclusion);
    }

    boolean replacesContent() {
        return replacesContent;
    }

    boolean opensContent() {
        return opensContent;
    }

    Removal removal() {
        return removal;
    }
}
