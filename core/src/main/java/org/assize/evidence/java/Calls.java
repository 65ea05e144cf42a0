package org.assize.evidence.java;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.EnumConstantDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assize.evidence.java.Methods.Candidate;
import org.assize.evidence.java.Variables.Variable;
import org.assize.evidence.types.Certainty;
import org.assize.evidence.types.JavaType;
import org.jspecify.annotations.Nullable;

/** What method calls are made on, and which method they mean. */
final class Calls {

    private final Resolution resolution;
    private final Map<MethodCallExpr, JavaType> receivers = new IdentityHashMap<>();

    Calls(Resolution resolution) {
        this.resolution = resolution;
    }

    /** The type that a call is made on: of the expression before the dot, the class named there, or the class around. */
    JavaType receiver(MethodCallExpr call) {
        JavaType known = receivers.get(call);
        if (known == null) {
            known = call.getScope().map(this::scope).orElseGet(() -> around(call));
            receivers.put(call, known);
        }
        return known;
    }

    private JavaType scope(Expression scope) {
        String named = typeNamed(scope);
        return named.isEmpty() ? resolution.expressions().of(scope) : JavaType.of(named);
    }

    /** The binary name of the type that an expression before a dot names, empty if it is a value or unknown. */
    String typeNamed(Expression scope) {
        if (scope instanceof NameExpr name) {
            boolean noVariable = resolution.variables().find(name.getNameAsString(), name) == Variable.ABSENT;
            return noVariable || mustBeType(name) ? resolution.names().simple(name.getNameAsString(), name) : "";
        }
        if (scope instanceof FieldAccessExpr access) {
            NameExpr first = firstName(access);
            boolean noVariable = first != null
                    && (mustBeType(first)
                            || resolution.variables().find(first.getNameAsString(), first) == Variable.ABSENT);
            if (noVariable) {
                String name = resolution.names().qualified(dotted(access), access);
                return !name.isEmpty() && isField(access) ? "" : name;
            }
        }
        return "";
    }

    /** By convention only: where a field of an unseen superclass could have the name, {@code Name} is a type. */
    private boolean mustBeType(NameExpr name) {
        String text = name.getNameAsString();
        boolean looksLikeType =
                Character.isUpperCase(text.charAt(0)) && text.chars().anyMatch(Character::isLowerCase);
        return looksLikeType && resolution.variables().find(text, name) == Variable.UNKNOWN;
    }

    /** Whether {@code Type.NAME} is a field rather than a nested type (JLS 6.4.2). */
    private boolean isField(FieldAccessExpr access) {
        String owner = typeNamed(access.getScope());
        if (owner.isEmpty()) {
            return false;
        }
        String name = access.getNameAsString();
        Variable field = resolution.variables().inherited(JavaType.of(owner), name);
        return field == Variable.UNKNOWN ? !resolution.exists(owner + "$" + name) : field != Variable.ABSENT;
    }

    private static @Nullable NameExpr firstName(FieldAccessExpr access) {
        Expression first = access;
        while (first instanceof FieldAccessExpr inner) {
            first = inner.getScope();
        }
        return first instanceof NameExpr name ? name : null;
    }

    private static String dotted(FieldAccessExpr access) {
        StringBuilder name = new StringBuilder(access.getNameAsString());
        Expression scope = access.getScope();
        while (scope instanceof FieldAccessExpr inner) {
            name.insert(0, inner.getNameAsString() + ".");
            scope = inner.getScope();
        }
        return name.insert(0, ((NameExpr) scope).getNameAsString() + ".").toString();
    }

    /** The innermost class around an unscoped call that has a method of the name, or the class it is imported from. */
    private JavaType around(MethodCallExpr call) {
        String name = call.getNameAsString();
        Node below = call;
        for (Node node = call.getParentNode().orElse(null);
                node != null;
                node = node.getParentNode().orElse(null)) {
            boolean isBody = node instanceof TypeDeclaration<?>
                    || node instanceof ObjectCreationExpr
                    || node instanceof EnumConstantDeclaration;
            if (isBody && below instanceof BodyDeclaration<?>) {
                JavaType type = resolution.declared().typeOfBody(node);
                Certainty has = resolution.methods().has(type, name);
                if (has != Certainty.NO) {
                    return has == Certainty.YES ? type : JavaType.UNKNOWN;
                }
            }
            below = node;
        }
        return imported(name);
    }

    private JavaType imported(String name) {
        String owner = resolution.names().imported().staticOwner(name);
        if (!owner.isEmpty()) {
            return JavaType.of(owner);
        }
        JavaType found = JavaType.UNKNOWN;
        for (String candidate : resolution.names().imported().staticOwnersOnDemand()) {
            Certainty has = resolution.methods().has(JavaType.of(candidate), name);
            if (has == Certainty.UNKNOWN || has == Certainty.YES && found.isKnown()) {
                return JavaType.UNKNOWN;
            }
            found = has == Certainty.YES ? JavaType.of(candidate) : found;
        }
        return found;
    }

    /** The method that a call means, or one that agrees with it on what it returns. */
    Optional<Candidate> chosen(MethodCallExpr call) {
        JavaType receiver = receiver(call);
        if (!receiver.isKnown() || receiver.isPrimitive()) {
            return Optional.empty();
        }
        return resolution.methods().choose(candidates(receiver, call), call.getArguments());
    }

    private List<Candidate> candidates(JavaType receiver, MethodCallExpr call) {
        return resolution
                .methods()
                .candidates(
                        receiver, call.getNameAsString(), call.getArguments().size());
    }

    JavaType returned(MethodCallExpr call) {
        JavaType receiver = receiver(call);
        if (receiver.isArray() && call.getNameAsString().equals("clone")) {
            return receiver;
        }
        if (!receiver.isKnown() || receiver.isPrimitive()) {
            return JavaType.UNKNOWN;
        }
        List<Candidate> candidates = candidates(receiver, call);
        return resolution
                .methods()
                .choose(candidates, call.getArguments())
                .map(chosen -> resolution.methods().returned(chosen, candidates, call.getArguments()))
                .orElse(JavaType.UNKNOWN);
    }
}
