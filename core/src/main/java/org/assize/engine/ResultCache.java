package org.assize.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import org.assize.codebase.Codebase;
import org.assize.codebase.FileStamp;
import org.assize.codebase.SourceFile;
import org.jspecify.annotations.Nullable;

/**
 * The results of earlier runs, by file. A result is used again if its file has the time and size it had, or failing that
 * the content it had, and if every answer that it rests on is the same. Everything wrong with the cache means a cold run,
 * never a wrong result. Thread-safe.
 */
final class ResultCache {

    /** File systems keep time coarsely: a file changed this soon before a run began may change unseen while it goes on. */
    private static final long UNCERTAIN_NANOSECONDS = TimeUnit.SECONDS.toNanos(2);

    /**
     * A result and what it was made of.
     *
     * @param modified when the file was last changed, in nanoseconds since 1970; 0 if not known
     * @param size its size in bytes
     * @param description what the file was, which decides the rules that judge it, and how its text was encoded
     * @param result the result
     */
    record Entry(long modified, long size, String description, FileResult result) {

        static Entry of(Optional<FileStamp> stamp, String description, FileResult result) {
            return new Entry(
                    stamp.map(FileStamp::modified).orElse(0L),
                    stamp.map(FileStamp::size).orElse(-1L),
                    description,
                    result);
        }

        boolean isOf(FileStamp stamp) {
            return modified == stamp.modified() && size == stamp.size();
        }
    }

    private final Codebase codebase;
    private final @Nullable CacheFile file;
    private final Map<String, Entry> earlier;
    private final long earlierRun;
    private final long thisRun = TimeUnit.MILLISECONDS.toNanos(System.currentTimeMillis());
    private final ConcurrentMap<String, Entry> now = new ConcurrentHashMap<>();
    private final List<String> notices = new ArrayList<>();

    private ResultCache(Codebase codebase, @Nullable CacheFile file) {
        this.codebase = codebase;
        this.file = file;
        CacheFile.Content content = CacheFile.Content.NOTHING;
        if (file != null) {
            try {
                content = file.read();
            } catch (IOException | RuntimeException e) {
                notices.add("the cache " + file.path() + " cannot be used and is written anew: "
                        + (e instanceof IOException problem ? Fault.reason(problem) : "it is damaged"));
            }
        }
        this.earlier = content.entries();
        this.earlierRun = content.startedAt();
    }

    static ResultCache off(Codebase codebase) {
        return new ResultCache(codebase, null);
    }

    static ResultCache in(Path folder, String key, Codebase codebase) {
        return new ResultCache(codebase, new CacheFile(folder, key));
    }

    boolean isOn() {
        return file != null;
    }

    List<String> notices() {
        return notices;
    }

    private String describe(SourceFile source) {
        return String.join(
                " ",
                source.category().name(),
                source.scope().name(),
                source.generated() ? "generated" : "written",
                codebase.charsetOf(source).name(),
                source.module());
    }

    /** A result of an earlier run, if neither the file nor anything the result rests on has been touched since. */
    Optional<FileResult> findUntouched(SourceFile source, RunLookups lookups) {
        Entry entry = earlier.get(source.path());
        if (entry == null || entry.modified() == 0 || entry.modified() > earlierRun - UNCERTAIN_NANOSECONDS) {
            return Optional.empty();
        }
        boolean untouched = codebase.stampOf(source).filter(entry::isOf).isPresent();
        return untouched ? use(source, entry, entry, lookups) : Optional.empty();
    }

    /** A result of an earlier run, if the file has the same content and everything the result rests on is the same. */
    Optional<FileResult> findSame(SourceFile source, String hash, Optional<FileStamp> stamp, RunLookups lookups) {
        Entry entry = earlier.get(source.path());
        if (entry == null || !entry.result().hash().equals(hash)) {
            return Optional.empty();
        }
        Entry touched = Entry.of(stamp, entry.description(), entry.result());
        return use(source, entry, touched.equals(entry) ? entry : touched, lookups);
    }

    private Optional<FileResult> use(SourceFile source, Entry entry, Entry kept, RunLookups lookups) {
        boolean same = entry.description().equals(describe(source))
                && entry.result().consulted().stream().allMatch(lookups::isUnchanged);
        if (!same) {
            return Optional.empty();
        }
        now.put(source.path(), kept);
        return Optional.of(entry.result());
    }

    void keep(SourceFile source, Optional<FileStamp> stamp, FileResult result) {
        if (isOn() && result.isCacheable()) {
            now.put(source.path(), Entry.of(stamp, describe(source), result));
        }
    }

    /** Writes what this run knows, unless it is what was read. Never fails a run. */
    void save() {
        if (file == null || isUnchanged()) {
            return;
        }
        try {
            file.write(thisRun, now.values());
        } catch (IOException | RuntimeException e) {
            notices.add("the cache " + file.path() + " could not be written, so the next run will not be faster: "
                    + Fault.reason(e));
        }
    }

    private boolean isUnchanged() {
        return now.size() == earlier.size()
                && now.entrySet().stream().allMatch(each -> earlier.get(each.getKey()) == each.getValue());
    }
}
