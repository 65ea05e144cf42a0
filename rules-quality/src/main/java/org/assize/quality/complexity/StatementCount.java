package org.assize.quality.complexity;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.stmt.EmptyStmt;
import com.github.javaparser.ast.stmt.ExplicitConstructorInvocationStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.LabeledStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.SwitchEntry;
import com.github.javaparser.ast.stmt.TryStmt;

/**
 * Counts statements: what NCSS (C. Lee, JavaNCSS) counts in a body, without its header. Blocks, labels and empty
 * statements are none; each catch, finally and case adds one.
 */
final class StatementCount {

    private final Contributions contributions;

    private StatementCount(BlockStmt body) {
        this.contributions = new Contributions(body);
    }

    static Contributions of(BlockStmt body) {
        StatementCount count = new StatementCount(body);
        count.visitChildren(body);
        return count.contributions;
    }

    private void visit(Node node) {
        if (counts(node)) {
            contributions.add(node, 1);
        }
        if (node instanceof TryStmt statement && statement.getFinallyBlock().isPresent()) {
            contributions.add(node, 1);
        }
        visitChildren(node);
    }

    private void visitChildren(Node node) {
        for (Node child : node.getChildNodes()) {
            // Most expressions hold no statement; those that do have a block below a lambda or a class.
            if (!(child instanceof Expression expression && isPlain(expression))) {
                visit(child);
            }
        }
    }

    private static boolean isPlain(Expression expression) {
        return expression.getChildNodes().isEmpty() || expression.isNameExpr() || expression.isLiteralExpr();
    }

    private static boolean counts(Node node) {
        if (node instanceof CatchClause || node instanceof SwitchEntry) {
            return true;
        }
        return node instanceof Statement
                        && !(node instanceof BlockStmt)
                        && !(node instanceof LabeledStmt)
                        && !(node instanceof EmptyStmt)
                        && !(node instanceof ExpressionStmt && !isInBlock(node))
                || node instanceof ExplicitConstructorInvocationStmt;
    }

    /** The parser wraps the expression of a lambda and of a switch rule into a statement; it is none. */
    private static boolean isInBlock(Node statement) {
        Node parent = statement.getParentNode().orElse(null);
        return !(parent instanceof LambdaExpr);
    }
}
