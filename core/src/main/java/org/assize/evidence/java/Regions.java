package org.assize.evidence.java;

import com.github.javaparser.Position;
import com.github.javaparser.Range;
import com.github.javaparser.TokenRange;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.SimpleName;
import java.util.Optional;
import org.assize.evidence.SourceText;
import org.assize.finding.Region;

/** Turns the parser's ranges, whose end is inclusive, into regions. */
final class Regions {

    private Regions() {}

    static Region of(Range range) {
        return new Region(range.begin.line, range.begin.column, range.end.line, range.end.column + 1);
    }

    /** The range of a node, or of what encloses it when the parser made the node up ({@code UnknownType}). */
    static Optional<Range> rangeOf(Node node) {
        Node current = node;
        while (current.getRange().isEmpty() && current.getParentNode().isPresent()) {
            current = current.getParentNode().get();
        }
        if (current instanceof SimpleName) {
            return nameRange(current);
        }
        // The unit of an empty file begins at line 0.
        return current.getRange().filter(range -> range.begin.line >= 1 && range.begin.column >= 1);
    }

    /** The parser lets the name of {@code g[]} reach to the bracket. */
    private static Optional<Range> nameRange(Node name) {
        Optional<TokenRange> tokens = name.getTokenRange();
        boolean reachesBeyond =
                tokens.isPresent() && tokens.get().getBegin() != tokens.get().getEnd();
        return reachesBeyond ? tokens.get().getBegin().getRange() : name.getRange();
    }

    static int start(SourceText text, Range range) {
        return offset(text, range.begin);
    }

    static int end(SourceText text, Range range) {
        return Math.min(text.text().length(), offset(text, range.end) + 1);
    }

    /** The end of a range whose last character may be written as a Unicode escape, which the parser counts as one. */
    static int endWithEscape(SourceText text, Range range) {
        String source = text.text();
        int last = offset(text, range.end);
        if (source.startsWith("\\u", last)) {
            int digits = last + 1;
            while (digits < source.length() && source.charAt(digits) == 'u') {
                digits++;
            }
            return Math.min(source.length(), digits + 4);
        }
        return end(text, range);
    }

    private static int offset(SourceText text, Position position) {
        return position.line > text.lineCount() ? text.text().length() : text.offset(position.line, position.column);
    }
}
