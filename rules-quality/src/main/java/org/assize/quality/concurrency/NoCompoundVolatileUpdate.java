package org.assize.quality.concurrency;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.stmt.SynchronizedStmt;
import com.github.javaparser.ast.stmt.TryStmt;
import org.assize.evidence.java.JavaFile;
import org.assize.quality.syntax.Expressions;
import org.assize.rule.Inspection;
import org.assize.rule.Rule;
import org.jspecify.annotations.Nullable;

/** A field that only one thread ever writes, and fields of other files. */
final class NoCompoundVolatileUpdate {

    static final Rule RULE = Rule.java("quality/no-compound-volatile-update")
            .states("Volatile fields are not changed by compound assignment")
            .because("count++ reads, adds and writes: volatile makes none of that one step, and updates get " + "lost")
            .remedy("Use AtomicInteger or LongAdder, or a lock")
            .implementing("cwe/366", "iso-25010/faultlessness")
            .offByDefault("a field that one thread writes and many read is right as it is, and the rule cannot see "
                    + "the threads")
            .cannotSee("A field that only one thread ever writes, and fields of other files.")
            .knownElsewhereAs("java:S3078", "NonAtomicVolatileUpdate", "VO_VOLATILE_INCREMENT")
            .violating("""
        class Counter {
            private volatile int count;

            void add() {
                «count++»;
            }
        }
        """)
            .violating("""
        class Counter {
            private volatile long sum;

            void add(int amount) {
                «this.sum += amount»;
            }
        }
        """)
            .violating("""
        class Counter {
            private volatile int count;

            int next() {
                «count = count + 1»;
                return «--count»;
            }
        }
        """)
            .conforming("""
        class Counter {
            private volatile int count;

            synchronized void add() {
                count++;
            }

            void addLocked() {
                synchronized (this) {
                    count += 2;
                }
            }
        }
        """)
            .conforming("""
        class Counter {
            private volatile int count;

            void add() {
                int count = 0;
                count++;
                this.count = count;
            }
        }
        """)
            .conforming("""
        class Counter {
            private int count;

            void add() {
                count++;
            }
        }
        """)
            .inspecting(UnaryExpr.class, NoCompoundVolatileUpdate::inspectStep)
            .inspecting(AssignExpr.class, NoCompoundVolatileUpdate::inspectAssignment)
            .build();

    private NoCompoundVolatileUpdate() {}

    private static void inspectStep(UnaryExpr step, Inspection<JavaFile, Node> report) {
        switch (step.getOperator()) {
            case PREFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_INCREMENT, POSTFIX_DECREMENT ->
                judge(step, step.getExpression(), report);
            default -> {}
        }
    }

    private static void inspectAssignment(AssignExpr assignment, Inspection<JavaFile, Node> report) {
        boolean compound = assignment.getOperator() != AssignExpr.Operator.ASSIGN;
        boolean written = Expressions.inner(assignment.getValue()) instanceof BinaryExpr sum
                && (Expressions.same(sum.getLeft(), assignment.getTarget())
                        || Expressions.same(sum.getRight(), assignment.getTarget()));
        boolean toggled = Expressions.inner(assignment.getValue()) instanceof UnaryExpr negation
                && Expressions.same(negation.getExpression(), assignment.getTarget());
        if (compound || written || toggled) {
            judge(assignment, assignment.getTarget(), report);
        }
    }

    private static void judge(Expression update, Expression target, Inspection<JavaFile, Node> report) {
        Expression inner = Expressions.inner(target);
        FieldDeclaration field = null;
        if (inner instanceof NameExpr name) {
            field = report.file()
                    .types()
                    .declarationOf(name)
                    .flatMap(Node::getParentNode)
                    .filter(FieldDeclaration.class::isInstance)
                    .map(FieldDeclaration.class::cast)
                    .orElse(null);
        } else if (inner instanceof FieldAccessExpr access && access.getScope() instanceof ThisExpr) {
            field = fieldOf(access);
        }
        if (field != null && field.isVolatile() && !isLocked(update)) {
            report.breach(update, "This update of a volatile field is not one step")
                    .key(update.toString());
        }
    }

    private static @Nullable FieldDeclaration fieldOf(FieldAccessExpr access) {
        Node node = access;
        while (node != null && !(node instanceof TypeDeclaration<?>)) {
            node = node.getParentNode().orElse(null);
        }
        return node instanceof TypeDeclaration<?> type
                ? type.getFieldByName(access.getNameAsString()).orElse(null)
                : null;
    }

    private static boolean isLocked(Node update) {
        Node node = update;
        while (node != null) {
            boolean locked = node instanceof SynchronizedStmt
                    || node instanceof MethodDeclaration method && method.isSynchronized()
                    || node instanceof TryStmt attempt
                            && attempt.getFinallyBlock()
                                    .filter(end -> end.findFirst(
                                                    MethodCallExpr.class,
                                                    call -> call.getNameAsString()
                                                            .equals("unlock"))
                                            .isPresent())
                                    .isPresent();
            if (locked) {
                return true;
            }
            node = node.getParentNode().orElse(null);
        }
        return false;
    }
}
