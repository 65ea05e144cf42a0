package org.assize.evidence.java;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assize.evidence.types.Certainty;
import org.assize.evidence.types.ClassHierarchy.Supertype;
import org.assize.evidence.types.ClassHierarchy.Supertypes;
import org.assize.evidence.types.JavaType;
import org.assize.evidence.types.MethodSignature;
import org.assize.evidence.types.TypeParameter;

/** Chooses the method that a call means, as far as arguments and signatures tell (JLS 15.12). */
final class Methods {

    private static final List<String> WIDENING = List.of("byte", "short", "int", "long", "float", "double");

    private final Resolution resolution;

    Methods(Resolution resolution) {
        this.resolution = resolution;
    }

    /** The methods of a type and its supertypes that have a name and take a number of arguments; overridden ones left out. */
    List<Candidate> candidates(JavaType receiver, String name, int arguments) {
        List<Candidate> found = new ArrayList<>();
        collect(receiver, name, arguments, found);
        boolean isInterface = resolution
                .hierarchy()
                .signature(receiver.name())
                .map(known -> known.isInterface())
                .orElse(false);
        if (receiver.isArray() || isInterface) {
            collect(JavaType.OBJECT, name, arguments, found);
        }
        return found;
    }

    private void collect(JavaType receiver, String name, int arguments, List<Candidate> found) {
        if (receiver.isArray()) {
            return;
        }
        for (Supertype type : resolution.supertypes(receiver).types()) {
            if (type.signature().isEmpty()) {
                continue;
            }
            Map<String, JavaType> values = type.arguments();
            for (MethodSignature method : type.signature().get().methods()) {
                boolean visible = !method.isPrivate()
                        || resolution.declared().declares(type.type().name());
                if (method.name().equals(name) && method.accepts(arguments) && visible) {
                    Candidate candidate = new Candidate(type.type(), method, values);
                    if (found.stream().noneMatch(other -> other.overrides(candidate))) {
                        found.add(candidate);
                    }
                }
            }
        }
    }

    /** Whether a type certainly has, or may have, a method of a name. */
    Certainty has(JavaType receiver, String name) {
        Supertypes all = resolution.supertypes(receiver);
        boolean declared = all.types().stream()
                .flatMap(type -> type.signature().stream())
                .flatMap(signature -> signature.methods().stream())
                .anyMatch(method -> method.name().equals(name));
        return declared ? Certainty.YES : all.complete() ? Certainty.NO : Certainty.UNKNOWN;
    }

    /** The one candidate that a call can mean, or those that agree with it on what they return. */
    Optional<Candidate> choose(List<Candidate> candidates, List<Expression> arguments) {
        if (agree(candidates)) {
            return candidates.stream().findFirst();
        }
        List<JavaType> types =
                arguments.stream().map(resolution.expressions()::of).toList();
        List<Candidate> possible = new ArrayList<>();
        List<Candidate> exact = new ArrayList<>();
        for (Candidate candidate : candidates) {
            Certainty strict = applicable(candidate, arguments, types, false);
            if (strict == Certainty.YES) {
                exact.add(candidate);
            }
            if (strict != Certainty.NO || applicable(candidate, arguments, types, true) != Certainty.NO) {
                possible.add(candidate);
            }
        }
        boolean argumentsKnown = types.stream().allMatch(JavaType::isKnown);
        List<Candidate> left = argumentsKnown && !exact.isEmpty() ? exact : possible;
        if (agree(left)) {
            return left.stream().findFirst();
        }
        return argumentsKnown ? mostSpecific(left, arguments.size()) : Optional.empty();
    }

    private static boolean agree(List<Candidate> candidates) {
        return candidates.stream()
                        .map(candidate -> candidate.method().returns())
                        .distinct()
                        .count()
                <= 1;
    }

    private Optional<Candidate> mostSpecific(List<Candidate> candidates, int arguments) {
        return candidates.stream()
                .filter(one ->
                        candidates.stream().allMatch(other -> other == one || isAsSpecific(one, other, arguments)))
                .findFirst();
    }

