package org.assize.evidence.types;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads descriptors and generic signatures (JVMS 4.3, 4.7.9.1). Reads one text from left to right; wildcards become
 * their upper bound, {@code ?} becomes unknown.
 */
final class GenericSignature {

    static final GenericSignature NONE = new GenericSignature("");

    private static final String PRIMITIVES = "ZBCSIJFDV";
    private static final List<String> PRIMITIVE_NAMES =
            List.of("boolean", "byte", "char", "short", "int", "long", "float", "double", "void");

    private final String text;
    private int position;
    private final List<TypeParameter> typeParameters = new ArrayList<>();
    private final List<JavaType> parameters = new ArrayList<>();
    private final List<JavaType> results = new ArrayList<>();

    private GenericSignature(String text) {
        this.text = text;
    }

    /** Reads the signature of a class or method, or the descriptor of a method. */
    static GenericSignature parse(String text) {
        GenericSignature signature = new GenericSignature(text);
        signature.parse();
        return signature;
    }

    /** Reads the signature or descriptor of a field. */
    static JavaType parseType(String text) {
        return new GenericSignature(text).type();
    }

    List<TypeParameter> typeParameters() {
        return List.copyOf(typeParameters);
    }

    List<JavaType> parameters() {
        return List.copyOf(parameters);
    }

    JavaType returns() {
        return results.get(0);
    }

    Optional<JavaType> superclass() {
        return results.isEmpty() ? Optional.empty() : Optional.of(results.get(0));
    }

    List<JavaType> interfaces() {
        return results.isEmpty() ? List.of() : List.copyOf(results.subList(1, results.size()));
    }

    private void parse() {
        if (skip('<')) {
            while (!skip('>')) {
                typeParameters.add(typeParameter());
            }
        }
        if (skip('(')) {
            while (!skip(')')) {
                parameters.add(type());
            }
        }
        while (position < text.length() && !skip('^')) {
            results.add(type());
        }
    }

    private TypeParameter typeParameter() {
        int colon = text.indexOf(':', position);
        String name = text.substring(position, colon);
        position = colon;
        JavaType bound = null;
        while (skip(':')) {
            if (text.charAt(position) != ':') {
                JavaType next = type();
                bound = bound == null ? next : bound;
            }
        }
        return new TypeParameter(name, bound == null ? JavaType.OBJECT : bound);
    }

    private JavaType type() {
        char kind = text.charAt(position++);
        return switch (kind) {
            case '[' -> type().array(1);
            case 'T' -> {
                int end = text.indexOf(';', position);
                String name = text.substring(position, end);
                position = end + 1;
                yield new JavaType(name, 0, List.of(), true);
            }
            case 'L' -> classType();
            default -> JavaType.of(PRIMITIVE_NAMES.get(PRIMITIVES.indexOf(kind)));
        };
    }

    private JavaType classType() {
        StringBuilder name = new StringBuilder();
        List<JavaType> arguments = new ArrayList<>();
        while (true) {
            char character = text.charAt(position++);
            switch (character) {
                case ';' -> {
                    return new JavaType(name.toString(), 0, arguments, false);
                }
                case '/' -> name.append('.');
                case '.' -> {
                    // The arguments of an enclosing class are not kept: Outer<String>.Inner is Outer$Inner.
                    name.append('$');
                    arguments.clear();
                }
                case '<' -> readArguments(arguments);
                default -> name.append(character);
            }
        }
    }

    private void readArguments(List<JavaType> arguments) {
        while (!skip('>')) {
            if (skip('*')) {
                arguments.add(JavaType.UNKNOWN);
            } else if (skip('-')) {
                arguments.add(JavaType.atLeast(type()));
            } else {
                skip('+');
                arguments.add(type());
            }
        }
    }

    private boolean skip(char character) {
        boolean found = position < text.length() && text.charAt(position) == character;
        if (found) {
            position++;
        }
        return found;
    }
}
