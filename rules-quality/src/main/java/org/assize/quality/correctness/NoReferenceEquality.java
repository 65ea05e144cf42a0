package org.assize.quality.correctness;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.Statement;
import java.util.List;
import java.util.regex.Pattern;
import org.assize.evidence.java.JavaFile;
import org.assize.evidence.java.TypeResolver;
import org.assize.evidence.types.JavaType;
import org.assize.finding.Fix;
import org.assize.quality.syntax.Expressions;
import org.assize.rule.Inspection;
import org.assize.rule.Option;
import org.assize.rule.Rule;

/** Compares the static types of the operands; what a generic or unseen method returns is unknown and not judged. */
final class NoReferenceEquality {

    record Options(
            @Option("further final value types whose instances must not be compared by identity")
            List<String> valueTypes) {}

    private static final Pattern IDENTITY =
            Pattern.compile("(?i)identi(ty|cal)|intern(ed|s)?\\b|fast[- ]?path|same (instance|object)|optimi[sz]");

    static final Rule RULE = Rule.java("quality/no-reference-equality")
            .states("Strings, boxed values and other values are compared with equals, not with == or !=")
            .because("two equal values need not be the same object, so the comparison works in a test and "
                    + "fails in production")
            .remedy("Compare with equals, or with Objects.equals where null is possible")
            .implementing("cwe/595", "cwe/597", "iso-25010/faultlessness")
            .options(new Options(List.of(
                    "java.math.BigDecimal",
                    "java.math.BigInteger",
                    "java.util.UUID",
                    "java.util.Optional",
                    "java.util.OptionalInt",
                    "java.util.OptionalLong",
                    "java.util.OptionalDouble",
                    "java.time.LocalDate",
                    "java.time.LocalDateTime",
                    "java.time.LocalTime",
                    "java.time.Instant",
                    "java.time.Duration",
                    "java.time.Period",
                    "java.time.ZonedDateTime",
                    "java.time.OffsetDateTime",
                    "java.time.Year",
                    "java.time.YearMonth")))
            .cannotSee("Values behind a type variable or behind Object.")
            .knownElsewhereAs(
                    "PMD.UseEqualsToCompareStrings",
                    "PMD.CompareObjectsWithEquals",
                    "java:S4973",
                    "ReferenceEquality",
                    "BoxedPrimitiveEquality",
                    "checkstyle:stringliteralequality",
                    "ES_COMPARING_STRINGS_WITH_EQ",
                    "ES_COMPARING_PARAMETER_STRING_WITH_EQ",
                    "RC_REF_COMPARISON")
            .violating("""
        class Login {
            boolean isRoot(String user) {
                return «user == "root"»;
            }
        }
        """)
            .violating("""
        class Stock {
            boolean changed(Integer before, Integer after) {
                return «before != after»;
            }
        }
        """)
            .violating("""
        class Price {
            java.math.BigDecimal net;

            boolean isSame(Price other) {
                return «net == other.net»;
            }
        }
        """)
            .violating("""
        class Names {
            boolean first(java.util.List<String> names, String name) {
                return «names.get(0) == name»;
            }
        }
        """)
            .conforming("""
                    class Version {
                        private static final String CURRENT = "1.1";

                        static int of(String text) {
                            // fast path: most callers pass the constant itself
                            if (text == CURRENT) {
                                return 11;
                            }
                            return parse(text);
                        }
                    }
                    """)
            .conforming("""
        class Stock {
            boolean changed(Integer before, int after) {
                // Unboxed: one of the two is an int.
                return before != after;
            }
        }
        """)
            .conforming("""
        class Name {
            private final String text = "";

            boolean same(String other) {
                return text == other || text.equals(other);
            }

            @Override
            public boolean equals(Object other) {
                return this == other;
            }

            @Override
            public int hashCode() {
                return 1;
            }
        }
        """)
            .conforming("""
        class Text {
            boolean wasTrimmed(String text) {
                String trimmed = text.trim();
                return trimmed != text;
            }
        }
        """)
            .conforming("""
        class Login {
            private static final String NONE = new String("none");

            boolean isMissing(String user) {
                return user == null || user == NONE;
            }
        }
        """)
            .conforming("""
        class Order {
            static int compare(String one, String other) {
                if (one == other) {
                    return 0;
                }
                return one.compareTo(other);
            }
        }
        """)
            .inspecting(BinaryExpr.class, NoReferenceEquality::inspect)
            .build();