    private boolean isAsSpecific(Candidate one, Candidate other, int arguments) {
        for (int index = 0; index < arguments; index++) {
            if (fits(one.parameter(index, arguments), other.parameter(index, arguments), false) != Certainty.YES) {
                return false;
            }
        }
        return true;
    }

    private Certainty applicable(
            Candidate candidate, List<Expression> arguments, List<JavaType> types, boolean converting) {
        Certainty all = Certainty.YES;
        for (int index = 0; index < types.size(); index++) {
            JavaType parameter = candidate.parameter(index, types.size());
            boolean function =
                    arguments.get(index) instanceof LambdaExpr || arguments.get(index) instanceof MethodReferenceExpr;
            Certainty one = function
                    ? takesFunction(parameter)
                    : isNoArrayFor(candidate.formal(index, types.size()), types.get(index))
                            ? Certainty.NO
                            : fits(types.get(index), parameter, converting);
            if (one == Certainty.NO && candidate.mayExpand(index, types.size())) {
                one = fits(types.get(index), parameter.component(), converting);
            }
            if (one == Certainty.NO) {
                return Certainty.NO;
            }
            all = one == Certainty.UNKNOWN ? one : all;
        }
        boolean expanded = candidate.method().isVarArgs() && !converting;
        return expanded && all == Certainty.YES ? Certainty.UNKNOWN : all;
    }

    /** Whether a parameter {@code T[]} cannot take an argument: it is no array, or one of a primitive type. */
    private static boolean isNoArrayFor(JavaType formal, JavaType argument) {
        int rest = argument.dimensions() - formal.dimensions();
        boolean primitive = rest == 0 && JavaType.of(argument.name()).isPrimitive();
        return formal.variable()
                && formal.isArray()
                && argument.isKnown()
                && !argument.is("null")
                && (rest < 0 || primitive);
    }

    private Certainty takesFunction(JavaType parameter) {
        if (!parameter.isKnown()) {
            return Certainty.UNKNOWN;
        }
        boolean no = parameter.isArray()
                || !parameter.isClass()
                || resolution
                        .hierarchy()
                        .signature(parameter.name())
                        .map(known -> !known.isInterface())
                        .orElse(false);
        return no ? Certainty.NO : Certainty.UNKNOWN;
    }

    /** Whether a value of a type can be given to a parameter of a type. */
    private Certainty fits(JavaType argument, JavaType parameter, boolean converting) {
        if (!argument.isKnown() || !parameter.isKnown()) {
            return Certainty.UNKNOWN;
        }
        if (argument.isPrimitive() && parameter.isPrimitive()) {
            return Certainty.of(widens(argument.name(), parameter.name()));
        }
        if (argument.isPrimitive() != parameter.isPrimitive()) {
            if (!converting || argument.is("null")) {
                return Certainty.NO;
            }
            return parameter.isPrimitive()
                    ? fits(argument.unboxed(), parameter, false)
                    : fits(argument.boxed(), parameter, false);
        }
        if (parameter.isArray()) {
            if (argument.is("null")) {
                return Certainty.YES;
            }
            return argument.isArray() ? fits(argument.component(), parameter.component(), false) : Certainty.NO;
        }
        return resolution.hierarchy().isSubtype(argument, parameter.name());
    }

    private static boolean widens(String from, String to) {
        if (from.equals(to)) {
            return true;
        }
        int wide = WIDENING.indexOf(to);
        return from.equals("char") ? wide >= 2 : WIDENING.indexOf(from) >= 0 && WIDENING.indexOf(from) < wide;
    }

    /** What a call returns, with type variables replaced by what receiver and arguments say. */
    JavaType returned(Candidate chosen, List<Candidate> candidates, List<Expression> arguments) {
        JavaType returns = chosen.method().returns();
        if (!returns.variable() && returns.arguments().isEmpty()) {
            return returns;
        }
        JavaType type = returns.substitute(valuesOf(chosen, arguments));
        for (Candidate other : candidates) {
            // Stream.of(T) and Stream.of(T...) return the same, but T is not the same.
            boolean differs = other != chosen
                    && other.method().returns().equals(returns)
                    && !returns.substitute(valuesOf(other, arguments)).equals(type);
            if (differs) {
                return withoutArguments(returns);
            }
        }
        return type;
    }

