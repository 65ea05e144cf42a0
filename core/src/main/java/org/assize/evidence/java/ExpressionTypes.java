package org.assize.evidence.java;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.ArrayAccessExpr;
import com.github.javaparser.ast.expr.ArrayCreationExpr;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.CharLiteralExpr;
import com.github.javaparser.ast.expr.ClassExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.DoubleLiteralExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.InstanceOfExpr;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.LongLiteralExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.SuperExpr;
import com.github.javaparser.ast.expr.SwitchExpr;
import com.github.javaparser.ast.expr.TextBlockLiteralExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import com.github.javaparser.ast.expr.TypeExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.SwitchEntry;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assize.evidence.java.Variables.Variable;
import org.assize.evidence.types.Certainty;
import org.assize.evidence.types.ClassSignature;
import org.assize.evidence.types.JavaType;
import org.jspecify.annotations.Nullable;

/** The static types of expressions (JLS 15), unknown rather than guessed. Remembers what it found. */
final class ExpressionTypes {

    /** Deeper expressions than a person writes are unknown, so that no stack overflows. */
    private static final int DEEPEST = 40;

    private static final List<String> PROMOTED = List.of("int", "long", "float", "double");

    private final Resolution resolution;
    private final DeclaredTypes declarations;
    private final Calls calls;
    private final Map<Expression, JavaType> known = new IdentityHashMap<>();
    private int depth;

    ExpressionTypes(Resolution resolution) {
        this.resolution = resolution;
        this.declarations = new DeclaredTypes(resolution);
        this.calls = new Calls(resolution);
    }

    DeclaredTypes declarations() {
        return declarations;
    }

    Calls calls() {
        return calls;
    }

    JavaType of(Expression expression) {
        JavaType type = known.get(expression);
        if (type != null) {
            return type;
        }
        // Long chains lean to the left: a.b().c().d(), a + b + c. They are worked off from their inner end.
        Deque<Expression> chain = new ArrayDeque<>();
        for (Expression inner = expression; inner != null && !known.containsKey(inner); inner = leftOf(inner)) {
            chain.push(inner);
        }
        for (Expression inner : chain) {
            type = known.get(inner);
            if (type == null) {
                type = compute(inner);
                known.put(inner, type);
            }
        }
        return type == null ? JavaType.UNKNOWN : type;
    }

    private static @Nullable Expression leftOf(Expression expression) {
        if (expression instanceof MethodCallExpr call) {
            return call.getScope().orElse(null);
        }
        if (expression instanceof FieldAccessExpr access) {
            return access.getScope();
        }
        if (expression instanceof BinaryExpr binary) {
            return binary.getLeft();
        }
        if (expression instanceof EnclosedExpr enclosed) {
            return enclosed.getInner();
        }
        return expression instanceof ArrayAccessExpr access ? access.getName() : null;
    }

    private JavaType compute(Expression expression) {
        if (depth >= DEEPEST) {
            return JavaType.UNKNOWN;
        }
        depth++;
        try {
            JavaType literal = literal(expression);
            return literal != null ? literal : composed(expression);
        } finally {
            depth--;
        }
    }

    private static @Nullable JavaType literal(Expression expression) {
        if (!expression.isLiteralExpr()) {
            return null;
        }
        if (expression instanceof StringLiteralExpr || expression instanceof TextBlockLiteralExpr) {
            return JavaType.STRING;
        }
        if (expression instanceof DoubleLiteralExpr number) {
            String value = number.getValue();
            boolean isFloat = (value.endsWith("f") || value.endsWith("F")) && !isHexInteger(value);
            return JavaType.of(isFloat ? "float" : "double");
        }
        String name = expression instanceof IntegerLiteralExpr
                ? "int"
                : expression instanceof LongLiteralExpr
                        ? "long"
                        : expression instanceof CharLiteralExpr
                                ? "char"
                                : expression instanceof BooleanLiteralExpr
                                        ? "boolean"
                                        : expression instanceof NullLiteralExpr ? "null" : "";
        return JavaType.of(name);
    }

