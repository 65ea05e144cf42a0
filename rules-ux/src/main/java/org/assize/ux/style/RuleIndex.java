package org.assize.ux.style;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.assize.ux.markup.Attribute;
import org.assize.ux.markup.MarkupElement;
import org.assize.ux.markup.Truth;

/** The rules of one style sheet by what their subject must have, so that few are tried on an element. Immutable. */
final class RuleIndex {

    private record Candidate(Selector selector, CssParser.ParsedRule rule, int position) {}

    private final Map<String, List<Candidate>> byId = new HashMap<>();
    private final Map<String, List<Candidate>> byClass = new HashMap<>();
    private final Map<String, List<Candidate>> byType = new HashMap<>();
    private final List<Candidate> others = new ArrayList<>();
    private final StyleValue.Origin origin;
    private final Truth applies;
    private final boolean pseudoElements;

    RuleIndex(CssParser.Parsed sheet, StyleValue.Origin origin, Truth applies, Predicate<Selector> mayMatch) {
        this.origin = origin;
        this.applies = applies;
        this.pseudoElements = sheet.rules().stream()
                .flatMap(rule -> rule.selectors().stream())
                .anyMatch(selector -> !selector.pseudoElement().isEmpty());
        int position = 0;
        for (CssParser.ParsedRule rule : sheet.rules()) {
            for (Selector selector : rule.selectors()) {
                if (!mayMatch.test(selector)) {
                    continue;
                }
                place(selector).add(new Candidate(selector, rule, position));
            }
            position++;
        }
    }

    boolean hasPseudoElements() {
        return pseudoElements;
    }

    private List<Candidate> place(Selector selector) {
        List<Candidate> place = others;
        for (Selector.Simple test : selector.compounds().get(0).tests()) {
            if (test instanceof Selector.Simple.Id id) {
                return byId.computeIfAbsent(id.id(), unused -> new ArrayList<>());
            }
            if (test instanceof Selector.Simple.ClassName className) {
                place = byClass.computeIfAbsent(className.name(), unused -> new ArrayList<>());
            } else if (test instanceof Selector.Simple.Type type && type.name() != null && place == others) {
                place = byType.computeIfAbsent(type.name(), unused -> new ArrayList<>());
            }
        }
        return place;
    }

    void collect(MarkupElement element, String pseudoElement, SelectorMatcher matcher, DeclaredProperties properties) {
        List<Candidate> candidates = new ArrayList<>(others);
        candidates.addAll(byType.getOrDefault(element.name(), List.of()));
        collect(byId, element.attribute("id"), candidates);
        collect(byClass, element.attribute("class"), candidates);
        candidates.sort(java.util.Comparator.comparingInt(Candidate::position));
        for (Candidate candidate : candidates) {
            if (!candidate.selector().pseudoElement().equals(pseudoElement)) {
                continue;
            }
            StyleRule rule = candidate.rule().rule();
            if (rule.applies().isNo() || applies.isNo()) {
                continue;
            }
            Truth matches = matcher.matches(candidate.selector(), element)
                    .and(rule.applies())
                    .and(applies);
            if (!matches.isNo()) {
                for (Declaration declaration : rule.declarations()) {
                    properties.add(
                            declaration,
                            origin,
                            candidate.rule().layer(),
                            candidate.selector().specificity(),
                            matches);
                }
            }
        }
    }

    private static void collect(Map<String, List<Candidate>> index, Attribute attribute, List<Candidate> candidates) {
        if (index.isEmpty() || attribute.pieces().isEmpty()) {
            return;
        }
        if (attribute.literalIfPresent().isEmpty()) {
            index.values().forEach(candidates::addAll);
            return;
        }
        for (String word :
                java.util.Set.copyOf(List.of(attribute.literalIfPresent().get().split("[ \\t\\n\\f\\r]+")))) {
            candidates.addAll(index.getOrDefault(word, List.of()));
        }
    }
}
