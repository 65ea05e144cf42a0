package org.assize.quality.syntax;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.SimpleName;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.BreakStmt;
import com.github.javaparser.ast.stmt.ContinueStmt;
import com.github.javaparser.ast.stmt.DoStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.LabeledStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.SwitchEntry;
import com.github.javaparser.ast.stmt.SwitchStmt;
import com.github.javaparser.ast.stmt.SynchronizedStmt;
import com.github.javaparser.ast.stmt.ThrowStmt;
import com.github.javaparser.ast.stmt.TryStmt;
import com.github.javaparser.ast.stmt.WhileStmt;
import com.github.javaparser.ast.stmt.YieldStmt;
import java.util.List;
import org.apiguardian.api.API;

/** Whether statements can complete normally, after JLS 14.22, with constants read as they are written. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class Statements {

    private Statements() {}

    /**
     * Says whether what follows a statement can be reached through it.
     *
     * @param statement a statement
     * @return false only if it certainly returns, throws, jumps, loops for ever or ends the process
     */
    public static boolean completes(Statement statement) {
        if (statement instanceof ReturnStmt
                || statement instanceof ThrowStmt
                || statement instanceof BreakStmt
                || statement instanceof ContinueStmt
                || statement instanceof YieldStmt) {
            return false;
        }
        if (statement instanceof BlockStmt block) {
            return completes(block.getStatements());
        }
        if (statement instanceof IfStmt choice) {
            return choice.getElseStmt().isEmpty()
                    || completes(choice.getThenStmt())
                    || completes(choice.getElseStmt().get());
        }
        if (statement instanceof ExpressionStmt expression) {
            return !(expression.getExpression() instanceof MethodCallExpr call) || !endsProcess(call);
        }
        if (statement instanceof TryStmt attempt) {
            return completes(attempt);
        }
        if (statement instanceof SynchronizedStmt guarded) {
            return completes(guarded.getBody());
        }
        if (statement instanceof LabeledStmt labelled) {
            return completes(labelled.getStatement())
                    || leaves(labelled.getStatement(), labelled.getLabel().getIdentifier());
        }
        return statement instanceof SwitchStmt choice ? completes(choice) : loopCompletes(statement);
    }

    /**
     * Says whether the end of a list of statements can be reached.
     *
     * @param statements the statements in their order
     * @return false only if one of them certainly does not complete
     */
    public static boolean completes(List<Statement> statements) {
        for (Statement statement : statements) {
            if (!completes(statement)) {
                return false;
            }
        }
        return true;
    }

    private static boolean endsProcess(MethodCallExpr call) {
        return call.getNameAsString().equals("exit")
                && call.getScope()
                        .filter(scope -> scope instanceof NameExpr name
                                && name.getNameAsString().equals("System"))
                        .isPresent();
    }

    private static boolean completes(TryStmt attempt) {
        if (attempt.getFinallyBlock().isPresent()
                && !completes(attempt.getFinallyBlock().get())) {
            return false;
        }
        return completes(attempt.getTryBlock())
                || attempt.getCatchClauses().stream().anyMatch(each -> completes(each.getBody()));
    }

    private static boolean completes(SwitchStmt choice) {
        boolean hasDefault = choice.getEntries().stream().anyMatch(Statements::isDefault);
        if (!hasDefault || choice.getEntries().isEmpty() || breaks(choice)) {
            return true;
        }
        boolean arrows = choice.getEntries().get(0).getType() != SwitchEntry.Type.STATEMENT_GROUP;
        if (arrows) {
            return choice.getEntries().stream().anyMatch(each -> completes(each.getStatements()));
        }
        return completes(choice.getEntries().get(choice.getEntries().size() - 1).getStatements());
    }

    /**
     * Says whether a switch entry is, or includes, the default.
     *
     * @param entry the entry
     * @return whether it takes what no other entry takes
     */
    public static boolean isDefault(SwitchEntry entry) {
        return entry.isDefault() || entry.getLabels().isEmpty();
    }

    private static boolean loopCompletes(Statement statement) {
        boolean endless = statement instanceof WhileStmt loop && isTrue(loop.getCondition())
                || statement instanceof DoStmt repeat && isTrue(repeat.getCondition())
                || statement instanceof ForStmt counting
                        && counting.getCompare().map(Statements::isTrue).orElse(true);
        return !endless || breaks(statement);
    }

    private static boolean isTrue(Expression condition) {
        return Expressions.inner(condition) instanceof BooleanLiteralExpr literal && literal.getValue();
    }

    /** Whether a break without a label inside a loop or switch leaves it. */
    private static boolean breaks(Node outer) {
        for (Node child : outer.getChildNodes()) {
            boolean own = child instanceof BreakStmt jump && jump.getLabel().isEmpty();
            if (own || !catchesBreaks(child) && breaks(child)) {
                return true;
            }
        }
        return false;
    }

    private static boolean catchesBreaks(Node node) {
        return node instanceof WhileStmt
                || node instanceof DoStmt
                || node instanceof ForStmt
                || node instanceof ForEachStmt
                || node instanceof SwitchStmt
                || node instanceof Expression;
    }

    private static boolean leaves(Statement body, String label) {
        return body.findFirst(
                        BreakStmt.class,
                        jump -> jump.getLabel()
                                .map(SimpleName::getIdentifier)
                                .filter(label::equals)
                                .isPresent())
                .isPresent();
    }
}
