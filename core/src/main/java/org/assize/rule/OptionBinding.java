package org.assize.rule;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.assize.finding.Suggestion;
import org.jspecify.annotations.Nullable;

/** Turns option values that a user wrote into the options record of a rule, telling all mistakes at once. */
final class OptionBinding {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(com.fasterxml.jackson.databind.MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .build();

    private OptionBinding() {}

    static Record bind(RuleInForce rule, Map<String, ?> values) {
        if (rule.options().isEmpty()) {
            throw new IllegalArgumentException("rule " + rule.id() + " has no options");
        }
        Record current = rule.options().get();
        RecordComponent[] components = current.getClass().getRecordComponents();
        List<String> names =
                Arrays.stream(components).map(RecordComponent::getName).toList();
        List<String> problems = new ArrayList<>();
        for (String name : values.keySet()) {
            if (!names.contains(name)) {
                problems.add("rule " + rule.id() + " has no option '" + name + "'" + Suggestion.among(name, names));
            }
        }
        Object[] arguments = new Object[components.length];
        for (int index = 0; index < components.length; index++) {
            RecordComponent component = components[index];
            arguments[index] = values.containsKey(component.getName())
                    ? convert(rule, component, values.get(component.getName()), problems)
                    : currentValue(current, component);
        }
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", problems));
        }
        return construct(rule, current.getClass(), components, arguments);
    }

    private static Object convert(
            RuleInForce rule, RecordComponent component, @Nullable Object value, List<String> problems) {
        if (value == null) {
            problems.add("option '" + component.getName() + "' of rule " + rule.id() + " has no value: it is "
                    + describe(component));
            return "";
        }
        JavaType type = MAPPER.constructType(component.getGenericType());
        try {
            return MAPPER.readValue(MAPPER.writeValueAsBytes(value), type);
        } catch (JsonProcessingException e) {
            problems.add("option '" + component.getName() + "' of rule " + rule.id() + " cannot be '" + value
                    + "': it is " + describe(component));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return value;
    }

    private static String describe(RecordComponent component) {
        Class<?> type = component.getType();
        if (type.isEnum()) {
            return "one of "
                    + String.join(
                            ", ",
                            Arrays.stream(type.getEnumConstants())
                                    .map(Object::toString)
                                    .toList());
        }
        if (type == int.class || type == long.class) {
            return "a whole number";
        }
        if (type == boolean.class) {
            return "true or false";
        }
        if (type == String.class) {
            return "a text";
        }
        return "a " + component.getGenericType().getTypeName().replaceAll("java\\.(util|lang)\\.", "");
    }

    static Object currentValue(Record current, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(current);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(
                    "the options record " + current.getClass().getName() + " is not readable", e);
        }
    }

    private static Record construct(
            RuleInForce rule, Class<? extends Record> type, RecordComponent[] components, Object[] arguments) {
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<? extends Record> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException e) {
            Throwable cause = e.getCause();
            throw new IllegalArgumentException(
                    "options of rule " + rule.id() + ": "
                            + (cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage()),
                    cause);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the options record " + type.getName() + " cannot be made", e);
        }
    }
}
