package org.assize.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.assize.Assessment;
import org.assize.Assize;
import org.assize.codebase.Codebase;
import org.assize.finding.Finding;
import org.assize.finding.Verdict;
import org.assize.finding.Verdict.Outcome;
import org.assize.rule.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that is stopped tells what it found, passes nothing and leaves no half-written cache. */
class InterruptionTest {

    private static final String STOPPED = "the run was stopped before its end";

    private static final Rule NOTHING = Judged.onMethods("test/nothing", (method, report) -> {});

    private static Codebase fiftyClasses() {
        Map<String, String> files = new TreeMap<>();
        for (int number = 100; number < 150; number++) {
            files.put("src/main/java/C" + number + ".java", "class C" + number + " { void m() {} }");
        }
        return Codebase.inMemory(files);
    }

    private static void assertStopped(Assessment assessment, int found) {
        assertThat(assessment.isCancelled()).isTrue();
        assertThat(assessment.findings())
                .hasSize(found)
                .extracting(Finding::rule)
                .containsOnly("test/short-name");
        // A breach is one however the run ends; where there is none yet, nobody knows.
        assertThat(assessment.verdictOf("test/short-name"))
                .extracting(Verdict::outcome, Verdict::breaches)
                .containsExactly(Outcome.FAILED, found);
        assertThat(assessment.verdictOf("test/nothing"))
                .extracting(Verdict::outcome, Verdict::reason)
                .containsExactly(Outcome.NOT_RUN, STOPPED);
        assertThat(assessment.verdictOf("test/concluding"))
                .extracting(Verdict::outcome, Verdict::reason)
                .containsExactly(Outcome.NOT_RUN, STOPPED);
    }

    private static final Rule CONCLUDING = Judged.rule("test/concluding")
            .inspecting(ClassOrInterfaceDeclaration.class, (type, report) -> {})
            .concluding((facts, report) -> {
                throw new IllegalStateException("nothing is concluded from half of the facts");
            })
            .build();

    @Test
    void aRunThatIsCancelledInTheMiddle(@TempDir Path folder) throws Exception {
        AtomicInteger asked = new AtomicInteger();

        Assessment assessment = Assize.assess(fiftyClasses())
                .against(Judged.SHORT_NAME, NOTHING, CONCLUDING)
                .threads(1)
                .cachedIn(folder.resolve("cache"))
                .cancelledWhen(() -> asked.incrementAndGet() > 20)
                .run();

        assertStopped(assessment, 20);
        assertThat(Files.exists(folder.resolve("cache"))).isFalse();
    }

    @Test
    void aRunWhoseThreadIsInterruptedInTheMiddleKeepsTheInterrupt(@TempDir Path folder) throws Exception {
        Thread caller = Thread.currentThread();
        CountDownLatch interrupted = new CountDownLatch(1);
        AtomicInteger judged = new AtomicInteger();
        Rule interrupting = Judged.rule("test/interrupting")
                .inspecting(ClassOrInterfaceDeclaration.class, (type, report) -> {
                    if (judged.incrementAndGet() == 20) {
                        caller.interrupt();
                        awaitThatTheRunKnows(caller);
                        interrupted.countDown();
                    }
                })
                .build();

        Assessment assessment = Assize.assess(fiftyClasses())
                .against(Judged.SHORT_NAME, NOTHING, CONCLUDING, interrupting)
                .threads(1)
                .cachedIn(folder.resolve("cache"))
                .run();

        assertThat(Thread.interrupted()).isTrue();
        assertThat(interrupted.getCount()).isZero();
        assertStopped(assessment, 20);
        assertThat(Files.exists(folder.resolve("cache"))).isFalse();
    }

    /** The caller takes the interrupt and then waits for the threads again: its flag is down and it stands still. */
    private static void awaitThatTheRunKnows(Thread caller) {
        int still = 0;
        while (still < 10) {
            still = caller.isInterrupted() || caller.getState() != Thread.State.WAITING ? 0 : still + 1;
            java.util.concurrent.locks.LockSupport.parkNanos(5_000_000);
        }
    }

    @Test
    void aThreadThatIsInterruptedBeforeTheRunGetsAnEmptyResultAndKeepsTheInterrupt() {
        Thread.currentThread().interrupt();

        Assessment assessment =
                Assize.assess(fiftyClasses()).against(NOTHING).threads(1).run();

        assertThat(Thread.interrupted()).isTrue();
        assertThat(assessment.isCancelled()).isTrue();
        assertThat(assessment.verdictOf("test/nothing").reason()).isEqualTo(STOPPED);
    }

    @Test
    void theCacheOfTheRunBeforeStaysWhole(@TempDir Path folder) {
        Assize.assess(fiftyClasses()).against(NOTHING).cachedIn(folder).run();
        AtomicInteger asked = new AtomicInteger();
        Assize.assess(fiftyClasses())
                .against(NOTHING)
                .threads(1)
                .cachedIn(folder)
                .cancelledWhen(() -> asked.incrementAndGet() > 20)
                .run();

        Assessment after =
                Assize.assess(fiftyClasses()).against(NOTHING).cachedIn(folder).run();

        assertThat(after.notices()).isEmpty();
        assertThat(after.evidence())
                .singleElement()
                .satisfies(java -> assertThat(java.unchanged()).isEqualTo(50));
    }
}
