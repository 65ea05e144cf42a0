package org.assize.engine;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.assize.codebase.Codebase;
import org.assize.codebase.FileStamp;
import org.assize.codebase.SourceFile;
import org.assize.engine.FileInspection.DraftFinding;
import org.assize.engine.FileResult.FactHere;
import org.assize.engine.FileResult.Failure;
import org.assize.engine.FileResult.FoundHere;
import org.assize.engine.FileResult.Unreadable;
import org.assize.evidence.FileContent;
import org.assize.evidence.UnreadableFileException;
import org.assize.finding.Region;

/**
 * Judges one file: reads it once, parses it once for each kind that wants it, walks each once for all rules. Nothing that
 * goes wrong in one file or one rule disturbs another. Thread-safe.
 */
final class FileJudge {

    private final Codebase codebase;
    private final Plan plan;
    private final RunLookups lookups;
    private final ResultCache cache;
    private final FactCodec facts;

    FileJudge(Codebase codebase, Plan plan, RunLookups lookups, ResultCache cache, FactCodec facts) {
        this.codebase = codebase;
        this.plan = plan;
        this.lookups = lookups;
        this.cache = cache;
        this.facts = facts;
    }

    /** A result, and whether it came from the cache. */
    record Judged(FileResult result, boolean unchanged) {}

    Judged judge(SourceFile file, List<KindPlan<?, ?>> kinds) {
        Optional<FileResult> untouched = cache.findUntouched(codebase, file, lookups);
        if (untouched.isPresent()) {
            return new Judged(untouched.get(), true);
        }
        Collected collected = new Collected(file.path(), kinds);
        Optional<FileStamp> stamp = cache.isOn() ? codebase.stampOf(file) : Optional.empty();
        byte[] bytes;
        try {
            Optional<Unreadable> refused = tooLarge(file, kinds);
            if (refused.isPresent()) {
                collected.unreadable.add(refused.get());
                return new Judged(collected.result("", List.of()), false);
            }
            bytes = codebase.read(file);
        } catch (IOException | RuntimeException e) {
            collected.unreadable.add(
                    new Unreadable(kinds.get(0).position(), "cannot be read: " + reason(e), Region.START_OF_FILE));
            return new Judged(collected.result("", List.of()), false);
        }
        String hash = cache.isOn() ? hash(bytes) : "";
        Optional<FileResult> cached = cache.findSame(file, hash, stamp, lookups);
        if (cached.isPresent()) {
            return new Judged(cached.get(), true);
        }
        FileContent content = new FileContent(file, bytes, codebase.charsetOf(file));
        RunLookups.Recorder recorder = lookups.recorder();
        for (KindPlan<?, ?> kind : kinds) {
            judge(kind, content, recorder, collected);
        }
        FileResult result = collected.result(hash, cache.isOn() ? recorder.consulted() : List.of());
        cache.keep(file, stamp, result);
        return new Judged(result, false);
    }

    private Optional<Unreadable> tooLarge(SourceFile file, List<KindPlan<?, ?>> kinds) throws IOException {
        long size = codebase.sizeOf(file);
        for (KindPlan<?, ?> kind : kinds) {
            if (size > kind.kind().largestFile()) {
                return Optional.of(new Unreadable(
                        kind.position(),
                        "is " + (size >> 20) + " MB; files over " + (kind.kind().largestFile() >> 20)
                                + " MB are not read: split it up, or leave it out of the code base",
                        Region.START_OF_FILE));
            }
        }
        return Optional.empty();
    }

    private <F, N> void judge(
            KindPlan<F, N> kind, FileContent content, RunLookups.Recorder recorder, Collected collected) {
        F parsed;
        try {
            parsed = lookups.parseOnce(kind.kind(), content, recorder);
        } catch (UnreadableFileException e) {
            collected.unreadable.add(new Unreadable(kind.position(), String.valueOf(e.getMessage()), e.region()));
            return;
        } catch (RuntimeException | LinkageError | AssertionError e) {
            collected.unreadable.add(new Unreadable(
                    kind.position(),
                    "cannot be read as " + kind.kind().id() + ": " + reason(e)
                            + "; this is a fault of the reader, please report it",
                    Region.START_OF_FILE));
            return;
        }
        String path = kind.kind().pathOf(content, parsed);
        if (codebase.file(path).filter(SourceFile::generated).isPresent()) {
            // A class that was compiled from a generated source.
            return;
        }
        FileInspection<F, N> inspection =
                new FileInspection<>(plan, kind.kind(), content.file(), path, parsed, facts, recorder);
        Walk<F, N> walk = new Walk<>(kind, inspection, content.file(), collected);
        try {
            kind.kind().walk(parsed, walk);
        } catch (RuntimeException | StackOverflowError e) {
            collected.unreadable.add(new Unreadable(
                    kind.position(),
                    "cannot be walked as " + kind.kind().id() + ": " + reason(e),
                    Region.START_OF_FILE));
        }
        walk.finish(path.equals(content.file().path()) ? content : null);
    }

