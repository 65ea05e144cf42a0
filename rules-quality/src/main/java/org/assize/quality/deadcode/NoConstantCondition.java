package org.assize.quality.deadcode;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.BinaryExpr.Operator;
import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.stmt.DoStmt;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.WhileStmt;
import java.util.Optional;
import org.assize.evidence.java.JavaFile;
import org.assize.quality.deadcode.Variable.Kind;
import org.assize.rule.Inspection;
import org.assize.rule.Rule;

/** Cannot see conditions whose value follows from the flow before them. */
final class NoConstantCondition {

    static final Rule RULE = Rule.java("quality/no-constant-condition")
            .states("A condition is not always true or always false")
            .because("one of its branches never runs: it is dead, or the condition is not the one that was meant")
            .remedy("Remove the branch that never runs, or write the condition that was meant")
            .implementing("cwe/570", "cwe/571", "iso-25010/functional-correctness")
            .cannotSee(
                    "Conditions that follow from the flow before them. Constants are left alone: they switch code on and"
                            + " off; so are endless loops.")
            .knownElsewhereAs("PMD.UnconditionalIfStatement", "java:S2583", "java:S2589", "UC_USELESS_CONDITION")
            .violating("""
                    class Import {
                        void load() {
                            if («true») { read(); }
                            if («false») { stop(); }
                            while («false») { read(); }
                        }
                    }
                    """)
            .violating("""
                    class Import {
                        void load(boolean a) {
                            if («a || true») { read(); }
                            int rows = «false» ? 1 : 2;
                            while («!true») { stop(); }
                        }
                    }
                    """)
            .violating("""
                    class Import {
                        void load() {
                            boolean strict = false;
                            if («strict») { stop(); }
                            for (int i = 0; «false && i < 3»; i++) { read(); }
                        }
                    }
                    """)
            .conforming("""
                    class Import {
                        static final boolean DEBUG = false;

                        void load() {
                            if (DEBUG) { log(); }
                            while (true) { read(); }
                        }
                    }
                    """)
            .conforming("""
                    class Import {
                        void load() {
                            boolean more = true;
                            do { more = read(); } while (more);
                            for (;;) { read(); }
                        }
                    }
                    """)
            .conforming("""
                    class Import {
                        void load(boolean strict) {
                            boolean late = false;
                            run(() -> use(late));
                            for (int i = 0; true; i++) { read(i); }
                            do { read(); } while (true);
                        }
                    }
                    """)
            .inspecting(IfStmt.class, (branch, report) -> inspect(branch.getCondition(), false, report))
            .inspecting(ConditionalExpr.class, (choice, report) -> inspect(choice.getCondition(), false, report))
            .inspecting(WhileStmt.class, (loop, report) -> inspect(loop.getCondition(), true, report))
            .inspecting(DoStmt.class, (loop, report) -> {
                // `do { ... } while (false)` is how old code leaves a block early.
                if (!loop.getCondition().isBooleanLiteralExpr()) {
                    inspect(loop.getCondition(), true, report);
                }
            })
            .inspecting(
                    ForStmt.class,
                    (loop, report) -> loop.getCompare().ifPresent(condition -> inspect(condition, true, report)))
            .build();

    private NoConstantCondition() {}

    private static void inspect(Expression condition, boolean mayBeEndless, Inspection<JavaFile, Node> report) {
        Optional<Boolean> value = value(condition, report);
        if (value.isPresent() && !(mayBeEndless && value.get())) {
            report.breach(condition, "This condition is always " + value.get()).key(String.valueOf(value.get()));
        }
    }

    private static Optional<Boolean> value(Expression expression, Inspection<JavaFile, Node> report) {
        if (expression instanceof BooleanLiteralExpr literal) {
            return Optional.of(literal.getValue());
        }
        if (expression instanceof EnclosedExpr enclosed) {
            return value(enclosed.getInner(), report);
        }
        if (expression instanceof UnaryExpr unary && unary.getOperator() == UnaryExpr.Operator.LOGICAL_COMPLEMENT) {
            return value(unary.getExpression(), report).map(value -> !value);
        }
        if (expression instanceof NameExpr name) {
            return valueOf(name, report);
        }
        if (expression instanceof BinaryExpr operation) {
            boolean deciding = operation.getOperator() == Operator.OR;
            if (deciding || operation.getOperator() == Operator.AND) {
                Optional<Boolean> left = value(operation.getLeft(), report);
                Optional<Boolean> right = value(operation.getRight(), report);
                boolean decided = left.filter(value -> value == deciding).isPresent()
                        || right.filter(value -> value == deciding).isPresent();
                return decided ? Optional.of(deciding) : left.flatMap(value -> right);
            }
        }
        return Optional.empty();
    }

    /** The value of a local variable that is given a literal and nothing else. */
    private static Optional<Boolean> valueOf(NameExpr name, Inspection<JavaFile, Node> report) {
        Variable variable = Bindings.of(report.file()).of(name);
        boolean fixed = variable != null
                && variable.kind == Kind.LOCAL
                && variable.writes == 0
                && !variable.captured
                && !variable.assignedWithin
                && variable.node instanceof VariableDeclarator;
        if (!fixed) {
            return Optional.empty();
        }
        return ((VariableDeclarator) variable.node)
                .getInitializer()
                .flatMap(Expression::toBooleanLiteralExpr)
                .map(BooleanLiteralExpr::getValue);
    }
}
