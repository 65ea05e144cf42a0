package org.assize.quality.api;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import org.assize.evidence.java.JavaFile;
import org.assize.finding.Severity;
import org.assize.rule.Inspection;
import org.assize.rule.Rule;

/** Whether anyone implements the interface. */
final class NoConstantInterface {

    static final Rule RULE = Rule.java("quality/no-constant-interface")
            .states("An interface does not exist only to hold constants")
            .because("a class that implements it for their names makes them part of its own API for ever")
            .remedy("Put the constants into a final class or an enum")
            .implementing("iso-25010/modularity")
            .severity(Severity.WARNING)
            .cannotSee("Whether anyone implements the interface.")
            .knownElsewhereAs(
                    "PMD.ConstantsInInterface", "java:S1214", "InterfaceWithOnlyStatics", "checkstyle:interfaceistype")
            .violating("""
        interface «Limits» {
            int MOST = 10;
            String NAME = "x";
        }
        """)
            .violating("""
        public interface «Keys» {
            String FIRST = "first";
        }
        """)
            .violating("""
        class Outer {
            interface «Sizes» {
                int SMALL = 1;
            }
        }
        """)
            .conforming("""
        interface Limits {
            int MOST = 10;

            int most();
        }
        """)
            .conforming("""
        interface Marker {}
        """)
            .conforming("""
        final class Limits {
            static final int MOST = 10;

            private Limits() {}
        }
        """)
            .conforming("""
        interface Extended extends Runnable {
            int MOST = 10;
        }
        """)
            .inspecting(ClassOrInterfaceDeclaration.class, NoConstantInterface::inspect)
            .build();

    private NoConstantInterface() {}

    private static void inspect(ClassOrInterfaceDeclaration type, Inspection<JavaFile, Node> report) {
        boolean constantsOnly = type.isInterface()
                && type.getExtendedTypes().isEmpty()
                && !type.getMembers().isEmpty()
                && type.getMembers().stream().allMatch(FieldDeclaration.class::isInstance);
        if (constantsOnly) {
            report.breach(type.getName(), type.getNameAsString() + " only holds constants")
                    .key(type.getNameAsString());
        }
    }
}
