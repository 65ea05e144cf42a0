package org.assize.quality.correctness;

import com.github.javaparser.ast.expr.MethodCallExpr;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.assize.evidence.java.JavaFile;
import org.assize.evidence.types.ClassHierarchy.Supertype;
import org.assize.evidence.types.JavaType;
import org.assize.evidence.types.MethodSignature;

/**
 * The names of the methods that carry {@code CheckReturnValue}, by the type they are called on: hardly any type has one, so
 * that a look here spares telling overloads apart.
 */
final class MarkedMethods {

    private final JavaFile file;
    private final Map<String, Set<String>> byType = new HashMap<>();

    private MarkedMethods(JavaFile file) {
        this.file = file;
    }

    static MarkedMethods of(JavaFile file) {
        return file.derived(MarkedMethods.class, MarkedMethods::new);
    }

    /** Whether a call on a type means a marked method that returns something. */
    boolean isMarked(MethodCallExpr call, JavaType receiver) {
        return has(receiver, call.getNameAsString())
                && file.types()
                        .methodOf(call)
                        .filter(method -> isMarked(method)
                                && !method.returns().is("void")
                                && !method.returns().is("java.lang.Void"))
                        .isPresent();
    }

    private boolean has(JavaType type, String method) {
        Set<String> names = byType.get(type.name());
        if (names == null) {
            names = namesIn(type);
            byType.put(type.name(), names);
        }
        return names.contains(method);
    }

    private Set<String> namesIn(JavaType type) {
        Set<String> names = new HashSet<>();
        for (Supertype above : Ancestors.of(file).of(type).types()) {
            if (above.signature().isPresent()) {
                for (MethodSignature method : above.signature().get().methods()) {
                    if (isMarked(method)) {
                        names.add(method.name());
                    }
                }
            }
        }
        return names;
    }

    private static boolean isMarked(MethodSignature method) {
        for (String annotation : method.annotations()) {
            if (annotation.endsWith("CheckReturnValue")) {
                return true;
            }
        }
        return false;
    }
}
