package org.assize.quality.complexity;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.stmt.DoStmt;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.SwitchEntry;
import com.github.javaparser.ast.stmt.WhileStmt;
import java.util.List;

/**
 * Cyclomatic complexity after T. J. McCabe ("A Complexity Measure", IEEE Transactions on Software Engineering SE-2, 1976):
 * one, and one more for each decision. Logical operators decide too, since they branch; so does each case of a switch
 * with a body of its own. Lambdas and classes in a body have flows of their own and do not count with it.
 */
final class CyclomaticComplexity {

    private final Contributions contributions;

    private CyclomaticComplexity(BlockStmt body) {
        this.contributions = new Contributions(body);
    }

    /** Measures a body; the total leaves out the one for the straight way through. */
    static Contributions decisions(BlockStmt body) {
        CyclomaticComplexity complexity = new CyclomaticComplexity(body);
        complexity.visitChildren(body);
        return complexity.contributions;
    }

    private void visitChildren(Node node) {
        List<Node> children = node.getChildNodes();
        for (int index = 0; index < children.size(); index++) {
            Node child = children.get(index);
            if (CognitiveComplexity.isLeaf(child) || child instanceof LambdaExpr || child instanceof BodyDeclaration) {
                continue;
            }
            if (decides(child)) {
                contributions.add(child, 1);
            }
            visitChildren(child);
        }
    }

    private static boolean decides(Node node) {
        if (node instanceof BinaryExpr operation) {
            return CognitiveComplexity.isLogical(operation);
        }
        if (node instanceof SwitchEntry entry) {
            return !entry.getLabels().isEmpty()
                    && !entry.isDefault()
                    && !entry.getStatements().isEmpty();
        }
        return node instanceof IfStmt
                || node instanceof ForStmt
                || node instanceof ForEachStmt
                || node instanceof WhileStmt
                || node instanceof DoStmt
                || node instanceof CatchClause
                || node instanceof ConditionalExpr;
    }
}