    private NoReferenceEquality() {}

    private static void inspect(BinaryExpr comparison, Inspection<JavaFile, Node> report) {
        boolean equality = comparison.getOperator() == BinaryExpr.Operator.EQUALS
                || comparison.getOperator() == BinaryExpr.Operator.NOT_EQUALS;
        if (!equality || isNeverValue(comparison.getLeft()) || isNeverValue(comparison.getRight())) {
            return;
        }
        TypeResolver types = report.file().types();
        JavaType left = types.of(comparison.getLeft());
        JavaType right = types.of(comparison.getRight());
        List<String> values = report.options(Options.class).valueTypes();
        boolean breach = isText(left, right, comparison)
                || isBoxed(left) && isBoxed(right)
                || isAnyOf(left, values) && isAnyOf(right, values);
        if (breach
                && !isShortcut(comparison)
                && !isFastPath(comparison, report)
                && !isDerived(comparison.getLeft(), comparison.getRight(), types)
                && !isDerived(comparison.getRight(), comparison.getLeft(), types)
                && !isSentinel(comparison.getLeft(), types)
                && !isSentinel(comparison.getRight(), types)) {
            report(comparison, left.isKnown() ? left : right, report);
        }
    }

    private static boolean isNeverValue(Expression operand) {
        return operand instanceof NullLiteralExpr
                || operand instanceof ThisExpr
                || operand.isLiteralExpr() && !operand.isStringLiteralExpr() && !operand.isTextBlockLiteralExpr();
    }

    private static boolean isText(JavaType left, JavaType right, BinaryExpr comparison) {
        boolean literal = comparison.getLeft().isStringLiteralExpr()
                || comparison.getRight().isStringLiteralExpr();
        return left.is("java.lang.String") && right.is("java.lang.String")
                || literal && (left.is("java.lang.String") || right.is("java.lang.String"));
    }

    private static boolean isBoxed(JavaType type) {
        return type.isClass() && type.unboxed().isPrimitive();
    }

    private static boolean isAnyOf(JavaType type, List<String> names) {
        return type.isClass() && names.stream().anyMatch(type::is);
    }

    /** Whether the comparison only saves a call of equals or compareTo that follows for the other case. */
    private static boolean isShortcut(BinaryExpr comparison) {
        Node around = Expressions.around(comparison);
        if (around instanceof BinaryExpr both) {
            return comparesBeside(both, comparison);
        }
        if (around instanceof ConditionalExpr choice) {
            return callsEquals(choice.getElseExpr()) || callsEquals(choice.getThenExpr());
        }
        return around instanceof IfStmt choice
                && returnsAtOnce(choice.getThenStmt())
                && Expressions.bodyAround(comparison)
                        .filter(body -> body instanceof MethodDeclaration method
                                && (comparesByName(method) || comparesLater(method, comparison)))
                        .isPresent();
    }

    /** Whether a comment before the if says that identity is meant, or one before it that returns the same way. */
    private static boolean isFastPath(BinaryExpr comparison, Inspection<JavaFile, Node> report) {
        Node step = Expressions.around(comparison);
        while (step instanceof IfStmt choice && returnsAtOnce(choice.getThenStmt())) {
            boolean said = report.file().comments().before(choice).stream()
                    .anyMatch(comment -> IDENTITY.matcher(comment.getContent()).find());
            if (said) {
                return true;
            }
            List<Node> siblings =
                    choice.getParentNode().map(Node::getChildNodes).orElse(List.of());
            int index = siblings.indexOf(choice);
            step = index > 0 ? siblings.get(index - 1) : null;
        }
        return false;
    }

    private static boolean comparesLater(MethodDeclaration method, BinaryExpr comparison) {
        return method.findFirst(
                        MethodCallExpr.class,
                        call -> (call.getNameAsString().startsWith("equals")
                                        || call.getNameAsString().startsWith("compare"))
                                && mentions(call, comparison))
                .isPresent();
    }

