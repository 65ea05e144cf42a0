package org.assize.quality.complexity;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.SwitchExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.stmt.DoStmt;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.LabeledStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.SwitchEntry;
import com.github.javaparser.ast.stmt.SwitchStmt;
import com.github.javaparser.ast.stmt.SynchronizedStmt;
import com.github.javaparser.ast.stmt.TryStmt;
import com.github.javaparser.ast.stmt.WhileStmt;
import java.util.List;

/**
 * NPath: the acyclic ways through a body, after B. A. Nejmeh ("NPATH: a measure of execution path complexity and its
 * applications", Communications of the ACM 31, 1988). A try statement, which the paper does not know, adds the ways of its
 * parts. Saturates at {@link #MOST}.
 */
final class PathCount {

    /** More than anyone counts. */
    static final long MOST = 1_000_000_000_000L;

    private PathCount() {}

    static long of(BlockStmt body) {
        return sequence(body.getStatements());
    }

    private static long sequence(List<Statement> statements) {
        long paths = 1;
        for (Statement each : statements) {
            paths = Math.min(MOST, paths * ways(each));
        }
        return paths;
    }

    private static long ways(Statement statement) {
        if (statement instanceof BlockStmt block) {
            return sequence(block.getStatements());
        }
        if (statement instanceof IfStmt branch) {
            long otherwise = branch.getElseStmt().map(PathCount::ways).orElse(1L);
            return sum(decisions(branch.getCondition()), ways(branch.getThenStmt()), otherwise);
        }
        if (statement instanceof WhileStmt loop) {
            return sum(decisions(loop.getCondition()), ways(loop.getBody()), 1);
        }
        if (statement instanceof DoStmt loop) {
            return sum(decisions(loop.getCondition()), ways(loop.getBody()), 1);
        }
        if (statement instanceof ForStmt loop) {
            return sum(loop.getCompare().map(PathCount::decisions).orElse(0L), ways(loop.getBody()), 1);
        }
        if (statement instanceof ForEachStmt loop) {
            return sum(0, ways(loop.getBody()), 1);
        }
        if (statement instanceof SwitchStmt choice) {
            return sum(decisions(choice.getSelector()), entries(choice.getEntries()), 0);
        }
        if (statement instanceof TryStmt attempt) {
            return tryWays(attempt);
        }
        if (statement instanceof SynchronizedStmt guarded) {
            return ways(guarded.getBody());
        }
        if (statement instanceof LabeledStmt labelled) {
            return ways(labelled.getStatement());
        }
        if (statement instanceof ReturnStmt leaving) {
            return Math.max(1, leaving.getExpression().map(PathCount::decisions).orElse(0L));
        }
        return Math.max(1, decisions(statement));
    }

    private static long sum(long first, long second, long third) {
        return Math.min(MOST, first + second + third);
    }

    private static long tryWays(TryStmt attempt) {
        long paths = ways(attempt.getTryBlock());
        for (CatchClause clause : attempt.getCatchClauses()) {
            paths = Math.min(MOST, paths + ways(clause.getBody()));
        }
        return Math.min(
                MOST, paths * attempt.getFinallyBlock().map(PathCount::ways).orElse(1L));
    }

    private static long entries(List<SwitchEntry> entries) {
        long paths = 0;
        boolean hasDefault = false;
        for (SwitchEntry entry : entries) {
            hasDefault |= entry.getLabels().isEmpty() || entry.isDefault();
            paths = Math.min(MOST, paths + sequence(entry.getStatements()));
        }
        return hasDefault ? paths : paths + 1;
    }

    /** The logical operators of an expression, and the ways through its conditional expressions. */
    private static long decisions(Node node) {
        if (node instanceof LambdaExpr
                || node instanceof ObjectCreationExpr creation
                        && creation.getAnonymousClassBody().isPresent()) {
            return 0;
        }
        long count = 0;
        if (node instanceof BinaryExpr operation && CognitiveComplexity.isLogical(operation)) {
            count = 1;
        } else if (node instanceof ConditionalExpr) {
            count = 2;
        } else if (node instanceof SwitchExpr choice) {
            return sum(decisions(choice.getSelector()), entries(choice.getEntries()), 0);
        }
        for (Node child : node.getChildNodes()) {
            count = Math.min(MOST, count + decisions(child));
        }
        return count;
    }
}
