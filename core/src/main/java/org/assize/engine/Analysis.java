package org.assize.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.apiguardian.api.API;
import org.assize.codebase.Codebase;
import org.assize.codebase.SourceFile;
import org.assize.rule.RuleSet;

/**
 * One run: schedules the files, has each judged, lets rules conclude over all of them, and gathers what was found. What
 * comes out depends on the code base and the rules alone, not on threads, the order of files or the cache.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class Analysis {

    /** Parsers recurse; stack is reserved, not used, so a large one costs nothing. */
    private static final long STACK_SIZE = 256L << 20;

    private final Codebase codebase;
    private final Plan plan;
    private final AnalysisOptions options;
    private final AtomicBoolean cancelled = new AtomicBoolean();

    private Analysis(Codebase codebase, RuleSet rules, AnalysisOptions options) {
        this.codebase = codebase;
        this.plan = Plan.of(rules);
        this.options = options;
    }

    /**
     * Runs rules over a code base.
     *
     * @param codebase the code base
     * @param rules the rules in force
     * @param options how to go about it
     * @return what was found
     */
    public static AnalysisResult run(Codebase codebase, RuleSet rules, AnalysisOptions options) {
        return new Analysis(codebase, rules, options).run();
    }

    /** A file and the kinds that read it. */
    private record Task(SourceFile file, List<KindPlan<?, ?>> kinds, long size) {}

    private AnalysisResult run() {
        try (RunLookups lookups = new RunLookups(codebase, plan)) {
            return run(lookups);
        }
    }

    private AnalysisResult run(RunLookups lookups) {
        ResultCache cache = options.cache()
                .map(folder -> ResultCache.in(folder, RulesDigest.of(plan, codebase), codebase))
                .orElseGet(() -> ResultCache.off(codebase));
        FactCodec facts = new FactCodec(plan);
        FileJudge judge = new FileJudge(codebase, plan, lookups, cache, facts);
        ResultAssembly assembly = new ResultAssembly(codebase, plan, facts, options.listener());
        List<Task> tasks = tasks();
        options.listener().started(tasks.size());
        ArchitecturePass architecture = ArchitecturePass.start(codebase, plan);
        judgeAll(tasks, judge, assembly);
        if (!cancelled.get()) {
            assembly.addArchitecture(architecture);
            // Where a rule could not be asked about a file, that file's result lacks it.
            if (plan.faults().isEmpty()) {
                cache.save();
            }
        }
        cache.notices().forEach(assembly::notice);
        return assembly.finish(cancelled.get());
    }

    private List<Task> tasks() {
        List<Task> tasks = new ArrayList<>();
        for (SourceFile file : codebase.files()) {
            List<KindPlan<?, ?>> kinds = plan.kindsReading(file);
            if (!kinds.isEmpty()) {
                tasks.add(new Task(file, kinds, sizeOf(file)));
            }
        }
        // The largest first, so that no thread is left with a long file at the end.
        tasks.sort(Comparator.comparingLong(Task::size).reversed());
        return tasks;
    }

    private long sizeOf(SourceFile file) {
        try {
            return codebase.sizeOf(file);
        } catch (java.io.IOException e) {
            return 0;
        }
    }

    private void judgeAll(List<Task> tasks, FileJudge judge, ResultAssembly assembly) {
        AtomicInteger next = new AtomicInteger();
        ConcurrentLinkedQueue<Throwable> fatal = new ConcurrentLinkedQueue<>();
        Runnable work = () -> {
            try {
                int index = next.getAndIncrement();
                while (index < tasks.size() && !isCancelled()) {
                    Task task = tasks.get(index);
                    assembly.add(task.file(), judge.judge(task.file(), task.kinds()));
                    index = next.getAndIncrement();
                }
            } catch (Throwable t) {
                fatal.add(t);
                cancelled.set(true);
            }
        };
        List<Thread> threads = new ArrayList<>();
        for (int number = 1; number <= Math.min(options.threads(), Math.max(1, tasks.size())); number++) {
            Thread thread = new Thread(null, work, "assize-" + number, STACK_SIZE);
            thread.setDaemon(true);
            thread.setContextClassLoader(Thread.currentThread().getContextClassLoader());
            threads.add(thread);
        }
        threads.forEach(Thread::start);
        threads.forEach(this::await);
        if (!fatal.isEmpty()) {
            throw new IllegalStateException("the run broke off: " + Fault.reason(fatal.peek()), fatal.peek());
        }
    }

    private boolean isCancelled() {
        if (options.cancelled().getAsBoolean()) {
            cancelled.set(true);
        }
        return cancelled.get();
    }

    private void await(Thread thread) {
        while (true) {
            try {
                thread.join();
                return;
            } catch (InterruptedException e) {
                // The caller's interrupt stops the run; it is restored once the threads have ended.
                cancelled.set(true);
                Thread.currentThread().interrupt();
                awaitUninterrupted(thread);
                return;
            }
        }
    }

    private static void awaitUninterrupted(Thread thread) {
        boolean interrupted = Thread.interrupted();
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
