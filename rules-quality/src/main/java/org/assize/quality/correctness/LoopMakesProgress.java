package org.assize.quality.correctness;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.BinaryExpr.Operator;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.stmt.ForStmt;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.assize.evidence.java.JavaFile;
import org.assize.quality.syntax.Expressions;
import org.assize.rule.Inspection;
import org.assize.rule.Rule;

/** Judges the head of a for loop whose counter and direction are plain. */
final class LoopMakesProgress {

    static final Rule RULE = Rule.java("quality/loop-makes-progress")
            .states("The update of a for loop moves its own counter towards the end")
            .because("a loop that moves another counter, or its own the wrong way, never ends or ends at once")
            .remedy("Update the counter that the condition compares, in the direction of its limit")
            .implementing("cwe/835", "iso-25010/faultlessness")
            .cannotSee("Loops whose condition or update is more than one comparison or step.")
            .knownElsewhereAs(
                    "PMD.JumbledIncrementer",
                    "PMD.AvoidBranchingStatementAsLastInLoop",
                    "java:S1751",
                    "java:S1994",
                    "java:S2251",
                    "LoopConditionChecker",
                    "IncrementInForLoopAndHeader",
                    "checkstyle:modifiedcontrolvariable",
                    "IL_INFINITE_LOOP",
                    "QF_QUESTIONABLE_FOR_LOOP")
            .violating("""
        class Sum {
            int of(int[] values) {
                int sum = 0;
                for (int i = 0; i < values.length; «i--») {
                    sum += values[i];
                }
                return sum;
            }
        }
        """)
            .violating("""
        class Table {
            void fill(int[][] cells) {
                for (int row = 0; row < cells.length; row++) {
                    for (int column = 0; column < cells[row].length; «row++») {
                        cells[row][column] = 1;
                    }
                }
            }
        }
        """)
            .violating("""
        class Countdown {
            void run(int from) {
                for (int i = from; i >= 0; «i += 2») {
                    System.out.println(i);
                }
            }
        }
        """)
            .conforming("""
        class Sum {
            int of(int[] values) {
                int sum = 0;
                for (int i = values.length - 1; i >= 0; i--) {
                    sum += values[i];
                }
                return sum;
            }
        }
        """)
            .conforming("""
        class Walk {
            int steps(int low, int high, int step) {
                int steps = 0;
                for (int i = low; i < high; i += step) {
                    steps++;
                }
                for (int i = 0, j = high; i < j; j--) {
                    i++;
                }
                for (int i = 0; i < 10; steps++) {
                    i += steps;
                }
                return steps;
            }
        }
        """)
            .conforming("""
        class Arguments {
            int join(String[] arguments) {
                int joined = 0;
                for (int i = 0; i < arguments.length; i++) {
                    for (String next; i + 1 < arguments.length && (next = arguments[i + 1]) != null; i++) {
                        joined += next.length();
                    }
                }
                return joined;
            }
        }
        """)
            .conforming("""
        class Table {
            void fill(int[][] cells) {
                for (int row = 0; row < cells.length; row++) {
                    for (int column = 0; column < cells[row].length; column++) {
                        cells[row][column] = row;
                    }
                }
                for (int i = 0; i != 256; i--) {
                    break;
                }
            }
        }
        """)
            .inspecting(ForStmt.class, LoopMakesProgress::inspect)
            .build();

    private LoopMakesProgress() {}

    private static void inspect(ForStmt loop, Inspection<JavaFile, Node> report) {
        Optional<String> counter = onlyCounter(loop);
        if (counter.isEmpty() || loop.getUpdate().size() != 1) {
            return;
        }
        Expression update = loop.getUpdate().get(0);
        Optional<String> moved = movedBy(update);
        if (moved.isEmpty()) {
            return;
        }
        Expression condition = Expressions.inner(loop.getCompare().orElseThrow());
        int wanted = condition instanceof BinaryExpr comparison ? wanted(comparison, counter.get()) : 0;
        if (wanted == 0 || changesInBody(loop, counter.get())) {
            return;
        }
        if (moved.equals(counter)) {
            int step = direction(update);
            if (step != 0 && step != wanted) {
                report.breach(update, update + " moves " + counter.get() + " away from the limit of " + condition)
                        .key(counter.get());
            }
        } else if (isCounterOfOuterLoop(loop, moved.get())) {
            report.breach(
                            update,
                            update + " moves the counter of the outer loop: " + counter.get()
                                    + " is compared, and never" + " changes")
                    .key(counter.get());
        }
    }

    /** The one variable that the loop declares, if its condition compares it. */
    private static Optional<String> onlyCounter(ForStmt loop) {
        if (loop.getInitialization().size() == 1
                && loop.getInitialization().get(0) instanceof VariableDeclarationExpr declared
                && declared.getVariables().size() == 1) {
            String name = declared.getVariable(0).getNameAsString();
            boolean compared = loop.getCompare()
                    .filter(condition -> condition
                            .findFirst(
                                    NameExpr.class,
                                    each -> each.getNameAsString().equals(name))
                            .isPresent())
                    .isPresent();
            return compared ? Optional.of(name) : Optional.empty();
        }
        return Optional.empty();
    }

    private static Optional<String> movedBy(Expression update) {
        Expression target = update instanceof UnaryExpr step
                ? step.getExpression()
                : update instanceof AssignExpr assignment ? assignment.getTarget() : update;
        return target instanceof NameExpr name && target != update
                ? Optional.of(name.getNameAsString())
                : Optional.empty();
    }

    private static boolean isCounterOfOuterLoop(ForStmt loop, String name) {
        Node node = loop;
        while (node.getParentNode().isPresent()) {
            node = node.getParentNode().get();
            if (node instanceof ForStmt outer
                    && onlyCounter(outer).filter(name::equals).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private static boolean changesInBody(ForStmt loop, String name) {
        Set<String> changed = new TreeSet<>();
        loop.getBody().findAll(Expression.class).forEach(each -> movedBy(each).ifPresent(changed::add));
        return changed.contains(name);
    }

    /** 1 for up, -1 for down, 0 if that cannot be told. */
    private static int direction(Expression update) {
        if (update instanceof UnaryExpr unary) {
            return switch (unary.getOperator()) {
                case PREFIX_INCREMENT, POSTFIX_INCREMENT -> 1;
                case PREFIX_DECREMENT, POSTFIX_DECREMENT -> -1;
                default -> 0;
            };
        }
        boolean constant = update instanceof AssignExpr assignment
                && assignment.getValue() instanceof IntegerLiteralExpr literal
                && !literal.getValue().equals("0");
        if (!constant) {
            return 0;
        }
        return switch (((AssignExpr) update).getOperator()) {
            case PLUS -> 1;
            case MINUS -> -1;
            default -> 0;
        };
    }

    /** The direction in which the counter comes to the end of the comparison. */
    private static int wanted(BinaryExpr comparison, String counter) {
        boolean left = comparison.getLeft() instanceof NameExpr name
                && name.getNameAsString().equals(counter);
        boolean right = comparison.getRight() instanceof NameExpr name
                && name.getNameAsString().equals(counter);
        if (left == right) {
            return 0;
        }
        boolean less = List.of(Operator.LESS, Operator.LESS_EQUALS).contains(comparison.getOperator());
        boolean greater = List.of(Operator.GREATER, Operator.GREATER_EQUALS).contains(comparison.getOperator());
        return less == greater ? 0 : less == left ? 1 : -1;
    }
}
