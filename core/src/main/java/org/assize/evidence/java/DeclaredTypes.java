package org.assize.evidence.java;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.EnumConstantDeclaration;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.TypePatternExpr;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.Type;
import java.lang.reflect.Modifier;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assize.evidence.java.Methods.Candidate;
import org.assize.evidence.java.Variables.Variable;
import org.assize.evidence.types.ClassHierarchy.Supertype;
import org.assize.evidence.types.ClassHierarchy.Supertypes;
import org.assize.evidence.types.JavaType;
import org.assize.evidence.types.MethodSignature;

/** The types of variables: as written, or for {@code var} and lambda parameters as the compiler would infer them. */
final class DeclaredTypes {

    private final Resolution resolution;
    private final Map<Node, JavaType> known = new IdentityHashMap<>();

    DeclaredTypes(Resolution resolution) {
        this.resolution = resolution;
    }

    JavaType of(Variable variable) {
        if (variable.field() != null) {
            JavaType owner = variable.owner();
            Map<String, JavaType> values = resolution.supertypes(owner).types().stream()
                    .findFirst()
                    .map(Supertype::arguments)
                    .orElse(Map.of());
            JavaType type = variable.field().type().substitute(values);
            if (type.isKnown() || variable.declaration() == null) {
                return type;
            }
        }
        return variable.declaration() == null ? JavaType.UNKNOWN : of(variable.declaration());
    }

    /** The type of a declarator, parameter, pattern or enum constant. */
    JavaType of(Node declaration) {
        JavaType type = known.get(declaration);
        if (type == null) {
            // A variable whose type rests on itself has none.
            known.put(declaration, JavaType.UNKNOWN);
            type = find(declaration);
            known.put(declaration, type);
        }
        return type;
    }

    private JavaType find(Node declaration) {
        if (declaration instanceof VariableDeclarator variable) {
            return isInferred(variable.getType())
                    ? inferred(variable)
                    : resolution.names().of(variable.getType());
        }
        if (declaration instanceof Parameter parameter) {
            boolean inferred = parameter.getType().isUnknownType() || isInferred(parameter.getType());
            return inferred
                    ? ofLambda(parameter)
                    : resolution.names().of(parameter.getType()).array(parameter.isVarArgs() ? 1 : 0);
        }
        if (declaration instanceof TypePatternExpr pattern) {
            return isInferred(pattern.getType())
                    ? JavaType.UNKNOWN
                    : resolution.names().of(pattern.getType());
        }
        boolean constant = declaration instanceof EnumConstantDeclaration
                && declaration.getParentNode().orElse(null) instanceof EnumDeclaration;
        return constant
                ? resolution.declared().typeOfBody(declaration.getParentNode().orElseThrow())
                : JavaType.UNKNOWN;
    }

    static boolean isInferred(Type type) {
        return type.isVarType()
                || type instanceof ClassOrInterfaceType named
                        && named.getNameAsString().equals("var")
                        && named.getScope().isEmpty();
    }

    private JavaType inferred(VariableDeclarator variable) {
        if (variable.getInitializer().isPresent()) {
            JavaType type =
                    resolution.expressions().of(variable.getInitializer().get());
            return type.is("null") ? JavaType.UNKNOWN : type;
        }
        Node loop = variable.getParentNode().flatMap(Node::getParentNode).orElse(null);
        return loop instanceof ForEachStmt each
                ? elementOf(resolution.expressions().of(each.getIterable()))
                : JavaType.UNKNOWN;
    }

    private JavaType elementOf(JavaType iterable) {
        if (iterable.isArray()) {
            return iterable.component();
        }
        return iterable.isClass() ? argument(iterable, "java.lang.Iterable") : JavaType.UNKNOWN;
    }

    private JavaType argument(JavaType type, String superName) {
        return resolution.supertypes(type).types().stream()
                .map(Supertype::type)
                .filter(above -> above.is(superName) && above.arguments().size() == 1)
                .map(above -> above.arguments().get(0))
                .findFirst()
                .orElse(JavaType.UNKNOWN);
    }

    private JavaType ofLambda(Parameter parameter) {
        if (!(parameter.getParentNode().orElse(null) instanceof LambdaExpr lambda)) {
            return JavaType.UNKNOWN;
        }
        int index = lambda.getParameters().indexOf(parameter);
        int count = lambda.getParameters().size();
        Node parent = lambda.getParentNode().orElse(null);
        if (parent instanceof VariableDeclarator variable) {
            return functionParameter(of(variable), index, count);
        }
        if (parent instanceof CastExpr cast) {
            return functionParameter(resolution.names().of(cast.getType()), index, count);
        }
        return parent instanceof MethodCallExpr call ? ofArgument(call, lambda, index, count) : JavaType.UNKNOWN;
    }

    private JavaType ofArgument(MethodCallExpr call, LambdaExpr lambda, int index, int count) {
        int position = positionOf(lambda, call.getArguments());
        JavaType receiver = resolution.expressions().calls().receiver(call);
        if (position < 0 || !receiver.isClass()) {
            return JavaType.UNKNOWN;
        }
        int arguments = call.getArguments().size();
        JavaType all = null;
        for (Candidate candidate : resolution.methods().candidates(receiver, call.getNameAsString(), arguments)) {
            Map<String, JavaType> values = resolution.methods().valuesOf(candidate, call.getArguments());
            JavaType target = candidate.formal(position, arguments).substitute(values);
            Optional<MethodSignature> function = function(target);
            if (function.isPresent() && function.get().parameters().size() == count) {
                JavaType one = functionParameter(target, index, count);
                if (all != null && !all.equals(one)) {
                    return JavaType.UNKNOWN;
                }
                all = one;
            }
        }
        return all == null ? JavaType.UNKNOWN : all;
    }

    private static int positionOf(Expression argument, List<Expression> arguments) {
        for (int index = 0; index < arguments.size(); index++) {
            if (arguments.get(index) == argument) {
                return index;
            }
        }
        return -1;
    }

    /** The type of a parameter of the one abstract method of an interface. */
    private JavaType functionParameter(JavaType target, int index, int count) {
        if (!target.isClass()) {
            return JavaType.UNKNOWN;
        }
        for (Supertype type : resolution.supertypes(target).types()) {
            Optional<MethodSignature> function = abstractMethod(type);
            if (function.isPresent()) {
                return function.get().parameters().size() == count
                        ? function.get()
                                .parameters()
                                .get(index)
                                .substitute(type.arguments())
                                .lowerBound()
                        : JavaType.UNKNOWN;
            }
        }
        return JavaType.UNKNOWN;
    }

    private Optional<MethodSignature> function(JavaType target) {
        if (!target.isClass()) {
            return Optional.empty();
        }
        Supertypes all = resolution.supertypes(target);
        return all.types().stream()
                .flatMap(type -> abstractMethod(type).stream())
                .findFirst();
    }

    private static Optional<MethodSignature> abstractMethod(Supertype type) {
        return type.signature().filter(known -> known.isInterface()).stream()
                .flatMap(known -> known.methods().stream())
                .filter(method -> Modifier.isAbstract(method.flags()) && !isOfObject(method))
                .findFirst();
    }

    private static boolean isOfObject(MethodSignature method) {
        return method.name().equals("equals") && method.parameters().size() == 1
                || (method.name().equals("hashCode") || method.name().equals("toString"))
                        && method.parameters().isEmpty();
    }
}
