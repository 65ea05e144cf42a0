package org.assize.compliance.crypto;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.assize.evidence.call.Origin;
import org.assize.evidence.call.Value;
import org.assize.evidence.config.Settings;
import org.assize.rule.CallInspection;

/** The names that a call may hand to the cryptography of Java, and what they are made of. */
final class Algorithms {

    private static final Set<String> READS_SETTING = Set.of("getProperty", "getRequiredProperty", "getString");

    private Algorithms() {}

    /** The texts that a value may have: the constant, or what the settings of the code base say; none if unknown. */
    static List<String> textsOf(Value value, CallInspection report) {
        if (value.asString().isPresent()) {
            return List.of(value.asString().get());
        }
        Origin.Result read = value.origin().flatMap(Origin::asResult).orElse(null);
        if (read == null
                || !READS_SETTING.contains(read.name())
                || read.arguments().isEmpty()) {
            return List.of();
        }
        return read.arguments()
                .get(0)
                .asString()
                .map(key -> report.consult(Settings.LOOKUP, key).valuesOf(key).stream()
                        .flatMap(setting -> setting.value().stream())
                        .distinct()
                        .toList())
                .orElse(List.of());
    }

    /** The algorithm of a transformation: what stands before the first slash, in upper case. */
    static String algorithmOf(String transformation) {
        return part(transformation, 0);
    }

    /** The mode of a transformation in upper case, or an empty text if it names none. */
    static String modeOf(String transformation) {
        return part(transformation, 1);
    }

    /** The padding of a transformation in upper case, or an empty text if it names none. */
    static String paddingOf(String transformation) {
        return part(transformation, 2);
    }

    private static String part(String transformation, int index) {
        String[] parts = transformation.strip().toUpperCase(Locale.ROOT).split("/");
        return index < parts.length ? parts[index] : "";
    }

    /** The algorithm for which the receiver of a call was made by {@code getInstance}; empty if that is unknown. */
    static String madeFor(Value receiver, String type) {
        return receiver.origin()
                .flatMap(Origin::asResult)
                .filter(result ->
                        result.isOf(type, "getInstance") && !result.arguments().isEmpty())
                .flatMap(result -> result.arguments().get(0).asString())
                .map(name -> name.toUpperCase(Locale.ROOT))
                .orElse("");
    }

    /** Whether bytes or characters are written in the code: an array of constants, or what a constant text holds. */
    static boolean isWritten(Value value) {
        if (value instanceof Value.Array array) {
            return !array.elements().isEmpty() && value.isKnown();
        }
        Origin.Result result = value.origin().flatMap(Origin::asResult).orElse(null);
        if (result == null) {
            return false;
        }
        boolean ofText = result.isOf("java.lang.String", "getBytes", "toCharArray")
                && result.receiver() != null
                && result.receiver().asString().isPresent();
        boolean decoded = Set.of("decode", "parseHex", "decodeHex", "decodeBase64", "copyOf", "parseHexBinary")
                        .contains(result.name())
                && !result.arguments().isEmpty()
                && (result.arguments().get(0).asString().isPresent()
                        || isWritten(result.arguments().get(0)));
        return ofText || decoded;
    }
}
