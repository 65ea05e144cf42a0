package org.assize.evidence.java;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithTypeParameters;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.LocalClassDeclarationStmt;
import com.github.javaparser.ast.stmt.LocalRecordDeclarationStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.Type;
import com.github.javaparser.ast.type.TypeParameter;
import com.github.javaparser.ast.type.WildcardType;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.assize.evidence.types.ClassHierarchy.Supertypes;
import org.assize.evidence.types.JavaType;
import org.jspecify.annotations.Nullable;

/** Resolves the names of types as they are written in a file (JLS 6.4, 6.5.5). */
final class TypeNames {

    private static final int DEEPEST = 60;

    private final Resolution resolution;
    private final ImportedNames imported;
    private final Map<Node, Inherited> inherited = new IdentityHashMap<>();
    private int depth;

    TypeNames(Resolution resolution) {
        this.resolution = resolution;
        this.imported = new ImportedNames(resolution);
    }

    ImportedNames imported() {
        return imported;
    }

    /** The type that is written, type variables replaced by their bounds. */
    JavaType of(Type type) {
        return of(type, false);
    }

    /** The type that is written; with type variables as such for signatures. */
    JavaType of(Type type, boolean keepVariables) {
        if (depth > DEEPEST) {
            return JavaType.UNKNOWN;
        }
        depth++;
        try {
            if (type.isPrimitiveType()) {
                return JavaType.of(type.asPrimitiveType().getType().asString());
            }
            if (type.isArrayType()) {
                return of(type.asArrayType().getComponentType(), keepVariables).array(1);
            }
            if (type.isVoidType()) {
                return JavaType.of("void");
            }
            if (type.isIntersectionType()) {
                return of(type.asIntersectionType().getElements().get(0), keepVariables);
            }
            return type.isClassOrInterfaceType()
                    ? named(type.asClassOrInterfaceType(), keepVariables)
                    : JavaType.UNKNOWN;
        } finally {
            depth--;
        }
    }

    private JavaType named(ClassOrInterfaceType type, boolean keepVariables) {
        if (type.getScope().isEmpty()) {
            TypeParameter parameter = typeParameter(type.getNameAsString(), type);
            if (parameter != null) {
                return variable(parameter, keepVariables);
            }
        }
        String name = qualified(type.getNameWithScope(), type);
        if (name.isEmpty()) {
            return JavaType.UNKNOWN;
        }
        List<JavaType> arguments = type.getTypeArguments().stream()
                .flatMap(NodeList::stream)
                .map(argument -> argument(argument, keepVariables))
                .toList();
        return new JavaType(name, 0, arguments, false);
    }

    private JavaType variable(TypeParameter parameter, boolean keepVariables) {
        if (keepVariables) {
            return new JavaType(parameter.getNameAsString(), 0, List.of(), true);
        }
        if (parameter.getTypeBound().isEmpty()) {
            return JavaType.UNKNOWN;
        }
        // With variables, since a bound may name its own parameter: T extends Comparable<T>.
        JavaType bound = of(parameter.getTypeBound().get(0), true);
        return bound.variable() ? JavaType.UNKNOWN : bound.erasure();
    }

    private JavaType argument(Type argument, boolean keepVariables) {
        if (argument instanceof WildcardType wildcard) {
            return wildcard.getExtendedType()
                    .map(bound -> of(bound, keepVariables))
                    .or(() -> wildcard.getSuperType().map(bound -> JavaType.atLeast(of(bound, keepVariables))))
                    .orElse(JavaType.UNKNOWN);
        }
        return of(argument, keepVariables);
    }

    private static @Nullable TypeParameter typeParameter(String name, Node from) {
        for (Node node = from; node != null; node = node.getParentNode().orElse(null)) {
            if (node instanceof NodeWithTypeParameters<?> generic) {
                for (TypeParameter parameter : generic.getTypeParameters()) {
                    if (parameter.getNameAsString().equals(name)) {
                        return parameter;
                    }
                }
            }
            if (node instanceof TypeDeclaration<?> type
                    && type.getNameAsString().equals(name)) {
                return null;
            }
        }
        return null;
    }

