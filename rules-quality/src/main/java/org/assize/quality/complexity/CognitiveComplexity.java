package org.assize.quality.complexity;

import com.github.javaparser.ast.Modifier;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.LiteralExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.SimpleName;
import com.github.javaparser.ast.expr.SwitchExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.BreakStmt;
import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.stmt.ContinueStmt;
import com.github.javaparser.ast.stmt.DoStmt;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.SwitchStmt;
import com.github.javaparser.ast.stmt.WhileStmt;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cognitive Complexity as G. Ann Campbell defines it (SonarSource, "Cognitive Complexity: a new way of measuring
 * understandability", version 1.7, 2023): one for each break in the flow, one more for each level of nesting around it, one
 * for each run of equal logical operators, one for a method that calls itself.
 */
final class CognitiveComplexity {

    private final Contributions contributions;
    private final @Nullable MethodDeclaration method;
    private boolean recursionCounted;

    private CognitiveComplexity(BlockStmt body, @Nullable MethodDeclaration method) {
        this.contributions = new Contributions(body);
        this.method = method;
    }

    /** Measures the body of a member; classes and lambdas in it count with it. */
    static Contributions of(BodyDeclaration<?> member, BlockStmt body) {
        MethodDeclaration method = member instanceof MethodDeclaration declared ? declared : null;
        CognitiveComplexity complexity = new CognitiveComplexity(body, method);
        complexity.visitChildren(body, 0);
        return complexity.contributions;
    }

    private void visit(Node node, int nesting) {
        if (node instanceof Statement statement) {
            visitStatement(statement, nesting);
        } else if (node instanceof Expression expression) {
            visitExpression(expression, nesting);
        } else if (node instanceof CatchClause) {
            contributions.add(node, 1 + nesting);
            visitChildren(node, nesting + 1);
        } else if (node instanceof BodyDeclaration && !(node instanceof TypeDeclaration)) {
            visitChildren(node, nesting + 1);
        } else {
            visitChildren(node, nesting);
        }
    }

    private void visitChildren(Node node, int nesting) {
        List<Node> children = node.getChildNodes();
        for (int index = 0; index < children.size(); index++) {
            Node child = children.get(index);
            if (!isLeaf(child)) {
                visit(child, nesting);
            }
        }
    }

    /** Names, values and types, of which most nodes consist, add nothing and hold nothing that does. */
    static boolean isLeaf(Node node) {
        return node instanceof SimpleName
                || node instanceof NameExpr
                || node instanceof LiteralExpr
                || node instanceof ClassOrInterfaceType && node.getChildNodes().size() == 1
                || node instanceof Modifier;
    }

    private void visitStatement(Statement statement, int nesting) {
        if (statement instanceof IfStmt branch) {
            contributions.add(branch, 1 + nesting);
            visitIf(branch, nesting);
        } else if (statement instanceof ForStmt
                || statement instanceof ForEachStmt
                || statement instanceof WhileStmt
                || statement instanceof DoStmt
                || statement instanceof SwitchStmt) {
            contributions.add(statement, 1 + nesting);
            for (Node child : statement.getChildNodes()) {
                visit(child, child instanceof Expression ? nesting : nesting + 1);
            }
        } else {
            boolean jumps =
                    statement instanceof BreakStmt leaving && leaving.getLabel().isPresent()
                            || statement instanceof ContinueStmt again
                                    && again.getLabel().isPresent();
            if (jumps) {
                contributions.add(statement, 1);
            }
            visitChildren(statement, nesting);
        }
    }

    /** The `else` and `else if` of a branch count one each, whatever the nesting: the reader is already there. */
    private void visitIf(IfStmt branch, int nesting) {
        visit(branch.getCondition(), nesting);
        visit(branch.getThenStmt(), nesting + 1);
        if (branch.getElseStmt().isEmpty()) {
            return;
        }
        Statement otherwise = branch.getElseStmt().get();
        contributions.add(otherwise, 1);
        if (otherwise instanceof IfStmt next) {
            visitIf(next, nesting);
        } else {
            visit(otherwise, nesting + 1);
        }
    }

    private void visitExpression(Expression expression, int nesting) {
        if (expression instanceof ConditionalExpr choice) {
            contributions.add(choice, 1 + nesting);
            visit(choice.getCondition(), nesting);
            visit(choice.getThenExpr(), nesting + 1);
            visit(choice.getElseExpr(), nesting + 1);
            return;
        }
        if (expression instanceof SwitchExpr choice) {
            contributions.add(choice, 1 + nesting);
            visit(choice.getSelector(), nesting);
            choice.getEntries().forEach(entry -> visit(entry, nesting + 1));
            return;
        }
        if (expression instanceof LambdaExpr) {
            visitChildren(expression, nesting + 1);
            return;
        }
        if (expression instanceof BinaryExpr operation && isLogical(operation) && startsRun(operation)) {
            contributions.add(operation, 1);
        } else if (expression instanceof MethodCallExpr call && callsItself(call)) {
            recursionCounted = true;
            contributions.add(call, 1);
        }
        visitChildren(expression, nesting);
    }

    static boolean isLogical(BinaryExpr operation) {
        return operation.getOperator() == BinaryExpr.Operator.AND || operation.getOperator() == BinaryExpr.Operator.OR;
    }

    private static boolean startsRun(BinaryExpr operation) {
        Node parent = operation.getParentNode().orElse(null);
        while (parent instanceof EnclosedExpr) {
            parent = parent.getParentNode().orElse(null);
        }
        return !(parent instanceof BinaryExpr outer && outer.getOperator() == operation.getOperator());
    }

    private boolean callsItself(MethodCallExpr call) {
        return !recursionCounted
                && method != null
                && call.getNameAsString().equals(method.getNameAsString())
                && call.getArguments().size() == method.getParameters().size()
                && call.getScope().map(Expression::isThisExpr).orElse(true)
                && !isOverloaded(method)
                && !(isInClassWithin(call));
    }

    private boolean isInClassWithin(Node node) {
        for (Node step = node;
                step != method && step != null;
                step = step.getParentNode().orElse(null)) {
            if (step instanceof ObjectCreationExpr creation
                            && creation.getAnonymousClassBody().isPresent()
                    || step instanceof TypeDeclaration) {
                return true;
            }
        }
        return false;
    }

    /** Whether another method takes as many arguments, so that the call may mean that one. */
    private static boolean isOverloaded(MethodDeclaration method) {
        return method.getParentNode().orElse(null) instanceof TypeDeclaration<?> type
                && type.getMethodsByName(method.getNameAsString()).stream()
                        .anyMatch(each -> each != method
                                && each.getParameters().size()
                                        == method.getParameters().size());
    }
}
