package org.assize.evidence.java;

import com.github.javaparser.Position;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.PackageDeclaration;
import com.github.javaparser.ast.body.AnnotationMemberDeclaration;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.CompactConstructorDeclaration;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.EnumConstantDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.InitializerDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.comments.Comment;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.modules.ModuleDeclaration;
import com.github.javaparser.ast.type.ArrayType;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.assize.evidence.SourceText;
import org.jspecify.annotations.Nullable;

/** Names the type and member in which a node stands, independent of positions, of order and of the names of locals. */
final class Subjects {

    private static final String COMPACT_CLASS = "$COMPACT_CLASS";

    private final SourceText text;
    private final CompilationUnit unit;

    Subjects(SourceText text, CompilationUnit unit) {
        this.text = text;
        this.unit = unit;
    }

    String of(Node node) {
        Node inner = node instanceof Comment comment ? declarationAt(comment) : node;
        StringBuilder subject = new StringBuilder(unit.getPackageDeclaration()
                .map(PackageDeclaration::getNameAsString)
                .orElse(""));
        boolean inMember = false;
        List<Node> path = pathTo(inner);
        for (int index = path.size() - 1; index >= 0; index--) {
            Node step = path.get(index);
            if (step instanceof TypeDeclaration<?> type) {
                subject.append(inMember ? "/" : subject.isEmpty() ? "" : ".").append(nameOf(type));
                inMember = false;
            } else if (step instanceof ObjectCreationExpr creation) {
                subject.append('/').append(creation.getType().getNameAsString());
                inMember = false;
            } else if (step instanceof ModuleDeclaration module) {
                subject.append(module.getNameAsString());
            } else {
                subject.append('#').append(memberName(step));
                inMember = true;
            }
        }
        return subject.toString();
    }

    /** The nodes that make up the name of a node, from the inside out. */
    private static List<Node> pathTo(Node node) {
        List<Node> path = new ArrayList<>();
        Node below = node;
        for (Node step = node; step != null; step = step.getParentNode().orElse(null)) {
            if (isNaming(step, below)) {
                path.add(step);
            }
            below = step;
        }
        return path;
    }

    private static boolean isNaming(Node step, Node below) {
        if (step instanceof FieldDeclaration) {
            return !(below instanceof VariableDeclarator);
        }
        if (step instanceof VariableDeclarator) {
            return step.getParentNode().orElse(null) instanceof FieldDeclaration;
        }
        if (step instanceof Parameter) {
            return step.getParentNode().orElse(null) instanceof RecordDeclaration;
        }
        if (step instanceof ObjectCreationExpr creation) {
            return creation.getAnonymousClassBody()
                    .map(body -> body.stream().anyMatch(member -> member == below))
                    .orElse(false);
        }
        return step instanceof TypeDeclaration
                || step instanceof CallableDeclaration
                || step instanceof CompactConstructorDeclaration
                || step instanceof InitializerDeclaration
                || step instanceof EnumConstantDeclaration
                || step instanceof AnnotationMemberDeclaration
                || step instanceof ModuleDeclaration;
    }

    private String nameOf(TypeDeclaration<?> type) {
        String name = type.getNameAsString();
        if (!name.equals(COMPACT_CLASS)) {
            return name;
        }
        String file = text.path().substring(text.path().lastIndexOf('/') + 1);
        return file.endsWith(".java") ? file.substring(0, file.length() - 5) : file;
    }

    private static String memberName(Node member) {
        if (member instanceof FieldDeclaration field) {
            return field.getVariable(0).getNameAsString();
        }
        if (member instanceof VariableDeclarator variable) {
            return variable.getNameAsString();
        }
        if (member instanceof Parameter component) {
            return component.getNameAsString();
        }
        if (member instanceof EnumConstantDeclaration constant) {
            return constant.getNameAsString();
        }
        if (member instanceof AnnotationMemberDeclaration element) {
            return element.getNameAsString() + "()";
        }
        if (member instanceof InitializerDeclaration initializer) {
            return initializer.isStatic() ? "<clinit>" : "<init>";
        }
        if (member instanceof CompactConstructorDeclaration constructor) {
            List<Parameter> components = constructor.getParentNode().orElse(null) instanceof RecordDeclaration owner
                    ? owner.getParameters()
                    : List.of();
            return "<init>" + parameters(components);
        }
        CallableDeclaration<?> callable = (CallableDeclaration<?>) member;
        String name = callable instanceof ConstructorDeclaration ? "<init>" : callable.getNameAsString();
        return name + parameters(callable.getParameters());
    }

    private static String parameters(List<Parameter> parameters) {
        return parameters.stream()
                .map(parameter -> erasure(parameter.getType()) + (parameter.isVarArgs() ? "..." : ""))
                .collect(Collectors.joining(",", "(", ")"));
    }

    private static String erasure(Type type) {
        if (type instanceof ArrayType array) {
            return erasure(array.getComponentType()) + "[]";
        }
        if (type instanceof ClassOrInterfaceType named) {
            return named.getNameAsString();
        }
        return type.isPrimitiveType() ? type.asPrimitiveType().getType().asString() : type.asString();
    }

    /** What a comment is about: the declaration that follows it in the same body, else what it stands in. */
    private Node declarationAt(Comment comment) {
        Position end = comment.getRange().map(range -> range.end).orElse(Position.HOME);
        Node inside = unit;
        for (Node next = unit; next != null; next = childAround(inside, end)) {
            inside = next;
        }
        if (inside instanceof TypeDeclaration || inside instanceof CompilationUnit) {
            for (Node child : inside.getChildNodes()) {
                boolean follows =
                        child.getRange().map(range -> range.begin.isAfter(end)).orElse(false);
                if (follows) {
                    return isNaming(child, child) ? child : inside;
                }
            }
        }
        return inside;
    }

    private static @Nullable Node childAround(Node node, Position position) {
        for (Node child : node.getChildNodes()) {
            if (child.getRange().map(range -> range.strictlyContains(position)).orElse(false)) {
                return child;
            }
        }
        return null;
    }

    static boolean isCompactClass(TypeDeclaration<?> type) {
        return type instanceof ClassOrInterfaceDeclaration
                && type.getNameAsString().equals(COMPACT_CLASS);
    }
}