    private static boolean isHexInteger(String value) {
        return (value.startsWith("0x") || value.startsWith("0X")) && value.indexOf('p') < 0 && value.indexOf('P') < 0;
    }

    private JavaType composed(Expression expression) {
        if (expression instanceof NameExpr name) {
            return variable(name);
        }
        if (expression instanceof MethodCallExpr call) {
            return calls.returned(call);
        }
        if (expression instanceof FieldAccessExpr access) {
            return field(access);
        }
        if (expression instanceof ObjectCreationExpr creation) {
            return creation(creation);
        }
        if (expression instanceof EnclosedExpr enclosed) {
            return of(enclosed.getInner());
        }
        if (expression instanceof BinaryExpr binary) {
            return binary(binary);
        }
        if (expression instanceof UnaryExpr unary) {
            return unary(unary);
        }
        if (expression instanceof ConditionalExpr conditional) {
            return either(of(conditional.getThenExpr()), of(conditional.getElseExpr()));
        }
        if (expression instanceof SwitchExpr choice) {
            return choice(choice);
        }
        return written(expression);
    }

    private JavaType written(Expression expression) {
        if (expression instanceof ThisExpr self) {
            return self(self.getTypeName().map(name -> name.asString()), expression);
        }
        if (expression instanceof SuperExpr above) {
            return superclass(above);
        }
        if (expression instanceof CastExpr cast) {
            return resolution.names().of(cast.getType());
        }
        if (expression instanceof ArrayCreationExpr creation) {
            return resolution
                    .names()
                    .of(creation.getElementType())
                    .array(creation.getLevels().size());
        }
        if (expression instanceof ArrayAccessExpr access) {
            return of(access.getName()).component();
        }
        if (expression instanceof AssignExpr assignment) {
            return of(assignment.getTarget());
        }
        if (expression instanceof InstanceOfExpr) {
            return JavaType.of("boolean");
        }
        if (expression instanceof ClassExpr literal) {
            JavaType type = resolution.names().of(literal.getType()).boxed();
            return new JavaType("java.lang.Class", 0, List.of(type), false);
        }
        return expression instanceof TypeExpr type ? resolution.names().of(type.getType()) : JavaType.UNKNOWN;
    }

    private JavaType variable(NameExpr name) {
        Variable variable = resolution.variables().find(name.getNameAsString(), name);
        return declarations.of(variable);
    }

    private JavaType self(Optional<String> typeName, Node from) {
        if (typeName.isPresent()) {
            String name = resolution.names().qualified(typeName.get(), from);
            return name.isEmpty() ? JavaType.UNKNOWN : JavaType.of(name);
        }
        Node body = SourceTypes.bodyAround(from);
        return body == null ? JavaType.UNKNOWN : resolution.declared().typeOfBody(body);
    }

    private JavaType superclass(SuperExpr above) {
        JavaType self = self(Optional.empty(), above);
        if (above.getTypeName().isPresent()) {
            String named =
                    resolution.names().qualified(above.getTypeName().get().asString(), above);
            boolean isInterface = resolution
                    .hierarchy()
                    .signature(named)
                    .map(ClassSignature::isInterface)
                    .orElse(false);
            if (isInterface || named.isEmpty()) {
                return named.isEmpty() ? JavaType.UNKNOWN : JavaType.of(named);
            }
            self = JavaType.of(named);
        }
        return resolution
                .hierarchy()
                .signature(self.name())
                .flatMap(ClassSignature::superclass)
                .map(type -> type.substitute(Map.of()))
                .orElse(JavaType.UNKNOWN);
    }

    private JavaType creation(ObjectCreationExpr creation) {
        if (creation.getScope().isPresent()) {
            JavaType outer = of(creation.getScope().get());
            String name = outer.name() + "$" + creation.getType().getNameAsString();
            return outer.isKnown() && resolution.exists(name) ? JavaType.of(name) : JavaType.UNKNOWN;
        }
        return resolution.names().of(creation.getType());
    }

