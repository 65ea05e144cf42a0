package org.assize.quality.naming;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.TypeDeclaration;
import java.util.List;
import java.util.Map;
import org.assize.codebase.SourceFile;
import org.assize.evidence.java.JavaFile;
import org.assize.finding.Severity;
import org.assize.rule.Inspection;
import org.assize.rule.Rule;

/** The file's own type is the one that has its name, or else the first. */
final class OneTypePerFile {

    static final Rule RULE = Rule.java("quality/one-type-per-file")
            .states("A source file declares one top-level type")
            .because(
                    "a type in a file of another name is found by nobody who looks for it, and compiles only by the order"
                            + " of files")
            .remedy("Move it into a file of its own, or nest it in the type that uses it")
            .severity(Severity.WARNING)
            .offByDefault("in tests and small programs helpers beside their only user are common")
            .implementing("iso-25010/analysability")
            .applyingTo(SourceFile::isMain)
            .knownElsewhereAs(
                    "java:S1996",
                    "MultipleTopLevelClasses",
                    "ClassName",
                    "checkstyle:onetoplevelclass",
                    "checkstyle:outertypefilename")
            .violating("""
        public class Order {
        }

        class «Line» {
        }
        """)
            .violating("""
        class Helper {
        }

        interface «Visitor» {
        }

        enum «Kind» {
            ONE
        }
        """)
            .violating("""
        class «Before» {
        }

        public record Order(int total) {
        }
        """)
            .conforming("""
        public class Order {
            static class Line {
            }

            enum Kind {
                ONE
            }
        }
        """)
            .conforming("""
        package com.acme;

        interface Order {
            record Line(int total) implements Order {
            }
        }
        """)
            .conforming(Map.of("src/main/java/com/acme/package-info.java", "package com.acme;\n"))
            .inspecting(CompilationUnit.class, OneTypePerFile::inspect)
            .build();

    private OneTypePerFile() {}

    private static void inspect(CompilationUnit unit, Inspection<JavaFile, Node> report) {
        List<TypeDeclaration<?>> types = unit.getTypes();
        if (types.size() < 2) {
            return;
        }
        String fileName = report.source().name().replaceFirst("\\.java$", "");
        TypeDeclaration<?> own = types.stream()
                .filter(type -> type.getNameAsString().equals(fileName))
                .findFirst()
                .orElse(types.get(0));
        for (TypeDeclaration<?> type : types) {
            if (type != own) {
                report.breach(
                                type.getName(),
                                type.getNameAsString() + " stands in the file of " + own.getNameAsString())
                        .key(type.getNameAsString());
            }
        }
    }
}
