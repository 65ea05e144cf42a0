package org.assize.evidence.java;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.AnnotationDeclaration;
import com.github.javaparser.ast.body.AnnotationMemberDeclaration;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithTypeParameters;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assize.evidence.types.ClassSignature;
import org.assize.evidence.types.FieldSignature;
import org.assize.evidence.types.JavaType;
import org.assize.evidence.types.MethodSignature;
import org.assize.evidence.types.TypeParameter;

/** Reads the signature of a class body of a file, as the compiler would write it into the class file. */
final class SourceSignatures {

    private static final int INTERFACE = 0x0200;
    private static final int ANNOTATION = 0x2000;
    private static final int ENUM = 0x4000;
    private static final int VARARGS = 0x0080;
    private static final int PUBLIC_STATIC = Modifier.PUBLIC | Modifier.STATIC;

    private final Resolution resolution;

    SourceSignatures(Resolution resolution) {
        this.resolution = resolution;
    }

    /** A signature without supertypes and members, but for its member types. */
    ClassSignature emptyOf(Node body, String name) {
        return new ClassSignature(
                name,
                flags(body),
                List.of(),
                Optional.of(JavaType.OBJECT),
                List.of(),
                List.of(),
                List.of(),
                memberTypes(body),
                List.of(),
                Optional.empty());
    }

    ClassSignature of(Node body, String name) {
        List<FieldSignature> fields = new ArrayList<>();
        List<MethodSignature> methods = new ArrayList<>();
        for (BodyDeclaration<?> member : SourceTypes.members(body)) {
            if (member instanceof FieldDeclaration field) {
                addFields(field, body, fields);
            } else if (member instanceof CallableDeclaration<?> callable) {
                methods.add(method(callable, body));
            } else if (member instanceof AnnotationMemberDeclaration element) {
                methods.add(plain(element.getNameAsString(), List.of(), type(element.getType()), Modifier.PUBLIC));
            }
        }
        addImplied(body, name, fields, methods);
        return new ClassSignature(
                name,
                flags(body),
                body instanceof NodeWithTypeParameters<?> generic ? typeParameters(generic) : List.of(),
                Optional.of(superclass(body, name)),
                interfaces(body),
                fields,
                methods,
                memberTypes(body),
                body instanceof TypeDeclaration<?> type ? annotations(type.getAnnotations()) : List.of(),
                body instanceof AnnotationDeclaration ? Optional.of("CLASS") : Optional.empty());
    }

    private static int flags(Node body) {
        if (!(body instanceof TypeDeclaration<?> type)) {
            return 0;
        }
        int flags = SourceTypes.flags(type.getModifiers());
        if (body instanceof ClassOrInterfaceDeclaration declaration && declaration.isInterface()) {
            return flags | INTERFACE | Modifier.ABSTRACT;
        }
        if (body instanceof AnnotationDeclaration) {
            return flags | INTERFACE | ANNOTATION | Modifier.ABSTRACT;
        }
        boolean constantsHaveBodies = body instanceof EnumDeclaration declaration
                && declaration.getEntries().stream()
                        .anyMatch(entry -> !entry.getClassBody().isEmpty());
        return body instanceof EnumDeclaration
                ? flags | ENUM | (constantsHaveBodies ? 0 : Modifier.FINAL)
                : body instanceof RecordDeclaration ? flags | Modifier.FINAL : flags;
    }

    private JavaType superclass(Node body, String name) {
        if (body instanceof ClassOrInterfaceDeclaration declaration
                && !declaration.isInterface()
                && !declaration.getExtendedTypes().isEmpty()) {
            return type(declaration.getExtendedTypes().get(0));
        }
        if (body instanceof ObjectCreationExpr creation) {
            return type(creation.getType());
        }
        if (body instanceof EnumDeclaration) {
            return new JavaType("java.lang.Enum", 0, List.of(JavaType.of(name)), false);
        }
        if (body instanceof RecordDeclaration) {
            return JavaType.of("java.lang.Record");
        }
        if (body instanceof com.github.javaparser.ast.body.EnumConstantDeclaration constant) {
            return constant.getParentNode()
                    .map(resolution.declared()::typeOfBody)
                    .orElse(JavaType.UNKNOWN);
        }
        return JavaType.OBJECT;
    }

    private List<JavaType> interfaces(Node body) {
        if (body instanceof ClassOrInterfaceDeclaration declaration) {
            return (declaration.isInterface() ? declaration.getExtendedTypes() : declaration.getImplementedTypes())
                    .stream().map(this::type).toList();
        }
        if (body instanceof EnumDeclaration declaration) {
            return declaration.getImplementedTypes().stream().map(this::type).toList();
        }
        if (body instanceof RecordDeclaration declaration) {
            return declaration.getImplementedTypes().stream().map(this::type).toList();
        }
        return body instanceof AnnotationDeclaration
                ? List.of(JavaType.of("java.lang.annotation.Annotation"))
                : List.of();
    }

