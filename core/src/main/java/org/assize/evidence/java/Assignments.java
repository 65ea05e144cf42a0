package org.assize.evidence.java;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.stmt.ForEachStmt;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where the variables of a file get their values, and where its methods are called. Collected in one walk when asked. */
final class Assignments {

    private final Resolution resolution;
    private @Nullable Map<String, List<Expression>> byName;
    private final Map<String, List<MethodCallExpr>> calls = new HashMap<>();
    private final Set<String> referredMethods = new HashSet<>();

    Assignments(Resolution resolution) {
        this.resolution = resolution;
    }

    /** The value of a variable that is assigned exactly once. */
    Optional<Expression> onlyValueOf(VariableDeclarator variable) {
        List<Expression> assigned = of(variable.getNameAsString(), variable);
        boolean ofLoop = variable.getParentNode().flatMap(Node::getParentNode).orElse(null) instanceof ForEachStmt;
        if (ofLoop) {
            return Optional.empty();
        }
        if (variable.getInitializer().isPresent()) {
            return assigned.isEmpty() ? variable.getInitializer() : Optional.empty();
        }
        boolean field = variable.getParentNode().orElse(null) instanceof FieldDeclaration;
        boolean defaultSeen =
                field && !((FieldDeclaration) variable.getParentNode().get()).isFinal();
        return assigned.size() == 1
                        && !defaultSeen
                        && assigned.get(0) instanceof AssignExpr assignment
                        && assignment.getOperator() == AssignExpr.Operator.ASSIGN
                ? Optional.of(assignment.getValue())
                : Optional.empty();
    }

    /** The assignments that may be to a variable: by name, within the member of a local, anywhere for a field. */
    List<Expression> of(String name, Node declaration) {
        boolean field = declaration.getParentNode().orElse(null) instanceof FieldDeclaration;
        Node member = field ? null : memberAround(declaration);
        List<Expression> found = new ArrayList<>();
        for (Expression assignment : collected().getOrDefault(name, List.of())) {
            boolean within = member == null || member.containsWithinRange(assignment);
            if (within && mayBe(assignment, declaration)) {
                found.add(assignment);
            }
        }
        return found;
    }

    private boolean mayBe(Expression assignment, Node declaration) {
        Expression target = targetOf(assignment);
        if (target instanceof NameExpr name) {
            Node assigned =
                    resolution.variables().find(name.getNameAsString(), name).declaration();
            return assigned == null || assigned == declaration;
        }
        return declaration.getParentNode().orElse(null) instanceof FieldDeclaration;
    }

    private static Node memberAround(Node node) {
        Node member = node;
        while (!(member instanceof BodyDeclaration<?>) && member.getParentNode().isPresent()) {
            member = member.getParentNode().get();
        }
        return member;
    }

    private static Expression targetOf(Expression assignment) {
        return assignment instanceof AssignExpr assign ? assign.getTarget() : ((UnaryExpr) assignment).getExpression();
    }

    private Map<String, List<Expression>> collected() {
        if (byName == null) {
            Map<String, List<Expression>> found = new HashMap<>();
            resolution.unit().walk(Node.TreeTraversal.PREORDER, node -> collect(node, found));
            byName = found;
        }
        return byName;
    }

    private void collect(Node node, Map<String, List<Expression>> found) {
        boolean assigns = node instanceof AssignExpr
                || node instanceof UnaryExpr unary && (unary.isPrefix() || unary.isPostfix()) && isStep(unary);
        if (assigns) {
            Expression target = targetOf((Expression) node);
            String name = target instanceof NameExpr simple
                    ? simple.getNameAsString()
                    : target instanceof FieldAccessExpr access ? access.getNameAsString() : "";
            found.computeIfAbsent(name, any -> new ArrayList<>(2)).add((Expression) node);
        } else if (node instanceof MethodCallExpr call) {
            calls.computeIfAbsent(call.getNameAsString(), any -> new ArrayList<>(2))
                    .add(call);
        } else if (node instanceof MethodReferenceExpr reference) {
            referredMethods.add(reference.getIdentifier());
        }
    }

    private static boolean isStep(UnaryExpr unary) {
        return switch (unary.getOperator()) {
            case PREFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_INCREMENT, POSTFIX_DECREMENT -> true;
            default -> false;
        };
    }

    /** The calls of a private method; empty if it is referred to otherwise, or one cannot be told from another method's. */
    Optional<List<MethodCallExpr>> callsOf(MethodDeclaration method) {
        collected();
        if (referredMethods.contains(method.getNameAsString())) {
            return Optional.empty();
        }
        List<MethodCallExpr> found = new ArrayList<>();
        for (MethodCallExpr call : calls.getOrDefault(method.getNameAsString(), List.of())) {
            if (call.getArguments().size() == method.getParameters().size()) {
                MethodDeclaration called = calledHere(call);
                if (called == null
                        && resolution.expressions().calls().chosen(call).isEmpty()) {
                    return Optional.empty();
                }
                if (called == method) {
                    found.add(call);
                }
            }
        }
        return Optional.of(found);
    }

    /** The method of this file that a call means, or null. */
    @Nullable
    MethodDeclaration calledHere(MethodCallExpr call) {
        Methods.Candidate chosen = resolution.expressions().calls().chosen(call).orElse(null);
        Node body = chosen == null
                ? null
                : resolution.declared().body(chosen.declaring().name());
        if (body == null) {
            return null;
        }
        MethodDeclaration found = null;
        for (BodyDeclaration<?> member : SourceTypes.members(body)) {
            boolean same = member instanceof MethodDeclaration method
                    && method.getNameAsString().equals(call.getNameAsString())
                    && method.getParameters().size()
                            == chosen.method().parameters().size();
            if (same && found != null) {
                // Overloads of one arity that return the same type: which one is meant is not known.
                return null;
            }
            found = same ? (MethodDeclaration) member : found;
        }
        return found;
    }
}
