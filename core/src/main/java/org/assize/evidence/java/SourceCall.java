package org.assize.evidence.java;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.assize.evidence.call.Call;
import org.assize.evidence.call.Value;
import org.assize.evidence.types.JavaType;
import org.jspecify.annotations.Nullable;

/** A call read from source, whose type is certain. Its values are worked out when they are asked for. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class SourceCall implements Call {

    private final JavaFile file;
    private final String owner;
    private final String name;
    private final boolean reference;
    private final List<Expression> arguments;
    private final @Nullable Expression receiver;
    private @Nullable List<Value> values;

    private SourceCall(
            JavaFile file,
            String owner,
            String name,
            boolean reference,
            List<Expression> arguments,
            @Nullable Expression receiver) {
        this.file = file;
        this.owner = owner;
        this.name = name;
        this.reference = reference;
        this.arguments = arguments;
        this.receiver = receiver;
    }

    /**
     * Reads a call.
     *
     * @param file the file that holds the expression
     * @param expression any expression
     * @return the call, or empty if it is none or the type that is called is not certain
     */
    public static Optional<SourceCall> of(JavaFile file, Expression expression) {
        if (expression instanceof MethodCallExpr call) {
            return ofMethod(file, call);
        }
        if (expression instanceof ObjectCreationExpr creation) {
            JavaType type = file.types().of(creation.getType());
            return known(type)
                    .map(owner -> new SourceCall(file, owner, "<init>", false, creation.getArguments(), null));
        }
        if (expression instanceof MethodReferenceExpr reference) {
            return known(file.types().of(reference.getScope()))
                    .map(owner -> new SourceCall(file, owner, methodOf(reference), true, List.of(), null));
        }
        return Optional.empty();
    }

    /**
     * The name of the method that an expression calls, without looking at types: a cheap test before {@link #of}.
     *
     * @param expression any expression
     * @return the name, {@code <init>} for a constructor, or an empty text if it is no call
     */
    public static String nameOf(Expression expression) {
        if (expression instanceof MethodCallExpr call) {
            return call.getNameAsString();
        }
        if (expression instanceof ObjectCreationExpr) {
            return "<init>";
        }
        return expression instanceof MethodReferenceExpr reference ? methodOf(reference) : "";
    }

    private static String methodOf(MethodReferenceExpr reference) {
        return reference.getIdentifier().equals("new") ? "<init>" : reference.getIdentifier();
    }

    private static Optional<SourceCall> ofMethod(JavaFile file, MethodCallExpr call) {
        Expression scope = call.getScope().orElse(null);
        boolean onValue = scope != null && SourceValues.isValue(file, scope);
        return known(file.types().receiverOf(call))
                .map(owner -> new SourceCall(
                        file, owner, call.getNameAsString(), false, call.getArguments(), onValue ? scope : null));
    }

    private static Optional<String> known(JavaType type) {
        return type.isClass() ? Optional.of(type.erasure().toString()) : Optional.empty();
    }

    @Override
    public String owner() {
        return owner;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean isReference() {
        return reference;
    }

    @Override
    public List<Value> arguments() {
        if (values == null) {
            values = arguments.stream()
                    .map(argument -> SourceValues.of(file, argument))
                    .toList();
        }
        return values;
    }

    @Override
    public Optional<Value> receiver() {
        return Optional.ofNullable(receiver).map(value -> SourceValues.of(file, value));
    }
}
