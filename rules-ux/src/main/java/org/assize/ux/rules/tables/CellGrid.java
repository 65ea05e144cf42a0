package org.assize.ux.rules.tables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.assize.ux.aria.Accessible;
import org.assize.ux.aria.ElementRole;
import org.assize.ux.markup.MarkupElement;

/**
 * The cells of a table by row and column, spans included (HTML Standard, 4.9.12.1).
 *
 * @param rows the slots of each row by column
 * @param isKnown whether all cells and spans are seen
 * @param hasData whether some cell is no header
 */
record CellGrid(List<Map<Integer, MarkupElement>> rows, boolean isKnown, boolean hasData) {

    private static final int MOST_COLUMNS = 1000;

    /** The grids of a document, each made once. */
    private static final class Grids {
        private final Map<MarkupElement, CellGrid> byTable = new IdentityHashMap<>();
    }

    static CellGrid of(MarkupElement table) {
        Map<MarkupElement, CellGrid> grids = table.document().derived(Grids.class, unused -> new Grids()).byTable;
        CellGrid known = grids.get(table);
        if (known == null) {
            known = make(table);
            grids.put(table, known);
        }
        return known;
    }

    private static CellGrid make(MarkupElement table) {
        List<Map<Integer, MarkupElement>> rows = new ArrayList<>();
        boolean known = !isOpen(table);
        List<MarkupElement> rowElements = table.descendants()
                .filter(row ->
                        isRow(row) && tableAround(row).filter(table::equals).isPresent())
                .toList();
        rowElements.forEach(row -> rows.add(new HashMap<>()));
        for (int index = 0; index < rowElements.size(); index++) {
            known &= !isOpen(rowElements.get(index)) && fill(rows, index, rowElements.get(index));
        }
        boolean hasData = rows.stream()
                .flatMap(row -> row.values().stream())
                .anyMatch(cell ->
                        Accessible.of(cell).role().is("cell", "gridcell").isYes());
        return new CellGrid(rows, known, hasData);
    }

    /** Whether cells or rows may be there that are not seen; content of cells does not matter. */
    private static boolean isOpen(MarkupElement element) {
        if (element.isOpenEnded() || element.attribute("aria-owns").isPresent().isYes()) {
            return true;
        }
        return element.childElements()
                .filter(child -> !isCell(child) && !isRow(child) && !child.is("caption"))
                .anyMatch(CellGrid::isOpen);
    }

    private static boolean fill(List<Map<Integer, MarkupElement>> rows, int index, MarkupElement row) {
        int column = 0;
        for (MarkupElement cell : cells(row).toList()) {
            int width = span(cell, "colspan");
            int height = span(cell, "rowspan");
            boolean numbered = !cell.attribute("aria-colindex").isAbsent()
                    || !cell.attribute("aria-colspan").isAbsent()
                    || !cell.attribute("aria-rowspan").isAbsent();
            if (width < 0 || height < 0 || numbered) {
                return false;
            }
            while (rows.get(index).containsKey(column)) {
                column++;
            }
            int bottom = height == 0 ? rows.size() : Math.min(rows.size(), index + height);
            for (int at = index; at < bottom; at++) {
                for (int offset = 0; offset < Math.max(1, width); offset++) {
                    rows.get(at).putIfAbsent(column + offset, cell);
                }
            }
            column += Math.max(1, width);
            if (column > MOST_COLUMNS) {
                return false;
            }
        }
        return true;
    }

    private static Stream<MarkupElement> cells(MarkupElement row) {
        return row.childElements().flatMap(child -> isCell(child) ? Stream.of(child) : cells(child));
    }

    private static int span(MarkupElement cell, String name) {
        if (cell.attribute(name).isAbsent()) {
            return 1;
        }
        String value = cell.attribute(name).literal().orElse("").strip();
        return value.matches("[0-9]{1,4}") ? Integer.parseInt(value) : -1;
    }

    static boolean isCell(MarkupElement element) {
        ElementRole role = Accessible.of(element).role();
        return element.is("td", "th")
                || role.is("cell", "gridcell", "columnheader", "rowheader").isYes();
    }

    private static boolean isRow(MarkupElement element) {
        return element.is("tr") || Accessible.of(element).role().is("row").isYes();
    }

    static Optional<MarkupElement> tableAround(MarkupElement element) {
        return element.ancestors()
                .filter(around -> around.is("table")
                        || Accessible.of(around)
                                .role()
                                .is("table", "grid", "treegrid")
                                .isYes())
                .findFirst();
    }
}
