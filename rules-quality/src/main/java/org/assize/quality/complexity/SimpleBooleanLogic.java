package org.assize.quality.complexity;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.BinaryExpr.Operator;
import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.Statement;
import java.util.List;
import java.util.Optional;
import org.assize.evidence.java.JavaFile;
import org.assize.finding.Fix;
import org.assize.finding.Severity;
import org.assize.quality.syntax.Keywords;
import org.assize.rule.Inspection;
import org.assize.rule.Inspection.Draft;
import org.assize.rule.Rule;

/** Cannot see that a compared value is a Boolean that may be null, or an Object. */
final class SimpleBooleanLogic {

    static final Rule RULE = Rule.java("quality/simple-boolean-logic")
            .states("Boolean literals and if/else do not wrap a boolean expression")
            .because("the expression already is the answer; the wrapping only gives a reader more to check")
            .remedy("Use the expression itself, negated with ! where needed")
            .implementing("iso-25010/analysability", "cwe/1116")
            .severity(Severity.WARNING)
            .cannotSee("A chain of ifs that each return a literal is left alone: it reads as a list of cases.")
            .knownElsewhereAs(
                    "PMD.SimplifyBooleanReturns",
                    "PMD.SimplifyBooleanExpressions",
                    "PMD.SimplifiedTernary",
                    "java:S1125",
                    "java:S1126",
                    "ComplexBooleanConstant",
                    "checkstyle:simplifybooleanexpression",
                    "checkstyle:simplifybooleanreturn")
            .violating("""
                    class Import {
                        boolean done() {
                            «if» (left == 0) {
                                return true;
                            } else {
                                return false;
                            }
                        }
                    }
                    """)
            .violating("""
                    class Import {
                        boolean done() {
                            boolean open = «files.isEmpty() ? false : true»;
                            while («open == true») { close(); }
                            return «!true»;
                        }
                    }
                    """)
            .violating("""
                    class Import {
                        boolean done() {
                            stop();
                            «if» (left == 0)
                                return false;
                            return true;
                        }

                        boolean late(boolean a) {
                            return «false != a» || «a && true»;
                        }
                    }
                    """)
            .conforming("""
                    class Filter {
                        boolean accepts(String name, int size) {
                            if (name.isEmpty()) {
                                return false;
                            }
                            String known = find(name);
                            if (known != null && known.length() > size) {
                                return false;
                            }
                            return true;
                        }
                    }
                    """)
            .conforming("""
                    class Import {
                        boolean done() {
                            return left == 0 && !files.isEmpty();
                        }
                    }
                    """)
            .conforming("""
                    class Import {
                        boolean done() {
                            if (left == 0) {
                                return true;
                            }
                            if (left > 5) {
                                return true;
                            }
                            return false;
                        }
                    }
                    """)
            .conforming("""
                    class Import {
                        Boolean done(int a) {
                            while (true) {
                                if (a > 0) {
                                    log("done");
                                    return true;
                                }
                                boolean known = a == 1 ? true : isKnown(a);
                                Boolean maybe = a > 3 ? true : null;
                                if (a > 2) { return false; } else { return null; }
                            }
                        }
                    }
                    """)
            .inspecting(IfStmt.class, SimpleBooleanLogic::inspectIf)
            .inspecting(ConditionalExpr.class, SimpleBooleanLogic::inspectConditional)
            .inspecting(BinaryExpr.class, SimpleBooleanLogic::inspectOperation)
            .inspecting(UnaryExpr.class, SimpleBooleanLogic::inspectNegation)
            .build();

    private SimpleBooleanLogic() {}

    private static void inspectIf(IfStmt branch, Inspection<JavaFile, Node> report) {
        Optional<Boolean> then = returned(branch.getThenStmt());
        if (then.isEmpty()
                || isInChain(branch)
                || !report.file().comments().before(branch).isEmpty()) {
            return;
        }
        Optional<Boolean> otherwise = branch.getElseStmt().isPresent()
                ? returned(branch.getElseStmt().get())
                : next(branch).flatMap(SimpleBooleanLogic::returned);
        if (otherwise.isPresent() && !otherwise.get().equals(then.get())) {
            report.breach(branch, "This if only returns its own condition" + (then.get() ? "" : ", negated"))
                    .at(Keywords.first(report.region(branch), "if"))
                    .key("if");
        }
    }

