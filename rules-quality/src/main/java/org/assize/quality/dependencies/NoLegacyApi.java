package org.assize.quality.dependencies;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import java.util.List;
import org.assize.evidence.java.JavaFile;
import org.assize.finding.Severity;
import org.assize.quality.syntax.Expressions;
import org.assize.rule.Inspection;
import org.assize.rule.Option;
import org.assize.rule.Rule;

/**
 * Which of these uses an older API asks for; parameters, results and variables that hold what others made are left
 * alone.
 */
final class NoLegacyApi {

    record Options(
            @Option("legacy types, each with what to use instead after an equals sign")
            List<String> types) {}

    static final Rule RULE = Rule.java("quality/no-legacy-api")
            .states("Vector, Hashtable, Stack, StringBuffer, Date and Calendar are not used in new code")
            .because("they lock on every call or can be changed by anyone, and something better is there since "
                    + "Java 1.2, 5 and 8")
            .remedy("Use ArrayList, HashMap, ArrayDeque, StringBuilder, Iterator and java.time")
            .implementing("cwe/477", "iso-25010/replaceability")
            .severity(Severity.WARNING)
            .offByDefault("in code that speaks to older APIs, most uses are what these ask for")
            .options(new Options(List.of(
                    "java.util.Vector=ArrayList",
                    "java.util.Hashtable=HashMap",
                    "java.util.Stack=ArrayDeque",
                    "java.lang.StringBuffer=StringBuilder",
                    "java.util.Dictionary=Map",
                    "java.util.Date=java.time.Instant",
                    "java.util.Calendar=java.time.ZonedDateTime",
                    "java.util.GregorianCalendar=java.time.ZonedDateTime",
                    "java.util.Enumeration=Iterator")))
            .applyingTo(file -> file.isMain())
            .cannotSee("Which of these uses an older API asks for; parameters, results and variables that hold "
                    + "what others made are left alone.")
            .knownElsewhereAs(
                    "PMD.ReplaceVectorWithList",
                    "PMD.ReplaceHashtableWithMap",
                    "PMD.ReplaceJavaUtilDate",
                    "PMD.ReplaceJavaUtilCalendar",
                    "PMD.ReplaceEnumerationWithIterator",
                    "java:S1149",
                    "java:S2143",
                    "JdkObsolete",
                    "JavaUtilDateChecker")
            .violating("""
        import java.util.Vector;

        class Orders {
            private final «Vector<String>» items = new Vector<>();
        }
        """)
            .violating("""
        class Text {
            String build() {
                «StringBuffer» text = new StringBuffer();
                return text.append("x").toString();
            }
        }
        """)
            .violating("""
        import java.util.Calendar;
        import java.util.Date;

        class Clock {
            Date now() {
                return new «Date»();
            }

            int year() {
                return «Calendar».getInstance().get(1);
            }
        }
        """)
            .conforming("""
        import java.util.ArrayList;
        import java.util.List;

        class Orders {
            private final List<String> items = new ArrayList<>();
        }
        """)
            .conforming("""
        import java.util.regex.Matcher;

        class Text {
            String replaced(Matcher matcher) {
                StringBuffer text = new StringBuffer();
                while (matcher.find()) {
                    matcher.appendReplacement(text, "x");
                }
                return matcher.appendTail(text).toString();
            }
        }
        """)
            .conforming("""
        import com.acme.Date;
        import java.sql.Timestamp;

        class Clock {
            Date now;
            Timestamp then;
        }
        """)
            .conforming("""
        import java.util.Date;

        class Clock extends Base {
            @Override
            public void set(Date date) {}
        }
        """)
            .inspecting(ClassOrInterfaceType.class, NoLegacyApi::inspectType)
            .inspecting(MethodCallExpr.class, NoLegacyApi::inspectCall)
            .build();

    private NoLegacyApi() {}

    private static void inspectType(ClassOrInterfaceType type, Inspection<JavaFile, Node> report) {
        String legacy = legacyNamed(type.getNameAsString(), report);
        boolean judged = !legacy.isEmpty()
                && isDeclaring(type)
                && report.file().types().of(type).is(className(legacy))
                && !isForAppending(type);
        if (judged) {
            report(type, legacy, report);
        }
    }

    private static String legacyNamed(String simple, Inspection<JavaFile, Node> report) {
        for (String legacy : report.options(Options.class).types()) {
            int equals = legacy.indexOf('=');
            if (equals > simple.length()
                    && legacy.startsWith(simple, equals - simple.length())
                    && legacy.charAt(equals - simple.length() - 1) == '.') {
                return legacy;
            }
        }
        return "";
    }

    private static String className(String legacy) {
        return legacy.substring(0, legacy.indexOf('='));
    }

    /** Whether a type is written where it decides what is used: not in a cast, a test, an import, or beside its own declaration. */
    private static boolean isDeclaring(ClassOrInterfaceType type) {
        Node parent = type.getParentNode().orElse(null);
        if (parent instanceof ObjectCreationExpr creation) {
            Node around = creation.getParentNode().orElse(null);
            boolean declared = around instanceof VariableDeclarator variable
                    && variable.getType() instanceof ClassOrInterfaceType own
                    && own.getNameAsString().equals(type.getNameAsString());
            return !declared;
        }
        boolean made = parent instanceof VariableDeclarator variable
                && (variable.getParentNode().orElse(null) instanceof FieldDeclaration
                        || variable.getInitializer()
                                .filter(value -> creates(value, type))
                                .isPresent());
        return made || parent instanceof ClassOrInterfaceDeclaration;
    }

    private static boolean creates(Expression value, ClassOrInterfaceType type) {
        return value instanceof ObjectCreationExpr
                || value instanceof MethodCallExpr call
                        && call.getNameAsString().equals("getInstance")
                        && call.getScope()
                                .filter(scope -> scope.toString().equals(type.getNameAsString()))
                                .isPresent();
    }

    /** Whether the buffer goes to Matcher.appendReplacement, which took nothing else before Java 9. */
    private static boolean isForAppending(ClassOrInterfaceType type) {
        return type.getNameAsString().equals("StringBuffer")
                && Expressions.bodyAround(type)
                        .flatMap(body -> body.findFirst(
                                MethodCallExpr.class,
                                call -> call.getNameAsString().equals("appendReplacement")
                                        || call.getNameAsString().equals("appendTail")))
                        .isPresent();
    }

    private static void report(Node place, String legacy, Inspection<JavaFile, Node> report) {
        String simple = className(legacy).substring(className(legacy).lastIndexOf('.') + 1);
        report.breach(place, simple + " is a legacy type: use " + legacy.substring(legacy.indexOf('=') + 1))
                .key(simple);
    }

    private static void inspectCall(MethodCallExpr call, Inspection<JavaFile, Node> report) {
        boolean calendar = call.getNameAsString().equals("getInstance")
                && call.getScope()
                        .filter(scope -> scope instanceof NameExpr name
                                && name.getNameAsString().equals("Calendar"))
                        .isPresent();
        boolean declared = call.getParentNode()
                .filter(parent -> parent instanceof VariableDeclarator)
                .isPresent();
        if (calendar && !declared && report.file().types().receiverOf(call).is("java.util.Calendar")) {
            String legacy = legacyNamed("Calendar", report);
            if (!legacy.isEmpty()) {
                report(call.getScope().get(), legacy, report);
            }
        }
    }
}
