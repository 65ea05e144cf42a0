package org.assize.quality.correctness;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.PatternExpr;
import com.github.javaparser.ast.stmt.SwitchStmt;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.assize.evidence.java.JavaFile;
import org.assize.evidence.types.ClassSignature;
import org.assize.evidence.types.FieldSignature;
import org.assize.evidence.types.JavaType;
import org.assize.finding.Severity;
import org.assize.quality.syntax.Statements;
import org.assize.rule.Inspection;
import org.assize.rule.Rule;

/** The constants of an enum are known where its source or class file is; otherwise the switch is not judged. */
final class SwitchHandlesEveryCase {

    static final Rule RULE = Rule.java("quality/switch-handles-every-case")
            .states("A switch covers every value or has a default")
            .because("a value that nobody thought of passes through such a switch in silence, and new enum "
                    + "constants do so later")
            .remedy("Add the missing constants or a default; where doing nothing is right, say so in an empty "
                    + "default with a comment")
            .implementing("cwe/478", "iso-25010/faultlessness")
            .severity(Severity.WARNING)
            .offByDefault("on real code most switches over numbers and texts leave the other values on purpose to "
                    + "what follows the switch")
            .cannotSee("The constants of an enum whose class is not there.")
            .knownElsewhereAs(
                    "PMD.NonExhaustiveSwitch",
                    "java:S131",
                    "MissingDefault",
                    "MissingCasesInEnumSwitch",
                    "checkstyle:missingswitchdefault",
                    "SF_SWITCH_NO_DEFAULT")
            .violating("""
        class Menu {
            void choose(int key) {
                switch («key») {
                    case 1:
                        open();
                        break;
                    case 2:
                        close();
                        break;
                }
            }
        }
        """)
            .violating("""
        class Light {
            enum Colour { RED, YELLOW, GREEN }

            void next(Colour colour) {
                switch («colour») {
                    case RED -> go();
                    case GREEN -> stop();
                }
            }
        }
        """)
            .violating("""
        class Command {
            void run(String name) {
                switch («name») {
                    case "start":
                        start();
                }
            }
        }
        """)
            .conforming("""
        class Light {
            enum Colour { RED, GREEN }

            void next(Colour colour) {
                switch (colour) {
                    case RED -> go();
                    case GREEN -> stop();
                }
            }
        }
        """)
            .conforming("""
        class Menu {
            void choose(int key) {
                switch (key) {
                    case 1:
                        open();
                        break;
                    default:
                        // Other keys do nothing.
                }
            }
        }
        """)
            .conforming("""
        class Shapes {
            sealed interface Shape permits Circle, Square {}
            record Circle() implements Shape {}
            record Square() implements Shape {}

            void draw(Shape shape) {
                // The compiler makes sure that a switch over patterns covers all.
                switch (shape) {
                    case Circle circle -> open();
                    case Square square -> close();
                }
            }
        }
        """)
            .inspecting(SwitchStmt.class, SwitchHandlesEveryCase::inspect)
            .build();

    private SwitchHandlesEveryCase() {}

    private static void inspect(SwitchStmt choice, Inspection<JavaFile, Node> report) {
        boolean complete = choice.getEntries().stream()
                .anyMatch(entry -> Statements.isDefault(entry)
                        || entry.getLabels().stream().anyMatch(SwitchHandlesEveryCase::isPatternOrNull));
        if (complete) {
            return;
        }
        JavaType type = report.file().types().of(choice.getSelector());
        if (!type.isKnown() && namesOnly(choice)) {
            report.unjudged(choice);
        } else if (type.isClass()
                && !type.is("java.lang.String")
                && !type.unboxed().isPrimitive()) {
            judgeEnum(choice, type, report);
        } else {
            report(choice, "This switch has no default: other values pass in silence", report);
        }
    }

    private static boolean isPatternOrNull(Expression label) {
        return label instanceof PatternExpr || label instanceof NullLiteralExpr;
    }

    private static boolean namesOnly(SwitchStmt choice) {
        return choice.getEntries().stream()
                .flatMap(entry -> entry.getLabels().stream())
                .allMatch(NameExpr.class::isInstance);
    }

    private static void judgeEnum(SwitchStmt choice, JavaType type, Inspection<JavaFile, Node> report) {
        Optional<ClassSignature> signature =
                report.file().types().hierarchy().signature(type.name()).filter(ClassSignature::isEnum);
        if (signature.isEmpty()) {
            report.unjudged(choice);
            return;
        }
        Set<String> covered = choice.getEntries().stream()
                .flatMap(entry -> entry.getLabels().stream())
                .map(label -> label instanceof FieldAccessExpr access ? access.getNameAsString() : label.toString())
                .collect(Collectors.toSet());
        List<String> missing = signature.get().fields().stream()
                .filter(field -> (field.flags() & 0x4000) != 0 && !covered.contains(field.name()))
                .map(FieldSignature::name)
                .toList();
        if (!missing.isEmpty()) {
            report(choice, "This switch has no default and leaves out " + listed(missing), report);
        }
    }

    private static String listed(List<String> names) {
        return names.size() <= 3
                ? String.join(", ", names)
                : String.join(", ", names.subList(0, 3)) + " and " + (names.size() - 3) + " more";
    }

    private static void report(SwitchStmt choice, String message, Inspection<JavaFile, Node> report) {
        report.breach(choice.getSelector(), message).key(choice.getSelector().toString());
    }
}
