package org.assize.quality.correctness;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.stmt.DoStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.stmt.WhileStmt;
import org.assize.evidence.java.JavaFile;
import org.assize.finding.Severity;
import org.assize.rule.Inspection;
import org.assize.rule.Option;
import org.assize.rule.Rule;

/** The idiom of reading to the end, {@code while ((line = reader.readLine()) != null)}, is allowed. */
final class NoAssignmentInExpression {

    record Options(
            @Option("whether the condition of a loop may assign what it then compares")
            boolean allowInLoopConditions) {}

    static final Rule RULE = Rule.java("quality/no-assignment-in-expression")
            .states("An assignment is a statement of its own")
            .because("a reader who looks for what changes does not look inside conditions and arguments, and = is soon "
                    + "taken for ==")
            .remedy("Assign first, then use the variable")
            .implementing("cwe/481", "iso-25010/analysability")
            .severity(Severity.WARNING)
            .offByDefault("parsers and code that is written for speed are full of it")
            .options(new Options(true))
            .knownElsewhereAs(
                    "PMD.AssignmentInOperand",
                    "java:S1121",
                    "AssignmentExpression",
                    "checkstyle:innerassignment",
                    "QBA_QUESTIONABLE_BOOLEAN_ASSIGNMENT")
            .violating("""
                    class Import {
                        void run(boolean done) {
                            if («done = load()») {
                                stop();
                            }
                        }
                    }
                    """)
            .violating("""
                    class Import {
                        int run(int a, int b) {
                            int c;
                            call(«a = b + 1», 2);
                            return «c = a»;
                        }
                    }
                    """)
            .violating("""
                    class Import {
                        void run(String text) {
                            if ((«text = next()») != null && text.isEmpty()) {
                                int size = («text = "a"»).length();
                            }
                        }
                    }
                    """)
            .conforming("""
                    class Import {
                        void run(java.io.BufferedReader reader) throws java.io.IOException {
                            String line;
                            while ((line = reader.readLine()) != null) {
                                line = line.trim();
                            }
                            int a, b;
                            a = b = 3;
                        }
                    }
                    """)
            .conforming("""
                    class Import {
                        private int total;

                        void run() {
                            for (total = 0; total < 3; total += 1) {
                                Runnable later = () -> total = 4;
                            }
                            switch (total) {
                                case 1 -> total = 2;
                                default -> {}
                            }
                        }
                    }
                    """)
            .conforming("""
                    class Import {
                        @Deprecated(since = "3")
                        void run(boolean done) {
                            boolean equal = done == true;
                        }
                    }
                    """)
            .inspecting(AssignExpr.class, NoAssignmentInExpression::inspect)
            .build();

    private NoAssignmentInExpression() {}

    private static void inspect(AssignExpr assignment, Inspection<JavaFile, Node> report) {
        Node child = assignment;
        Node around = assignment.getParentNode().orElse(null);
        while (around instanceof EnclosedExpr) {
            child = around;
            around = around.getParentNode().orElse(null);
        }
        boolean statement = around instanceof ExpressionStmt
                || around instanceof AssignExpr
                || around instanceof LambdaExpr
                || around instanceof ForStmt loop && loop.getCompare().orElse(null) != child;
        boolean loopCondition = report.options(Options.class).allowInLoopConditions()
                && around instanceof BinaryExpr
                && isInLoopCondition(around);
        if (!statement && !loopCondition && around != null) {
            report.breach(assignment, assignment.getTarget() + " is assigned in the middle of an expression")
                    .key(assignment.getTarget().toString());
        }
    }

    private static boolean isInLoopCondition(Node node) {
        Node child = node;
        Node around = node.getParentNode().orElse(null);
        while (around instanceof EnclosedExpr || around instanceof BinaryExpr) {
            child = around;
            around = around.getParentNode().orElse(null);
        }
        return around instanceof WhileStmt loop && loop.getCondition() == child
                || around instanceof DoStmt last && last.getCondition() == child
                || around instanceof ForStmt counted && counted.getCompare().orElse(null) == child;
    }
}