    private List<String> memberTypes(Node body) {
        return SourceTypes.members(body).stream()
                .filter(TypeDeclaration.class::isInstance)
                .map(member -> resolution.declared().nameOf((TypeDeclaration<?>) member))
                .toList();
    }

    private void addFields(FieldDeclaration declaration, Node body, List<FieldSignature> fields) {
        boolean constant = flags(body) != 0 && (flags(body) & INTERFACE) != 0;
        int flags = SourceTypes.flags(declaration.getModifiers()) | (constant ? PUBLIC_STATIC | Modifier.FINAL : 0);
        declaration
                .getVariables()
                .forEach(variable -> fields.add(new FieldSignature(
                        variable.getNameAsString(),
                        type(variable.getType()),
                        flags,
                        Optional.empty(),
                        annotations(declaration.getAnnotations()))));
    }

    private MethodSignature method(CallableDeclaration<?> callable, Node body) {
        boolean varArgs = callable.getParameters().stream().anyMatch(Parameter::isVarArgs);
        boolean ofInterface = (flags(body) & INTERFACE) != 0;
        boolean isMethod = callable instanceof MethodDeclaration;
        boolean hasBody = !(callable instanceof MethodDeclaration method)
                || method.getBody().isPresent();
        int flags = SourceTypes.flags(callable.getModifiers()) | (varArgs ? VARARGS : 0);
        if (ofInterface) {
            flags |= (Modifier.isPrivate(flags) ? 0 : Modifier.PUBLIC) | (hasBody ? 0 : Modifier.ABSTRACT);
        }
        return new MethodSignature(
                isMethod ? callable.getNameAsString() : "<init>",
                parameters(callable.getParameters()),
                callable instanceof MethodDeclaration method ? type(method.getType()) : JavaType.of("void"),
                typeParameters(callable),
                flags,
                annotations(callable.getAnnotations()),
                callable.getThrownExceptions().stream()
                        .map(thrown -> resolution.names().of(thrown, true))
                        .toList());
    }

    private List<JavaType> parameters(List<Parameter> parameters) {
        return parameters.stream()
                .map(parameter -> type(parameter.getType()).array(parameter.isVarArgs() ? 1 : 0))
                .toList();
    }

    private void addImplied(Node body, String name, List<FieldSignature> fields, List<MethodSignature> methods) {
        JavaType self = JavaType.of(name);
        if (body instanceof EnumDeclaration declaration) {
            int constant = PUBLIC_STATIC | Modifier.FINAL | ENUM;
            declaration
                    .getEntries()
                    .forEach(entry -> fields.add(
                            new FieldSignature(entry.getNameAsString(), self, constant, Optional.empty(), List.of())));
            methods.add(plain("values", List.of(), self.array(1), PUBLIC_STATIC));
            methods.add(plain("valueOf", List.of(JavaType.STRING), self, PUBLIC_STATIC));
        }
        if (body instanceof RecordDeclaration declaration) {
            for (Parameter component : declaration.getParameters()) {
                String componentName = component.getNameAsString();
                JavaType type = type(component.getType()).array(component.isVarArgs() ? 1 : 0);
                int hidden = Modifier.PRIVATE | Modifier.FINAL;
                fields.add(new FieldSignature(componentName, type, hidden, Optional.empty(), List.of()));
                boolean written = methods.stream()
                        .anyMatch(method -> method.name().equals(componentName)
                                && method.parameters().isEmpty());
                if (!written) {
                    methods.add(plain(componentName, List.of(), type, Modifier.PUBLIC));
                }
            }
            methods.add(plain("<init>", parameters(declaration.getParameters()), JavaType.of("void"), Modifier.PUBLIC));
        }
    }

    private static MethodSignature plain(String name, List<JavaType> parameters, JavaType returns, int flags) {
        return new MethodSignature(name, parameters, returns, List.of(), flags, List.of(), List.of());
    }

    private JavaType type(com.github.javaparser.ast.type.Type type) {
        return resolution.names().of(type, true);
    }

    private List<TypeParameter> typeParameters(NodeWithTypeParameters<?> generic) {
        return generic.getTypeParameters().stream()
                .map(parameter -> new TypeParameter(
                        parameter.getNameAsString(),
                        parameter.getTypeBound().isEmpty()
                                ? JavaType.OBJECT
                                : type(parameter.getTypeBound().get(0))))
                .toList();
    }

    private List<String> annotations(NodeList<AnnotationExpr> annotations) {
        return annotations.stream()
                .map(annotation -> resolution.names().qualified(annotation.getNameAsString(), annotation))
                .filter(name -> !name.isEmpty())
                .sorted()
                .toList();
    }
}
