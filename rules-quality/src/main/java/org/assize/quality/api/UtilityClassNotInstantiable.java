package org.assize.quality.api;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.InitializerDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import org.assize.evidence.java.JavaFile;
import org.assize.rule.Inspection;
import org.assize.rule.Rule;

/** Whether a framework makes an object of the class; an annotated class is left alone. */
final class UtilityClassNotInstantiable {

    static final Rule RULE = Rule.java("quality/utility-class-not-instantiable")
            .states("A class with only static members has a private constructor")
            .because("an object of such a class means nothing, and whoever makes one has misunderstood it")
            .remedy("Make the class final and give it a private constructor")
            .implementing("iso-25010/self-descriptiveness")
            .applyingTo(file -> file.isMain())
            .cannotSee("Whether a framework makes an object of the class; an annotated class is left alone.")
            .knownElsewhereAs(
                    "PMD.InstantiableUtilityClass",
                    "java:S1118",
                    "PrivateConstructorForUtilityClass",
                    "checkstyle:hideutilityclassconstructor")
            .violating("""
        public class «Texts» {
            public static String trim(String text) {
                return text.trim();
            }
        }
        """)
            .violating("""
        class «Limits» {
            static final int MOST = 10;

            Limits() {}

            static int most() {
                return MOST;
            }
        }
        """)
            .violating("""
        class Outer {
            int size;

            static class «Texts» {
                static String empty() {
                    return "";
                }
            }
        }
        """)
            .conforming("""
        public final class Texts {
            private Texts() {}

            public static String trim(String text) {
                return text.trim();
            }
        }
        """)
            .conforming("""
        class Application {
            public static void main(String[] arguments) {
                run();
            }

            private static void run() {}
        }
        """)
            .conforming("""
        class Texts extends Words {
            static String trim(String text) {
                return text.trim();
            }
        }
        """)
            .conforming("""
        class Order {
            private static int count;

            {
                count++;
            }

            static int count() {
                return count;
            }
        }
        """)
            .conforming("""
        @lombok.experimental.UtilityClass
        class Texts {
            static String trim(String text) {
                return text.trim();
            }
        }
        """)
            .inspecting(ClassOrInterfaceDeclaration.class, UtilityClassNotInstantiable::inspect)
            .build();

    private UtilityClassNotInstantiable() {}

    private static void inspect(ClassOrInterfaceDeclaration type, Inspection<JavaFile, Node> report) {
        boolean candidate = !type.isInterface()
                && !type.isAbstract()
                && type.getExtendedTypes().isEmpty()
                && type.getImplementedTypes().isEmpty()
                && !type.getMembers().isEmpty()
                && !(type.isNestedType() && type.isPrivate())
                && type.getTypeParameters().isEmpty()
                && type.getAnnotations().stream()
                        .allMatch(each -> each.getName().getIdentifier().equals("SuppressWarnings")
                                || each.getName().getIdentifier().equals("Deprecated"));
        if (candidate && hasOnlyStatics(type) && !isProgram(type) && !isInstantiatedOrExtended(type)) {
            report.breach(
                            type.getName(),
                            type.getNameAsString() + " has only static members, yet anyone can make an object of it")
                    .key(type.getNameAsString());
        }
    }

    private static boolean hasOnlyStatics(ClassOrInterfaceDeclaration type) {
        boolean used = false;
        for (BodyDeclaration<?> member : type.getMembers()) {
            if (member instanceof ConstructorDeclaration constructor) {
                // A deprecated constructor is on its way to being private.
                if (constructor.isPrivate()
                        || !constructor.getParameters().isEmpty()
                        || constructor.isAnnotationPresent("Deprecated")) {
                    return false;
                }
            } else if (member instanceof MethodDeclaration method) {
                if (!method.isStatic()
                        || !method.getAnnotations().isEmpty()
                                && method.getAnnotations().stream()
                                        .anyMatch(each ->
                                                each.getName().getIdentifier().startsWith("Before")
                                                        || each.getName()
                                                                .getIdentifier()
                                                                .startsWith("Test"))) {
                    return false;
                }
                used |= !method.isPrivate();
            } else if (member instanceof FieldDeclaration field) {
                if (!field.isStatic()) {
                    return false;
                }
                used |= !field.isPrivate();
            } else if (member instanceof InitializerDeclaration initializer && !initializer.isStatic()) {
                return false;
            } else if (member instanceof ClassOrInterfaceDeclaration nested
                    && !nested.isInterface()
                    && !nested.isStatic()) {
                return false;
            }
        }
        return used;
    }

    private static boolean isProgram(ClassOrInterfaceDeclaration type) {
        return type.getMethodsByName("main").stream().anyMatch(method -> method.isPublic() && method.isStatic());
    }

    private static boolean isInstantiatedOrExtended(ClassOrInterfaceDeclaration type) {
        String name = type.getNameAsString();
        CompilationUnit unit = type.findCompilationUnit().orElseThrow();
        return unit.findFirst(
                                ObjectCreationExpr.class,
                                creation -> creation.getType().getNameAsString().equals(name))
                        .isPresent()
                || unit.findFirst(
                                ClassOrInterfaceDeclaration.class,
                                other -> other.getExtendedTypes().stream()
                                        .anyMatch(each -> each.getNameAsString().equals(name)))
                        .isPresent();
    }
}
