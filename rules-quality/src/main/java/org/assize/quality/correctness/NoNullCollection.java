package org.assize.quality.correctness;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.type.ArrayType;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.Type;
import java.util.List;
import org.assize.evidence.java.JavaFile;
import org.assize.evidence.java.TypeResolver;
import org.assize.evidence.types.JavaType;
import org.assize.finding.Severity;
import org.assize.quality.syntax.Expressions;
import org.assize.rule.Inspection;
import org.assize.rule.Rule;
import org.jspecify.annotations.Nullable;

/** A variable that is null; only what a return statement writes is judged. */
final class NoNullCollection {

    static final Rule RULE = Rule.java("quality/no-null-collection")
            .states("A method that returns an array, collection, map or Optional does not return null")
            .because("every caller must then remember a check that nothing asks for")
            .remedy("Return an empty array, List.of(), Map.of() or Optional.empty(); where null is part of "
                    + "the contract, annotate the method @Nullable")
            .implementing("cwe/476", "iso-25010/faultlessness")
            .severity(Severity.WARNING)
            .offByDefault("libraries of good repute use null for absent inside, and the rule cannot tell that from "
                    + "a slip")
            .cannotSee("A variable that is null; only what a return statement writes is judged.")
            .knownElsewhereAs(
                    "PMD.ReturnEmptyCollectionRatherThanNull",
                    "java:S1168",
                    "java:S2789",
                    "ReturnsNullCollection",
                    "NullOptional",
                    "PZLA_PREFER_ZERO_LENGTH_ARRAYS",
                    "NP_OPTIONAL_RETURN_NULL")
            .violating("""
        import java.util.List;

        class Orders {
            List<String> open(boolean any) {
                if (!any) {
                    return «null»;
                }
                return List.of("x");
            }
        }
        """)
            .violating("""
        import java.util.Optional;

        class Orders {
            Optional<String> first() {
                return «null»;
            }

            int[] sizes(boolean any) {
                return any ? new int[] {1} : «null»;
            }
        }
        """)
            .violating("""
        class Orders {
            java.util.HashMap<String, String> byName() {
                try {
                    return load();
                } catch (IllegalStateException e) {
                    return («null»);
                }
            }
        }
        """)
            .conforming("""
        import java.util.List;
        import java.util.function.Supplier;

        class Orders {
            List<String> open() {
                Supplier<String> none = () -> {
                    return null;
                };
                return List.of(none.get());
            }

            String name() {
                return null;
            }
        }
        """)
            .conforming("""
        import java.util.List;

        class Orders {
            @interface Nullable {}

            @Nullable
            List<String> open() {
                return null;
            }

            @Nullable String[] names() {
                return null;
            }
        }
        """)
            .conforming("""
        class Orders {
            /**
             * The sizes.
             *
             * @return the sizes, or {@code null} if there was no order yet
             */
            int[] sizes() {
                return null;
            }
        }
        """)
            .inspecting(ReturnStmt.class, NoNullCollection::inspect)
            .build();

    private static final List<String> SUPERTYPES = List.of(
            "java.util.Collection",
            "java.util.Map",
            "java.util.Optional",
            "java.util.OptionalInt",
            "java.util.OptionalLong",
            "java.util.OptionalDouble");

    private NoNullCollection() {}

    private static void inspect(ReturnStmt end, Inspection<JavaFile, Node> report) {
        Expression place = end.getExpression().map(NoNullCollection::nullIn).orElse(null);
        if (place == null) {
            return;
        }
        Node body = Expressions.bodyAround(end).orElse(null);
        if (body instanceof MethodDeclaration method
                && returnsMany(method, report.file().types())
                && !mayReturnNull(method, report.file())
                && !isExplained(end, report.file())) {
            report.breach(
                            place,
                            method.getNameAsString() + " returns null where its type promises "
                                    + promise(method.getType()))
                    .key(method.getNameAsString());
        }
    }

    private static @Nullable Expression nullIn(Expression value) {
        Expression inner = Expressions.inner(value);
        if (inner instanceof NullLiteralExpr) {
            return inner;
        }
        if (inner instanceof ConditionalExpr choice) {
            Expression then = nullIn(choice.getThenExpr());
            return then != null ? then : nullIn(choice.getElseExpr());
        }
        return null;
    }

    private static boolean returnsMany(MethodDeclaration method, TypeResolver types) {
        if (method.getType() instanceof ArrayType array) {
            // An array of bytes or characters is one value, not a collection of some.
            String element = array.getComponentType().asString();
            return !element.equals("byte") && !element.equals("char");
        }
        if (!method.getType().isClassOrInterfaceType()) {
            return false;
        }
        JavaType type = types.of(method.getType());
        return type.isClass()
                && (type.name().startsWith("com.google.common.collect.")
                        || SUPERTYPES.stream()
                                .anyMatch(above ->
                                        types.hierarchy().isSubtype(type, above).isYes()));
    }

    private static boolean mayReturnNull(MethodDeclaration method, JavaFile file) {
        boolean annotated = method.getAnnotations().stream()
                        .map(each -> each.getName().getIdentifier())
                        .anyMatch(NoNullCollection::saysNullable)
                || method.getType()
                        .findFirst(
                                AnnotationExpr.class,
                                each -> saysNullable(each.getName().getIdentifier()))
                        .isPresent();
        return annotated
                || file.comments().before(method).stream()
                        .anyMatch(comment -> comment.getContent().contains("null"));
    }

    /** Whether a comment stands beside the statement or right before it. */
    private static boolean isExplained(ReturnStmt end, JavaFile file) {
        int line = end.getRange().map(range -> range.end.line).orElse(0);
        return !file.comments().before(end).isEmpty()
                || !file.comments().on(line).isEmpty();
    }

    private static boolean saysNullable(String annotation) {
        return annotation.endsWith("Nullable") || annotation.equals("CheckForNull") || annotation.equals("NullOr");
    }

    private static String promise(Type type) {
        return type.isArrayType()
                ? "an array"
                : type instanceof ClassOrInterfaceType named
                                && named.getNameAsString().startsWith("Optional")
                        ? "an Optional"
                        : "a collection";
    }
}
