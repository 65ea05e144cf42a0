package org.assize.quality.api;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import java.util.List;
import org.assize.evidence.java.JavaFile;
import org.assize.evidence.java.TypeResolver;
import org.assize.evidence.types.ClassSignature;
import org.assize.evidence.types.JavaType;
import org.assize.evidence.types.MethodSignature;
import org.assize.finding.Severity;
import org.assize.rule.Inspection;
import org.assize.rule.Rule;

/**
 * Knows the methods, constructors and types of this code base, of its compiled classes, of its class path and of the
 * JDK that runs the rule.
 */
final class NoDeprecatedUse {

    static final Rule RULE = Rule.java("quality/no-deprecated-use")
            .states("Deprecated elements are not used")
            .because("their owner has said that they are wrong or will go, and named something better")
            .remedy("Use what the deprecated element's documentation names")
            .implementing("cwe/477", "iso-25010/replaceability")
            .severity(Severity.WARNING)
            .offByDefault("what is deprecated in the JDK depends on the JDK that runs the rule, and code written "
                    + "for an older one cannot do otherwise")
            .cannotSee("Deprecated fields, and overloads that cannot be told apart.")
            .knownElsewhereAs("java:S1874")
            .violating("""
        class Orders {
            static class Order {
                @Deprecated
                void add(String item) {}
            }
        }

        class Shop {
            void run(Orders.Order order) {
                «order.add("x")»;
            }
        }
        """)
            .violating("""
        class Numbers {
            Integer one() {
                return «new Integer(1)»;
            }
        }
        """)
            .violating("""
        @Deprecated
        class Old {
            static void run() {}
        }

        class New {
            void run() {
                «new Old()»;
            }
        }
        """)
            .conforming("""
        class Order {
            @Deprecated
            void add(String item) {}

            void addAll(String first, String second) {
                // Its own class may go on using it.
                add(first);
                add(second);
            }
        }
        """)
            .conforming("""
        class Orders {
            static class Order {
                @Deprecated
                void add(String item) {}

                void add(int item) {}
            }
        }

        class Shop {
            void run(Orders.Order order) {
                order.add(1);
            }

            @Deprecated
            void runOld(Orders.Order order) {
                order.add("x");
            }
        }
        """)
            .conforming("""
        class Shop {
            @SuppressWarnings("deprecation")
            Integer one() {
                return new Integer(1);
            }

            Integer two() {
                return Integer.valueOf(2);
            }
        }
        """)
            .inspecting(MethodCallExpr.class, NoDeprecatedUse::inspectCall)
            .inspecting(ObjectCreationExpr.class, NoDeprecatedUse::inspectCreation)
            .build();

    private NoDeprecatedUse() {}

    private static void inspectCall(MethodCallExpr call, Inspection<JavaFile, Node> report) {
        TypeResolver types = report.file().types();
        boolean deprecated = types.methodOf(call)
                .filter(method -> isDeprecated(method.annotations()))
                .isPresent();
        if (deprecated
                && everyOverload(call, types)
                && !isExcused(call)
                && !isOwn(types.declaringTypeOf(call), report.file())) {
            report.breach(call, call.getNameAsString() + " is deprecated").key(call.getNameAsString());
        }
    }

    private static boolean isDeprecated(List<String> annotations) {
        return annotations.contains("java.lang.Deprecated");
    }

    /** Whether no overload that takes as many arguments is in use, since those that return the same are not told apart. */
    private static boolean everyOverload(MethodCallExpr call, TypeResolver types) {
        return types.hierarchy().signature(types.declaringTypeOf(call).name()).stream()
                .flatMap(type -> type.methods().stream())
                .filter(method -> method.name().equals(call.getNameAsString())
                        && method.accepts(call.getArguments().size()))
                .allMatch(method -> isDeprecated(method.annotations()));
    }

    /** Whether a type is declared in the same file, nested types of another top-level type aside. */
    private static boolean isOwn(JavaType type, JavaFile file) {
        return file.unit().getTypes().size() == 1
                && file.types().of(file.unit().getType(0)).name().equals(outermost(type.name()));
    }

    private static String outermost(String name) {
        return name.indexOf('$') < 0 ? name : name.substring(0, name.indexOf('$'));
    }

    private static boolean isExcused(Node use) {
        Node node = use;
        while (node != null) {
            if (node instanceof BodyDeclaration<?> declaration) {
                for (AnnotationExpr annotation : declaration.getAnnotations()) {
                    String name = annotation.getName().getIdentifier();
                    if (name.equals("Deprecated")
                            || name.equals("SuppressWarnings")
                                    && annotation.toString().matches("(?s).*\"(deprecation|removal|all)\".*")) {
                        return true;
                    }
                }
            }
            node = node.getParentNode().orElse(null);
        }
        return false;
    }

    private static void inspectCreation(ObjectCreationExpr creation, Inspection<JavaFile, Node> report) {
        TypeResolver types = report.file().types();
        JavaType type = types.of(creation);
        ClassSignature signature =
                type.isClass() ? types.hierarchy().signature(type.name()).orElse(null) : null;
        if (signature == null || isOwn(type, report.file()) || isExcused(creation)) {
            return;
        }
        List<MethodSignature> constructors = signature.methods().stream()
                .filter(method -> method.name().equals("<init>")
                        && method.accepts(creation.getArguments().size()))
                .toList();
        boolean every =
                !constructors.isEmpty() && constructors.stream().allMatch(method -> isDeprecated(method.annotations()));
        if (every || isDeprecated(signature.annotations())) {
            report.breach(
                            creation,
                            every
                                    ? "This constructor is deprecated"
                                    : type.name().substring(type.name().lastIndexOf('.') + 1) + " is deprecated")
                    .key("new " + creation.getType().getNameAsString());
        }
    }
}
