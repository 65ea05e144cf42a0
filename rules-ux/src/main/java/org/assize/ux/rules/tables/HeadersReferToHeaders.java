package org.assize.ux.rules.tables;

import java.util.List;
import java.util.Optional;
import org.assize.rule.Inspection;
import org.assize.rule.Rule;
import org.assize.ux.aria.Accessible;
import org.assize.ux.markup.Attribute;
import org.assize.ux.markup.MarkupElement;
import org.assize.ux.markup.MarkupFile;
import org.assize.ux.markup.MarkupKind;
import org.assize.ux.markup.MarkupNode;

/** Cannot see ids that run time gives; where there are some, a missing id is passed over. */
final class HeadersReferToHeaders {

    static final Rule RULE = Rule.on(MarkupKind.MARKUP, "ux/headers-refer-to-headers")
            .states("The headers attribute of a cell refers to header cells of its table")
            .because("a screen reader reads no header, or a wrong one, before the cell")
            .remedy("Correct the ids, or drop the attribute where `scope` says enough")
            .deciding("act-rules/a25f45", "the references and the cells are in the markup")
            .implementing("wcag-2.2/1.3.1")
            .violating("""
                    <table><tr><th id="day">Day</th></tr><tr><td «headers="days"»>Monday</td></tr></table>
                    """)
            .violating("""
                    <table><tr><td id="day" «headers="day"»>Day</td></tr></table>
                    """)
            .conforming("""
                    <table><tr><th id="day">Day</th></tr><tr><td headers="day">Monday</td></tr></table>
                    """)
            .conforming("""
                    <table><tr><th th:id="${column}">Day</th></tr><tr><td headers="day">Monday</td></tr></table>
                    """)
            .conforming("""
                    <table hidden><tr><td headers="day">Monday</td></tr></table>
                    """)
            .conforming("""
                    <table role="none"><tr><td headers="day">Monday</td></tr></table>
                    """)
            .inspecting(MarkupElement.class, HeadersReferToHeaders::inspect)
            .build();

    private HeadersReferToHeaders() {}

    private static void inspect(MarkupElement element, Inspection<MarkupFile, MarkupNode> report) {
        Optional<MarkupElement> table = element.is("td", "th") ? element.ancestor("table") : Optional.empty();
        Attribute headers = element.attribute("headers");
        if (table.isEmpty() || headers.literal().isEmpty() || !isJudged(table.get())) {
            return;
        }
        for (String id : headers.words()) {
            problem(element, table.get(), id)
                    .ifPresent(
                            message -> report.breach(element, message).key(id).at(headers.region()));
        }
    }

    private static boolean isJudged(MarkupElement table) {
        Accessible accessible = Accessible.of(table);
        return accessible.role().is("table", "grid", "treegrid").isYes()
                && accessible.isVisible().isYes()
                && accessible.isHiddenFromAssistiveTechnology().isNo();
    }

    private static Optional<String> problem(MarkupElement cell, MarkupElement table, String id) {
        List<MarkupElement> inTable = cell.document().withId(id).stream()
                .filter(target -> target.ancestor("table")
                        .filter(around -> around == table)
                        .isPresent())
                .toList();
        if (inTable.isEmpty()) {
            boolean mayBeThere =
                    cell.document().withId(id).isEmpty() && cell.document().mayHoldOtherIds();
            return mayBeThere ? Optional.empty() : Optional.of("The table has no cell with the id '" + id + "'");
        }
        if (inTable.contains(cell)) {
            return Optional.of("The cell refers to itself: '" + id + "'");
        }
        boolean noHeader = inTable.stream()
                .allMatch(target -> Accessible.of(target)
                        .role()
                        .is("columnheader", "rowheader")
                        .isNo());
        return noHeader ? Optional.of("'" + id + "' is not a header cell") : Optional.empty();
    }
}
