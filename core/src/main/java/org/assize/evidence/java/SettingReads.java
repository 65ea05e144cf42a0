package org.assize.evidence.java;

import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NormalAnnotationExpr;
import com.github.javaparser.ast.expr.SingleMemberAnnotationExpr;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assize.evidence.config.Setting;
import org.assize.evidence.config.Settings;
import org.assize.evidence.types.JavaType;
import org.jspecify.annotations.Nullable;

/** Recognises code that reads a setting by its key, and answers what the files of the code base say of it. */
final class SettingReads {

    private static final String VALUE = "org.springframework.beans.factory.annotation.Value";

    /** One placeholder and nothing else, with an optional default: {@code ${key:default}}. */
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^:{}]+)(?::([^{}]*))?}");

    private final Resolution resolution;

    SettingReads(Resolution resolution) {
        this.resolution = resolution;
    }

    /** The values that an annotation injects; empty if there is no such annotation, no values if they are unknown. */
    Optional<List<Object>> injected(NodeList<AnnotationExpr> annotations, Function<Expression, List<Object>> values) {
        for (AnnotationExpr annotation : annotations) {
            boolean isValue = annotation.getName().getIdentifier().equals("Value")
                    && resolution
                            .names()
                            .qualified(annotation.getNameAsString(), annotation)
                            .equals(VALUE);
            if (isValue) {
                Expression written = valueOf(annotation);
                List<Object> texts = written == null ? List.of() : values.apply(written);
                return Optional.of(
                        texts.size() == 1 && texts.get(0) instanceof String text ? placeholder(text) : List.of());
            }
        }
        return Optional.empty();
    }

    private static @Nullable Expression valueOf(AnnotationExpr annotation) {
        if (annotation instanceof SingleMemberAnnotationExpr single) {
            return single.getMemberValue();
        }
        return annotation instanceof NormalAnnotationExpr normal
                ? normal.getPairs().stream()
                        .filter(pair -> pair.getNameAsString().equals("value"))
                        .map(pair -> pair.getValue())
                        .findFirst()
                        .orElse(null)
                : null;
    }

    private List<Object> placeholder(String text) {
        Matcher matcher = PLACEHOLDER.matcher(text);
        if (!matcher.matches()) {
            return text.contains("${") || text.contains("#{") ? List.of() : List.of(text);
        }
        String key = matcher.group(1).strip();
        List<Setting> found = settings(key).boundTo(key);
        List<Object> defaults = matcher.group(2) == null ? List.of() : List.of(matcher.group(2));
        return found.isEmpty() ? defaults : valuesOf(found);
    }

    /** The values that a call reads; empty if the call is no read of a setting, no values if they are unknown. */
    Optional<List<Object>> read(MethodCallExpr call, Function<Expression, List<Object>> values) {
        int arguments = call.getArguments().size();
        boolean reads = switch (call.getNameAsString()) {
            case "getProperty" -> arguments == 1 || arguments == 2;
            case "getRequiredProperty", "getString" -> arguments == 1;
            default -> false;
        };
        if (!reads || call.getScope().isEmpty()) {
            return Optional.empty();
        }
        JavaType receiver = resolution.expressions().calls().receiver(call);
        boolean environment = receiver.name().startsWith("org.springframework.core.env.");
        boolean file = receiver.is("java.util.Properties") || receiver.is("java.util.ResourceBundle");
        // What a class of the code base or an unseen one reads under a key is taken for a setting, if a file has the
        // key.
        boolean other =
                !receiver.name().startsWith("java.") && !call.getNameAsString().equals("getString");
        if (!environment && !file && !other) {
            return Optional.empty();
        }
        List<Object> keys = values.apply(call.getArgument(0));
        if (keys.size() != 1 || !(keys.get(0) instanceof String key)) {
            return file || environment ? Optional.of(List.of()) : Optional.empty();
        }
        List<Setting> found =
                environment ? settings(key).boundTo(key) : settings(key).valuesOf(key);
        if (found.isEmpty() && !file && !environment) {
            return Optional.empty();
        }
        boolean fallback = found.isEmpty() && arguments == 2;
        return Optional.of(fallback ? values.apply(call.getArgument(1)) : valuesOf(found));
    }

    private Settings settings(String key) {
        return resolution.lookups().consult(Settings.LOOKUP, key);
    }

    /** All values, or none if one of them is decided at run time only. */
    private static List<Object> valuesOf(List<Setting> settings) {
        List<Object> values = new ArrayList<>();
        for (Setting setting : settings) {
            if (setting.value().isEmpty()) {
                return List.of();
            }
            if (!values.contains(setting.value().get())) {
                values.add(setting.value().get());
            }
        }
        return values;
    }
}