    private static JavaType withoutArguments(JavaType returns) {
        return returns.variable()
                ? JavaType.UNKNOWN
                : new JavaType(returns.name(), returns.dimensions(), List.of(), false);
    }

    /** What the type variables in a method's signature stand for in a call. */
    Map<String, JavaType> valuesOf(Candidate candidate, List<Expression> arguments) {
        Map<String, JavaType> values = new HashMap<>(candidate.values());
        for (TypeParameter own : candidate.method().typeParameters()) {
            values.remove(own.name());
        }
        for (TypeParameter own : candidate.method().typeParameters()) {
            for (int index = 0; index < arguments.size() && !values.containsKey(own.name()); index++) {
                JavaType formal = candidate.formal(index, arguments.size());
                if (mentions(formal, own.name())) {
                    JavaType actual = resolution.expressions().of(arguments.get(index));
                    infer(formal, actual, own.name()).ifPresent(type -> values.put(own.name(), type));
                }
            }
        }
        return values;
    }

    private static boolean mentions(JavaType formal, String variable) {
        return formal.variable()
                ? formal.name().equals(variable)
                : formal.arguments().stream().anyMatch(argument -> mentions(argument, variable));
    }

    private Optional<JavaType> infer(JavaType formal, JavaType actual, String variable) {
        if (!actual.isKnown() || actual.is("null")) {
            return Optional.empty();
        }
        if (formal.variable()) {
            int rest = actual.dimensions() - formal.dimensions();
            // No type variable stands for a primitive type: the element of an int[] is none.
            boolean primitiveElement =
                    formal.dimensions() > 0 && actual.erasure().component().isPrimitive();
            boolean fits = formal.name().equals(variable) && rest >= 0 && !(primitiveElement && rest == 0);
            return fits
                    ? Optional.of(new JavaType(actual.name(), rest, actual.arguments(), false).boxed())
                    : Optional.empty();
        }
        for (Supertype type : resolution.supertypes(actual).types()) {
            List<JavaType> given = type.type().arguments();
            if (type.type().name().equals(formal.name())
                    && given.size() == formal.arguments().size()) {
                for (int index = 0; index < given.size(); index++) {
                    JavaType inner = formal.arguments().get(index);
                    if (inner.variable() && inner.name().equals(variable)) {
                        return infer(inner, given.get(index), variable);
                    }
                }
            }
        }
        return Optional.empty();
    }

    /**
     * A method that a call may mean.
     *
     * @param declaring the type that declares it
     * @param method the method
     * @param values what the type parameters of the declaring class stand for
     */
    record Candidate(JavaType declaring, MethodSignature method, Map<String, JavaType> values) {

        boolean overrides(Candidate above) {
            return parameters().equals(above.parameters());
        }

        /** The method's own type variables are told apart by their order, not by their names (JLS 8.4.2). */
        private List<JavaType> parameters() {
            Map<String, JavaType> all = new HashMap<>(values);
            for (int index = 0; index < method.typeParameters().size(); index++) {
                all.put(method.typeParameters().get(index).name(), new JavaType("#" + index, 0, List.of(), true));
            }
            return method.parameters().stream()
                    .map(parameter -> parameter.substitute(all).erasure())
                    .toList();
        }

        /** The parameter that takes an argument, with type variables. */
        JavaType formal(int index, int arguments) {
            int last = method.parameters().size() - 1;
            boolean expands = method.isVarArgs() && (index > last || index == last && arguments != last + 1);
            return expands
                    ? method.parameters().get(last).component()
                    : method.parameters().get(Math.min(index, last));
        }

        /** Whether an argument may be one of several that the last parameter takes, or their array. */
        boolean mayExpand(int index, int arguments) {
            int last = method.parameters().size() - 1;
            return method.isVarArgs() && index == last && arguments == last + 1;
        }

        /** The parameter that takes an argument, unknown where it is a type variable. */
        JavaType parameter(int index, int arguments) {
            return formal(index, arguments).substitute(values);
        }
    }
}
