package org.assize.quality.concurrency;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.InitializerDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.stmt.SynchronizedStmt;
import java.util.List;
import org.assize.evidence.java.JavaFile;
import org.assize.evidence.java.TypeResolver;
import org.assize.evidence.types.JavaType;
import org.assize.rule.Inspection;
import org.assize.rule.Rule;

/** A format that is shared through a field of an object. */
final class NoSharedFormatter {

    static final Rule RULE = Rule.java("quality/no-shared-formatter")
            .states("Date and number formats that are not thread-safe are not shared in static fields")
            .because("they keep half-done work in fields of their own: two threads get each other's dates")
            .remedy("Use java.time.format.DateTimeFormatter, or make a format where it is used")
            .implementing("cwe/567", "iso-25010/faultlessness")
            .cannotSee("A format that is shared through a field of an object.")
            .knownElsewhereAs(
                    "PMD.UnsynchronizedStaticFormatter",
                    "java:S2885",
                    "DateFormatConstant",
                    "STCAL_STATIC_SIMPLE_DATE_FORMAT_INSTANCE",
                    "STCAL_STATIC_CALENDAR_INSTANCE")
            .violating("""
        import java.text.SimpleDateFormat;

        class Dates {
            private static final SimpleDateFormat «DAY» = new SimpleDateFormat("yyyy-MM-dd");
        }
        """)
            .violating("""
        import java.text.NumberFormat;

        class Numbers {
            static NumberFormat «format» = NumberFormat.getInstance();

            String show(int number) {
                return format.format(number);
            }
        }
        """)
            .violating("""
        import java.util.Calendar;

        class Dates {
            private static final Calendar «NOW» = Calendar.getInstance();
            private static final java.text.DateFormat «DAY» = java.text.DateFormat.getDateInstance();

            static int year() {
                synchronized (Dates.class) {
                    DAY.format(NOW.getTime());
                }
                return NOW.get(Calendar.YEAR) + DAY.format(null).length();
            }
        }
        """)
            .conforming("""
        import java.text.SimpleDateFormat;
        import java.time.format.DateTimeFormatter;

        class Dates {
            private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_DATE;
            private static final ThreadLocal<SimpleDateFormat> OWN = ThreadLocal.withInitial(SimpleDateFormat::new);
            private final SimpleDateFormat mine = new SimpleDateFormat("yyyy");
        }
        """)
            .conforming("""
        import java.text.SimpleDateFormat;

        class Dates {
            private static final SimpleDateFormat DAY = new SimpleDateFormat("yyyy-MM-dd");

            static String show(java.util.Date date) {
                synchronized (DAY) {
                    return DAY.format(date);
                }
            }
        }
        """)
            .conforming("""
        import java.text.SimpleDateFormat;

        class Dates {
            private static final SimpleDateFormat DAY = new SimpleDateFormat("yyyy-MM-dd");

            static String show(java.util.Date date) {
                return ((SimpleDateFormat) DAY.clone()).format(date);
            }
        }
        """)
            .inspecting(FieldDeclaration.class, NoSharedFormatter::inspect)
            .build();

    private static final List<String> UNSAFE = List.of(
            "java.text.DateFormat",
            "java.text.NumberFormat",
            "java.text.MessageFormat",
            "java.text.ChoiceFormat",
            "java.util.Calendar");

    private NoSharedFormatter() {}

    private static void inspect(FieldDeclaration field, Inspection<JavaFile, Node> report) {
        if (!field.isStatic()
                || !field.getElementType().isClassOrInterfaceType()
                || field.getCommonType().isArrayType()) {
            return;
        }
        TypeResolver types = report.file().types();
        JavaType type = types.of(field.getElementType());
        boolean unsafe = type.isClass()
                && (isUnsafe(type, types)
                        || type.is("java.text.Format")
                                && field.getVariables().stream()
                                        .anyMatch(each -> each.getInitializer()
                                                .filter(value -> isUnsafe(types.of(value), types))
                                                .isPresent()));
        if (!unsafe) {
            return;
        }
        for (VariableDeclarator variable : field.getVariables()) {
            if (!isGuarded(variable, report.file().unit())) {
                report.breach(
                                variable.getName(),
                                "A " + type.name().substring(type.name().lastIndexOf('.') + 1)
                                        + " is not thread-safe, and this field shares it among all threads")
                        .key(variable.getNameAsString());
            }
        }
    }

    private static boolean isUnsafe(JavaType type, TypeResolver types) {
        return (type.name().startsWith("java.text.") || type.name().startsWith("java.util."))
                && UNSAFE.stream()
                        .anyMatch(
                                name -> types.hierarchy().isSubtype(type, name).isYes());
    }

    /** Whether every use in this file stands in a synchronized block or method or copies the format. */
    private static boolean isGuarded(VariableDeclarator variable, CompilationUnit unit) {
        List<NameExpr> uses =
                unit.findAll(NameExpr.class, name -> name.getNameAsString().equals(variable.getNameAsString()));
        return !uses.isEmpty() && uses.stream().allMatch(use -> isGuarded(use) || !isCalled(use));
    }

    /** Whether a method is called on the format itself; what is handed on may be copied there. */
    private static boolean isCalled(NameExpr use) {
        return use.getParentNode()
                .filter(parent ->
                        parent instanceof MethodCallExpr call && call.getScope().orElse(null) == use)
                .isPresent();
    }

    private static boolean isGuarded(NameExpr use) {
        boolean copied = use.getParentNode()
                .filter(parent -> parent instanceof MethodCallExpr call
                        && call.getNameAsString().equals("clone"))
                .isPresent();
        Node node = use;
        while (!copied && node != null) {
            copied = node instanceof SynchronizedStmt
                    || node instanceof InitializerDeclaration
                    || node instanceof MethodDeclaration method && method.isSynchronized();
            node = node.getParentNode().orElse(null);
        }
        return copied;
    }
}
