package org.assize.fix;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apiguardian.api.API;
import org.assize.codebase.AtomicFile;
import org.assize.codebase.Codebase;
import org.assize.evidence.FileContent;
import org.assize.finding.Finding;
import org.assize.finding.Fix;
import org.assize.finding.TextEdit;

/**
 * The fixes of many findings, put together: what the files would hold. Of two fixes that touch each other the one of the
 * earlier finding is taken; judging again after {@link #write} offers the other anew. Immutable; nothing is written unless
 * asked.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class FixPlan {

    private final Codebase codebase;
    private final SortedMap<String, FixedFile> files;
    private final List<Finding> fixed;
    private final List<UnfixedFinding> left;

    private FixPlan(
            Codebase codebase, SortedMap<String, FixedFile> files, List<Finding> fixed, List<UnfixedFinding> left) {
        this.codebase = codebase;
        this.files = Collections.unmodifiableSortedMap(files);
        this.fixed = List.copyOf(fixed);
        this.left = List.copyOf(left);
    }

    /**
     * What a file holds, and what it would hold.
     *
     * @param path the file, relative to the root
     * @param before its text
     * @param after its text with all fixes
     */
    @API(status = API.Status.EXPERIMENTAL, since = "0.1")
    public record FixedFile(String path, String before, String after) {}

    /**
     * Puts fixes together.
     *
     * @param codebase the code base that was judged, unchanged since
     * @param findings its findings, in the order in which their fixes are taken; those that have no such fix are passed over
     * @param boldest {@link Fix.Safety#SAFE} for what a tool may do unasked, {@link Fix.Safety#SUGGESTION} for more
     * @return the plan
     */
    public static FixPlan of(Codebase codebase, Collection<Finding> findings, Fix.Safety boldest) {
        Map<String, List<TextEdit>> taken = new HashMap<>();
        List<Finding> fixed = new ArrayList<>();
        List<UnfixedFinding> left = new ArrayList<>();
        Contents contents = new Contents(codebase);
        for (Finding finding : findings) {
            Optional<Fix> fix = finding.fixes().stream()
                    .filter(each -> each.safety().compareTo(boldest) <= 0)
                    .findFirst();
            if (fix.isEmpty()) {
                continue;
            }
            Optional<String> obstacle = fix.get().edits().stream()
                    .map(edit -> contents.problemOf(edit)
                            .or(() -> touches(edit, taken.getOrDefault(edit.path(), List.of()))
                                    ? Optional.of("another fix changes the same text")
                                    : Optional.empty()))
                    .flatMap(Optional::stream)
                    .findFirst();
            if (obstacle.isPresent()) {
                left.add(new UnfixedFinding(finding, obstacle.get()));
                continue;
            }
            fix.get().edits().forEach(edit -> {
                List<TextEdit> ofFile = taken.computeIfAbsent(edit.path(), path -> new ArrayList<>());
                if (!ofFile.contains(edit)) {
                    ofFile.add(edit);
                }
            });
            fixed.add(finding);
        }
        SortedMap<String, FixedFile> files = new TreeMap<>();
        taken.forEach((path, edits) -> {
            String before = contents.textOf(path);
            String after = new Fix("all fixes", Fix.Safety.SAFE, edits).applyTo(path, before);
            files.put(path, new FixedFile(path, before, after));
        });
        return new FixPlan(codebase, files, fixed, left);
    }

    /** The same edit twice is one edit: two findings may ask for the same import. */
    private static boolean touches(TextEdit edit, List<TextEdit> taken) {
        return taken.stream()
                .anyMatch(other -> edit.start() <= other.end() && other.start() <= edit.end() && !other.equals(edit));
    }

    /**
     * The files that would change.
     *
     * @return by path
     */
    public List<FixedFile> files() {
        return List.copyOf(files.values());
    }

    /**
     * The findings that the plan puts right.
     *
     * @return in the order given
     */
    public List<Finding> fixed() {
        return fixed;
    }

    /**
     * The findings whose fix could not be taken up.
     *
     * @return in the order given, with the reason
     */
    public List<UnfixedFinding> left() {
        return left;
    }

    /**
     * Writes the files, each whole or not at all, encoded as they are.
     *
     * @throws IOException if one cannot be written, or was changed since it was judged; it is then as it was, and those
     *     before it, by path, are written
     */
    public void write() throws IOException {
        for (FixedFile file : files.values()) {
            Path path = codebase.root().resolve(file.path());
            FileContent now = new FileContent(
                    codebase.file(file.path()).orElseThrow(),
                    Files.readAllBytes(path),
                    codebase.charsetOf(codebase.file(file.path()).orElseThrow()));
            if (!now.textIfReadable().equals(Optional.of(file.before()))) {
                throw new IOException(
                        file.path() + " was changed since it was judged, and stays as it is: judge it again");
            }
            AtomicFile.write(path, now.encode(file.after()));
        }
    }

    /** The texts that edits are for, each read once. */
    private static final class Contents {

        private final Codebase codebase;
        private final Map<String, Optional<FileContent>> contents = new HashMap<>();

        Contents(Codebase codebase) {
            this.codebase = codebase;
        }

        Optional<String> problemOf(TextEdit edit) {
            Optional<FileContent> content = contents.computeIfAbsent(edit.path(), this::read);
            if (content.isEmpty()) {
                return Optional.of(edit.path() + " cannot be read");
            }
            if (edit.end() > textOf(edit.path()).length()) {
                return Optional.of(edit.path() + " was changed meanwhile");
            }
            try {
                content.get().encode(edit.replacement());
                return Optional.empty();
            } catch (IOException e) {
                return Optional.of("the encoding of " + edit.path() + " has no '" + edit.replacement() + "'");
            }
        }

        String textOf(String path) {
            return contents.get(path).flatMap(FileContent::textIfReadable).orElseThrow();
        }

        private Optional<FileContent> read(String path) {
            try {
                if (codebase.file(path).isEmpty()) {
                    return Optional.empty();
                }
                return Optional.of(
                                FileContent.read(codebase, codebase.file(path).orElseThrow()))
                        .filter(content -> content.textIfReadable().isPresent());
            } catch (IOException e) {
                return Optional.empty();
            }
        }
    }
}
