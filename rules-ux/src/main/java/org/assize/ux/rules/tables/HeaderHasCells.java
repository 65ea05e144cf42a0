package org.assize.ux.rules.tables;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assize.rule.Inspection;
import org.assize.rule.Rule;
import org.assize.ux.aria.Accessible;
import org.assize.ux.markup.Attribute;
import org.assize.ux.markup.MarkupDocument;
import org.assize.ux.markup.MarkupElement;
import org.assize.ux.markup.MarkupFile;
import org.assize.ux.markup.MarkupKind;
import org.assize.ux.markup.MarkupNode;
import org.jspecify.annotations.Nullable;

/** Judges tables whose cells all stand in the file; passes over tables without any data cell, which scripts may fill. */
final class HeaderHasCells {

    static final Rule RULE = Rule.on(MarkupKind.MARKUP, "ux/table-header-has-cells")
            .states("A header cell of a table heads some cell")
            .because("a header without cells misleads people who cannot see the table at a glance")
            .remedy("Give the row or column its cells, correct `scope`, or make the header a plain cell")
            .implementing("act-rules/d0f69e", "wcag-2.2/1.3.1")
            .violating("""
                    <table><tr><th>Day</th>«<th>»Hours</th></tr><tr><td>Monday</td></tr></table>
                    """)
            .violating("""
                    <table><tr><td>6 to 18</td>«<th scope="row">»Monday</th></tr></table>
                    """)
            .conforming("""
                    <table><tr><th>Day</th><th>Hours</th></tr><tr><td>Monday</td><td>6 to 18</td></tr></table>
                    """)
            .conforming("""
                    <table><tr><th>Day</th><th>Hours</th></tr><tr><td colspan="2">Closed</td></tr></table>
                    """)
            .conforming("""
                    <table><tr><th>Day</th><th>Hours</th></tr><tr th:replace="~{rows :: days}"></tr></table>
                    """)
            .violating("""
                    <table><tr><th id="day">Day</th>«<th id="open">»Hours</th></tr>
                    <tr><td headers="day">Monday</td><td headers="day">6 to 18</td></tr></table>
                    """)
            .conforming("""
                    <table><thead><tr><th>Day</th></tr></thead><tbody></tbody></table>
                    """)
            .conforming("""
                    <table role="presentation"><tr><th>Day</th></tr><tr><td hidden></td></tr></table>
                    """)
            .inspecting(MarkupElement.class, HeaderHasCells::inspect)
            .build();

    private HeaderHasCells() {}

    private static void inspect(MarkupElement element, Inspection<MarkupFile, MarkupNode> report) {
        if (!element.is("th") && element.attribute("role").isAbsent()) {
            return;
        }
        Accessible accessible = Accessible.of(element);
        Optional<MarkupElement> table = CellGrid.tableAround(element);
        if (table.isEmpty()
                || !accessible.role().is("columnheader", "rowheader").isYes()
                || !accessible.isHiddenFromAssistiveTechnology().isNo()
                || !accessible.isVisible().isYes()
                || !Accessible.of(table.get())
                        .role()
                        .is("table", "grid", "treegrid")
                        .isYes()
                || isReferredTo(element)) {
            return;
        }
        CellGrid grid = CellGrid.of(table.get());
        if (grid.isKnown() && grid.hasData() && !headsSomething(element, grid)) {
            report.breach(element, "The header cell heads no cell of the table");
        }
    }

    private static boolean isReferredTo(MarkupElement header) {
        String id = header.attribute("id").literalIfPresent().orElse("");
        boolean dynamic = !header.attribute("id").isAbsent() && id.isEmpty();
        Referred referred = header.document().derived(Referred.class, Referred::in);
        return dynamic || !id.isEmpty() && (referred.isOpen() || referred.ids().contains(id));
    }

    /** The ids that cells of a document refer to. */
    private record Referred(Set<String> ids, boolean isOpen) {
        static Referred in(MarkupDocument document) {
            Set<String> ids = new HashSet<>();
            boolean open = false;
            for (MarkupElement cell : document.elements("td", "th").toList()) {
                Attribute headers = cell.attribute("headers");
                ids.addAll(headers.words());
                open |= !headers.isAbsent() && headers.literal().isEmpty();
            }
            return new Referred(ids, open);
        }
    }

    /** By {@code scope}, or if there is none by the looser reading that a cell follows in the row or column. */
    private static boolean headsSomething(MarkupElement header, CellGrid grid) {
        String scope = header.attribute("scope").literal().orElse("").strip().toLowerCase(Locale.ROOT);
        boolean column = scope.isEmpty() || scope.startsWith("col");
        boolean row = scope.isEmpty() || scope.startsWith("row");
        boolean anywhere = scope.endsWith("group") || !header.attribute("scope").isAbsent() && scope.isEmpty();
        return anywhere || column && headsColumn(header, grid) || row && headsRow(header, grid);
    }

    private static boolean headsColumn(MarkupElement header, CellGrid grid) {
        Set<Integer> columns = new HashSet<>();
        for (Map<Integer, MarkupElement> row : grid.rows()) {
            if (row.containsValue(header)) {
                row.forEach((column, cell) -> {
                    if (cell == header) {
                        columns.add(column);
                    }
                });
            } else if (columns.stream().anyMatch(column -> takesByPlace(row.get(column)))) {
                return true;
            }
        }
        return false;
    }

    private static boolean headsRow(MarkupElement header, CellGrid grid) {
        for (Map<Integer, MarkupElement> row : grid.rows()) {
            int last = row.entrySet().stream()
                    .filter(entry -> entry.getValue() == header)
                    .mapToInt(Map.Entry::getKey)
                    .max()
                    .orElse(Integer.MAX_VALUE);
            boolean follows = row.entrySet().stream()
                    .anyMatch(entry -> entry.getKey() > last
                            && takesByPlace(entry.getValue())
                            && Accessible.of(entry.getValue())
                                    .role()
                                    .is("columnheader")
                                    .isNo());
            if (follows) {
                return true;
            }
        }
        return false;
    }

    /** Whether a cell takes its headers from its row and column: one with a headers attribute takes only those named. */
    private static boolean takesByPlace(@Nullable MarkupElement cell) {
        if (cell == null) {
            return false;
        }
        Attribute headers = cell.attribute("headers");
        return headers.literal().isEmpty() || headers.literal().get().isBlank();
    }
}
