package org.assize.quality.concurrency;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.SuperExpr;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import org.assize.evidence.java.JavaFile;
import org.assize.finding.Fix;
import org.assize.rule.Inspection;
import org.assize.rule.Rule;

/** A thread behind a Runnable variable. */
final class NoDirectThreadRun {

    static final Rule RULE = Rule.java("quality/no-direct-thread-run")
            .states("A thread is started, not run by calling run(), and not created in vain")
            .because("run() works in the caller's thread: nothing runs beside it")
            .remedy("Call start(); or, where the work should be done here, call a method that is not a " + "thread's")
            .implementing("cwe/572", "iso-25010/faultlessness")
            .cannotSee("A thread behind a Runnable variable.")
            .knownElsewhereAs("PMD.DontCallThreadRun", "java:S1217", "DeadThread", "RU_INVOKE_RUN")
            .violating("""
        class Job {
            void go(Runnable work) {
                «new Thread(work).run()»;
            }
        }
        """)
            .violating("""
        class Job {
            static class Worker extends Thread {}

            void go() {
                Worker worker = new Worker();
                «worker.run()»;
            }
        }
        """)
            .violating("""
        class Job {
            void go(Runnable work) {
                «new Thread(work)»;
            }
        }
        """)
            .conforming("""
        class Job {
            void go(Runnable work) {
                work.run();
                new Thread(work).start();
            }
        }
        """)
            .conforming("""
        class Worker extends Thread {
            @Override
            public void run() {
                super.run();
            }
        }
        """)
            .conforming("""
        class Job {
            Thread thread(Runnable work) {
                Thread thread = new Thread(work);
                return thread;
            }

            void run(Job thread) {
                thread.run(null);
            }
        }
        """)
            .inspecting(MethodCallExpr.class, NoDirectThreadRun::inspectCall)
            .inspecting(ExpressionStmt.class, NoDirectThreadRun::inspectStatement)
            .build();

    private NoDirectThreadRun() {}

    private static void inspectCall(MethodCallExpr call, Inspection<JavaFile, Node> report) {
        boolean candidate = call.getNameAsString().equals("run")
                && call.getArguments().isEmpty()
                && call.getScope().isPresent()
                && !(call.getScope().get() instanceof SuperExpr);
        if (candidate
                && report.file()
                        .types()
                        .isSubtypeOf(call.getScope().get(), "java.lang.Thread")
                        .isYes()) {
            report.breach(call, "run() works in the caller's thread; start() starts the thread")
                    .key(call.getScope().get().toString())
                    .fix(Fix.suggestion("Start the thread", report.file().replace(call.getName(), "start")));
        }
    }

    private static void inspectStatement(ExpressionStmt statement, Inspection<JavaFile, Node> report) {
        boolean inVain = statement.getExpression() instanceof ObjectCreationExpr creation
                && !(statement.getParentNode().orElse(null) instanceof LambdaExpr)
                && report.file().types().isNew(creation, "java.lang.Thread");
        if (inVain) {
            report.breach(statement.getExpression(), "This thread is created and never started")
                    .key("created");
        }
    }
}