    private JavaType field(FieldAccessExpr access) {
        String owner = calls.typeNamed(access.getScope());
        JavaType scope = owner.isEmpty() ? of(access.getScope()) : JavaType.of(owner);
        if (scope.isArray()) {
            return access.getNameAsString().equals("length") ? JavaType.of("int") : JavaType.UNKNOWN;
        }
        return scope.isClass()
                ? declarations.of(resolution.variables().inherited(scope, access.getNameAsString()))
                : JavaType.UNKNOWN;
    }

    private JavaType binary(BinaryExpr binary) {
        JavaType left = of(binary.getLeft());
        JavaType right = of(binary.getRight());
        return switch (binary.getOperator()) {
            case OR, AND, EQUALS, NOT_EQUALS, LESS, GREATER, LESS_EQUALS, GREATER_EQUALS -> JavaType.of("boolean");
            case LEFT_SHIFT, SIGNED_RIGHT_SHIFT, UNSIGNED_RIGHT_SHIFT -> promoted(left);
            case PLUS ->
                left.is("java.lang.String") || right.is("java.lang.String") ? JavaType.STRING : promoted(left, right);
            case BINARY_AND, BINARY_OR, XOR ->
                left.unboxed().is("boolean") && right.unboxed().is("boolean")
                        ? JavaType.of("boolean")
                        : promoted(left, right);
            default -> promoted(left, right);
        };
    }

    private static JavaType promoted(JavaType type) {
        JavaType value = type.unboxed();
        if (!value.isNumeric()) {
            return JavaType.UNKNOWN;
        }
        return PROMOTED.contains(value.name()) ? value : JavaType.of("int");
    }

    private static JavaType promoted(JavaType left, JavaType right) {
        JavaType one = promoted(left);
        JavaType other = promoted(right);
        if (!one.isKnown() || !other.isKnown()) {
            return JavaType.UNKNOWN;
        }
        return PROMOTED.indexOf(one.name()) >= PROMOTED.indexOf(other.name()) ? one : other;
    }

    private JavaType unary(UnaryExpr unary) {
        JavaType operand = of(unary.getExpression());
        return switch (unary.getOperator()) {
            case LOGICAL_COMPLEMENT -> JavaType.of("boolean");
            case PLUS, MINUS, BITWISE_COMPLEMENT -> promoted(operand);
            default -> operand;
        };
    }

    private JavaType choice(SwitchExpr choice) {
        JavaType all = null;
        for (SwitchEntry entry : choice.getEntries()) {
            if (entry.getType() == SwitchEntry.Type.THROWS_STATEMENT) {
                continue;
            }
            if (entry.getStatements().size() != 1
                    || !(entry.getStatements().get(0) instanceof ExpressionStmt statement)) {
                return JavaType.UNKNOWN;
            }
            JavaType one = of(statement.getExpression());
            all = all == null ? one : either(all, one);
        }
        return all == null ? JavaType.UNKNOWN : all;
    }

    private JavaType either(JavaType one, JavaType other) {
        if (!one.isKnown() || !other.isKnown()) {
            return JavaType.UNKNOWN;
        }
        if (one.equals(other)) {
            return one;
        }
        if (one.is("null") || other.is("null")) {
            return one.is("null") ? other.boxed() : one.boxed();
        }
        if (one.unboxed().isPrimitive() && other.unboxed().isPrimitive()) {
            // A constant int beside a narrower type keeps the narrower one, which is not worth telling apart here.
            boolean narrow = !PROMOTED.contains(one.unboxed().name())
                    || !PROMOTED.contains(other.unboxed().name());
            boolean same = one.unboxed().equals(other.unboxed());
            return same ? one.unboxed() : narrow ? JavaType.UNKNOWN : promoted(one, other);
        }
        if (one.erasure().equals(other.erasure())) {
            return one.erasure();
        }
        if (one.isClass() && other.isClass()) {
            return resolution.hierarchy().isSubtype(one, other.name()) == Certainty.YES
                    ? other
                    : resolution.hierarchy().isSubtype(other, one.name()) == Certainty.YES ? one : JavaType.UNKNOWN;
        }
        return JavaType.UNKNOWN;
    }
}
