package org.assize.quality.correctness;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import com.github.javaparser.ast.stmt.AssertStmt;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.assize.evidence.java.JavaFile;
import org.assize.evidence.java.TypeResolver;
import org.assize.evidence.types.JavaType;
import org.assize.quality.syntax.Expressions;
import org.assize.rule.Inspection;
import org.assize.rule.Rule;

/** Operands that call a method which may return something else the second time. */
final class NoIdenticalOperands {

    static final Rule RULE = Rule.java("quality/no-identical-operands")
            .states("The two sides of a comparison, logical operation or assignment differ")
            .because("an operation on one value twice has a known result, so one of the two was meant to be "
                    + "something else")
            .remedy("Write the operand that was meant, or leave the operation out; for NaN use Double.isNaN")
            .implementing("cwe/480", "iso-25010/faultlessness")
            .cannotSee("Operands that call a method which may return something else the second time.")
            .knownElsewhereAs(
                    "PMD.IdempotentOperations",
                    "java:S1764",
                    "java:S1656",
                    "SelfAssignment",
                    "SelfComparison",
                    "SelfEquals",
                    "IdentityBinaryExpression",
                    "SA_LOCAL_SELF_COMPARISON",
                    "SA_FIELD_SELF_COMPARISON",
                    "SA_FIELD_SELF_ASSIGNMENT")
            .violating("""
        class Range {
            boolean isEmpty(int low, int high) {
                return «low == low» || high - low < 0;
            }
        }
        """)
            .violating("""
        class Point {
            private int x;

            Point(int px) {
                «x = x»;
            }

            boolean same(Point other) {
                return «other.x == other.x»;
            }
        }
        """)
            .violating("""
        class Access {
            boolean allowed(boolean read, boolean write) {
                return read || write || «read»;
            }
        }
        """)
            .violating("""
        class Names {
            boolean same(String one, Object other) {
                return «one.equals(one)» && («one.length() - one.length()») == 0;
            }
        }
        """)
            .conforming("""
        class Number {
            boolean isMissing(double value, java.util.Iterator<String> names) {
                return value != value || names.next() == names.next();
            }
        }
        """)
            .conforming("""
        class Point {
            private int x;

            Point(int x) {
                this.x = x;
            }

            int doubled() {
                return x + x * x << x;
            }
        }
        """)
            .conforming("""
        class Bits {
            static final int ONE = 1 << 1;

            boolean consume(java.util.Scanner in) {
                return in.hasNextInt() && in.nextInt() > in.nextInt();
            }
        }
        """)
            .conforming("""
        import static org.junit.Assert.assertTrue;

        class NameTest {
            void isEqualToItself(String name) {
                assertTrue(name.equals(name));
            }
        }
        """)
            .inspecting(BinaryExpr.class, NoIdenticalOperands::inspectOperation)
            .inspecting(AssignExpr.class, NoIdenticalOperands::inspectAssignment)
            .inspecting(MethodCallExpr.class, NoIdenticalOperands::inspectCall)
            .build();

    private static final Set<String> COMPARING =
            Set.of("equals", "compareTo", "equalsIgnoreCase", "compareToIgnoreCase");

    private NoIdenticalOperands() {}

    private static void inspectOperation(BinaryExpr operation, Inspection<JavaFile, Node> report) {
        switch (operation.getOperator()) {
            case AND, OR -> inspectChain(operation, report);
            case EQUALS,
                    NOT_EQUALS,
                    LESS,
                    GREATER,
                    LESS_EQUALS,
                    GREATER_EQUALS,
                    MINUS,
                    DIVIDE,
                    REMAINDER,
                    XOR,
                    BINARY_AND,
                    BINARY_OR -> inspectPair(operation, report);
            default -> {}
        }
    }

    private static void inspectPair(BinaryExpr operation, Inspection<JavaFile, Node> report) {
        Expression left = Expressions.inner(operation.getLeft());
        boolean same =
                left.getClass() == Expressions.inner(operation.getRight()).getClass()
                        && !left.isLiteralExpr()
                        && Expressions.same(left, operation.getRight());
        if (!same || !Expressions.onlyReads(left)) {
            return;
        }
        JavaType type = report.file().types().of(left).unboxed();
        boolean floating = type.is("double") || type.is("float");
        if (!type.isKnown() && testsNumber(operation)) {
            report.unjudged(operation);
        } else if (!floating || !testsNumber(operation) && operation.getOperator() != BinaryExpr.Operator.MINUS) {
            report(operation, "Both sides of " + operation.getOperator().asString() + " are the same", report);
        }
    }

    /** Whether the operation tells NaN from other numbers. */
    private static boolean testsNumber(BinaryExpr operation) {
        return operation.getOperator() == BinaryExpr.Operator.EQUALS
                || operation.getOperator() == BinaryExpr.Operator.NOT_EQUALS;
    }

