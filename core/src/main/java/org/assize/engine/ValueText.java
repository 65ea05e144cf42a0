package org.assize.engine;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Writes a value down so that an equal one has the same text in every JVM, down to what a check holds: the check of
 * {@code Rule bans(String type)} is another one for another type. Of the platform's own objects only plain values count,
 * since a counter or a lock says nothing about results.
 */
final class ValueText {

    /** Far above what checks hold; a bound, so that nobody's data is walked whole. */
    private static final int MOST_OBJECTS = 20_000;

    private final Consumer<Class<?>> classes;
    private final Set<Object> open = Collections.newSetFromMap(new IdentityHashMap<>());
    private int objects;

    /** Tells the classes that are met, whose code belongs to the value. */
    ValueText(Consumer<Class<?>> classes) {
        this.classes = classes;
    }

    String of(@Nullable Object value) {
        objects = 0;
        return text(value);
    }

    private String text(@Nullable Object value) {
        if (value == null) {
            return "null";
        }
        if (value instanceof Class<?> type) {
            note(type);
            return "class " + nameOf(type);
        }
        if (value instanceof Enum<?> constant) {
            note(constant.getDeclaringClass());
            return constant.getDeclaringClass().getName() + "." + constant.name();
        }
        if (++objects > MOST_OBJECTS || !open.add(value)) {
            return "...";
        }
        String text = contentOf(value);
        open.remove(value);
        return text;
    }

    private String contentOf(Object value) {
        Class<?> type = value.getClass();
        if (value instanceof Optional<?> optional) {
            return "optional " + text(optional.orElse(null));
        }
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> text(entry.getKey()) + "=" + text(entry.getValue()))
                    .sorted()
                    .collect(Collectors.joining(",", "{", "}"));
        }
        if (value instanceof Collection<?> collection) {
            List<String> texts = collection.stream().map(this::text).toList();
            return (value instanceof Set ? texts.stream().sorted().toList() : texts).toString();
        }
        if (type.isArray()) {
            return IntStream.range(0, Array.getLength(value))
                    .mapToObj(index -> text(Array.get(value, index)))
                    .collect(Collectors.joining(",", "[", "]"));
        }
        if (isOfPlatform(type)) {
            boolean plain = value instanceof Comparable || value instanceof Pattern;
            String written = plain ? value.toString() : "";
            return type.getName() + " " + written.length() + " " + written;
        }
        note(type);
        return nameOf(type) + fieldsOf(value);
    }

    private String fieldsOf(Object value) {
        StringBuilder text = new StringBuilder("(");
        for (Class<?> type = value.getClass(); type != null && !isOfPlatform(type); type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                // A transient field is worked out from the others.
                if (!Modifier.isStatic(field.getModifiers()) && !Modifier.isTransient(field.getModifiers())) {
                    text.append(field.getName())
                            .append('=')
                            .append(fieldOf(value, field))
                            .append(';');
                }
            }
        }
        return text.append(')').toString();
    }

    private String fieldOf(Object value, Field field) {
        try {
            field.setAccessible(true);
            return text(field.get(value));
        } catch (IllegalAccessException | InaccessibleObjectException e) {
            // A module that keeps its fields to itself is known by its jar.
            return "";
        }
    }

    private void note(Class<?> type) {
        if (!isOfPlatform(type) && !type.isArray() && !type.isPrimitive()) {
            classes.accept(type);
        }
    }

    private static boolean isOfPlatform(Class<?> type) {
        return type.getClassLoader() == null || type.getClassLoader() == ClassLoader.getPlatformClassLoader();
    }

    /** The JVM numbers the classes of lambdas as they come. */
    private static String nameOf(Class<?> type) {
        String name = type.getName();
        int lambda = name.indexOf("$$Lambda");
        return lambda < 0 ? name : name.substring(0, lambda) + "$$Lambda";
    }
}
