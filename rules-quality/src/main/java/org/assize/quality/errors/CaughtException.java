package org.assize.quality.errors;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.SimpleName;
import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.stmt.ThrowStmt;
import com.github.javaparser.ast.type.Type;
import com.github.javaparser.ast.type.UnionType;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** What a catch block does with the exception it caught. */
final class CaughtException {

    private static final Set<String> CAUSE_GETTERS =
            Set.of("getCause", "getTargetException", "getException", "getUndeclaredThrowable", "getRootCause");
    private static final Set<String> LOGGERS = Set.of("log", "logger", "logging", "logback");
    private static final Set<String> LOG_METHODS = Set.of(
            "trace", "debug", "info", "warn", "warning", "error", "fatal", "severe", "log", "logp", "fine", "finer",
            "finest", "config", "atError", "atWarn");

    private final CatchClause clause;
    private final Set<String> names = new HashSet<>();

    CaughtException(CatchClause clause) {
        this.clause = clause;
        names.add(clause.getParameter().getNameAsString());
        for (VariableDeclarator local : clause.getBody().findAll(VariableDeclarator.class)) {
            if (local.getInitializer().filter(this::isWhole).isPresent()) {
                names.add(local.getNameAsString());
            }
        }
    }

    /** The simple names of the types it may have. */
    static List<Type> types(CatchClause clause) {
        Type type = clause.getParameter().getType();
        return type instanceof UnionType union
                ? union.getElements().stream().map(Type.class::cast).toList()
                : List.of(type);
    }

    /** Whether an expression is the exception itself, or the cause that it wraps. */
    boolean isWhole(Expression expression) {
        if (expression instanceof NameExpr name) {
            return names.contains(name.getNameAsString());
        }
        if (expression instanceof EnclosedExpr enclosed) {
            return isWhole(enclosed.getInner());
        }
        if (expression instanceof CastExpr cast) {
            return isWhole(cast.getExpression());
        }
        if (expression instanceof ConditionalExpr choice) {
            return isWhole(choice.getThenExpr()) || isWhole(choice.getElseExpr());
        }
        return expression instanceof MethodCallExpr call
                && CAUSE_GETTERS.contains(call.getNameAsString())
                && call.getScope().filter(this::isWhole).isPresent();
    }

    /** Whether the exception itself is given to a method or constructor, stored or returned. */
    boolean isHandedOn() {
        return isHandedOn(ignored -> true);
    }

    /** Whether the exception itself is given to something that is not a logger, stored or returned. */
    boolean isHandedOnBesidesLogging() {
        return isHandedOn(call -> !isLogging(call));
    }

    private boolean isHandedOn(Predicate<MethodCallExpr> counts) {
        return clause.getBody()
                .findFirst(NameExpr.class, name -> names.contains(name.getNameAsString()) && isHandedOn(name, counts))
                .isPresent();
    }

    private boolean isHandedOn(NameExpr name, Predicate<MethodCallExpr> counts) {
        Node whole = name;
        Node parent = whole.getParentNode().orElse(whole);
        while (parent instanceof Expression expression && isWhole(expression)) {
            whole = parent;
            parent = whole.getParentNode().orElse(whole);
        }
        if (parent instanceof MethodCallExpr call) {
            Node argument = whole;
            return call.getArguments().stream().anyMatch(each -> each == argument) && counts.test(call);
        }
        if (parent instanceof ObjectCreationExpr creation) {
            return !(creation.getParentNode().orElse(null) instanceof MethodCallExpr call) || counts.test(call);
        }
        boolean called = parent instanceof MethodCallExpr;
        return !called
                && (parent instanceof AssignExpr
                        || parent instanceof com.github.javaparser.ast.stmt.ReturnStmt
                        || parent instanceof com.github.javaparser.ast.expr.ArrayInitializerExpr);
    }

    /** Whether the block throws something on at least one of its ways. */
    boolean isRethrownSomewhere() {
        return !throwsOf(clause.getBody()).isEmpty();
    }

    /** The throw statements of a block itself, without those of lambdas and classes in it. */
    static List<ThrowStmt> throwsOf(Node block) {
        return block.findAll(ThrowStmt.class, each -> isOfSameBody(each, block));
    }

    /** Whether a node runs with its block: no lambda and no class stands between them. */
    static boolean isOfSameBody(Node node, Node block) {
        for (Node step = node;
                step != block && step != null;
                step = step.getParentNode().orElse(null)) {
            if (step instanceof LambdaExpr || step instanceof BodyDeclaration) {
                return false;
            }
        }
        return true;
    }

    /** Whether a call looks like one to a logger: the name of what it is called on says so. */
    static boolean isLogging(MethodCallExpr call) {
        if (!LOG_METHODS.contains(call.getNameAsString())) {
            return false;
        }
        return call.getScope()
                .map(scope -> scope.findFirst(SimpleName.class, CaughtException::namesLogger)
                        .isPresent())
                .orElse(call.getNameAsString().equals("log"));
    }

    private static boolean namesLogger(SimpleName name) {
        String lower = name.getIdentifier().toLowerCase(java.util.Locale.ROOT);
        return LOGGERS.contains(lower) || lower.endsWith("logger") || lower.endsWith("log");
    }
}
