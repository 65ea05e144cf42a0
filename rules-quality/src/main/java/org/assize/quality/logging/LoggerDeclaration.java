package org.assize.quality.logging;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.ClassExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import org.assize.evidence.java.JavaFile;
import org.assize.finding.Severity;
import org.assize.rule.Inspection;
import org.assize.rule.Rule;
import org.jspecify.annotations.Nullable;

/** A logger that is handed over in a constructor, or named with getClass() for subclasses: both are left alone. */
final class LoggerDeclaration {

    static final Rule RULE = Rule.java("quality/logger-declaration")
            .states("A logger is private static final, one for each class, and named for that class")
            .because("a logger that is shared or named for another class sends whoever reads the log to the "
                    + "wrong place")
            .remedy("Declare private static final Logger log = LoggerFactory.getLogger(ThisClass.class)")
            .implementing("iso-25010/analysability")
            .severity(Severity.WARNING)
            .cannotSee("A logger that is handed over in a constructor, or named with getClass() for subclasses: "
                    + "both are left alone.")
            .knownElsewhereAs(
                    "PMD.ProperLogger", "PMD.MoreThanOneLogger", "java:S1312", "java:S3416", "FloggerRequiredModifiers")
            .violating("""
        import org.slf4j.Logger;
        import org.slf4j.LoggerFactory;

        class Import {
            public static final Logger «LOG» = LoggerFactory.getLogger(Import.class);
        }
        """)
            .violating("""
        import org.slf4j.Logger;
        import org.slf4j.LoggerFactory;

        class Import {
            private static final Logger LOG = LoggerFactory.getLogger(«Export.class»);
        }
        """)
            .violating("""
        import java.util.logging.Logger;

        class Import {
            private Logger «log» = Logger.getLogger(Import.class.getName());
        }
        """)
            .violating("""
        import org.apache.commons.logging.Log;
        import org.apache.commons.logging.LogFactory;

        class Import {
            private static final Log LOG = LogFactory.getLog(Import.class);
            private static final Log «OTHER» = LogFactory.getLog(Import.class);
        }
        """)
            .conforming("""
        import org.slf4j.Logger;
        import org.slf4j.LoggerFactory;

        class Import {
            private static final Logger LOG = LoggerFactory.getLogger(Import.class);
            private static final Logger AUDIT = LoggerFactory.getLogger("audit");

            static class Line {
                private static final Logger LOG = LoggerFactory.getLogger(Import.class);
            }
        }
        """)
            .conforming("""
        import org.apache.commons.logging.Log;
        import org.apache.commons.logging.LogFactory;

        abstract class Base {
            protected final Log logger = LogFactory.getLog(getClass());
        }
        """)
            .conforming("""
        import org.slf4j.Logger;

        class Import {
            private final Logger log;

            Import(Logger log) {
                this.log = log;
            }
        }
        """)
            .conforming("""
        import com.acme.Logger;

        class Import {
            public Logger log = new Logger();
        }
        """)
            .inspecting(FieldDeclaration.class, LoggerDeclaration::inspect)
            .build();

    private LoggerDeclaration() {}

    private static void inspect(FieldDeclaration field, Inspection<JavaFile, Node> report) {
        if (!Loggers.isLogger(field.getElementType())
                || field.getCommonType().isArrayType()
                || !(field.getParentNode().orElse(null) instanceof TypeDeclaration<?> type)
                || isInterface(type)) {
            return;
        }
        VariableDeclarator variable = field.getVariable(0);
        Expression initializer = variable.getInitializer().orElse(null);
        Expression otherClass = initializer == null ? null : otherClass(initializer, type);
        if (otherClass != null) {
            report.breach(otherClass, "This logger is named for another class")
                    .key(variable.getNameAsString() + " name");
        } else if (!isPrivateConstant(field) && !isHandedOver(field, initializer, type)) {
            report.breach(variable.getName(), "This logger is not private static final")
                    .key(variable.getNameAsString());
        } else if (isSecond(field, type)) {
            report.breach(variable.getName(), "This is another logger of the same class")
                    .key(variable.getNameAsString());
        }
    }

    private static boolean isInterface(TypeDeclaration<?> type) {
        return type instanceof ClassOrInterfaceDeclaration declaration && declaration.isInterface();
    }

    /** The class literal that names a class which neither is this class nor stands around it. */
    private static @Nullable Expression otherClass(Expression initializer, TypeDeclaration<?> type) {
        ClassExpr literal = initializer.findFirst(ClassExpr.class).orElse(null);
        boolean getter = initializer instanceof MethodCallExpr call
                && call.getNameAsString().startsWith("getLog")
                && call.getArguments().size() == 1;
        if (literal == null || !getter) {
            return null;
        }
        String name = literal.getTypeAsString();
        String simple = name.substring(name.lastIndexOf('.') + 1);
        for (Node node = type; node != null; node = node.getParentNode().orElse(null)) {
            boolean around = node instanceof TypeDeclaration<?> declaration
                    && declaration.getNameAsString().equals(simple);
            if (around) {
                return null;
            }
        }
        return literal;
    }

    private static boolean isPrivateConstant(FieldDeclaration field) {
        return field.isPrivate() && field.isStatic() && field.isFinal();
    }

    private static boolean isHandedOver(
            FieldDeclaration field, @Nullable Expression initializer, TypeDeclaration<?> type) {
        boolean forSubclasses = initializer != null
                && initializer
                        .findFirst(
                                MethodCallExpr.class,
                                call -> call.getNameAsString().equals("getClass"))
                        .isPresent()
                && !field.isStatic();
        boolean injected = initializer == null
                && (field.isFinal() && !field.isStatic()
                        || !field.getAnnotations().isEmpty()
                        || isSet(field, type));
        boolean innerClass = type.isNestedType()
                && !type.isStatic()
                && type instanceof ClassOrInterfaceDeclaration
                && field.isPrivate()
                && field.isFinal();
        return forSubclasses || injected || innerClass;
    }

    private static boolean isSet(FieldDeclaration field, TypeDeclaration<?> type) {
        String name = field.getVariable(0).getNameAsString();
        return type.findFirst(AssignExpr.class, assignment -> {
                    boolean target = assignment.getTarget().toString().equals("this." + name)
                            || assignment.getTarget().toString().equals(name);
                    return target && assignment.getValue() instanceof NameExpr;
                })
                .isPresent();
    }

    private static boolean isSecond(FieldDeclaration field, TypeDeclaration<?> type) {
        if (isNamed(field)) {
            return false;
        }
        return type.getFields().stream()
                .takeWhile(earlier -> earlier != field)
                .anyMatch(earlier -> Loggers.isLogger(earlier.getElementType()) && !isNamed(earlier));
    }

    /** Whether a logger has a name of its own and not that of a class. */
    private static boolean isNamed(FieldDeclaration field) {
        return field.getVariable(0)
                .getInitializer()
                .filter(value -> value.findFirst(ClassExpr.class).isEmpty())
                .isPresent();
    }
}
