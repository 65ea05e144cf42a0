package org.assize.quality.resources;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.InstanceOfExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.TryStmt;
import java.util.Set;
import org.assize.quality.syntax.Expressions;

/** Says what becomes of a resource within the method that opened it. */
final class Ownership {

    private static final Set<String> BORROWING = Set.of("load", "loadFromXML", "store", "storeToXML");

    private static final Set<String> STREAM_STEPS = Set.of(
            "filter",
            "map",
            "mapToInt",
            "mapToLong",
            "mapToObj",
            "mapToDouble",
            "flatMap",
            "distinct",
            "sorted",
            "peek",
            "limit",
            "skip",
            "boxed",
            "parallel",
            "sequential",
            "onClose",
            "unordered",
            "takeWhile",
            "dropWhile");

    private Ownership() {}

    /** What is wrong with a resource that a local variable holds, empty if nothing is or another owns it. */
    static String problem(String name, Node holder, Expression opened) {
        Node body = Expressions.bodyAround(holder).orElse(null);
        if (body == null) {
            return "";
        }
        boolean closed = false;
        int closings = 0;
        for (NameExpr use :
                body.findAll(NameExpr.class, each -> each.getNameAsString().equals(name))) {
            Use kind = Use.of(use, body);
            if (kind == Use.SAFE) {
                return "";
            }
            closings += kind == Use.CLOSED ? 1 : 0;
            closed |= kind == Use.CLOSED && followsAtOnce(use, holder);
        }
        if (closed || closings > 1) {
            return "";
        }
        return closings == 0
                ? "This is opened and never closed"
                : "This is not closed when something throws before close()";
    }

    /** How a name of a resource is used. */
    private enum Use {
        /** Closed in a finally block, or given to another owner. */
        SAFE,
        /** Closed, but not in a finally block. */
        CLOSED,
        /** Used and left as it is. */
        USED;

        static Use of(NameExpr use, Node body) {
            if (Expressions.bodyAround(use).orElse(body) != body) {
                return SAFE;
            }
            Node around = Expressions.around(use);
            if (around instanceof MethodCallExpr call) {
                return ofCall(call, use);
            }
            boolean looked = around instanceof BinaryExpr
                    || around instanceof AssignExpr assignment && assignment.getTarget() == use
                    || around instanceof InstanceOfExpr;
            return looked ? USED : SAFE;
        }

        private static Use ofCall(MethodCallExpr call, NameExpr use) {
            boolean argument =
                    call.getScope().orElse(null) != use && call.getArguments().contains(use);
            if (argument) {
                return isInFinally(call) || !isBorrowing(call) ? SAFE : USED;
            }
            String method = call.getNameAsString();
            if (method.equals("close")
                    || method.equals("closeNow")
                    || method.equals("abort")
                    || method.equals("disconnect")) {
                return isInFinally(call) ? SAFE : CLOSED;
            }
            boolean streams = STREAM_STEPS.contains(method)
                    && call.getParentNode().filter(ReturnStmt.class::isInstance).isPresent();
            return streams || method.equals("closeOnCompletion") ? SAFE : USED;
        }
    }

    private static boolean isBorrowing(MethodCallExpr call) {
        return BORROWING.contains(call.getNameAsString())
                        && call.getScope().isPresent()
                        && call.getArguments().size() <= 2
                || call.getNameAsString().equals("copy")
                        && call.getScope()
                                .filter(scope -> scope.toString().equals("Files"))
                                .isPresent();
    }

    private static boolean isInFinally(Node node) {
        Node child = node;
        Node parent = node.getParentNode().orElse(null);
        while (parent != null && !(parent instanceof BodyDeclaration<?>)) {
            if (parent instanceof TryStmt attempt && attempt.getFinallyBlock().orElse(null) == child) {
                return true;
            }
            child = parent;
            parent = parent.getParentNode().orElse(null);
        }
        return false;
    }

    /** Whether nothing stands between the opening and the closing. */
    private static boolean followsAtOnce(NameExpr closing, Node holder) {
        Node opening = statementAround(holder);
        Node end = statementAround(closing);
        Node block = opening.getParentNode().orElse(null);
        return block != null
                && end.getParentNode().orElse(null) == block
                && block.getChildNodes().indexOf(end) == block.getChildNodes().indexOf(opening) + 1;
    }

    private static Node statementAround(Node node) {
        Node statement = node;
        while (!(statement instanceof Statement) && statement.getParentNode().isPresent()) {
            statement = statement.getParentNode().get();
        }
        return statement;
    }

    /** What is wrong with a resource that is opened within a call, as its argument or before its dot. */
    static String problemInCall(MethodCallExpr call, Expression opened) {
        boolean argument = call.getScope().map(Expressions::inner).orElse(null) != opened;
        if (argument) {
            return isBorrowing(call)
                    ? "Nobody closes what is opened here: " + call.getNameAsString() + " does not"
                    : "";
        }
        MethodCallExpr last = call;
        while (STREAM_STEPS.contains(last.getNameAsString())
                && last.getParentNode().orElse(null) instanceof MethodCallExpr next
                && next.getScope().orElse(null) == last) {
            last = next;
        }
        boolean open = STREAM_STEPS.contains(last.getNameAsString());
        return open || last.getNameAsString().equals("close") ? "" : "This is opened and never closed";
    }
}