    private static Optional<Boolean> returned(Statement statement) {
        Statement only =
                statement instanceof BlockStmt block && block.getStatements().size() == 1
                        ? block.getStatement(0)
                        : statement;
        return only instanceof ReturnStmt leaving
                ? leaving.getExpression()
                        .flatMap(Expression::toBooleanLiteralExpr)
                        .map(BooleanLiteralExpr::getValue)
                : Optional.empty();
    }

    /** Whether the method returned early before, so that the if is one of several, or it is part of an else-if chain. */
    private static boolean isInChain(IfStmt branch) {
        Node parent = branch.getParentNode().orElse(null);
        if (parent instanceof IfStmt) {
            return true;
        }
        if (branch.getElseStmt().isEmpty() && parent instanceof BlockStmt block) {
            return block.getStatements().subList(0, indexOf(branch, block)).stream()
                    .anyMatch(before -> before.findFirst(ReturnStmt.class).isPresent());
        }
        return false;
    }

    private static Optional<Statement> next(IfStmt branch) {
        if (!(branch.getParentNode().orElse(null) instanceof BlockStmt block)) {
            return Optional.empty();
        }
        int index = indexOf(branch, block) + 1;
        return index < block.getStatements().size() ? Optional.of(block.getStatement(index)) : Optional.empty();
    }

    private static int indexOf(Statement statement, BlockStmt block) {
        List<Statement> statements = block.getStatements();
        for (int index = 0; index < statements.size(); index++) {
            if (statements.get(index) == statement) {
                return index;
            }
        }
        return -1;
    }

    private static void inspectConditional(ConditionalExpr choice, Inspection<JavaFile, Node> report) {
        if (choice.getThenExpr() instanceof BooleanLiteralExpr then
                && choice.getElseExpr() instanceof BooleanLiteralExpr otherwise
                && then.getValue() != otherwise.getValue()) {
            String condition = report.file().text(choice.getCondition());
            boolean simple = !(choice.getCondition() instanceof BinaryExpr)
                    && !choice.getCondition().isAssignExpr();
            Draft draft = report.breach(
                            choice,
                            "This conditional only repeats its own condition" + (then.getValue() ? "" : ", negated"))
                    .key("conditional");
            if (then.getValue() || simple) {
                draft.fix(Fix.suggestion(
                        "Use the condition",
                        report.file().replace(choice, then.getValue() ? condition : "!" + condition)));
            }
        }
    }

    private static void inspectOperation(BinaryExpr operation, Inspection<JavaFile, Node> report) {
        Operator operator = operation.getOperator();
        boolean compares = operator == Operator.EQUALS || operator == Operator.NOT_EQUALS;
        boolean joins = operator == Operator.AND || operator == Operator.OR;
        if (!compares && !joins) {
            return;
        }
        BooleanLiteralExpr literal = operation.getRight() instanceof BooleanLiteralExpr right
                ? right
                : operation.getLeft() instanceof BooleanLiteralExpr left ? left : null;
        if (literal != null) {
            report.breach(
                            operation,
                            "`" + operator.asString() + " " + literal.getValue()
                                    + "` says nothing that the other operand does not")
                    .key(operator.asString() + " " + literal.getValue());
        }
    }

    private static void inspectNegation(UnaryExpr unary, Inspection<JavaFile, Node> report) {
        if (unary.getOperator() == UnaryExpr.Operator.LOGICAL_COMPLEMENT
                && unary.getExpression() instanceof BooleanLiteralExpr literal) {
            report.breach(unary, "`!" + literal.getValue() + "` is " + !literal.getValue())
                    .key("negation")
                    .fix(Fix.safe("Write it", report.file().replace(unary, String.valueOf(!literal.getValue()))));
        }
    }
}
