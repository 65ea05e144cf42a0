package org.assize.evidence.java;

import com.github.javaparser.ast.Modifier;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.EnumConstantDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import org.assize.evidence.types.ClassSignature;
import org.assize.evidence.types.JavaType;
import org.jspecify.annotations.Nullable;

/** The types that a file declares, under the names the compiler gives them, and their signatures. */
final class SourceTypes {

    private final SourceSignatures signatures;
    private final Resolution resolution;
    private final Map<String, Node> bodies = new HashMap<>();
    private final Map<Node, String> names = new IdentityHashMap<>();
    private final Map<Node, ClassSignature> known = new IdentityHashMap<>();

    private int reading;

    SourceTypes(Resolution resolution) {
        this.resolution = resolution;
        this.signatures = new SourceSignatures(resolution);
        String prefix = resolution.packageName().isEmpty() ? "" : resolution.packageName() + ".";
        for (TypeDeclaration<?> type : resolution.unit().getTypes()) {
            register(type, prefix + type.getNameAsString());
        }
    }

    private void register(TypeDeclaration<?> type, String name) {
        add(type, name);
        for (BodyDeclaration<?> member : type.getMembers()) {
            if (member instanceof TypeDeclaration<?> nested) {
                register(nested, name + "$" + nested.getNameAsString());
            }
        }
    }

    private void add(Node body, String name) {
        bodies.putIfAbsent(name, body);
        names.put(body, name);
    }

    /** The binary name of a type of this file. Local ones are numbered in the order in which they are asked for. */
    String nameOf(TypeDeclaration<?> type) {
        String name = names.get(type);
        if (name == null) {
            name = unused(enclosing(type), type.getNameAsString());
            register(type, name);
        }
        return name;
    }

    private String enclosing(Node node) {
        for (Node outer = node.getParentNode().orElse(null);
                outer != null;
                outer = outer.getParentNode().orElse(null)) {
            if (outer instanceof TypeDeclaration<?> type) {
                return nameOf(type);
            }
        }
        return resolution.packageName();
    }

    private String unused(String outer, String name) {
        int number = 1;
        while (bodies.containsKey(outer + "$" + number + name)) {
            number++;
        }
        return outer + "$" + number + name;
    }

    boolean declares(String binaryName) {
        return bodies.containsKey(binaryName);
    }

    Optional<ClassSignature> signature(String binaryName) {
        Node body = bodies.get(binaryName);
        return body == null ? Optional.empty() : Optional.of(signatureOf(body, binaryName));
    }

    private ClassSignature signatureOf(Node body, String name) {
        ClassSignature signature = known.get(body);
        if (signature == null) {
            // Whoever asks in the middle of making it gets the empty one.
            known.put(body, signatures.emptyOf(body, name));
            reading++;
            try {
                signature = signatures.of(body, name);
            } finally {
                reading--;
            }
            known.put(body, signature);
        }
        return signature;
    }

    /** Whether a signature is being made, so that what is asked meanwhile may rest on an empty one. */
    boolean isReading() {
        return reading > 0;
    }

    /** The type whose members are in scope in a class body: a type declaration, an anonymous class, a constant's body. */
    JavaType typeOfBody(Node body) {
        if (body instanceof TypeDeclaration<?> type) {
            return JavaType.of(nameOf(type));
        }
        String name = names.get(body);
        if (name == null) {
            name = unused(enclosing(body), "");
            add(body, name);
        }
        return JavaType.of(name);
    }

    /** The body of a type of this file, or null. */
    @Nullable
    Node body(String binaryName) {
        return bodies.get(binaryName);
    }

    /** The members of a class body. */
    static NodeList<BodyDeclaration<?>> members(Node body) {
        if (body instanceof TypeDeclaration<?> type) {
            return type.getMembers();
        }
        if (body instanceof ObjectCreationExpr creation) {
            return creation.getAnonymousClassBody().orElseGet(NodeList::new);
        }
        return body instanceof EnumConstantDeclaration constant ? constant.getClassBody() : new NodeList<>();
    }

    /** The class body directly around a node, or null outside of any. */
    static @Nullable Node bodyAround(Node node) {
        Node below = node;
        for (Node outer = node.getParentNode().orElse(null);
                outer != null;
                outer = outer.getParentNode().orElse(null)) {
            boolean inBody = below instanceof BodyDeclaration<?>
                    && (outer instanceof TypeDeclaration<?>
                            || outer instanceof ObjectCreationExpr
                            || outer instanceof EnumConstantDeclaration);
            if (inBody) {
                return outer;
            }
            below = outer;
        }
        return null;
    }

    static int flags(NodeList<Modifier> modifiers) {
        int flags = 0;
        for (Modifier modifier : modifiers) {
            flags |= switch (modifier.getKeyword()) {
                case PUBLIC -> java.lang.reflect.Modifier.PUBLIC;
                case PROTECTED -> java.lang.reflect.Modifier.PROTECTED;
                case PRIVATE -> java.lang.reflect.Modifier.PRIVATE;
                case STATIC -> java.lang.reflect.Modifier.STATIC;
                case FINAL -> java.lang.reflect.Modifier.FINAL;
                case ABSTRACT -> java.lang.reflect.Modifier.ABSTRACT;
                default -> 0;
            };
        }
        return flags;
    }
}
