package org.assize.quality.dependencies;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import org.assize.evidence.java.JavaFile;
import org.assize.finding.Severity;
import org.assize.rule.Inspection;
import org.assize.rule.Rule;

/** Calls through a method reference. */
final class NoAccessibilityBypass {

    static final Rule RULE = Rule.java("quality/no-accessibility-bypass")
            .states("The method setAccessible is not called")
            .because("it opens what its owner has closed, and since Java 16 it throws where a module has not "
                    + "agreed")
            .remedy("Use the public API, a constructor that takes the value, or a MethodHandles.Lookup that "
                    + "the owner hands over")
            .implementing("cwe/749", "iso-25010/modularity")
            .severity(Severity.WARNING)
            .offByDefault(
                    "frameworks that map objects do nothing else, and the rule cannot tell them from other " + "code")
            .cannotSee("Calls through a method reference.")
            .knownElsewhereAs("PMD.AvoidAccessibilityAlteration", "java:S3011")
            .violating("""
        import java.lang.reflect.Field;

        class Mapper {
            void open(Field field) {
                «field.setAccessible(true)»;
            }
        }
        """)
            .violating("""
        import java.lang.reflect.AccessibleObject;

        class Mapper {
            void open(AccessibleObject[] all) {
                «AccessibleObject.setAccessible(all, true)»;
            }
        }
        """)
            .violating("""
        class Mapper {
            void open(java.lang.reflect.Method method) {
                «method.trySetAccessible()»;
            }
        }
        """)
            .conforming("""
        import java.lang.reflect.Field;

        class Mapper {
            void close(Field field) {
                field.setAccessible(false);
            }
        }
        """)
            .conforming("""
        class Door {
            void setAccessible(boolean open) {}

            void open(Door door) {
                door.setAccessible(true);
            }
        }
        """)
            .conforming("""
        import java.lang.reflect.Field;

        class Mapper {
            String name(Field field) {
                return field.getName();
            }
        }
        """)
            .inspecting(MethodCallExpr.class, NoAccessibilityBypass::inspect)
            .build();

    private NoAccessibilityBypass() {}

    private static void inspect(MethodCallExpr call, Inspection<JavaFile, Node> report) {
        boolean opens = report.file()
                .types()
                .isCallOn(call, "java.lang.reflect.AccessibleObject", "setAccessible", "trySetAccessible")
                .isYes();
        boolean closes = !call.getArguments().isEmpty()
                && call.getArgument(call.getArguments().size() - 1) instanceof BooleanLiteralExpr literal
                && !literal.getValue();
        if (opens && !closes) {
            report.breach(call, "Access to a hidden member is forced").key(call.toString());
        }
    }
}