    /** Hands each node to the checks that asked for its class. */
    private final class Walk<F, N> implements Consumer<N> {

        private final KindPlan<F, N> kind;
        private final FileInspection<F, N> inspection;
        private final Collected collected;
        private final long[] elements = new long[plan.rules().size()];
        private final boolean[] silent = new boolean[plan.rules().size()];
        private final boolean[] asked = new boolean[plan.rules().size()];

        Walk(KindPlan<F, N> kind, FileInspection<F, N> inspection, SourceFile file, Collected collected) {
            this.kind = kind;
            this.inspection = inspection;
            this.collected = collected;
            for (KindPlan.Hook<F, N> hook : kind.hooks()) {
                asked[hook.rule()] = plan.applies(hook.rule(), file);
                silent[hook.rule()] = !asked[hook.rule()];
            }
        }

        @Override
        public void accept(N node) {
            for (KindPlan.Hook<F, N> hook : kind.hooksFor(node.getClass())) {
                int rule = hook.rule();
                if (silent[rule]) {
                    continue;
                }
                elements[rule]++;
                inspection.speakFor(rule);
                try {
                    hook.inspector().inspect(node, inspection);
                } catch (RuntimeException | StackOverflowError | LinkageError | AssertionError e) {
                    silent[rule] = true;
                    collected.failures.add(new Failure(rule, failure(node, e)));
                }
            }
        }

        private String failure(N node, Throwable thrown) {
            int line;
            try {
                line = inspection.region(node).startLine();
            } catch (RuntimeException e) {
                line = 1;
            }
            return "failed on " + collected.path + ":" + line + ": " + reason(thrown);
        }

        void finish(@org.jspecify.annotations.Nullable FileContent content) {
            for (DraftFinding draft : inspection.drafts()) {
                if (isOutside(draft, content)) {
                    collected.failures.add(new Failure(
                            draft.rule(),
                            "failed on " + collected.path + ": it reported a place outside the file, line "
                                    + draft.place().region().startLine()));
                } else {
                    collected.findings.add(
                            draft.finished(plan.rule(draft.rule()).id()));
                }
            }
            collected.facts.addAll(inspection.told());
            for (int rule = 0; rule < elements.length; rule++) {
                if (asked[rule]) {
                    collected.scopes.add(new long[] {rule, elements[rule], inspection.unjudged(rule)});
                }
            }
        }

        private boolean isOutside(DraftFinding draft, @org.jspecify.annotations.Nullable FileContent content) {
            try {
                return content != null
                        && !draft.place().region().equals(Region.START_OF_FILE)
                        && !content.text().contains(draft.place().region());
            } catch (UnreadableFileException e) {
                return false;
            }
        }
    }

    /** What judging one file gives, in the making. */
    private static final class Collected {

        private final String path;
        private final int[] kinds;
        private final List<FoundHere> findings = new ArrayList<>();
        private final List<FactHere> facts = new ArrayList<>();
        private final List<long[]> scopes = new ArrayList<>();
        private final List<Unreadable> unreadable = new ArrayList<>();
        private final List<Failure> failures = new ArrayList<>();

        Collected(String path, List<KindPlan<?, ?>> kinds) {
            this.path = path;
            this.kinds = kinds.stream().mapToInt(KindPlan::position).toArray();
        }

        FileResult result(String hash, List<FileResult.Consulted> consulted) {
            long[] flat =
                    scopes.stream().flatMapToLong(java.util.Arrays::stream).toArray();
            return new FileResult(
                    path,
                    hash,
                    List.copyOf(findings),
                    List.copyOf(facts),
                    flat,
                    kinds,
                    List.copyOf(unreadable),
                    List.copyOf(failures),
                    consulted);
        }
    }

    /** Says in words what was thrown: never a stack trace, but the place in the rule that threw. */
    static String reason(Throwable thrown) {
        if (thrown instanceof StackOverflowError) {
            return "it recursed without end" + placeOf(thrown);
        }
        if (thrown instanceof java.nio.file.AccessDeniedException) {
            return "permission denied";
        }
        if (thrown instanceof java.nio.file.NoSuchFileException) {
            return "it was deleted while the run went on";
        }
        String message = thrown.getMessage();
        return thrown.getClass().getSimpleName() + (message == null ? "" : ": " + message) + placeOf(thrown);
    }

    private static String placeOf(Throwable thrown) {
        StackTraceElement[] trace = thrown.getStackTrace();
        for (StackTraceElement element : trace) {
            boolean ours = element.getClassName().startsWith("java.")
                    || element.getClassName().startsWith("jdk.")
                    || element.getClassName().startsWith("org.assize.engine.");
            if (!ours && element.getFileName() != null) {
                return " (at " + element.getFileName() + ":" + element.getLineNumber() + ")";
            }
        }
        return "";
    }

    static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
