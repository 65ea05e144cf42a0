package org.assize.quality.concurrency;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.ThrowStmt;
import com.github.javaparser.ast.stmt.TryStmt;
import java.util.List;
import java.util.Locale;
import org.assize.evidence.java.JavaFile;
import org.assize.quality.syntax.Expressions;
import org.assize.rule.Inspection;
import org.assize.rule.Rule;

/**
 * A lock that is released in another method; such a method is left alone if its file releases the lock somewhere.
 */
final class ReleaseLockInFinally {

    static final Rule RULE = Rule.java("quality/release-lock-in-finally")
            .states("A lock that is acquired is released in a finally block")
            .because("an exception on the way leaves the lock taken, and every later caller waits for ever")
            .remedy("Call lock() right before try, and unlock() in its finally block")
            .implementing("cwe/667", "cwe/833", "iso-25010/fault-tolerance")
            .cannotSee("A lock that is released in another method; such a method is left alone if its file "
                    + "releases the lock somewhere.")
            .knownElsewhereAs(
                    "java:S2222", "LockNotBeforeTry", "UL_UNRELEASED_LOCK", "UL_UNRELEASED_LOCK_EXCEPTION_PATH")
            .violating("""
        import java.util.concurrent.locks.Lock;

        class Counter {
            private Lock lock;
            private int count;

            void add() {
                «lock.lock()»;
                count = next();
                lock.unlock();
            }
        }
        """)
            .violating("""
        import java.util.concurrent.locks.ReadWriteLock;

        class Store {
            private ReadWriteLock locks;

            Object read() {
                «locks.readLock().lock()»;
                return load();
            }
        }
        """)
            .violating("""
        import java.util.concurrent.locks.ReentrantLock;

        class Counter {
            private final ReentrantLock lock = new ReentrantLock();

            void add() {
                «lock.lock()»;
                prepare();
                try {
                    count();
                } finally {
                    lock.unlock();
                }
            }
        }
        """)
            .violating("""
        import java.util.concurrent.locks.ReentrantLock;

        class Counter {
            private final ReentrantLock lock = new ReentrantLock();

            void add() {
                try {
                    «lock.lock()»;
                    count();
                    lock.unlock();
                } catch (IllegalStateException e) {
                    report(e);
                }
            }
        }
        """)
            .conforming("""
        import java.util.concurrent.locks.Lock;

        class Counter {
            private Lock lock;

            void add() {
                lock.lock();
                try {
                    count();
                } finally {
                    lock.unlock();
                }
            }
        }
        """)
            .conforming("""
        import java.util.concurrent.locks.Lock;

        class Counter {
            private Lock lock;

            void add(int wanted) throws InterruptedException {
                final int before = wanted;
                try {
                    lock.lockInterruptibly();
                    count();
                } finally {
                    if (before > 0) {
                        lock.unlock();
                    }
                }
            }
        }
        """)
            .conforming("""
        import java.util.concurrent.locks.Lock;

        class Guard implements AutoCloseable {
            private final Lock lock;

            Guard(Lock lock) {
                this.lock = lock;
                lock.lock();
            }

            @Override
            public void close() {
                lock.unlock();
            }
        }
        """)
            .inspecting(ExpressionStmt.class, ReleaseLockInFinally::inspect)
            .build();

    private ReleaseLockInFinally() {}

    private static void inspect(ExpressionStmt statement, Inspection<JavaFile, Node> report) {
        boolean candidate = statement.getExpression() instanceof MethodCallExpr call
                && (call.getNameAsString().equals("lock")
                        || call.getNameAsString().equals("lockInterruptibly"))
                && call.getArguments().isEmpty()
                && call.getScope().isPresent();
        if (!candidate) {
            return;
        }
        MethodCallExpr acquiring = (MethodCallExpr) statement.getExpression();
        Expression lock = acquiring.getScope().get();
        if (!report.file()
                .types()
                .isSubtypeOf(lock, "java.util.concurrent.locks.Lock")
                .isYes()) {
            return;
        }
        String problem = problem(statement, lock);
        if (!problem.isEmpty()) {
            report.breach(acquiring, problem).key(lock.toString());
        }
    }

