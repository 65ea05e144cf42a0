package org.assize.compliance.injection;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assize.evidence.call.Origin;
import org.assize.evidence.call.Value;

/**
 * A text that is put together of parts of which one may hold anything: neither a constant nor a number. A text that came
 * from elsewhere as a whole is not judged, since it may be a constant there.
 */
final class BuiltText {

    /**
     * A part of a text that may hold anything.
     *
     * @param before all the text before it, as far as it is known
     * @param part what is put in
     * @param after the known text right behind it
     */
    record Hole(String before, Value part, String after) {

        boolean isField() {
            return part.origin().filter(Origin.FieldContent.class::isInstance).isPresent();
        }

        boolean isParameter() {
            return part.origin().filter(Origin.Parameter.class::isInstance).isPresent();
        }
    }

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

    private static final Pattern HARMLESS_METHOD = Pattern.compile("size|length|getClass|ordinal|hashCode|getSimpleName"
            + "|(?:int|long|short|double)Value|parse(?:Int|Long|Double)|get\\w*(?:Size|Count|Index|Length)|currentTimeMillis"
            + "|nanoTime|nextInt|nextLong|randomUUID|incrementAndGet|getAndIncrement");

    private static final Pattern ENCODER = Pattern.compile(".*(?:encode|escape|quote|sanitize).*");

    private static final Pattern FORMAT = Pattern.compile("%(?:\\d+\\$)?[-#+ 0,(<]*\\d*(?:\\.\\d+)?([a-zA-Z])");

    private static final Set<String> KEEPS =
            Set.of("trim", "strip", "toString", "intern", "toLowerCase", "toUpperCase");

    private BuiltText() {}

    static boolean isIn(Value value) {
        return !holes(value).isEmpty();
    }

    static List<Hole> holes(Value value) {
        if (value instanceof Value.Concatenation concatenation) {
            return between(concatenation.parts());
        }
        Origin.Result result = value.origin().flatMap(Origin::asResult).orElse(null);
        if (result == null || !result.owner().equals("java.lang.String")) {
            return List.of();
        }
        if (result.name().equals("concat")
                && result.receiver() != null
                && result.arguments().size() == 1) {
            return between(List.of(result.receiver(), result.arguments().get(0)));
        }
        if (result.name().equals("format") || result.name().equals("formatted")) {
            return ofFormat(result);
        }
        return KEEPS.contains(result.name()) && result.receiver() != null ? holes(result.receiver()) : List.of();
    }

    private static List<Hole> between(List<Value> parts) {
        List<Hole> holes = new ArrayList<>();
        StringBuilder before = new StringBuilder();
        for (int index = 0; index < parts.size(); index++) {
            Value part = parts.get(index);
            if (part.isKnown()) {
                before.append(part.asString().orElse("0"));
            } else if (mayHoldAnything(part)) {
                String after = index + 1 < parts.size()
                        ? parts.get(index + 1).asString().orElse("")
                        : "";
                holes.add(new Hole(before.toString(), part, after));
                before.append('?');
            } else {
                before.append('0');
            }
        }
        return holes;
    }

    private static List<Hole> ofFormat(Origin.Result result) {
        List<Value> values = new ArrayList<>(result.arguments());
        Value template = result.receiver() != null || values.isEmpty() ? result.receiver() : values.remove(0);
        if (template != null && template.asString().isEmpty() && !values.isEmpty()) {
            // The first argument of String.format may be a locale.
            template = values.remove(0);
        }
        if (template == null || template.asString().isEmpty()) {
            return List.of();
        }
        if (values.size() == 1 && values.get(0) instanceof Value.Array array) {
            values = array.elements();
        }
        return between(filled(template.asString().get(), values));
    }

    /** The parts of a format with the values between them; values for numbers are left out, since they cannot be text. */
    private static List<Value> filled(String template, List<Value> values) {
        List<Value> parts = new ArrayList<>();
        Matcher hole = FORMAT.matcher(template);
        int end = 0;
        int next = 0;
        while (hole.find()) {
            boolean text = hole.group(1).equalsIgnoreCase("s");
            Value value = next < values.size() ? values.get(next) : new Value.Constant("");
            next += hole.group(1).equals("n") ? 0 : 1;
            parts.add(new Value.Constant(template.substring(end, hole.start())));
            parts.add(text ? value : new Value.Constant("0"));
            end = hole.end();
        }
        parts.add(new Value.Constant(template.substring(end)));
        return parts;
    }

    /** Whether a part that is not known may hold text that somebody chose. */
    private static boolean mayHoldAnything(Value part) {
        if (part instanceof Value.Concatenation) {
            return isIn(part);
        }
        Origin origin = part.origin().orElse(null);
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
        return name.equals(name.toUpperCase(Locale.ROOT));
    }

    private static boolean returnsHarmless(Origin.Result result) {
        String descriptor = result.descriptor();
        String returned = descriptor.substring(descriptor.lastIndexOf(')') + 1);
        return returned.length() == 1
                || HARMLESS_METHOD.matcher(result.name()).matches()
                || ENCODER.matcher(result.name().toLowerCase(Locale.ROOT)).matches()
                || result.owner().equals("java.lang.Class")
                || result.owner().startsWith("java.lang.reflect.");
    }
}
