package org.assize.evidence.java;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.type.PrimitiveType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.assize.evidence.java.Variables.Variable;
import org.assize.evidence.types.JavaType;

/**
 * Finds the possible values of expressions: a {@code String}, {@code Integer}, {@code Long}, {@code Character} or {@code
 * Boolean} each. An empty list means unknown.
 */
final class ConstantValues {

    private static final int MOST_VALUES = 16;
    private static final int DEEPEST = 40;
    private static final List<Object> UNKNOWN = List.of();

    private final Resolution resolution;
    private final Assignments assignments;
    private final SettingReads settings;
    private final Map<Expression, List<Object>> known = new IdentityHashMap<>();
    private final Set<Node> open = Collections.newSetFromMap(new IdentityHashMap<>());
    private int depth;
    private int callsCrossed;

    ConstantValues(Resolution resolution) {
        this.resolution = resolution;
        this.assignments = new Assignments(resolution);
        this.settings = new SettingReads(resolution);
    }

    Optional<Expression> onlyValueOf(VariableDeclarator variable) {
        return assignments.onlyValueOf(variable);
    }

    List<Object> of(Expression expression) {
        List<Object> values = known.get(expression);
        if (values != null) {
            return values;
        }
        // Concatenations lean to the left and may be long; they are worked off from their inner end.
        Deque<Expression> chain = new ArrayDeque<>();
        Expression inner = expression;
        while (inner instanceof BinaryExpr binary && !known.containsKey(inner)) {
            chain.push(inner);
            inner = binary.getLeft();
        }
        values = remembered(inner, this::compute);
        for (Expression outer : chain) {
            List<Object> left = values;
            values = remembered(outer, any -> binary((BinaryExpr) outer, left));
        }
        return values;
    }

    private List<Object> remembered(Expression expression, Function<Expression, List<Object>> compute) {
        List<Object> values = known.get(expression);
        if (values != null) {
            return values;
        }
        if (depth >= DEEPEST || !open.add(expression)) {
            return UNKNOWN;
        }
        depth++;
        try {
            values = compute.apply(expression);
        } finally {
            depth--;
            open.remove(expression);
        }
        // What is known stays so; what is not may only be out of reach from here.
        if (!values.isEmpty() || callsCrossed == 0 && depth == 0) {
            known.put(expression, values);
        }
        return values;
    }

    private List<Object> compute(Expression expression) {
        if (expression.isLiteralExpr()) {
            return one(Literals.valueOf(expression));
        }
        if (expression instanceof EnclosedExpr enclosed) {
            return of(enclosed.getInner());
        }
        if (expression instanceof NameExpr name) {
            return variable(resolution.variables().find(name.getNameAsString(), name), name);
        }
        if (expression instanceof FieldAccessExpr access) {
            return field(access);
        }
        if (expression instanceof MethodCallExpr call) {
            return call(call);
        }
        if (expression instanceof ConditionalExpr conditional) {
            return union(List.of(conditional.getThenExpr(), conditional.getElseExpr()));
        }
        if (expression instanceof UnaryExpr unary) {
            return each(of(unary.getExpression()), value -> Literals.unary(unary.getOperator(), value));
        }
        return expression instanceof CastExpr cast ? cast(cast) : UNKNOWN;
    }

    private static List<Object> one(Optional<Object> value) {
        return value.isPresent() ? List.of(value.get()) : UNKNOWN;
    }

    private List<Object> cast(CastExpr cast) {
        List<Object> values = of(cast.getExpression());
        return cast.getType() instanceof PrimitiveType primitive
                ? each(values, value -> Literals.cast(primitive.getType().asString(), value))
                : values;
    }

    private static List<Object> each(List<Object> values, Function<Object, Optional<Object>> change) {
        List<Object> changed = new ArrayList<>();
        for (Object value : values) {
            Optional<Object> one = change.apply(value);
            if (one.isEmpty()) {
                return UNKNOWN;
            }
            changed.add(one.get());
        }
        return changed;
    }

    private List<Object> binary(BinaryExpr binary, List<Object> left) {
        List<Object> right = left.isEmpty() ? UNKNOWN : of(binary.getRight());
        if (left.size() * right.size() > MOST_VALUES) {
            return UNKNOWN;
        }
        Set<Object> values = new LinkedHashSet<>();
        for (Object one : left) {
            for (Object other : right) {
                Optional<Object> value = Literals.binary(binary.getOperator(), one, other);
                if (value.isEmpty()) {
                    return UNKNOWN;
                }
                values.add(value.get());
            }
        }
        return List.copyOf(values);
    }

    private List<Object> union(List<Expression> expressions) {
        Set<Object> values = new LinkedHashSet<>();
        for (Expression expression : expressions) {
            List<Object> some = of(expression);
            values.addAll(some);
            if (some.isEmpty() || values.size() > MOST_VALUES) {
                return UNKNOWN;
            }
        }
        return List.copyOf(values);
    }

