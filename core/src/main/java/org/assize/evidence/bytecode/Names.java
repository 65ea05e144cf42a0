package org.assize.evidence.bytecode;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Type;

/** Turns names of the class file into names of the source, within one class file. */
final class Names {

    private final Map<String, String> sourceNames = new HashMap<>();
    private final Map<String, String> described = new HashMap<>();
    private final Map<String, MethodShape> shapes = new HashMap<>();

    /**
     * Learns from the InnerClasses attribute, which lists the enclosing types before the enclosed ones.
     */
    void learn(String name, @Nullable String outer, @Nullable String simple) {
        if (outer != null && simple != null) {
            sourceNames.put(name, of(outer) + "." + simple);
        }
    }

    /** The source name of a class by its internal name, or of an array by its descriptor. */
    String of(String internal) {
        String known = sourceNames.get(internal);
        if (known == null) {
            known = internal.startsWith("[") ? of(Type.getObjectType(internal)) : guess(internal);
            sourceNames.put(internal, known);
        }
        return known;
    }

    String of(Type type) {
        switch (type.getSort()) {
            case Type.ARRAY:
                return of(type.getElementType()) + "[]".repeat(type.getDimensions());
            case Type.OBJECT:
                return of(type.getInternalName());
            default:
                return type.getClassName();
        }
    }

    /** The source name of a type by its descriptor. */
    String ofDescriptor(String descriptor) {
        String known = described.get(descriptor);
        if (known == null) {
            known = of(Type.getType(descriptor));
            described.put(descriptor, known);
        }
        return known;
    }

    MethodShape shape(String descriptor) {
        MethodShape shape = shapes.get(descriptor);
        if (shape == null) {
            shape = new MethodShape(descriptor, this);
            shapes.put(descriptor, shape);
        }
        return shape;
    }

    /**
     * A class that the table does not list is named in a descriptor only. A dollar before a letter then separates a
     * nested type; before a digit it belongs to the name of an anonymous or local class.
     */
    private static String guess(String internal) {
        if (internal.indexOf('$') < 0) {
            return internal.replace('/', '.');
        }
        StringBuilder name = new StringBuilder(internal.replace('/', '.'));
        int simple = internal.lastIndexOf('/') + 1;
        for (int index = simple + 1; index < name.length() - 1; index++) {
            if (name.charAt(index) == '$'
                    && name.charAt(index - 1) != '.'
                    && Character.isLetter(name.charAt(index + 1))) {
                name.setCharAt(index, '.');
            }
        }
        return name.toString();
    }
}
