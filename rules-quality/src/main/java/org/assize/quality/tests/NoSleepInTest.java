package org.assize.quality.tests;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.MethodCallExpr;
import org.assize.evidence.java.JavaFile;
import org.assize.rule.Inspection;
import org.assize.rule.Rule;

/** A sleep in a helper of another file. */
final class NoSleepInTest {

    static final Rule RULE = Rule.java("quality/no-sleep-in-test")
            .states("Tests do not call Thread.sleep")
            .because("a test that waits a fixed time is slow on every machine and wrong on a busy one")
            .remedy("Wait for the event itself, with a latch or Awaitility, or inject a clock")
            .implementing("iso-25010/testability")
            .cannotSee("A sleep in a helper of another file.")
            .knownElsewhereAs("java:S2925")
            .violating("""
        import org.junit.jupiter.api.Test;

        class OrderTest {
            @Test
            void expires() throws Exception {
                start();
                «Thread.sleep(1000)»;
                verify();
            }
        }
        """)
            .violating("""
        import java.util.concurrent.TimeUnit;
        import org.junit.Test;

        public class OrderTest {
            private void pause() throws Exception {
                «TimeUnit.SECONDS.sleep(1)»;
            }
        }
        """)
            .violating("""
        import static java.lang.Thread.sleep;
        import org.testng.annotations.Test;

        public class OrderTest {
            @Test
            public void waits() throws Exception {
                «sleep(10)»;
                verify();
            }
        }
        """)
            .conforming("""
        class Poller {
            void run() throws InterruptedException {
                Thread.sleep(1000);
            }
        }
        """)
            .conforming("""
        import org.junit.jupiter.api.Test;

        class OrderTest {
            @Test
            void expires(Bed bed) {
                bed.sleep(3);
                await().until(() -> true);
            }
        }
        """)
            .conforming("""
        import java.util.concurrent.CountDownLatch;
        import org.junit.jupiter.api.Test;

        class OrderTest {
            @Test
            void expires() throws Exception {
                new CountDownLatch(0).await();
                verify();
            }
        }
        """)
            .inspecting(MethodCallExpr.class, NoSleepInTest::inspect)
            .build();

    private NoSleepInTest() {}

    private static void inspect(MethodCallExpr call, Inspection<JavaFile, Node> report) {
        boolean sleeps = call.getNameAsString().equals("sleep")
                && !call.getArguments().isEmpty()
                && (report.file().types().isCallTo(call, "java.lang.Thread", "sleep")
                        || report.file().types().isCallTo(call, "java.util.concurrent.TimeUnit", "sleep"));
        if (sleeps && TestCode.isTestFile(call, report.source())) {
            report.breach(call, "This test waits a fixed time")
                    .key(call.getArgument(0).toString());
        }
    }
}
