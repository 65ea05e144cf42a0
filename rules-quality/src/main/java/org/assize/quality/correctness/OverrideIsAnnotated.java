package org.assize.quality.correctness;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.AnnotationDeclaration;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.EnumConstantDeclaration;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import java.util.List;
import org.assize.evidence.java.JavaFile;
import org.assize.evidence.java.TypeResolver;
import org.assize.evidence.types.Certainty;
import org.assize.evidence.types.ClassHierarchy.Supertype;
import org.assize.evidence.types.ClassHierarchy.Supertypes;
import org.assize.evidence.types.ClassSignature;
import org.assize.evidence.types.JavaType;
import org.assize.evidence.types.MethodSignature;
import org.assize.finding.Fix;
import org.assize.rule.Inspection;
import org.assize.rule.Rule;

/** Methods of a class above whose source or class file is not there. */
final class OverrideIsAnnotated {

    static final Rule RULE = Rule.java("quality/override-is-annotated")
            .states("A method that overrides or implements another carries @Override")
            .because("without it a renamed or changed method above leaves this one behind in silence")
            .remedy("Add @Override")
            .implementing("iso-25010/modifiability")
            .cannotSee("Methods of a class above whose source or class file is not there.")
            .knownElsewhereAs("PMD.MissingOverride", "java:S1161", "MissingOverride", "checkstyle:missingoverride")
            .violating("""
        class Money {
            public String «toString»() {
                return "money";
            }
        }
        """)
            .violating("""
        class Task implements Runnable {
            public void «run»() {}
        }
        """)
            .violating("""
        import java.util.Comparator;

        class Names {
            Comparator<String> byLength() {
                return new Comparator<String>() {
                    public int «compare»(String one, String other) {
                        return one.length() - other.length();
                    }
                };
            }
        }
        """)
            .violating("""
        class Base<T> {
            void put(T value) {}

            static class Texts extends Base<String> {
                void «put»(String value) {}
            }
        }
        """)
            .conforming("""
        class Task implements Runnable {
            @Override
            public void run() {}

            public void run(int times) {}

            static void stop() {}
        }
        """)
            .conforming("""
        class Money {
            // Not an override: the parameter of equals is an Object.
            public boolean equals(Money other) {
                return other != null;
            }

            private static class Base {
                private void hidden() {}
            }

            private static class Derived extends Base {
                void hidden() {}
            }
        }
        """)
            .conforming("""
        interface Named {
            String name();

            boolean equals(Object other);
        }
        """)
            .conforming("""
        record Point(int x) implements java.util.function.IntSupplier {
            public int x() {
                return x;
            }

            @Override
            public int getAsInt() {
                return x;
            }
        }
        """)
            .inspecting(MethodDeclaration.class, OverrideIsAnnotated::inspect)
            .build();

    private OverrideIsAnnotated() {}

    private static void inspect(MethodDeclaration method, Inspection<JavaFile, Node> report) {
        boolean candidate = !method.isStatic() && !method.isPrivate() && !isAnnotated(method);
        if (!candidate) {
            return;
        }
        Certainty overrides = overrides(method, report.file());
        boolean inherits = overrides != Certainty.YES
                && report.file()
                        .comments()
                        .javadocOf(method)
                        .filter(javadoc -> javadoc.getContent().contains("{@inheritDoc}"))
                        .isPresent();
        if (overrides == Certainty.YES || inherits && derives(method)) {
            report(method, report);
        } else if (overrides == Certainty.UNKNOWN) {
            report.unjudged(method);
        }
    }

    private static boolean isAnnotated(MethodDeclaration method) {
        for (AnnotationExpr annotation : method.getAnnotations()) {
            if (annotation.getName().getIdentifier().equals("Override")) {
                return true;
            }
        }
        return false;
    }

    private static boolean derives(MethodDeclaration method) {
        Node body = method.getParentNode().orElse(null);
        return !(body instanceof ClassOrInterfaceDeclaration type)
                || !type.getExtendedTypes().isEmpty()
                || !type.getImplementedTypes().isEmpty();
    }

