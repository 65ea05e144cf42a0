package org.assize.ux.declarative;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.assize.rule.Demand;
import org.assize.rule.Inspection;
import org.assize.rule.Rule;
import org.assize.rule.RuleBuilder;
import org.assize.rule.RuleForm;
import org.assize.ux.markup.Attribute.State;
import org.assize.ux.markup.MarkupDocument;
import org.assize.ux.markup.MarkupElement;
import org.assize.ux.markup.MarkupFile;
import org.assize.ux.markup.MarkupKind;
import org.assize.ux.markup.MarkupNode;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jsoup.select.Selector;

/**
 * {@code css-selector}: which elements a page or template may hold, and which it must. Selectors are those of jsoup, which
 * are those of CSS without states such as {@code :hover}.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class CssSelectorForm implements RuleForm {

    private static final String EVERY = "every";

    private static final Pattern NEGATION = Pattern.compile(":not\\([^)]*\\)");

    /** Makes the form; it has no state. */
    public CssSelectorForm() {}

    @Override
    public String key() {
        return "css-selector";
    }

    @Override
    public String shape() {
        return "a CSS selector, for example .price:not(price-tag), or a list of them";
    }

    @Override
    public Map<String, String> details() {
        return Map.of(
                EVERY, "a CSS selector of the elements that must fit; without it, every whole page must hold one");
    }

    @Override
    public Optional<RuleBuilder<?, ?>> begin(Demand demand) {
        Optional<Written> selector = written(demand, key(), String.join(", ", demand.values()));
        Optional<Written> every = demand.detail(EVERY).flatMap(text -> written(demand, EVERY, text));
        if (!demand.isRequired() && demand.detail(EVERY).isPresent()) {
            demand.reject(EVERY, "'every' goes with 'require': put it into the selector of what is forbidden");
        }
        return selector.map(chosen -> Rule.on(MarkupKind.MARKUP, demand.ruleId())
                .inspecting(MarkupDocument.class, new Check(demand, chosen, every)::inspect)
                .cannotSee("What a script or an included template adds."));
    }

    private static Optional<Written> written(Demand demand, String key, String text) {
        try {
            return Optional.of(new Written(text));
        } catch (Selector.SelectorParseException | IllegalArgumentException e) {
            demand.reject(key, "'" + text + "' is not a CSS selector: " + e.getMessage());
            return Optional.empty();
        }
    }

    @Override
    public String examplePath(Demand demand, String content) {
        return MarkupKind.MARKUP.examplePath(content);
    }

    @Override
    public String remedy(Demand demand) {
        if (!demand.isRequired()) {
            return "Replace the element, or take away what makes it fit the selector";
        }
        return demand.detail(EVERY).isPresent()
                ? "Make the element fit " + String.join(" or ", demand.values())
                : "Add an element that fits " + String.join(" or ", demand.values());
    }

    /** The attributes that a selector asks for. */
    private record Attributes(Set<String> names) {

        private static final Pattern ASKED = Pattern.compile("\\[\\s*\\^?([\\w:-]+)|([.#])[\\w-]+");

        static Attributes in(String selector) {
            return new Attributes(ASKED.matcher(selector)
                    .results()
                    .map(asked -> asked.group(1) != null
                            ? asked.group(1).toLowerCase(Locale.ROOT)
                            : asked.group(2).equals(".") ? "class" : "id")
                    .collect(Collectors.toUnmodifiableSet()));
        }

        /** Whether one of them is computed or added by the template, so that it could make the difference. */
        boolean areOpen(MarkupElement element) {
            return names.stream()
                    .map(name -> element.attribute(name).state())
                    .anyMatch(state -> state == State.DYNAMIC || state == State.CONDITIONAL);
        }
    }

    /** A selector, compiled once. */
    private static final class Written {

        private final String text;
        private final transient Evaluator compiled;
        private final transient Attributes all;
        private final transient Attributes negated;

        Written(String text) {
            this.text = text;
            this.compiled = QueryParser.parse(text);
            this.all = Attributes.in(text);
            this.negated = Attributes.in(
                    NEGATION.matcher(text).results().map(MatchResult::group).collect(Collectors.joining(" ")));
        }

        Set<Element> select(Element root) {
            Set<Element> selected = Collections.newSetFromMap(new IdentityHashMap<>());
            selected.addAll(root.select(compiled));
            return selected;
        }

        @Override
        public String toString() {
            return text;
        }
    }

    private record Check(Demand demand, Written selector, Optional<Written> every) {

        void inspect(MarkupDocument document, Inspection<MarkupFile, MarkupNode> report) {
            List<MarkupElement> elements = document.elements();
            if (elements.isEmpty()) {
                return;
            }
            Element root = elements.get(0).jsoup().root();
            Set<Element> fitting = selector.select(root);
            if (every.isPresent()) {
                Set<Element> asked = every.get().select(root);
                elements.stream()
                        .filter(element -> asked.contains(element.jsoup()) && !fitting.contains(element.jsoup()))
                        .forEach(element -> judgeLacking(element, report));
            } else if (demand.isRequired()) {
                judgePage(document, fitting, report);
            } else {
                elements.stream()
                        .filter(element -> fitting.contains(element.jsoup()) && !element.isImplicit())
                        .forEach(element -> judgeForbidden(element, report));
            }
        }

        private void judgeForbidden(MarkupElement element, Inspection<MarkupFile, MarkupNode> report) {
            if (selector.negated.areOpen(element)) {
                report.unjudged(element);
                return;
            }
            report.breach(element, demand.message(element.toString(), element + " fits " + selector))
                    .key(element.name());
        }

        private void judgeLacking(MarkupElement element, Inspection<MarkupFile, MarkupNode> report) {
            if (selector.all.areOpen(element)) {
                report.unjudged(element);
                return;
            }
            report.breach(element, demand.message(element.toString(), element + " does not fit " + selector))
                    .key(element.name());
        }

        private void judgePage(
                MarkupDocument document, Set<Element> fitting, Inspection<MarkupFile, MarkupNode> report) {
            Optional<MarkupElement> page = document.html().filter(html -> document.isWholePage());
            if (page.isEmpty() || !fitting.isEmpty()) {
                return;
            }
            if (page.get().isOpenEndedBelow()) {
                report.unjudged(page.get());
                return;
            }
            report.breach(page.get(), demand.message(selector.toString(), "the page holds no " + selector))
                    .key(selector.toString());
        }
    }
}
