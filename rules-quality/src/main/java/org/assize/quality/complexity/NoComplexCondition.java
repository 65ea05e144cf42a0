package org.assize.quality.complexity;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.UnaryExpr;
import org.assize.evidence.java.JavaFile;
import org.assize.finding.Severity;
import org.assize.rule.Inspection;
import org.assize.rule.Option;
import org.assize.rule.Rule;
import org.jspecify.annotations.Nullable;

/** Cannot see that a long condition is a plain list of alternatives. */
final class NoComplexCondition {

    record Options(
            @Option("the most logical operators (&&, ||) of one condition")
            int maxOperators,

            @Option("whether a conditional expression may stand within another")
            boolean nestedConditionals) {}

    static final Rule RULE = Rule.java("quality/no-complex-condition")
            .states("A condition has few operators, and conditional expressions are not nested")
            .because(
                    "a reader cannot check more than a few terms at once, and nobody sees which colon belongs to which mark")
            .remedy(
                    "Give parts of the condition a name in a variable or method; write nested conditionals as if or switch")
            .implementing("iso-25010/analysability", "cwe/1121")
            .severity(Severity.WARNING)
            .offByDefault("a list of alternatives of the same form is long but not complex, and tastes about chains of"
                    + " conditionals differ")
            .options(new Options(3, false))
            .cannotSee("Whether all terms have the same form. equals methods are not judged.")
            .knownElsewhereAs("java:S1067", "java:S3358", "checkstyle:booleanexpressioncomplexity")
            .violating("""
                    class Import {
                        void load() {
                            if («a && b || c && d || e») { read(); }
                        }
                    }
                    """)
            .violating("""
                    class Import {
                        String name(int a) {
                            return a > 1 ? "many" : «a == 1 ? "one" : "none"»;
                        }
                    }
                    """)
            .violating("""
                    class Import {
                        boolean late(int a, int b) {
                            boolean soon = «a > 1 && (b > 1 || !(a > 2 && b > 2)) && a != b»;
                            return soon;
                        }
                    }
                    """)
            .conforming("""
                    class Import {
                        void load() {
                            if (a && b || c && d) { read(); }
                        }
                    }
                    """)
            .conforming("""
                    class Import {
                        void load() {
                            String name = a ? "one" : "two";
                            run(a ? b : c, () -> d ? e : f);
                            run(a ? (() -> d ? e : f) : null);
                        }
                    }
                    """)
            .conforming("""
                    class Import {
                        @Override
                        public boolean equals(Object other) {
                            return other instanceof Import that && a == that.a && b == that.b && c == that.c && d == that.d;
                        }

                        void load() {
                            if (a && matches(b || c, d || e) && f) { read(); }
                        }
                    }
                    """)
            .inspecting(BinaryExpr.class, NoComplexCondition::inspectOperation)
            .inspecting(ConditionalExpr.class, NoComplexCondition::inspectConditional)
            .build();

    private NoComplexCondition() {}

    private static void inspectOperation(BinaryExpr operation, Inspection<JavaFile, Node> report) {
        if (!CognitiveComplexity.isLogical(operation) || isPartOfCondition(operation)) {
            return;
        }
        int count = operators(operation);
        int max = report.options(Options.class).maxOperators();
        if (isInEquals(operation)) {
            return;
        }
        report.measured("maxOperators", count);
        if (count > max) {
            report.breach(operation, "The condition has " + count + " logical operators, more than " + max)
                    .key("operators")
                    .measuring(count);
        }
    }

    private static boolean isPartOfCondition(Expression expression) {
        Node parent = expression.getParentNode().orElse(null);
        while (parent instanceof EnclosedExpr || isNegation(parent)) {
            parent = parent.getParentNode().orElse(null);
        }
        return parent instanceof BinaryExpr outer && CognitiveComplexity.isLogical(outer);
    }

    private static boolean isNegation(@Nullable Node node) {
        return node instanceof UnaryExpr unary && unary.getOperator() == UnaryExpr.Operator.LOGICAL_COMPLEMENT;
    }

    private static int operators(Expression expression) {
        if (expression instanceof EnclosedExpr enclosed) {
            return operators(enclosed.getInner());
        }
        if (expression instanceof UnaryExpr unary && isNegation(unary)) {
            return operators(unary.getExpression());
        }
        return expression instanceof BinaryExpr operation && CognitiveComplexity.isLogical(operation)
                ? 1 + operators(operation.getLeft()) + operators(operation.getRight())
                : 0;
    }

    private static boolean isInEquals(Node node) {
        for (Node step = node; step != null; step = step.getParentNode().orElse(null)) {
            if (step instanceof BodyDeclaration<?> member) {
                return member instanceof MethodDeclaration && Bodies.isValueMethod(member);
            }
        }
        return false;
    }

    private static void inspectConditional(ConditionalExpr choice, Inspection<JavaFile, Node> report) {
        Node parent = choice.getParentNode().orElse(null);
        while (parent instanceof EnclosedExpr) {
            parent = parent.getParentNode().orElse(null);
        }
        if (parent instanceof ConditionalExpr && !report.options(Options.class).nestedConditionals()) {
            report.breach(choice, "A conditional expression stands within another")
                    .key("conditional");
        }
    }
}
