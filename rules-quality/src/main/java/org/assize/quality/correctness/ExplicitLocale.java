package org.assize.quality.correctness;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import java.util.Locale;
import java.util.stream.Stream;
import org.assize.evidence.java.JavaFile;
import org.assize.evidence.types.JavaType;
import org.assize.finding.Fix;
import org.assize.finding.Severity;
import org.assize.rule.Inspection;
import org.assize.rule.Rule;

/** Conversions through a method reference. */
final class ExplicitLocale {

    static final Rule RULE = Rule.java("quality/explicit-locale")
            .states("Case conversion names a Locale")
            .because("in Turkish the capital of i is not I, so that \"title\".toUpperCase() is no longer TITLE "
                    + "there")
            .remedy("Pass Locale.ROOT for what machines read, and the user's locale for what people read")
            .implementing("cwe/474", "iso-25010/adaptability")
            .severity(Severity.WARNING)
            .applyingTo(file -> file.isMain())
            .cannotSee("Conversions through a method reference.")
            .knownElsewhereAs(
                    "PMD.UseLocaleWithCaseConversions",
                    "PMD.SimpleDateFormatNeedsLocale",
                    "java:S1449",
                    "StringCaseLocaleUsage",
                    "DefaultLocale",
                    "DM_CONVERT_CASE")
            .violating("""
        class Codes {
            String of(String text) {
                return «text.toUpperCase()»;
            }
        }
        """)
            .violating("""
        class Codes {
            boolean is(String text) {
                return «text.trim().toLowerCase()».equals("x");
            }
        }
        """)
            .violating("""
        import java.text.SimpleDateFormat;

        class Codes {
            String of(String code) {
                return «("a" + code).toLowerCase()» + «new SimpleDateFormat("MMM")».toPattern();
            }
        }
        """)
            .conforming("""
                    class Upper {
                        String of(String text) {
                            // the locale of the server decides, as the manual says
                            return text.toUpperCase();
                        }
                    }
                    """)
            .conforming("""
        import java.util.Locale;

        class Codes {
            String of(String text) {
                return text.toUpperCase(Locale.ROOT);
            }
        }
        """)
            .conforming("""
        class Codes {
            char of(char letter) {
                return Character.toUpperCase(letter);
            }
        }
        """)
            .conforming("""
        class Words {
            Words toLowerCase() {
                return this;
            }

            Words of(Words words) {
                return words.toLowerCase();
            }
        }
        """)
            .inspecting(MethodCallExpr.class, ExplicitLocale::inspectCall)
            .inspecting(ObjectCreationExpr.class, ExplicitLocale::inspectCreation)
            .build();

    private ExplicitLocale() {}

    private static void inspectCall(MethodCallExpr call, Inspection<JavaFile, Node> report) {
        boolean converts = (call.getNameAsString().equals("toUpperCase")
                        || call.getNameAsString().equals("toLowerCase"))
                && call.getArguments().isEmpty()
                && call.getScope().isPresent();
        if (!converts) {
            return;
        }
        JavaType receiver = report.file().types().receiverOf(call);
        if (receiver.is("java.lang.String") && speaksOfLocale(call, report)) {
            return;
        }
        if (receiver.is("java.lang.String")) {
            String text = report.file().text(call);
            report.breach(call, call.getNameAsString() + " depends on the language of the machine")
                    .key(call.toString())
                    .fix(Fix.suggestion(
                            "Pass Locale.ROOT",
                            report.file()
                                    .replace(
                                            call,
                                            text.substring(0, text.length() - 1).stripTrailing()
                                                    + "java.util.Locale.ROOT)")));
        } else if (!receiver.isKnown()) {
            report.unjudged(call);
        }
    }

    /** Whether a comment on the line or the one above it says that the machine's language is meant. */
    private static boolean speaksOfLocale(MethodCallExpr call, Inspection<JavaFile, Node> report) {
        int line = call.getBegin().map(begin -> begin.line).orElse(1);
        return Stream.of(line, Math.max(1, line - 1))
                .flatMap(each -> report.file().comments().on(each).stream())
                .anyMatch(
                        comment -> comment.getContent().toLowerCase(Locale.ROOT).contains("locale"));
    }

    private static void inspectCreation(ObjectCreationExpr creation, Inspection<JavaFile, Node> report) {
        if (creation.getArguments().size() == 1
                && report.file().types().isNew(creation, "java.text.SimpleDateFormat")) {
            report.breach(creation, "This format depends on the language of the machine")
                    .key("format " + creation.getArgument(0));
        }
    }
}