    /**
     * The binary name of a type that is written with dots.
     *
     * @return empty if unknown
     */
    String qualified(String written, Node from) {
        int dot = written.indexOf('.');
        String first = dot < 0 ? written : written.substring(0, dot);
        String outer = simple(first, from);
        if (dot < 0 || !outer.isEmpty()) {
            return dot < 0 ? outer : members(outer, written.substring(dot + 1));
        }
        // What no type is named like is a package, unless a type of that name cannot be ruled out.
        return Character.isUpperCase(first.charAt(0)) || !ImportedNames.isTypeName(written)
                ? ""
                : imported.binaryName(written);
    }

    private String members(String outer, String rest) {
        String name = outer;
        for (String member : rest.split("\\.")) {
            name = memberType(name, member);
        }
        return name;
    }

    private String memberType(String owner, String member) {
        Supertypes all = resolution.supertypes(JavaType.of(owner));
        return all.types().stream()
                .flatMap(type -> type.signature().stream())
                .flatMap(signature -> signature.memberTypes().stream())
                .filter(type -> type.endsWith("$" + member))
                .findFirst()
                .orElse(owner + "$" + member);
    }

    /**
     * The binary name of the type that a simple name means at a place.
     *
     * @return empty if unknown, or if the name means a type variable or nothing
     */
    String simple(String name, Node from) {
        boolean openSupertypes = false;
        Node below = from;
        for (Node node = from; node != null; node = node.getParentNode().orElse(null)) {
            String found = null;
            if (node instanceof BlockStmt block) {
                found = local(name, block);
            } else if (node instanceof TypeDeclaration<?> type) {
                found = inType(name, type, below);
            }
            if (found != null) {
                return found;
            }
            if (hasBody(node, below)) {
                Inherited members = inherited(node);
                if (members.types().containsKey(name)) {
                    return members.types().get(name);
                }
                openSupertypes |= !members.complete();
            }
            if (node instanceof NodeWithTypeParameters<?> generic && declares(generic, name)) {
                return "";
            }
            below = node;
        }
        return imported.topLevel(name, openSupertypes);
    }

    private static boolean declares(NodeWithTypeParameters<?> generic, String name) {
        return generic.getTypeParameters().stream()
                .anyMatch(parameter -> parameter.getNameAsString().equals(name));
    }

    private @Nullable String inType(String name, TypeDeclaration<?> type, Node below) {
        if (type.getNameAsString().equals(name)) {
            return resolution.declared().nameOf(type);
        }
        if (below instanceof BodyDeclaration<?>) {
            for (BodyDeclaration<?> member : type.getMembers()) {
                if (member instanceof TypeDeclaration<?> nested
                        && nested.getNameAsString().equals(name)) {
                    return resolution.declared().nameOf(nested);
                }
            }
        }
        return null;
    }

    private @Nullable String local(String name, BlockStmt block) {
        for (Statement statement : block.getStatements()) {
            TypeDeclaration<?> type = statement instanceof LocalClassDeclarationStmt local
                    ? local.getClassDeclaration()
                    : statement instanceof LocalRecordDeclarationStmt record ? record.getRecordDeclaration() : null;
            if (type != null && type.getNameAsString().equals(name)) {
                return resolution.declared().nameOf(type);
            }
        }
        return null;
    }

    /** Whether the names that a class body inherits are in scope below: in its members, not in its header. */
    private static boolean hasBody(Node node, Node below) {
        return below instanceof BodyDeclaration<?>
                && (node instanceof TypeDeclaration<?> || node instanceof ObjectCreationExpr);
    }

    private Inherited inherited(Node body) {
        Inherited known = inherited.get(body);
        if (known == null) {
            // While it is being found out, nothing is inherited: an extends clause may name what this class nests.
            inherited.put(body, new Inherited(Map.of(), true));
            known = findInherited(body);
            inherited.put(body, known);
        }
        return known;
    }

    private Inherited findInherited(Node body) {
        Supertypes all = resolution.supertypes(resolution.declared().typeOfBody(body));
        Map<String, String> types = new HashMap<>();
        all.types().stream()
                .flatMap(type -> type.signature().stream())
                .forEach(signature -> signature
                        .memberTypes()
                        .forEach(member -> types.putIfAbsent(member.substring(member.lastIndexOf('$') + 1), member)));
        return new Inherited(types, all.complete());
    }

    private record Inherited(Map<String, String> types, boolean complete) {}
}
