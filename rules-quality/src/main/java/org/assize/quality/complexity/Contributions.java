package org.assize.quality.complexity;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.stmt.BlockStmt;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A measure of a body, and which statements of it make up the most. */
final class Contributions {

    private final Node body;
    private final Map<Node, Integer> byStatement = new IdentityHashMap<>();
    private final List<Node> order = new ArrayList<>();
    private int total;

    Contributions(Node body) {
        this.body = body;
    }

    int total() {
        return total;
    }

    void add(Node cause, int amount) {
        total += amount;
        Node statement = topLevel(cause);
        if (byStatement.merge(statement, amount, Integer::sum) == amount) {
            order.add(statement);
        }
    }

    private Node topLevel(Node node) {
        Node step = node;
        while (step.getParentNode().isPresent() && step.getParentNode().get() != body && step != body) {
            step = step.getParentNode().get();
        }
        return step;
    }

    /** The statement of the body that adds most. */
    Optional<Node> greatest() {
        Node greatest = null;
        for (Node each : order) {
            if (greatest == null || byStatement.get(each) > byStatement.get(greatest)) {
                greatest = each;
            }
        }
        return Optional.ofNullable(greatest);
    }

    /** Words for {@link #greatest}: "12 of it come from the `for` in line 34". */
    String whereFrom() {
        return greatest()
                .filter(each -> !(each instanceof BlockStmt) && each != body)
                .map(each -> "; " + byStatement.get(each) + " of it come from the " + Bodies.nameOf(each) + " in line "
                        + each.getRange().map(range -> range.begin.line).orElse(0))
                .orElse("");
    }
}
