package org.assize.quality.correctness;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.SuperExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.ThrowStmt;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.Type;
import java.util.List;
import org.assize.evidence.java.JavaFile;
import org.assize.evidence.java.TypeResolver;
import org.assize.evidence.types.Certainty;
import org.assize.evidence.types.ClassHierarchy.Supertypes;
import org.assize.evidence.types.ClassSignature;
import org.assize.evidence.types.JavaType;
import org.assize.finding.Severity;
import org.assize.quality.syntax.Expressions;
import org.assize.rule.Inspection;
import org.assize.rule.Rule;

/**
 * Cannot see methods that a code generator such as Lombok adds, nor whether the two agree on the fields they use.
 */
final class EqualsHashcodePair {

    static final Rule RULE = Rule.java("quality/equals-hashcode-pair")
            .states("A class that overrides equals(Object) overrides hashCode(), and the reverse")
            .because("equal objects with different hash codes get lost in every HashMap and HashSet")
            .remedy("Override both, over the same fields; a record does it for you")
            .severity(Severity.WARNING)
            .implementing("cwe/581", "iso-25010/faultlessness")
            .cannotSee("Whether the two methods use the same fields; a class is not judged where a class above "
                    + "it is not known.")
            .knownElsewhereAs(
                    "PMD.OverrideBothEqualsAndHashcode",
                    "java:S1206",
                    "EqualsHashCode",
                    "checkstyle:equalshashcode",
                    "HE_EQUALS_NO_HASHCODE",
                    "HE_HASHCODE_NO_EQUALS")
            .violating("""
        class Money {
            private long cents;

            @Override
            public boolean «equals»(Object other) {
                return other instanceof Money money && money.cents == cents;
            }
        }
        """)
            .violating("""
        class Key {
            private String name;

            public int «hashCode»() {
                return name.hashCode();
            }
        }
        """)
            .violating("""
        class Keys {
            Object key() {
                return new Object() {
                    public boolean «equals»(Object other) {
                        return other != null;
                    }
                };
            }
        }
        """)
            .conforming("""
        class Money {
            private long cents;

            @Override
            public boolean equals(Object other) {
                return other instanceof Money money && money.cents == cents;
            }

            @Override
            public int hashCode() {
                return Long.hashCode(cents);
            }
        }
        """)
            .conforming("""
        class Account {
            // An overload of equals, which another rule judges, and a hashCode with a parameter.
            boolean equals(Account other) {
                return other != null;
            }

            int hashCode(int seed) {
                return seed;
            }
        }
        """)
            .conforming("""
        abstract class Base {
            @Override
            public final int hashCode() {
                return id().hashCode();
            }

            @Override
            public abstract boolean equals(Object other);

            static class Derived extends Base {
                @Override
                public boolean equals(Object other) {
                    return other instanceof Derived derived && derived.id().equals(id());
                }
            }
        }
        """)
            .conforming("""
        class Session {
            @Override
            public boolean equals(Object other) {
                return this == other;
            }
        }
        """)
            .conforming("""
        abstract class Shape {
            public abstract boolean equals(Object other);

            public abstract int hashCode();
        }
        """)
            .inspecting(MethodDeclaration.class, EqualsHashcodePair::inspect)
            .build();

    private EqualsHashcodePair() {}

    private static void inspect(MethodDeclaration method, Inspection<JavaFile, Node> report) {
        boolean equals = isEquals(method);
        if (!equals && !isHashCode(method) || isInInterface(method) || isIdentity(method)) {
            return;
        }
        boolean paired = method.isAbstract()
                || siblings(method).stream()
                        .anyMatch(equals ? EqualsHashcodePair::isHashCode : EqualsHashcodePair::isEquals);
        Certainty inherits = paired
                ? Certainty.YES
                : inheritsOther(
                        method, equals ? "hashCode" : "equals", report.file().types());
        if (inherits == Certainty.UNKNOWN) {
            report.unjudged(method);
        } else if (inherits == Certainty.NO) {
            String message = equals
                    ? "equals(Object) is overridden without hashCode(): equal objects may have different hash codes"
                    : "hashCode() is overridden without equals(Object): it serves no notion of equality";
            report.breach(method.getName(), message).key(method.getNameAsString());
        }
    }

    private static boolean isEquals(MethodDeclaration method) {
        return method.getNameAsString().equals("equals")
                && method.getParameters().size() == 1
                && !method.isStatic()
                && isObject(method.getParameter(0).getType());
    }

    private static boolean isObject(Type type) {
        return type instanceof ClassOrInterfaceType named
                && named.getNameAsString().equals("Object")
                && named.getScope()
                        .map(scope -> scope.getNameWithScope().equals("java.lang"))
                        .orElse(true);
    }

    private static boolean isHashCode(MethodDeclaration method) {
        return method.getNameAsString().equals("hashCode")
                && method.getParameters().isEmpty()
                && !method.isStatic();
    }

    private static boolean isInInterface(MethodDeclaration method) {
        return method.getParentNode()
                .filter(parent -> parent instanceof ClassOrInterfaceDeclaration type && type.isInterface())
                .isPresent();
    }

    /** Whether equals says no more than Object's, or nothing at all. */
    private static boolean isIdentity(MethodDeclaration method) {
        List<Statement> statements = method.getBody()
                .map(BlockStmt::getStatements)
                .map(List::<Statement>copyOf)
                .orElse(List.of());
        if (statements.size() != 1) {
            return false;
        }
        if (statements.get(0) instanceof ThrowStmt) {
            return true;
        }
        Expression result = statements.get(0) instanceof ReturnStmt end
                ? end.getExpression().map(Expressions::inner).orElse(null)
                : null;
        boolean sameObject = result instanceof BinaryExpr binary
                && binary.getOperator() == BinaryExpr.Operator.EQUALS
                && (binary.getLeft() instanceof ThisExpr || binary.getRight() instanceof ThisExpr);
        boolean above = result instanceof MethodCallExpr call
                        && call.getScope().filter(SuperExpr.class::isInstance).isPresent()
                || result instanceof MethodCallExpr identity
                        && identity.getNameAsString().equals("identityHashCode");
        return sameObject || above;
    }

    private static List<MethodDeclaration> siblings(MethodDeclaration method) {
        return method.getParentNode().stream()
                .flatMap(parent -> parent.getChildNodes().stream())
                .filter(MethodDeclaration.class::isInstance)
                .map(MethodDeclaration.class::cast)
                .toList();
    }

    /** Whether a class above, other than Object, declares the other of the two. */
    private static Certainty inheritsOther(MethodDeclaration method, String other, TypeResolver types) {
        boolean derives = method.getParentNode()
                .filter(parent -> parent instanceof ClassOrInterfaceDeclaration type
                        && !type.getExtendedTypes().isEmpty())
                .isPresent();
        if (!derives) {
            return Certainty.NO;
        }
        JavaType self =
                types.of((ClassOrInterfaceDeclaration) method.getParentNode().get());
        Supertypes all = types.hierarchy().supertypes(self);
        boolean found = all.types().stream()
                .skip(1)
                .filter(above -> !above.type().is("java.lang.Object"))
                .flatMap(above -> above.signature().stream())
                .filter(above -> !above.isInterface())
                .anyMatch(above -> declares(above, other));
        return found ? Certainty.YES : all.complete() ? Certainty.NO : Certainty.UNKNOWN;
    }

    private static boolean declares(ClassSignature type, String name) {
        return type.methods().stream()
                .anyMatch(method ->
                        method.name().equals(name) && method.parameters().size() == (name.equals("equals") ? 1 : 0));
    }
}