    private static String problem(ExpressionStmt statement, Expression lock) {
        Node body = Expressions.bodyAround(statement).orElse(null);
        if (body == null || isInFinally(statement)) {
            // A lock that is taken again in a finally block was given up for a while.
            return "";
        }
        List<MethodCallExpr> releases = releases(body, lock);
        if (releases.isEmpty()) {
            boolean elsewhere = !releases(statement.findCompilationUnit().orElseThrow(), lock)
                    .isEmpty();
            boolean handsOver = body instanceof MethodDeclaration method
                    && method.getNameAsString().toLowerCase(Locale.ROOT).contains("lock");
            return elsewhere || handsOver ? "" : "This lock is never released";
        }
        if (releases.stream().noneMatch(ReleaseLockInFinally::isInFinally)) {
            return canFail(statement, releases.get(0))
                    ? "This lock stays taken when something throws before unlock()"
                    : "";
        }
        return riskBeforeTry(statement, lock)
                ? "Between this lock() and the try that releases it something may throw"
                : "";
    }

    private static List<MethodCallExpr> releases(Node within, Expression lock) {
        return within.findAll(
                MethodCallExpr.class,
                call -> call.getNameAsString().equals("unlock")
                        && call.getScope()
                                .filter(scope -> withoutThis(scope).equals(withoutThis(lock)))
                                .isPresent());
    }

    private static String withoutThis(Expression lock) {
        String text = lock.toString();
        return text.startsWith("this.") ? text.substring("this.".length()) : text;
    }

    private static boolean isInFinally(Node release) {
        Node child = release;
        Node node = release.getParentNode().orElse(null);
        while (node != null && !(node instanceof BodyDeclaration<?>)) {
            if (node instanceof TryStmt attempt && attempt.getFinallyBlock().orElse(null) == child) {
                return true;
            }
            child = node;
            node = node.getParentNode().orElse(null);
        }
        return false;
    }

    /** Whether anything that is between the two in their common block is more than moving values about. */
    private static boolean canFail(ExpressionStmt statement, MethodCallExpr release) {
        Node block = statement.getParentNode().orElseThrow();
        int from = block.getChildNodes().indexOf(statement);
        for (Node sibling :
                block.getChildNodes().subList(from + 1, block.getChildNodes().size())) {
            if (sibling.isAncestorOf(release)) {
                return !(sibling instanceof ExpressionStmt);
            }
            if (calls(sibling)) {
                return true;
            }
        }
        return true;
    }

    private static boolean calls(Node node) {
        return node.findFirst(MethodCallExpr.class).isPresent()
                || node.findFirst(ObjectCreationExpr.class).isPresent()
                || node instanceof ReturnStmt
                || node instanceof ThrowStmt;
    }

    private static boolean riskBeforeTry(ExpressionStmt statement, Expression lock) {
        Node block = statement.getParentNode().orElseThrow();
        int from = block.getChildNodes().indexOf(statement);
        for (Node sibling :
                block.getChildNodes().subList(from + 1, block.getChildNodes().size())) {
            if (sibling instanceof TryStmt attempt
                    && attempt.getFinallyBlock().isPresent()
                    && !releases(attempt.getFinallyBlock().get(), lock).isEmpty()) {
                return false;
            }
            if (!releases(sibling, lock).isEmpty()) {
                return false;
            }
            if (calls(sibling)
                    && !(sibling instanceof ExpressionStmt other
                            && other.getExpression() instanceof MethodCallExpr call
                            && call.getNameAsString().startsWith("lock"))) {
                return block.getChildNodes().stream()
                        .anyMatch(each -> each instanceof TryStmt attempt
                                && attempt.getFinallyBlock().isPresent()
                                && !releases(attempt.getFinallyBlock().get(), lock)
                                        .isEmpty());
            }
        }
        return false;
    }
}
