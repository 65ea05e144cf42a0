package org.assize.quality.concurrency;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import com.github.javaparser.ast.stmt.DoStmt;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.stmt.WhileStmt;
import java.util.Set;
import org.assize.evidence.java.JavaFile;
import org.assize.evidence.types.Certainty;
import org.assize.finding.Fix;
import org.assize.finding.Severity;
import org.assize.quality.syntax.Expressions;
import org.assize.rule.Inspection;
import org.assize.rule.Rule;

/** A loop in the caller of the method that waits; how many threads wait, and whether they all wait for the same. */
final class WaitInLoopNotifyAll {

    private static final Set<String> WAITING =
            Set.of("wait", "await", "awaitNanos", "awaitUninterruptibly", "awaitUntil");

    private static final String CONDITION = "java.util.concurrent.locks.Condition";

    static final Rule RULE = Rule.java("quality/wait-in-loop-notify-all")
            .states("A thread waits for a condition in a loop, and all waiting threads are woken")
            .because(
                    "wait() and await() also return without a signal, and notify() may wake the one thread that cannot go "
                            + "on while the others sleep for ever")
            .remedy("Wait in while (!condition), and call notifyAll() or signalAll()")
            .implementing("cwe/691", "cwe/833", "iso-25010/faultlessness")
            .severity(Severity.WARNING)
            .cannotSee(
                    "A loop in the caller of the method that waits; how many threads wait, and whether all of them wait "
                            + "for the same.")
            .knownElsewhereAs(
                    "PMD.UseNotifyAllInsteadOfNotify",
                    "java:S2274",
                    "java:S2446",
                    "WaitNotInLoop",
                    "WA_NOT_IN_LOOP",
                    "NO_NOTIFY_NOT_NOTIFYALL",
                    "UW_UNCOND_WAIT")
            .violating("""
                    class Mailbox {
                        private Object letter;

                        synchronized Object take() throws InterruptedException {
                            if (letter == null) {
                                «wait()»;
                            }
                            return letter;
                        }

                        synchronized void put(Object letter) {
                            this.letter = letter;
                            notifyAll();
                        }
                    }
                    """)
            .violating("""
                    class Mailbox {
                        private final Object lock = new Object();

                        void arrived() {
                            synchronized (lock) {
                                «lock.notify()»;
                            }
                        }
                    }
                    """)
            .violating("""
                    import java.util.concurrent.TimeUnit;
                    import java.util.concurrent.locks.Condition;

                    class Mailbox {
                        private Condition arrived;

                        boolean take() throws InterruptedException {
                            return «arrived.await(1, TimeUnit.SECONDS)»;
                        }
                    }
                    """)
            .conforming("""
                    import java.util.concurrent.locks.Condition;

                    class Mailbox {
                        private Condition arrived;
                        private Object letter;

                        synchronized Object take() throws InterruptedException {
                            while (letter == null) {
                                wait(1000);
                            }
                            for (;;) {
                                if (letter != null) {
                                    break;
                                }
                                arrived.await();
                            }
                            return letter;
                        }

                        synchronized void put(Object letter) {
                            this.letter = letter;
                            notifyAll();
                            // One letter is for one reader: a condition can be for those that wait for the same.
                            arrived.signal();
                        }
                    }
                    """)
            .conforming("""
                    import java.util.concurrent.CountDownLatch;
                    import java.util.concurrent.CyclicBarrier;

                    class Start {
                        void run(CountDownLatch latch, CyclicBarrier barrier, Process process) throws Exception {
                            latch.await();
                            barrier.await();
                            process.waitFor();
                        }
                    }
                    """)
            .conforming("""
                    class Bell {
                        private final Observers observers = new Observers();

                        void ring(String name) {
                            observers.notify(name);
                            notify(name, 1);
                        }

                        void notify(String name, int times) {}

                        static class Observers {
                            void notify(String name) {}
                        }
                    }
                    """)
            .conforming("""
                    class Gate {
                        private boolean open;

                        void pass() throws InterruptedException {
                            do {
                                pause();
                            } while (!open);
                        }

                        /** A caller loops. */
                        private synchronized void pause() throws InterruptedException {
                            wait(100);
                        }
                    }
                    """)
            .inspecting(MethodCallExpr.class, WaitInLoopNotifyAll::inspect)
            .build();

    private WaitInLoopNotifyAll() {}

    private static void inspect(MethodCallExpr call, Inspection<JavaFile, Node> report) {
        String name = call.getNameAsString();
        if (name.equals("notify") && call.getArguments().isEmpty()) {
            inspectNotify(call, report);
        } else if (WAITING.contains(name) && !isInLoop(call) && waits(call, report) && !isCalledInLoop(call, report)) {
            report.breach(call, "This wait may end without a signal, and nothing looks at the condition again")
                    .key(call.toString());
        }
    }

    private static void inspectNotify(MethodCallExpr call, Inspection<JavaFile, Node> report) {
        if (isOfObject(call, report)) {
            report.breach(call, "notify() wakes one thread, and it may be the wrong one")
                    .key(call.toString())
                    .fix(Fix.suggestion(
                            "Wake all threads that wait", report.file().replace(call.getName(), "notifyAll")));
        }
    }

    private static boolean waits(MethodCallExpr call, Inspection<JavaFile, Node> report) {
        if (call.getNameAsString().equals("wait")) {
            return isOfObject(call, report);
        }
        Certainty condition = report.file().types().isCallOn(call, CONDITION);
        if (condition == Certainty.UNKNOWN) {
            report.unjudged(call);
        }
        return condition.isYes();
    }

    /** These methods are final: without arguments, or with a time, there is no other of the name. */
    private static boolean isOfObject(MethodCallExpr call, Inspection<JavaFile, Node> report) {
        boolean own = call.getScope().isEmpty() || call.getScope().get() instanceof ThisExpr;
        if (own && call.getArguments().isEmpty()) {
            return true;
        }
        return report.file().types().declaringTypeOf(call).is("java.lang.Object");
    }

    private static boolean isInLoop(Node waiting) {
        Node body = Expressions.bodyAround(waiting).orElse(null);
        Node node = waiting;
        while (node != null && node != body) {
            if (node instanceof WhileStmt
                    || node instanceof DoStmt
                    || node instanceof ForStmt
                    || node instanceof ForEachStmt) {
                return true;
            }
            node = node.getParentNode().orElse(null);
        }
        return false;
    }

    /** Whether the method only waits, and is called in a loop of its file. */
    private static boolean isCalledInLoop(MethodCallExpr waiting, Inspection<JavaFile, Node> report) {
        return Expressions.bodyAround(waiting).orElse(null) instanceof MethodDeclaration method
                && report.file()
                        .unit()
                        .findFirst(
                                MethodCallExpr.class,
                                call -> call.getNameAsString().equals(method.getNameAsString()) && isInLoop(call))
                        .isPresent();
    }
}
