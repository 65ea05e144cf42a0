package org.assize.evidence.java;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.ArrayCreationExpr;
import com.github.javaparser.ast.expr.ArrayInitializerExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.ClassExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.assize.evidence.call.Origin;
import org.assize.evidence.call.Value;

/** Works out what is known of the value of an expression, in the terms that bytecode has too. */
final class SourceValues {

    /** A chain of calls and variables is followed a few steps only, as in bytecode. */
    private static final int MOST_STEPS = 6;

    private SourceValues() {}

    static Value of(JavaFile file, Expression expression) {
        return of(file, expression, MOST_STEPS);
    }

    /** Says whether an expression is a value rather than the name of a type. */
    static boolean isValue(JavaFile file, Expression expression) {
        if (expression instanceof NameExpr name) {
            return file.types().declarationOf(name).isPresent()
                    || !file.types().named(name.getNameAsString(), name).isKnown();
        }
        return !(expression instanceof FieldAccessExpr access)
                || !file.types().named(access.toString(), access).isKnown();
    }

    private static Value of(JavaFile file, Expression expression, int steps) {
        Optional<Value> constant = constant(file, expression);
        if (constant.isPresent()) {
            return constant.get();
        }
        if (steps == 0) {
            return unknown(Origin.ELSEWHERE);
        }
        if (expression instanceof EnclosedExpr enclosed) {
            return of(file, enclosed.getInner(), steps);
        }
        if (expression instanceof CastExpr cast) {
            return of(file, cast.getExpression(), steps);
        }
        if (expression instanceof BinaryExpr binary && isText(file, binary)) {
            return concatenation(file, binary, steps);
        }
        if (expression instanceof MethodCallExpr call) {
            return result(file, call, steps);
        }
        if (expression instanceof ObjectCreationExpr creation) {
            String type = file.types().of(creation.getType()).erasure().toString();
            return unknown(new Origin.Created(type, all(file, creation.getArguments(), steps - 1)));
        }
        if (expression instanceof NameExpr name) {
            return variable(file, name, steps);
        }
        if (expression instanceof FieldAccessExpr access) {
            String owner = file.types().of(access.getScope()).erasure().toString();
            return unknown(new Origin.FieldContent(
                    owner,
                    access.getNameAsString(),
                    file.types().of(access).erasure().toString()));
        }
        return array(file, expression, steps)
                .orElseGet(() -> unknown(expression instanceof ThisExpr ? new Origin.This() : Origin.ELSEWHERE));
    }

    private static Value unknown(Origin origin) {
        return new Value.Unknown(origin);
    }

    private static Optional<Value> constant(JavaFile file, Expression expression) {
        if (expression instanceof NullLiteralExpr) {
            return Optional.of(new Value.Constant(null));
        }
        if (expression instanceof ClassExpr literal) {
            String type = file.types().of(literal.getType()).erasure().toString();
            return Optional.of(new Value.Constant(new Value.ClassLiteral(type)));
        }
        Optional<String> text = file.constants().stringOf(expression);
        if (text.isPresent()) {
            return Optional.of(new Value.Constant(text.get()));
        }
        OptionalLong number = file.constants().integerOf(expression);
        if (number.isPresent()) {
            long value = number.getAsLong();
            boolean fits = value == (int) value && !file.types().of(expression).is("long");
            return Optional.of(new Value.Constant(fits ? (Object) (int) value : (Object) value));
        }
        return file.constants().booleanOf(expression).map(Value.Constant::new);
    }

    private static boolean isText(JavaFile file, BinaryExpr binary) {
        return binary.getOperator() == BinaryExpr.Operator.PLUS
                && file.types().of(binary).is("java.lang.String");
    }

    private static Value concatenation(JavaFile file, BinaryExpr binary, int steps) {
        List<Value> parts = new ArrayList<>();
        Expression left = binary;
        while (left instanceof BinaryExpr sum
                && isText(file, sum)
                && constant(file, sum).isEmpty()) {
            parts.add(0, of(file, sum.getRight(), steps - 1));
            left = sum.getLeft();
        }
        parts.add(0, of(file, left, steps - 1));
        return new Value.Concatenation(joined(parts));
    }

    /** Neighbouring constants make one, and a concatenation within one is laid open. */
    private static List<Value> joined(List<Value> parts) {
        List<Value> joined = new ArrayList<>();
        for (Value part : parts) {
            for (Value piece : part instanceof Value.Concatenation inner ? inner.parts() : List.of(part)) {
                Optional<String> text = textOf(piece);
                Optional<String> before = joined.isEmpty() ? Optional.empty() : textOf(joined.get(joined.size() - 1));
                if (text.isPresent() && before.isPresent()) {
                    joined.set(joined.size() - 1, new Value.Constant(before.get() + text.get()));
                } else {
                    joined.add(piece);
                }
            }
        }
        return joined;
    }

    private static Optional<String> textOf(Value value) {
        return value instanceof Value.Constant constant
                ? Optional.of(String.valueOf(constant.value()))
                : Optional.empty();
    }

    private static Value result(JavaFile file, MethodCallExpr call, int steps) {
        String owner = file.types().receiverOf(call).erasure().toString();
        Value receiver = call.getScope()
                .filter(scope -> isValue(file, scope))
                .map(scope -> of(file, scope, steps - 1))
                .orElse(null);
        return unknown(new Origin.Result(
                owner, call.getNameAsString(), "", receiver, all(file, call.getArguments(), steps - 1)));
    }

    private static List<Value> all(JavaFile file, List<Expression> expressions, int steps) {
        return expressions.stream().map(each -> of(file, each, steps)).toList();
    }

    private static Value variable(JavaFile file, NameExpr name, int steps) {
        Node declaration = file.types().declarationOf(name).orElse(null);
        String type = file.types().of(name).erasure().toString();
        if (declaration instanceof Parameter parameter) {
            int index = parameter
                    .getParentNode()
                    .filter(CallableDeclaration.class::isInstance)
                    .map(method ->
                            ((CallableDeclaration<?>) method).getParameters().indexOf(parameter))
                    .orElse(0);
            return unknown(new Origin.Parameter(index, type));
        }
        if (declaration instanceof VariableDeclarator variable) {
            if (variable.getParentNode()
                    .filter(FieldDeclaration.class::isInstance)
                    .isPresent()) {
                String owner = file.subject(variable).replaceFirst("#.*", "");
                return unknown(new Origin.FieldContent(owner, name.getNameAsString(), type));
            }
            Optional<Expression> value = file.onlyValueOf(variable);
            if (value.isPresent()) {
                return of(file, value.get(), steps - 1);
            }
        }
        return unknown(Origin.ELSEWHERE);
    }

    private static Optional<Value> array(JavaFile file, Expression expression, int steps) {
        Optional<ArrayInitializerExpr> initializer = expression instanceof ArrayInitializerExpr written
                ? Optional.of(written)
                : expression instanceof ArrayCreationExpr creation ? creation.getInitializer() : Optional.empty();
        return initializer.map(values ->
                new Value.Array(file.types().of(expression).toString(), all(file, values.getValues(), steps - 1)));
    }
}
