package org.assize.evidence.java;

import com.github.javaparser.JavaToken;
import com.github.javaparser.Position;
import com.github.javaparser.TokenRange;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.comments.Comment;
import com.github.javaparser.ast.comments.JavadocComment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * The comments of one Java file, found by position. They are not part of the syntax tree: {@code Node.getComment()} is
 * always empty. Used by one thread.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class JavaComments {

    private final List<Comment> comments;

    JavaComments(List<Comment> comments) {
        this.comments = comments.stream()
                .filter(comment -> comment.getRange().isPresent())
                .toList();
    }

    /**
     * All comments.
     *
     * @return the comments by position
     */
    public List<Comment> all() {
        return comments;
    }

    /**
     * The comments that cover a line or a part of it.
     *
     * @param line the line, from 1
     * @return the comments by position
     */
    public List<Comment> on(int line) {
        List<Comment> found = new ArrayList<>();
        for (int index = firstEndingAtOrAfter(new Position(line, 1)); index < comments.size(); index++) {
            if (begin(index).line > line) {
                break;
            }
            found.add(comments.get(index));
        }
        return found;
    }

    /**
     * The comments that stand within a node.
     *
     * @param node a node of this file
     * @return the comments by position; not those before or behind the node
     */
    public List<Comment> in(Node node) {
        return Regions.rangeOf(node)
                .map(range -> between(range.begin, range.end))
                .orElse(List.of());
    }

    /**
     * The comments directly before a node: behind what precedes it in the source, but not on that thing's own line.
     *
     * @param node a node of this file
     * @return the comments by position
     */
    public List<Comment> before(Node node) {
        Optional<JavaToken> first = node.getTokenRange().map(TokenRange::getBegin);
        Optional<Position> begin = node.getRange().map(range -> range.begin);
        if (first.isEmpty() || begin.isEmpty() || comments.isEmpty()) {
            return List.of();
        }
        JavaToken previous = first.get().getPreviousToken().orElse(null);
        while (previous != null && previous.getCategory().isWhitespaceOrComment()) {
            previous = previous.getPreviousToken().orElse(null);
        }
        if (previous == null || previous.getRange().isEmpty()) {
            return between(new Position(1, 1), begin.get());
        }
        Position from = previous.getRange().get().end;
        boolean sameLine = from.line == begin.get().line;
        return between(sameLine ? from : new Position(from.line + 1, 1), begin.get());
    }

    /**
     * The documentation comment of a declaration.
     *
     * @param declaration a type, a member, a package or a module declaration of this file
     * @return its documentation comment, in either syntax, or empty
     */
    public Optional<JavadocComment> javadocOf(Node declaration) {
        List<Comment> before = before(declaration);
        for (int index = before.size() - 1; index >= 0; index--) {
            if (before.get(index) instanceof JavadocComment javadoc) {
                return Optional.of(javadoc);
            }
        }
        return Optional.empty();
    }

    private List<Comment> between(Position from, Position to) {
        List<Comment> found = new ArrayList<>();
        for (int index = firstEndingAtOrAfter(from); index < comments.size(); index++) {
            if (begin(index).isAfter(to)) {
                break;
            }
            if (!begin(index).isBefore(from)) {
                found.add(comments.get(index));
            }
        }
        return found;
    }

    private Position begin(int index) {
        return comments.get(index).getRange().orElseThrow().begin;
    }

    private int firstEndingAtOrAfter(Position position) {
        int low = 0;
        int high = comments.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (comments.get(middle).getRange().orElseThrow().end.isBefore(position)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
