package org.assize.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.assize.codebase.Codebase;
import org.assize.codebase.SourceFile;
import org.assize.evidence.EvidenceKind;
import org.assize.evidence.FileContent;
import org.assize.evidence.KeptFiles;
import org.assize.evidence.Lookup;
import org.assize.evidence.Lookups;
import org.assize.evidence.UnreadableFileException;
import org.assize.rule.RuleInForce;
import org.jspecify.annotations.Nullable;

/** The lookups of one run: each prepared once, the files they read parsed once. Thread-safe. */
final class RunLookups implements KeptFiles, AutoCloseable {

    /** A question asked of a lookup. */
    private record Question(String lookup, String question) {}

    private record KeptKey(String kind, String path) {}

    /** A parsed file, or why there is none, and what its parsing asked. */
    private record Kept(@Nullable Object file, @Nullable UnreadableFileException unreadable, Recorder recorder) {}

    private final Codebase codebase;
    private final Map<String, Lookup<?>> known = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, CompletableFuture<Object>> prepared = new ConcurrentHashMap<>();
    private final ConcurrentMap<Question, String> digests = new ConcurrentHashMap<>();
    private final ConcurrentMap<FileResult.Consulted, Boolean> unchanged = new ConcurrentHashMap<>();
    private final ConcurrentMap<Question, String> stamps = new ConcurrentHashMap<>();
    private final ConcurrentMap<KeptKey, CompletableFuture<Kept>> kept = new ConcurrentHashMap<>();

    RunLookups(Codebase codebase, Plan plan) {
        this.codebase = codebase;
        for (KindPlan<?, ?> kind : plan.kinds()) {
            kind.kind().lookups().forEach(lookup -> known.put(lookup.id(), lookup));
        }
        for (RuleInForce rule : plan.rules()) {
            rule.rule().lookups().forEach(lookup -> known.put(lookup.id(), lookup));
        }
    }

    /** Lets go of what lookups hold open. They can be asked again, and open it again. */
    @Override
    public void close() {
        for (CompletableFuture<Object> lookup : prepared.values()) {
            if (lookup.getNow(null) instanceof AutoCloseable open) {
                try {
                    open.close();
                } catch (Exception ignored) {
                    // Nothing was written, so nothing is lost with a file that does not close.
                }
            }
        }
    }

    @Override
    public Codebase codebase() {
        return codebase;
    }

    @Override
    public <F> Stream<F> of(EvidenceKind<F, ?> kind) {
        if (!kind.keptDuringRun()) {
            throw new IllegalArgumentException("files of kind " + kind.id() + " are not kept during a run");
        }
        return codebase.files().stream().filter(kind::reads).filter(kind::keeps).flatMap(file -> keptFile(kind, file));
    }

    private <F> Stream<F> keptFile(EvidenceKind<F, ?> kind, SourceFile file) {
        try {
            return codebase.sizeOf(file) > kind.largestFile()
                    ? Stream.empty()
                    : Stream.of(parseOnce(kind, FileContent.read(codebase, file), recorder()));
        } catch (Throwable e) {
            // The file's own turn reports it, whatever it is; the lookup does without.
            Fault.rethrowIfFatal(e);
            return Stream.empty();
        }
    }

    /** Parses a file, or gives what was parsed before if the kind is kept during the run. */
    <F> F parseOnce(EvidenceKind<F, ?> kind, FileContent content, Recorder lookups) throws UnreadableFileException {
        if (!kind.keptDuringRun() || !kind.keeps(content.file())) {
            return parse(kind, content, lookups);
        }
        KeptKey key = new KeptKey(kind.id(), content.file().path());
        Kept result = once(kept, key, () -> {
            Recorder recorder = recorder();
            try {
                return new Kept(parse(kind, content, recorder), null, recorder);
            } catch (UnreadableFileException e) {
                return new Kept(null, e, recorder);
            }
        });
        lookups.asked.putAll(result.recorder().asked);
        if (result.unreadable() != null) {
            throw result.unreadable();
        }
        return uncheckedCast(Objects.requireNonNull(result.file()));
    }

