package org.assize.quality.syntax;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.expr.ArrayCreationExpr;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.SwitchExpr;
import com.github.javaparser.ast.expr.TextBlockLiteralExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import java.util.Optional;
import java.util.Set;
import org.apiguardian.api.API;

/** Shapes of expressions. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class Expressions {

    private static final Set<String> READING = Set.of(
            "size",
            "length",
            "name",
            "ordinal",
            "hashCode",
            "toString",
            "isEmpty",
            "isBlank",
            "intValue",
            "longValue",
            "doubleValue",
            "booleanValue",
            "trim",
            "charAt",
            "contains",
            "containsKey",
            "equals",
            "equalsIgnoreCase",
            "startsWith",
            "endsWith");

    private Expressions() {}

    /**
     * An expression without the parentheses around it.
     *
     * @param expression any expression
     * @return the innermost expression that is not a pair of parentheses
     */
    public static Expression inner(Expression expression) {
        Expression inner = expression;
        while (inner instanceof EnclosedExpr enclosed) {
            inner = enclosed.getInner();
        }
        return inner;
    }

    /**
     * The node around an expression and the parentheses around it.
     *
     * @param expression any expression
     * @return the nearest ancestor that is not a pair of parentheses; the expression itself if it has no parent
     */
    public static Node around(Node expression) {
        Node parent = expression.getParentNode().orElse(expression);
        while (parent instanceof EnclosedExpr && parent.getParentNode().isPresent()) {
            parent = parent.getParentNode().get();
        }
        return parent;
    }

    /**
     * Says whether two expressions are written the same, parentheses around them aside.
     *
     * @param one an expression
     * @param other another
     * @return whether they have the same syntax
     */
    public static boolean same(Expression one, Expression other) {
        return inner(one).equals(inner(other));
    }

    /**
     * Says whether an expression gives the same value when it is evaluated twice in a row, as far as its syntax tells:
     * it assigns and creates nothing and calls only what by its name reads.
     *
     * @param expression any expression
     * @return whether it only reads
     */
    public static boolean onlyReads(Expression expression) {
        Expression inner = inner(expression);
        if (inner instanceof MethodCallExpr call && !isReading(call)) {
            return false;
        }
        if (inner instanceof AssignExpr
                || inner instanceof ObjectCreationExpr
                || inner instanceof ArrayCreationExpr
                || inner instanceof LambdaExpr
                || inner instanceof SwitchExpr
                || inner instanceof MethodReferenceExpr) {
            return false;
        }
        if (inner instanceof UnaryExpr unary
                && (unary.getOperator().isPrefix() || unary.getOperator().isPostfix())
                && changes(unary)) {
            return false;
        }
        for (Node child : inner.getChildNodes()) {
            if (child instanceof Expression part && !onlyReads(part)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isReading(MethodCallExpr call) {
        String name = call.getNameAsString();
        boolean getter = name.startsWith("get")
                && !name.startsWith("getAnd")
                && !name.startsWith("getNext")
                && call.getArguments().isEmpty();
        return getter
                || name.startsWith("is")
                || name.startsWith("has") && !name.startsWith("hasNext")
                || READING.contains(name);
    }

    private static boolean changes(UnaryExpr unary) {
        return switch (unary.getOperator()) {
            case PREFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_INCREMENT, POSTFIX_DECREMENT -> true;
            default -> false;
        };
    }

    /**
     * Says whether an expression is the literal {@code null}.
     *
     * @param expression any expression
     * @return whether it is, parentheses aside
     */
    public static boolean isNull(Expression expression) {
        return inner(expression) instanceof NullLiteralExpr;
    }

    /**
     * The text of an expression that is made of string literals only.
     *
     * @param expression any expression
     * @return the text of a literal, a text block or a concatenation of them; empty for anything else
     */
    public static Optional<String> text(Expression expression) {
        Expression inner = inner(expression);
        if (inner instanceof StringLiteralExpr literal) {
            return Optional.of(literal.asString());
        }
        if (inner instanceof TextBlockLiteralExpr literal) {
            return Optional.of(literal.asString());
        }
        if (inner instanceof BinaryExpr binary && binary.getOperator() == BinaryExpr.Operator.PLUS) {
            return text(binary.getLeft())
                    .flatMap(left -> text(binary.getRight()).map(left::concat));
        }
        return Optional.empty();
    }

    /**
     * The body in which a node runs: of the innermost lambda, method, constructor, initializer around it.
     *
     * @param node any node
     * @return that lambda or member, empty outside of any
     */
    public static Optional<Node> bodyAround(Node node) {
        Node parent = node.getParentNode().orElse(null);
        while (parent != null && !(parent instanceof LambdaExpr) && !(parent instanceof BodyDeclaration<?>)) {
            parent = parent.getParentNode().orElse(null);
        }
        return Optional.ofNullable(parent);
    }
}
