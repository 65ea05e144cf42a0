package org.assize.quality.correctness;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import org.assize.evidence.java.JavaFile;
import org.assize.rule.Inspection;
import org.assize.rule.Rule;

/** Names in another language than English. */
final class NoNearMissOverride {

    static final Rule RULE = Rule.java("quality/no-near-miss-override")
            .states("A method does not imitate equals, hashCode or toString with another name or signature")
            .because("it looks like the method that collections and logs call, and is never called by them")
            .remedy("Override the method itself, or give this one a name of its own")
            .implementing("cwe/573", "iso-25010/faultlessness")
            .cannotSee("Names in another language than English.")
            .knownElsewhereAs(
                    "PMD.SuspiciousEqualsMethodName",
                    "PMD.SuspiciousHashcodeMethodName",
                    "java:S1201",
                    "java:S1221",
                    "NonOverridingEquals",
                    "checkstyle:covariantequals",
                    "EQ_SELF_NO_OBJECT",
                    "NM_LCASE_HASHCODE",
                    "NM_LCASE_TOSTRING")
            .violating("""
        class Money {
            public int «hashcode»() {
                return 1;
            }
        }
        """)
            .violating("""
        class Money {
            public String «tostring»() {
                return "money";
            }

            public boolean «equal»(Object other) {
                return other != null;
            }
        }
        """)
            .violating("""
        class Money {
            public boolean «equals»(Money other) {
                return other != null;
            }
        }
        """)
            .conforming("""
        class Money {
            public boolean equals(Object other) {
                return other instanceof Money money && equals(money);
            }

            public int hashCode() {
                return 1;
            }

            // A typed overload beside the override.
            private boolean equals(Money other) {
                return other != null;
            }
        }
        """)
            .conforming("""
        class Texts {
            static boolean equal(Object one, Object other) {
                return one == other;
            }

            static String toString(Object value) {
                return "x";
            }

            int hashCode(Object value) {
                return 1;
            }
        }
        """)
            .conforming("""
        interface Comparison<T> {
            boolean equals(T one, T other);
        }
        """)
            .inspecting(MethodDeclaration.class, NoNearMissOverride::inspect)
            .build();

    private NoNearMissOverride() {}

    private static void inspect(MethodDeclaration method, Inspection<JavaFile, Node> report) {
        String name = method.getNameAsString();
        int parameters = method.getParameters().size();
        if (method.isStatic() || parameters > 1 || method.isAnnotationPresent("Override")) {
            return;
        }
        boolean misspelt = switch (name) {
            case "hashcode", "HashCode", "hashcodes", "getHashCode", "Hashcode" ->
                parameters == 0 && method.getType().asString().equals("int");
            case "tostring", "ToString", "toSTring" -> parameters == 0;
            case "equal", "Equals", "equls" ->
                parameters == 1 && method.getParameter(0).getType().asString().equals("Object");
            default -> false;
        };
        if (misspelt) {
            report.breach(method.getName(), name + " is one letter away from the method that Java calls")
                    .key(method.getSignature().asString());
        } else if (name.equals("equals") && parameters == 1 && isOfOwnType(method) && !hasOverride(method)) {
            report.breach(method.getName(), "This equals is an overload: collections call equals(Object)")
                    .key(method.getSignature().asString());
        }
    }

    private static boolean isOfOwnType(MethodDeclaration method) {
        String parameter = method.getParameter(0).getType().asString();
        return method.getType().asString().equals("boolean")
                && method.getParentNode()
                        .filter(parent -> parent instanceof TypeDeclaration<?> type
                                && !(type instanceof ClassOrInterfaceDeclaration declaration
                                        && declaration.isInterface())
                                && (parameter.equals(type.getNameAsString())
                                        || parameter.startsWith(type.getNameAsString() + "<")))
                        .isPresent();
    }

    private static boolean hasOverride(MethodDeclaration method) {
        return method.getParentNode()
                .filter(parent -> parent instanceof TypeDeclaration<?> type
                        && type.getMethodsByName("equals").stream()
                                .anyMatch(other -> other.getParameters().size() == 1
                                        && other.getParameter(0)
                                                .getType()
                                                .asString()
                                                .endsWith("Object")))
                .isPresent();
    }
}