    private static Certainty overrides(MethodDeclaration method, JavaFile file) {
        TypeResolver types = file.types();
        Node body = method.getParentNode().orElse(null);
        if (body instanceof ClassOrInterfaceDeclaration type) {
            boolean alone = type.getExtendedTypes().isEmpty()
                    && type.getImplementedTypes().isEmpty();
            if (alone) {
                return Certainty.of(!type.isInterface() && isOfObject(method));
            }
            return above(method, types.of(type), 1, file);
        }
        if (body instanceof TypeDeclaration<?> type) {
            return type instanceof AnnotationDeclaration ? Certainty.NO : above(method, types.of(type), 1, file);
        }
        if (body instanceof ObjectCreationExpr creation) {
            return above(method, types.of(creation), 0, file);
        }
        return body instanceof EnumConstantDeclaration constant
                        && constant.getParentNode().orElse(null) instanceof EnumDeclaration type
                ? above(method, types.of(type), 0, file)
                : Certainty.NO;
    }

    private static boolean isOfObject(MethodDeclaration method) {
        List<Parameter> parameters = method.getParameters();
        return switch (method.getNameAsString()) {
            case "toString", "hashCode", "clone", "finalize" -> parameters.isEmpty();
            case "equals" ->
                parameters.size() == 1
                        && parameters.get(0).getType().asString().equals("Object")
                        && !parameters.get(0).isVarArgs();
            default -> false;
        };
    }

    private static Certainty above(MethodDeclaration method, JavaType type, int skipped, JavaFile file) {
        boolean ofObject = isOfObject(method)
                && !(method.getParentNode().orElse(null) instanceof ClassOrInterfaceDeclaration own
                        && own.isInterface());
        if (ofObject) {
            return Certainty.YES;
        }
        Supertypes all = Ancestors.of(file).of(type);
        boolean doubtful = !all.complete();
        for (Supertype supertype : all.types()
                .subList(Math.min(skipped, all.types().size()), all.types().size())) {
            if (supertype.signature().isEmpty() || supertype.type().is("java.lang.Object")) {
                continue;
            }
            for (MethodSignature other : supertype.signature().get().methods()) {
                boolean candidate = other.name().equals(method.getNameAsString())
                        && !isLaterDefault(other, supertype)
                        && other.parameters().size() == method.getParameters().size()
                        && !other.isPrivate()
                        && !other.isStatic()
                        && isVisible(other, supertype.type(), type);
                Certainty one = candidate ? sameParameters(method, other, supertype, file.types()) : Certainty.NO;
                if (one == Certainty.YES) {
                    return one;
                }
                doubtful |= one == Certainty.UNKNOWN;
            }
        }
        return doubtful ? Certainty.UNKNOWN : Certainty.NO;
    }

    /** Whether the JDK may have added the method to an interface after the release that the code is written for. */
    private static boolean isLaterDefault(MethodSignature method, Supertype supertype) {
        return !method.isAbstract()
                && supertype.type().name().startsWith("java.")
                && supertype.signature().filter(ClassSignature::isInterface).isPresent();
    }

    private static boolean isVisible(MethodSignature method, JavaType declaring, JavaType from) {
        int shared = java.lang.reflect.Modifier.PUBLIC | java.lang.reflect.Modifier.PROTECTED;
        return (method.flags() & shared) != 0 || packageOf(declaring).equals(packageOf(from));
    }

    private static String packageOf(JavaType type) {
        return type.name().substring(0, Math.max(0, type.name().lastIndexOf('.')));
    }

    private static Certainty sameParameters(
            MethodDeclaration method, MethodSignature other, Supertype supertype, TypeResolver types) {
        for (int index = 0; index < other.parameters().size(); index++) {
            Parameter parameter = method.getParameter(index);
            JavaType own = types.of(parameter.getType())
                    .array(parameter.isVarArgs() ? 1 : 0)
                    .erasure();
            JavaType wanted = other.parameters()
                    .get(index)
                    .substitute(supertype.arguments())
                    .erasure();
            if (!own.isKnown() || !wanted.isKnown()) {
                return Certainty.UNKNOWN;
            }
            if (!own.equals(wanted)) {
                return Certainty.NO;
            }
        }
        return Certainty.YES;
    }

    private static void report(MethodDeclaration method, Inspection<JavaFile, Node> report) {
        JavaFile file = report.file();
        int line = report.region(method).startLine();
        String before =
                file.text().line(line).substring(0, report.region(method).startColumn() - 1);
        String indentation = before.isBlank() ? "\n" + before : " ";
        report.breach(method.getName(), method.getNameAsString() + " overrides a method and does not say so")
                .key(method.getSignature().asString())
                .fix(Fix.safe("Add @Override", file.insertBefore(method, "@Override" + indentation)));
    }
}