    private static <F> F parse(EvidenceKind<F, ?> kind, FileContent content, Lookups lookups)
            throws UnreadableFileException {
        try {
            return kind.parse(content, lookups);
        } catch (StackOverflowError e) {
            throw new UnreadableFileException(
                    "is nested too deeply to be read: split it up, or leave it out of the code base",
                    org.assize.finding.Region.START_OF_FILE,
                    e);
        }
    }

    /** The lookups for one file, which remember what was asked. */
    Recorder recorder() {
        return new Recorder();
    }

    /** Whether an answer is still what it was. A lookup that is no longer there has changed. */
    boolean isUnchanged(FileResult.Consulted consulted) {
        Boolean known = unchanged.get(consulted);
        if (known == null) {
            known = looksUnchanged(consulted);
            unchanged.put(consulted, known);
        }
        return known;
    }

    private boolean looksUnchanged(FileResult.Consulted consulted) {
        Lookup<?> lookup = known.get(consulted.lookup());
        if (lookup == null) {
            return false;
        }
        try {
            boolean untouched = !consulted.stamp().isEmpty()
                    && stamp(lookup, consulted.question()).equals(consulted.stamp());
            return untouched || digest(lookup, consulted.question()).equals(consulted.digest());
        } catch (Throwable e) {
            // The file is judged anew, and whoever asks is told.
            Fault.rethrowIfFatal(e);
            return false;
        }
    }

    private <T> String digest(Lookup<T> lookup, String question) {
        T answers = answers(lookup);
        return digests.computeIfAbsent(new Question(lookup.id(), question), key -> lookup.digest(answers, question));
    }

    private <T> String stamp(Lookup<T> lookup, String question) {
        T answers = answers(lookup);
        return stamps.computeIfAbsent(new Question(lookup.id(), question), key -> lookup.stamp(answers, question));
    }

    private <T> T answers(Lookup<T> lookup) {
        return lookup.type().cast(once(prepared, lookup.id(), () -> lookup.prepare(this)));
    }

    /** Computes a value once without holding a lock of the map, since computing one value may ask for another. */
    private static <K, V> V once(ConcurrentMap<K, CompletableFuture<V>> values, K key, Supplier<V> compute) {
        CompletableFuture<V> mine = new CompletableFuture<>();
        CompletableFuture<V> first = values.putIfAbsent(key, mine);
        if (first != null) {
            try {
                return first.join();
            } catch (CompletionException e) {
                // Whoever asks first or later is told the same.
                if (e.getCause() instanceof RuntimeException problem) {
                    throw problem;
                }
                if (e.getCause() instanceof Error problem) {
                    throw problem;
                }
                throw e;
            }
        }
        try {
            V value = compute.get();
            mine.complete(value);
            return value;
        } catch (RuntimeException | Error e) {
            mine.completeExceptionally(e);
            throw e;
        }
    }

    @SuppressWarnings("unchecked")
    private static <F> F uncheckedCast(Object file) {
        return (F) file;
    }

    /** Remembers the questions of one file. Confined to the thread that judges the file. */
    final class Recorder implements Lookups {

        private final Map<Question, Lookup<?>> asked = new LinkedHashMap<>();

        @Override
        public <T> T consult(Lookup<T> lookup, String question) {
            known.putIfAbsent(lookup.id(), lookup);
            asked.put(new Question(lookup.id(), question), lookup);
            return answers(lookup);
        }

        /** What was asked, with digests of the answers; empty if an answer cannot be had, so that nothing rests on it. */
        Optional<List<FileResult.Consulted>> consulted() {
            try {
                return Optional.of(asked.entrySet().stream()
                        .map(each -> new FileResult.Consulted(
                                each.getKey().lookup(),
                                each.getKey().question(),
                                digest(each.getValue(), each.getKey().question()),
                                stamp(each.getValue(), each.getKey().question())))
                        .toList());
            } catch (Throwable e) {
                Fault.rethrowIfFatal(e);
                return Optional.empty();
            }
        }
    }
}