    private List<Object> field(FieldAccessExpr access) {
        String named = resolution.expressions().calls().typeNamed(access.getScope());
        JavaType owner = named.isEmpty() ? resolution.expressions().of(access.getScope()) : JavaType.of(named);
        return owner.isClass()
                ? variable(resolution.variables().inherited(owner, access.getNameAsString()), access)
                : UNKNOWN;
    }

    private List<Object> variable(Variable variable, Expression use) {
        Node declaration = variable.declaration();
        if (declaration == null) {
            return variable.field() == null ? UNKNOWN : one(variable.field().constant());
        }
        if (declaration instanceof VariableDeclarator declarator) {
            return declarator.getParentNode().orElse(null) instanceof FieldDeclaration field
                    ? ofField(declarator, field)
                    : assignedOnce(declarator);
        }
        return declaration instanceof Parameter parameter ? ofParameter(parameter) : UNKNOWN;
    }

    private List<Object> ofField(VariableDeclarator variable, FieldDeclaration field) {
        Optional<List<Object>> injected = settings.injected(field.getAnnotations(), this::of);
        if (injected.isPresent()) {
            return injected.get();
        }
        boolean ofInterface =
                field.getParentNode().orElse(null) instanceof ClassOrInterfaceDeclaration type && type.isInterface();
        boolean onlyHere = field.isFinal() || field.isPrivate() || ofInterface;
        return onlyHere ? assignedOnce(variable) : UNKNOWN;
    }

    private List<Object> assignedOnce(VariableDeclarator variable) {
        Optional<Expression> value = assignments.onlyValueOf(variable);
        return value.map(this::of).orElse(UNKNOWN);
    }

    /** What the callers of a private method hand in, if all of them are seen. One call deep. */
    private List<Object> ofParameter(Parameter parameter) {
        Optional<List<Object>> injected = settings.injected(parameter.getAnnotations(), this::of);
        if (injected.isPresent()) {
            return injected.get();
        }
        boolean crossable = callsCrossed == 0
                && parameter.getParentNode().orElse(null) instanceof MethodDeclaration method
                && method.isPrivate()
                && !parameter.isVarArgs()
                && assignments.of(parameter.getNameAsString(), parameter).isEmpty();
        if (!crossable) {
            return UNKNOWN;
        }
        MethodDeclaration method = (MethodDeclaration) parameter.getParentNode().orElseThrow();
        int index = method.getParameters().indexOf(parameter);
        Optional<List<MethodCallExpr>> calls = assignments.callsOf(method);
        return calls.filter(found -> !found.isEmpty())
                .map(found -> crossing(() -> union(
                        found.stream().map(call -> call.getArgument(index)).toList())))
                .orElse(UNKNOWN);
    }

    private List<Object> crossing(Supplier<List<Object>> evaluate) {
        callsCrossed++;
        try {
            return evaluate.get();
        } finally {
            callsCrossed--;
        }
    }

    private List<Object> call(MethodCallExpr call) {
        Optional<List<Object>> read = settings.read(call, this::of);
        if (read.isPresent()) {
            return read.get();
        }
        Optional<List<Object>> text = ofString(call);
        if (text.isPresent()) {
            return text.get();
        }
        MethodDeclaration method = callsCrossed > 0 ? null : assignments.calledHere(call);
        if (method == null || !(method.isPrivate() || method.isStatic() || method.isFinal())) {
            return UNKNOWN;
        }
        List<Expression> returned = new ArrayList<>();
        for (ReturnStmt statement : method.findAll(ReturnStmt.class)) {
            if (returnsFrom(statement) == method && statement.getExpression().isPresent()) {
                returned.add(statement.getExpression().get());
            }
        }
        return returned.isEmpty() ? UNKNOWN : crossing(() -> union(returned));
    }

    /** The method or lambda that a statement leaves. */
    private static Node returnsFrom(ReturnStmt statement) {
        Node around = statement;
        do {
            around = around.getParentNode().orElseThrow();
        } while (!(around instanceof LambdaExpr) && !(around instanceof BodyDeclaration<?>));
        return around;
    }

    private Optional<List<Object>> ofString(MethodCallExpr call) {
        if (call.getScope().isEmpty()
                || !Literals.isTextMethod(
                        call.getNameAsString(), call.getArguments().size())) {
            return Optional.empty();
        }
        List<Object> scope = of(call.getScope().get());
        boolean texts = !scope.isEmpty() && scope.stream().allMatch(String.class::isInstance);
        if (!texts) {
            return Optional.empty();
        }
        List<List<Object>> arguments =
                call.getArguments().stream().map(this::of).toList();
        if (arguments.stream().anyMatch(values -> values.size() != 1)) {
            return Optional.of(UNKNOWN);
        }
        List<Object> single = arguments.stream().map(values -> values.get(0)).toList();
        return Optional.of(each(scope, text -> Literals.textMethod(call.getNameAsString(), (String) text, single)));
    }
}
