package org.assize.engine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
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
import org.assize.finding.Digest;
import org.assize.finding.Fix;
import org.assize.finding.Region;
import org.assize.finding.TextEdit;

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
        Optional<FileResult> untouched = cache.findUntouched(file, lookups);
        if (untouched.isPresent()) {
            return new Judged(untouched.get(), true);
        }
        Collected collected = new Collected(file.path(), kinds);
        Optional<FileStamp> stamp = cache.isOn() ? codebase.stampOf(file) : Optional.empty();
        byte[] bytes;
        List<KindPlan<?, ?>> reading;
        try {
            reading = withinTheirLimits(kinds, codebase.sizeOf(file), collected);
            if (reading.isEmpty()) {
                return new Judged(collected.result("", List.of()), false);
            }
            bytes = codebase.read(file);
        } catch (IOException | RuntimeException e) {
            collected.unreadable.clear();
            kinds.forEach(kind -> collected.unreadable.add(new Unreadable(
                    kind.position(),
                    "cannot be read (" + Fault.reason(e) + "): no rule judged it; make it readable, or remove it",
                    Region.START_OF_FILE)));
            return new Judged(collected.result("", List.of()), false);
        }
        String hash = cache.isOn() ? Digest.of(bytes) : "";
        Optional<FileResult> cached = cache.findSame(file, hash, stamp, lookups);
        if (cached.isPresent()) {
            return new Judged(cached.get(), true);
        }
        FileContent content = new FileContent(file, bytes, codebase.charsetOf(file));
        collected.waivers = WaiverComments.in(content);
        RunLookups.Recorder recorder = lookups.recorder();
        for (KindPlan<?, ?> kind : reading) {
            judge(kind, content, recorder, collected);
        }
        Optional<List<FileResult.Consulted>> consulted =
                cache.isOn() && !collected.readerFailed ? recorder.consulted() : Optional.empty();
        FileResult result = collected.result(hash, consulted.orElse(List.of()));
        if (consulted.isPresent()) {
            cache.keep(file, stamp, result);
        }
        return new Judged(result, false);
    }

    /** The kinds that read a file of this size. One that refuses it does not keep another from reading it. */
    private static List<KindPlan<?, ?>> withinTheirLimits(List<KindPlan<?, ?>> kinds, long size, Collected collected) {
        List<KindPlan<?, ?>> reading = new ArrayList<>(kinds.size());
        for (KindPlan<?, ?> kind : kinds) {
            long limit = kind.kind().largestFile();
            if (size <= limit) {
                reading.add(kind);
            } else {
                String alike = kinds.stream()
                        .filter(other -> other.kind().largestFile() == limit)
                        .map(other -> other.kind().id())
                        .sorted()
                        .collect(Collectors.joining(" or "));
                collected.unreadable.add(new Unreadable(
                        kind.position(),
                        "is " + (size >> 20) + " MB; files over " + (limit >> 20) + " MB are not read as " + alike
                                + ": split it up, or leave it out of the code base",
                        Region.START_OF_FILE));
            }
        }
        return reading;
    }

    private <F, N> void judge(
            KindPlan<F, N> kind, FileContent content, RunLookups.Recorder recorder, Collected collected) {
        F parsed;
        String path;
        try {
            parsed = lookups.parseOnce(kind.kind(), content, recorder);
            path = kind.kind().pathOf(content, parsed);
        } catch (UnreadableFileException e) {
            collected.unreadable.add(new Unreadable(kind.position(), String.valueOf(e.getMessage()), e.region()));
            return;
        } catch (Throwable e) {
            collected.readerFailed(kind, "read", e);
            return;
        }
        if (codebase.file(path).filter(SourceFile::generated).isPresent()) {
            // A class that was compiled from a generated source.
            return;
        }
        FileInspection<F, N> inspection =
                new FileInspection<>(plan, kind.kind(), content.file(), path, parsed, facts, recorder);
        Walk<F, N> walk = new Walk<>(kind, inspection, content.file(), collected);
        try {
            kind.kind().walk(parsed, walk);
        } catch (Throwable e) {
            collected.readerFailed(kind, "walked to its end", e);
        }
        walk.finish(path, content);
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
                } catch (Throwable e) {
                    Fault.rethrowIfFatal(e);
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
            return "failed on " + collected.path + ":" + line + ": " + Fault.reason(thrown);
        }

        void finish(String path, FileContent content) {
            if (!inspection.drafts().isEmpty()) {
                PlaceCheck check = new PlaceCheck(codebase).knowing(content);
                inspection.drafts().forEach(draft -> keep(draft, path, check));
            }
            collected.facts.addAll(inspection.told());
            collected.measures.addAll(inspection.measures());
            for (int rule = 0; rule < elements.length; rule++) {
                if (asked[rule]) {
                    collected.scopes.add(new long[] {rule, elements[rule], inspection.unjudged(rule)});
                }
            }
        }

        private void keep(DraftFinding draft, String path, PlaceCheck check) {
            Optional<String> misplaced = check.problemOf(draft.place());
            if (misplaced.isPresent()) {
                fail(draft, misplaced.get());
                return;
            }
            for (Fix fix : draft.fixes()) {
                check.problemOf(fix).or(() -> beyondItsFile(fix, path)).ifPresent(problem -> {
                    draft.withdraw(fix);
                    fail(draft, problem);
                });
            }
            collected.findings.add(draft.finished(plan.rule(draft.rule()).rule().firstId()));
        }

        /** An edit of another file would be kept in the cache while that file changes. */
        private static Optional<String> beyondItsFile(Fix fix, String path) {
            return fix.edits().stream()
                    .map(TextEdit::path)
                    .filter(edited -> !edited.equals(path))
                    .findFirst()
                    .map(edited -> "offered the fix '" + fix.description() + "' for " + edited + " with a finding in "
                            + path + ", which only a conclusion may");
        }

        private void fail(DraftFinding draft, String problem) {
            collected.failures.add(new Failure(draft.rule(), "failed on " + collected.path + ": it " + problem));
        }
    }

    /** What judging one file gives, in the making. */
    private static final class Collected {

        private final String path;
        private final int[] kinds;
        private final List<FoundHere> findings = new ArrayList<>();
        private final List<FactHere> facts = new ArrayList<>();
        private final List<FileResult.MeasuredHere> measures = new ArrayList<>();
        private final List<long[]> scopes = new ArrayList<>();
        private final List<Unreadable> unreadable = new ArrayList<>();
        private final List<Failure> failures = new ArrayList<>();
        private List<WaiverComment> waivers = List.of();
        private boolean readerFailed;

        Collected(String path, List<KindPlan<?, ?>> kinds) {
            this.path = path;
            this.kinds = kinds.stream().mapToInt(KindPlan::position).toArray();
        }

        /** What fails for no fault of the file may not fail the next time, so it is not kept. */
        void readerFailed(KindPlan<?, ?> kind, String what, Throwable thrown) {
            Fault.rethrowIfFatal(thrown);
            readerFailed = true;
            unreadable.add(new Unreadable(
                    kind.position(),
                    "cannot be " + what + " as " + kind.kind().id() + ": " + Fault.reason(thrown)
                            + "; this is a fault of the reader, please report it",
                    Region.START_OF_FILE));
        }

        FileResult result(String hash, List<FileResult.Consulted> consulted) {
            long[] flat =
                    scopes.stream().flatMapToLong(java.util.Arrays::stream).toArray();
            return new FileResult(
                    path,
                    hash,
                    List.copyOf(findings),
                    List.copyOf(facts),
                    List.copyOf(measures),
                    flat,
                    kinds,
                    List.copyOf(unreadable),
                    List.copyOf(failures),
                    waivers,
                    consulted);
        }
    }
}