    private static boolean comparesByName(MethodDeclaration method) {
        String name = method.getNameAsString();
        return name.startsWith("compare")
                || name.startsWith("equals")
                || name.endsWith("Equals")
                || name.equals("same");
    }

    private static boolean comparesBeside(BinaryExpr both, BinaryExpr comparison) {
        for (Node node = both;
                node instanceof BinaryExpr || node instanceof EnclosedExpr;
                node = node.getParentNode().orElse(both)) {
            if (node.findFirst(
                            MethodCallExpr.class,
                            call -> call.getNameAsString().startsWith("equals")
                                    || call.getNameAsString().startsWith("compare"))
                    .filter(call -> mentions(call, comparison))
                    .isPresent()) {
                return true;
            }
        }
        return false;
    }

    private static boolean mentions(MethodCallExpr call, BinaryExpr comparison) {
        return call.findFirst(
                        Expression.class,
                        each -> each.equals(comparison.getLeft()) || each.equals(comparison.getRight()))
                .isPresent();
    }

    private static boolean callsEquals(Expression expression) {
        return Expressions.inner(expression) instanceof MethodCallExpr call
                && (call.getNameAsString().startsWith("equals")
                        || call.getNameAsString().startsWith("compare"));
    }

    private static boolean returnsAtOnce(Statement statement) {
        return statement instanceof ReturnStmt
                || statement instanceof BlockStmt block
                        && block.getStatements().size() == 1
                        && block.getStatement(0) instanceof ReturnStmt;
    }

    /** Whether a variable was made from the other operand, so that the comparison asks whether it is still the same object. */
    private static boolean isDerived(Expression made, Expression from, TypeResolver types) {
        boolean names = made instanceof NameExpr && (from instanceof NameExpr || from instanceof FieldAccessExpr);
        return names
                && types.declarationOf((NameExpr) made)
                        .filter(node -> node instanceof VariableDeclarator variable
                                && variable.getInitializer()
                                        .filter(value -> value.findFirst(Expression.class, from::equals)
                                                .isPresent())
                                        .isPresent())
                        .isPresent();
    }

    /** Whether an operand stands for one certain object: {@code Boolean.TRUE}, an interned text, a constant made with new. */
    private static boolean isSentinel(Expression operand, TypeResolver types) {
        Expression inner = Expressions.inner(operand);
        if (inner instanceof MethodCallExpr call) {
            return call.getNameAsString().equals("intern");
        }
        if (inner instanceof FieldAccessExpr access) {
            return access.getScope().toString().equals("Boolean");
        }
        return inner instanceof NameExpr name
                && types.declarationOf(name)
                        .filter(NoReferenceEquality::isMadeConstant)
                        .isPresent();
    }

    private static boolean isMadeConstant(Node declaration) {
        return declaration instanceof VariableDeclarator variable
                && variable.getInitializer()
                        .filter(ObjectCreationExpr.class::isInstance)
                        .isPresent()
                && variable.getParentNode()
                        .filter(parent -> parent instanceof FieldDeclaration field && field.isFinal())
                        .isPresent();
    }

    private static void report(BinaryExpr comparison, JavaType type, Inspection<JavaFile, Node> report) {
        boolean negated = comparison.getOperator() == BinaryExpr.Operator.NOT_EQUALS;
        JavaFile file = report.file();
        boolean literalRight = comparison.getRight().isStringLiteralExpr();
        Expression first = literalRight ? comparison.getRight() : comparison.getLeft();
        Expression second = literalRight ? comparison.getLeft() : comparison.getRight();
        String call = first.isStringLiteralExpr()
                ? file.text(first) + ".equals(" + file.text(second) + ")"
                : "java.util.Objects.equals(" + file.text(first) + ", " + file.text(second) + ")";
        String name = type.name().substring(type.name().lastIndexOf('.') + 1);
        report.breach(
                        comparison,
                        "Two values of type " + name + " are compared by identity, with "
                                + comparison.getOperator().asString())
                .key(comparison.getLeft() + " " + comparison.getRight())
                .fix(Fix.suggestion("Compare with equals", file.replace(comparison, (negated ? "!" : "") + call)));
    }
}
