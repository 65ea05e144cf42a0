package org.assize.quality.correctness;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.ArrayAccessExpr;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.BinaryExpr.Operator;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assize.evidence.java.JavaFile;
import org.assize.quality.syntax.Expressions;
import org.assize.rule.Inspection;
import org.assize.rule.Rule;

/** Judges one chain of && or || at a time: there the order of evaluation leaves nothing open. */
final class NullCheckBeforeUse {

    static final Rule RULE = Rule.java("quality/null-check-before-use")
            .states("A null check guards the use that it is combined with")
            .because("a check that comes too late, or lets null through, does not keep the exception away")
            .remedy("Put the check first, and combine it so that the rest is not evaluated for null")
            .implementing("cwe/476", "iso-25010/faultlessness")
            .cannotSee("Checks and uses in different statements.")
            .knownElsewhereAs(
                    "PMD.BrokenNullCheck",
                    "PMD.MisplacedNullCheck",
                    "PMD.UnusedNullCheckInEquals",
                    "java:S2259",
                    "DereferenceWithNullBranch",
                    "NP_NULL_ON_SOME_PATH",
                    "NP_LOAD_OF_KNOWN_NULL_VALUE",
                    "RCN_REDUNDANT_NULLCHECK_WOULD_HAVE_BEEN_A_NPE")
            .violating("""
        class Cart {
            boolean isEmpty(java.util.List<String> lines) {
                return lines == null && «lines».isEmpty();
            }
        }
        """)
            .violating("""
        class Cart {
            boolean hasLines(java.util.List<String> lines, boolean open) {
                return lines != null || open || «lines».size() > 0;
            }
        }
        """)
            .violating("""
        class Name {
            boolean isLong(String name, String[] parts) {
                return «name».length() > 20 && name != null
                        || «parts»[0].isEmpty() || parts == null;
            }
        }
        """)
            .conforming("""
        class Cart {
            boolean isEmpty(java.util.List<String> lines) {
                return lines == null || lines.isEmpty();
            }

            boolean hasLines(java.util.List<String> lines) {
                return lines != null && lines.size() > 0;
            }
        }
        """)
            .conforming("""
        class Pair {
            boolean same(String one, String other) {
                return one == null && other == null || one != null && one.equals(other);
            }

            boolean differs(String one, String other) {
                return one == null ? other != null : !one.equals(other);
            }
        }
        """)
            .conforming("""
        class Tree {
            Tree parent;

            boolean isBelow(Tree root) {
                Tree next = this;
                while (next != root && (next = next.parent) != null) {
                }
                return next.parent != null && (next = next.parent) != null && next.parent == null;
            }
        }
        """)
            .conforming("""
        class Reader {
            boolean hasText(java.io.BufferedReader in, String line) throws java.io.IOException {
                return line.isEmpty() && (line = in.readLine()) != null && line != null;
            }
        }
        """)
            .inspecting(BinaryExpr.class, NullCheckBeforeUse::inspect)
            .build();

    /** A comparison of a variable with null. */
    private record Check(Expression checked, Operator operator) {}

    private NullCheckBeforeUse() {}

    private static void inspect(BinaryExpr operation, Inspection<JavaFile, Node> report) {
        boolean chain = operation.getOperator() == Operator.AND || operation.getOperator() == Operator.OR;
        if (!chain || isInsideSameChain(operation)) {
            return;
        }
        List<Expression> operands = new ArrayList<>();
        flatten(operation, operation.getOperator(), operands);
        for (int index = 0; index < operands.size(); index++) {
            Optional<Check> check = check(operands.get(index));
            if (check.isPresent()) {
                judge(check.get(), operation.getOperator(), index, operands, report);
            }
        }
    }

    private static boolean isInsideSameChain(BinaryExpr operation) {
        return Expressions.around(operation) instanceof BinaryExpr outer
                && outer.getOperator() == operation.getOperator();
    }

    private static void flatten(Expression expression, Operator operator, List<Expression> operands) {
        Expression inner = Expressions.inner(expression);
        if (inner instanceof BinaryExpr binary && binary.getOperator() == operator) {
            flatten(binary.getLeft(), operator, operands);
            flatten(binary.getRight(), operator, operands);
        } else {
            operands.add(inner);
        }
    }

    private static Optional<Check> check(Expression operand) {
        if (operand instanceof BinaryExpr comparison
                && (comparison.getOperator() == Operator.EQUALS || comparison.getOperator() == Operator.NOT_EQUALS)) {
            Expression left = Expressions.inner(comparison.getLeft());
            Expression right = Expressions.inner(comparison.getRight());
            Expression checked = Expressions.isNull(left) ? right : left;
            boolean withNull = Expressions.isNull(left) != Expressions.isNull(right);
            if (withNull && (checked instanceof NameExpr || checked instanceof FieldAccessExpr)) {
                return Optional.of(new Check(checked, comparison.getOperator()));
            }
        }
        return Optional.empty();
    }

    private static void judge(
            Check check, Operator chain, int at, List<Expression> operands, Inspection<JavaFile, Node> report) {
        boolean letsNullThrough = (check.operator() == Operator.EQUALS) == (chain == Operator.AND);
        if (letsNullThrough) {
            for (int index = at + 1; index < operands.size() && !assigns(operands.get(index), check); index++) {
                use(operands.get(index), check.checked())
                        .ifPresent(use -> report.breach(
                                        use,
                                        use + " is null here: " + check.checked() + " "
                                                + check.operator().asString() + " null lets nothing else come this far")
                                .key(use.toString()));
            }
            return;
        }
        for (int index = 0; index < at; index++) {
            boolean assigned = operands.subList(index, at).stream().anyMatch(between -> assigns(between, check));
            Optional<Expression> use = assigned ? Optional.empty() : use(operands.get(index), check.checked());
            use.ifPresent(found -> report.breach(found, found + " is used here before it is compared with null")
                    .key(found.toString()));
        }
    }

    private static boolean assigns(Expression operand, Check check) {
        return operand.findFirst(
                        AssignExpr.class, assignment -> Expressions.same(assignment.getTarget(), check.checked()))
                .isPresent();
    }

    /** Where an operand is sure to follow the reference: not in a lambda, a branch, or behind another check. */
    private static Optional<Expression> use(Expression operand, Expression checked) {
        return operand.findAll(Expression.class).stream()
                .filter(each -> Expressions.same(each, checked) && isFollowed(each) && isSure(each, operand))
                .findFirst();
    }

    private static boolean isFollowed(Expression reference) {
        Node parent = reference.getParentNode().orElse(null);
        return parent instanceof MethodCallExpr call
                        && call.getScope().filter(scope -> scope == reference).isPresent()
                || parent instanceof FieldAccessExpr access && access.getScope() == reference
                || parent instanceof ArrayAccessExpr array && array.getName() == reference;
    }

    private static boolean isSure(Node node, Expression operand) {
        for (Node each = node; each != operand; each = each.getParentNode().orElse(operand)) {
            Node parent = each.getParentNode().orElse(operand);
            boolean branches = parent instanceof LambdaExpr
                    || parent instanceof ConditionalExpr conditional && conditional.getCondition() != each
                    || parent instanceof BinaryExpr binary
                            && (binary.getOperator() == Operator.AND || binary.getOperator() == Operator.OR)
                            && binary.getRight() == each;
            if (branches) {
                return false;
            }
        }
        return true;
    }
}
