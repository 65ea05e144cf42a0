package org.assize.compliance.injection;

import java.util.List;
import java.util.Set;
import org.assize.evidence.call.Origin;
import org.assize.evidence.call.Value;

/**
 * Says whether a text is put together of parts of which one may hold anything: neither a constant nor a number. A text
 * that came from elsewhere as a whole is not judged, since it may be a constant there.
 */
final class BuiltText {

    private static final Set<String> HARMLESS_TYPES = Set.of(
            "byte",
            "short",
            "int",
            "long",
            "float",
            "double",
            "boolean",
            "java.lang.Byte",
            "java.lang.Short",
            "java.lang.Integer",
            "java.lang.Long",
            "java.lang.Float",
            "java.lang.Double",
            "java.lang.Boolean",
            "java.util.UUID");

    private static final Set<String> FORMATS = Set.of("format", "formatted", "concat", "join", "replace", "replaceAll");

    private BuiltText() {}

    static boolean isIn(Value value) {
        if (value instanceof Value.Concatenation concatenation) {
            return concatenation.parts().stream().anyMatch(part -> !part.isKnown() && mayHoldAnything(part));
        }
        Origin.Result result = value.origin().flatMap(Origin::asResult).orElse(null);
        if (result == null) {
            return false;
        }
        if (result.owner().equals("java.lang.String") && FORMATS.contains(result.name())) {
            return formats(result);
        }
        boolean trims = result.owner().equals("java.lang.String")
                && Set.of("trim", "strip", "toString", "intern", "toLowerCase", "toUpperCase")
                        .contains(result.name());
        return trims && result.receiver() != null && isIn(result.receiver());
    }

    private static boolean formats(Origin.Result result) {
        Value template = result.receiver() != null
                ? result.receiver()
                : result.arguments().isEmpty() ? null : result.arguments().get(0);
        boolean templateKnown = template != null && (template.isKnown() || template instanceof Value.Concatenation);
        if (!templateKnown) {
            return false;
        }
        boolean isMessageOnly =
                result.name().equals("format") && result.arguments().size() < 2 && result.receiver() == null;
        return !isMessageOnly && result.arguments().stream().anyMatch(BuiltText::holdsAnything);
    }

    private static boolean holdsAnything(Value value) {
        if (value instanceof Value.Array array) {
            return array.elements().stream().anyMatch(BuiltText::holdsAnything);
        }
        if (value instanceof Value.Concatenation) {
            return isIn(value);
        }
        return !value.isKnown() && mayHoldAnything(value);
    }

    /** Whether a part that is not known may hold text that somebody chose. */
    private static boolean mayHoldAnything(Value part) {
        Origin origin = part.origin().orElse(null);
        if (part instanceof Value.Concatenation) {
            return isIn(part);
        }
        if (origin instanceof Origin.Parameter parameter) {
            return !HARMLESS_TYPES.contains(parameter.type());
        }
        if (origin instanceof Origin.FieldContent field) {
            return !HARMLESS_TYPES.contains(field.type()) && !isConstantName(field.name());
        }
        if (origin instanceof Origin.Result result) {
            return !returnsHarmless(result);
        }
        return origin instanceof Origin.Elsewhere;
    }

    /** A field in capitals is a constant by convention, although its value is not known here. */
    private static boolean isConstantName(String name) {
        return name.equals(name.toUpperCase(java.util.Locale.ROOT));
    }

    private static final List<String> HARMLESS_METHODS = List.of(
            "size", "length", "getClass", "ordinal", "hashCode", "getSimpleName", "parseInt", "parseLong", "intValue");

    private static boolean returnsHarmless(Origin.Result result) {
        String descriptor = result.descriptor();
        String returned = descriptor.substring(descriptor.lastIndexOf(')') + 1);
        return returned.length() == 1
                || HARMLESS_METHODS.contains(result.name())
                || result.owner().equals("java.lang.Class");
    }
}