    private static void inspectChain(BinaryExpr operation, Inspection<JavaFile, Node> report) {
        boolean inner = operation
                .getParentNode()
                .filter(parent -> parent instanceof BinaryExpr above
                        && above.getOperator() == operation.getOperator()
                        && above.getLeft() == operation)
                .isPresent();
        if (inner) {
            return;
        }
        List<Expression> operands = operands(operation);
        for (int later = 1; later < operands.size(); later++) {
            Expression repeated = Expressions.inner(operands.get(later));
            boolean found =
                    operands.subList(0, later).stream().anyMatch(earlier -> Expressions.same(earlier, repeated));
            boolean unchanged = found && operands.subList(0, later + 1).stream().allMatch(Expressions::onlyReads);
            if (unchanged) {
                report(
                        operands.get(later),
                        "This operand of " + operation.getOperator().asString() + " is there twice",
                        report);
            }
        }
    }

    private static List<Expression> operands(BinaryExpr operation) {
        List<Expression> operands = new ArrayList<>();
        Expression rest = operation;
        while (rest instanceof BinaryExpr binary && binary.getOperator() == operation.getOperator()) {
            operands.add(0, binary.getRight());
            rest = binary.getLeft();
        }
        operands.add(0, rest);
        return operands;
    }

    private static void inspectAssignment(AssignExpr assignment, Inspection<JavaFile, Node> report) {
        if (assignment.getOperator() != AssignExpr.Operator.ASSIGN) {
            return;
        }
        Expression target = Expressions.inner(assignment.getTarget());
        Expression value = Expressions.inner(assignment.getValue());
        boolean same = target.equals(value) && Expressions.onlyReads(target);
        if (same || isSameField(target, value, report.file().types())) {
            report(assignment, "A variable is assigned to itself", report);
        }
    }

    /** Whether {@code this.name} and {@code name} are one field, since no local variable or parameter hides it. */
    private static boolean isSameField(Expression target, Expression value, TypeResolver types) {
        Expression longer = target instanceof FieldAccessExpr ? target : value;
        Expression shorter = target instanceof FieldAccessExpr ? value : target;
        return longer instanceof FieldAccessExpr access
                && access.getScope() instanceof ThisExpr self
                && self.getTypeName().isEmpty()
                && shorter instanceof NameExpr name
                && name.getNameAsString().equals(access.getNameAsString())
                && types.declarationOf(name)
                        .flatMap(Node::getParentNode)
                        .filter(FieldDeclaration.class::isInstance)
                        .isPresent();
    }

    private static void inspectCall(MethodCallExpr call, Inspection<JavaFile, Node> report) {
        if (call.getArguments().size() == 1 && COMPARING.contains(call.getNameAsString())) {
            boolean same = call.getScope()
                    .filter(scope -> Expressions.same(scope, call.getArgument(0)) && Expressions.onlyReads(scope))
                    .isPresent();
            judge(call, same, report);
        } else if (call.getArguments().size() == 2 && isStaticComparison(call)) {
            judge(
                    call,
                    Expressions.same(call.getArgument(0), call.getArgument(1))
                            && Expressions.onlyReads(call.getArgument(0)),
                    report);
        }
    }

    private static boolean isStaticComparison(MethodCallExpr call) {
        String name = call.getNameAsString();
        if (!name.equals("equals")
                        && !name.equals("deepEquals")
                        && !name.equals("compare")
                        && !name.equals("min")
                        && !name.equals("max")
                || call.getScope().isEmpty()) {
            return false;
        }
        return call.getScope().get() instanceof NameExpr type
                && Set.of(
                                "Objects",
                                "Arrays",
                                "Integer",
                                "Long",
                                "Double",
                                "Float",
                                "Short",
                                "Byte",
                                "Character",
                                "Boolean",
                                "Math")
                        .contains(type.getNameAsString());
    }

    private static void judge(MethodCallExpr call, boolean same, Inspection<JavaFile, Node> report) {
        boolean onPurpose = same && (report.source().isTest() || isAsserted(call));
        if (same && !onPurpose) {
            report(call, "A value is compared with itself", report);
        }
    }

    private static boolean isAsserted(MethodCallExpr call) {
        Node node = call;
        while (node != null && !(node instanceof BodyDeclaration<?>)) {
            if (node instanceof MethodCallExpr outer && outer.getNameAsString().startsWith("assert")
                    || node instanceof AssertStmt) {
                return true;
            }
            node = node.getParentNode().orElse(null);
        }
        return false;
    }

    private static void report(Expression place, String message, Inspection<JavaFile, Node> report) {
        report.breach(place, message).key(place.toString());
    }
}
