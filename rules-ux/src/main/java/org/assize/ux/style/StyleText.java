package org.assize.ux.style;

import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.assize.evidence.SourceText;
import org.assize.finding.Region;
import org.assize.finding.TextEdit;

/** A stretch of CSS where it is written: a style sheet, a {@code style} element or a {@code style} attribute. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public sealed interface StyleText permits DocumentSheet, InlineStyle, StyleSheetFile {

    /**
     * The CSS.
     *
     * @return the text; what an expression of a template writes is a run of U+FDD0
     */
    String css();

    /**
     * The file that holds it.
     *
     * @return the decoded content of the whole file
     */
    SourceText text();

    /**
     * The declarations.
     *
     * @return the declarations of all rules, in order, also those that another one overrides
     */
    List<Declaration> declarations();

    /**
     * Where a stretch of the CSS is written.
     *
     * @param from the offset of its first character in {@link #css}
     * @param to the offset after its last character in {@link #css}
     * @return its region in the file
     */
    Region region(int from, int to);

    /**
     * Where a declaration is written.
     *
     * @param declaration one of {@link #declarations}
     * @return its region; where entities or expressions shift an attribute, that of its whole value
     */
    default Region region(Declaration declaration) {
        return region(declaration.start(), declaration.end());
    }

    /**
     * The colours that a declaration writes out: names, hexadecimal numbers and functions, also inside gradients.
     *
     * @param declaration one of {@link #declarations}
     * @return the colours that can be computed, in order; not what stands in a reference to a variable
     */
    default List<WrittenColor> colors(Declaration declaration) {
        return ValueReader.colors(css(), declaration);
    }

    /**
     * The lengths that a declaration writes out, in {@code px}, {@code rem} or another unit that no element changes.
     *
     * @param declaration one of {@link #declarations}
     * @return the lengths, in order; not what stands in a reference to a variable
     */
    default List<WrittenLength> lengths(Declaration declaration) {
        return ValueReader.lengths(css(), declaration);
    }

    /**
     * The variables that a declaration asks for.
     *
     * @param declaration one of {@link #declarations}
     * @return the references, in order
     */
    default List<VariableUse> variables(Declaration declaration) {
        return ValueReader.variables(css(), declaration);
    }

    /**
     * An edit of the file that puts another text in the place of a stretch of the CSS.
     *
     * @param from the offset of its first character in {@link #css}
     * @param to the offset after its last character in {@link #css}
     * @param replacement what is to stand there
     * @return the edit; empty if the file spells the stretch in another way
     */
    default Optional<TextEdit> edit(int from, int to, String replacement) {
        Region region = region(from, to);
        if (!text().slice(region).equals(css().substring(from, to))) {
            return Optional.empty();
        }
        int start = text().offset(region.startLine(), region.startColumn());
        return Optional.of(new TextEdit(text().path(), start, start + to - from, replacement));
    }
}
