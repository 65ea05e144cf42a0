package org.assize.quality.logging;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.Type;
import java.util.Optional;
import java.util.Set;
import org.assize.evidence.java.JavaFile;
import org.assize.evidence.java.TypeResolver;
import org.assize.evidence.types.Certainty;
import org.assize.evidence.types.JavaType;
import org.assize.quality.syntax.Expressions;
import org.assize.quality.syntax.Names;

/** Tells loggers of the common libraries by declared types and imports, and by Lombok's annotations. */
final class Loggers {

    /** How a library fills in the arguments of a message. */
    enum Style {
        /** {@code {}}: SLF4J and Log4j 2. */
        BRACES,
        /** {@code {0}}: java.util.logging. */
        NUMBERS,
        /** None: Commons Logging and Log4j 1. */
        NONE
    }

    private static final String[] BRACES = {
        "org.slf4j.Logger", "org.apache.logging.log4j.Logger", "ch.qos.logback.classic.Logger"
    };

    private static final String[] NUMBERS = {"java.util.logging.Logger"};

    private static final String[] NONE = {
        "org.apache.commons.logging.Log",
        "org.apache.log4j.Logger",
        "org.apache.log4j.Category",
        "org.jboss.logging.Logger"
    };

    private static final String[] LOMBOK_BRACES = {
        "lombok.extern.slf4j.Slf4j", "lombok.extern.slf4j.XSlf4j", "lombok.extern.log4j.Log4j2"
    };

    private static final String[] LOMBOK_OTHERS = {
        "lombok.extern.java.Log",
        "lombok.extern.apachecommons.CommonsLog",
        "lombok.extern.log4j.Log4j",
        "lombok.extern.jbosslog.JBossLog"
    };

    private static final Set<String> LEVELS = Set.of(
            "trace", "debug", "info", "warn", "error", "fatal", "log", "finest", "finer", "fine", "config", "warning",
            "severe");

    private Loggers() {}

    /** Whether a type is written that is a logger. */
    static boolean isLogger(Type type) {
        return type instanceof ClassOrInterfaceType named
                && (named.getNameAsString().equals("Logger")
                        || named.getNameAsString().equals("Log")
                        || named.getNameAsString().equals("Category"))
                && styleOf(named).isPresent();
    }

    private static Optional<Style> styleOf(ClassOrInterfaceType type) {
        String written = type.getNameWithScope();
        if (Names.means(written, type, BRACES)) {
            return Optional.of(Style.BRACES);
        }
        if (Names.means(written, type, NUMBERS)) {
            return Optional.of(Style.NUMBERS);
        }
        return Names.means(written, type, NONE) ? Optional.of(Style.NONE) : Optional.empty();
    }

    /** The style of the logger on which a call logs a message, empty if it is no such call. */
    static Optional<Style> styleOf(MethodCallExpr call, JavaFile file) {
        if (!LEVELS.contains(call.getNameAsString()) || call.getScope().isEmpty()) {
            return Optional.empty();
        }
        Expression scope = call.getScope().get();
        if (scope instanceof NameExpr name) {
            Optional<Node> declaration = file.types().declarationOf(name);
            return declaration.isPresent() ? declaration.flatMap(Loggers::styleOfDeclared) : styleOfLombok(name);
        }
        return scope instanceof FieldAccessExpr access && access.getScope() instanceof ThisExpr
                ? styleOfField(access)
                : Optional.empty();
    }

    private static Optional<Style> styleOfDeclared(Node declaration) {
        Type type = declaration instanceof VariableDeclarator variable
                ? variable.getType()
                : declaration instanceof Parameter parameter ? parameter.getType() : null;
        return type instanceof ClassOrInterfaceType named ? styleOf(named) : Optional.empty();
    }

    private static Optional<Style> styleOfField(FieldAccessExpr access) {
        for (Node node = access; node != null; node = node.getParentNode().orElse(null)) {
            Optional<FieldDeclaration> field = node instanceof TypeDeclaration<?> type
                    ? type.getFieldByName(access.getNameAsString())
                    : Optional.empty();
            if (field.isPresent()) {
                return field.get().getElementType() instanceof ClassOrInterfaceType named
                        ? styleOf(named)
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static Optional<Style> styleOfLombok(NameExpr name) {
        if (!name.getNameAsString().equals("log")) {
            return Optional.empty();
        }
        for (Node node = name; node != null; node = node.getParentNode().orElse(null)) {
            if (node instanceof TypeDeclaration<?> type) {
                if (Names.annotation(type, LOMBOK_BRACES).isPresent()) {
                    return Optional.of(Style.BRACES);
                }
                if (Names.annotation(type, LOMBOK_OTHERS).isPresent()) {
                    return Optional.of(Style.NONE);
                }
            }
        }
        return Optional.empty();
    }

    /** Whether an expression is, by its type or as a catch parameter, a throwable. */
    static Certainty isThrowable(Expression expression, TypeResolver types) {
        Expression inner = Expressions.inner(expression);
        boolean caught = inner instanceof NameExpr name
                && types.declarationOf(name)
                        .flatMap(Node::getParentNode)
                        .filter(CatchClause.class::isInstance)
                        .isPresent();
        if (caught) {
            return Certainty.YES;
        }
        Certainty known = types.isSubtypeOf(inner, "java.lang.Throwable");
        JavaType type = types.of(inner);
        return known == Certainty.UNKNOWN
                        && (type.name().endsWith("Exception") || type.name().endsWith("Error"))
                ? Certainty.YES
                : known;
    }
}
