package org.assize.evidence;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apiguardian.api.API;
import org.assize.codebase.Codebase;
import org.assize.codebase.SourceFile;
import org.assize.finding.Region;

/**
 * One kind of evidence: which files it reads, how one is parsed into an {@code F}, and how the nodes {@code N} of that
 * are walked. The engine parses each file once and walks it once for all rules; rules ask for the node classes they
 * care about and cost nothing on others.
 *
 * <p>Core brings Java source, bytecode, configuration, build files and text. A rule pack brings another kind by
 * implementing this interface and making rules on it. An implementation is stateless and thread-safe: several files are
 * parsed at once.
 *
 * @param <F> the parsed file; used by one thread, dropped when the file is done
 * @param <N> the common type of the nodes
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface EvidenceKind<F, N> {

    /**
     * The kind's name in messages and caches.
     *
     * @return a lower-case word, unique among kinds ({@code java}, {@code markup})
     */
    String id();

    /**
     * The common type of the nodes.
     *
     * @return the class of {@code N}
     */
    Class<N> nodeType();

    /**
     * Says whether this kind reads a file, judged by its path and category alone.
     *
     * @param file the file
     * @return whether {@link #parse} should be called for it when a rule wants it
     */
    boolean reads(SourceFile file);

    /**
     * Parses one file.
     *
     * @param content the file's bytes and text
     * @param lookups answers to questions about the rest of the code base
     * @return the parsed file
     * @throws UnreadableFileException if the file is not what it should be; the message says where and what to do
     */
    F parse(FileContent content, Lookups lookups) throws UnreadableFileException;

    /**
     * Visits every node once, parents before their children, in the order of the file.
     *
     * @param file the parsed file
     * @param visitor called for each node
     */
    void walk(F file, Consumer<? super N> visitor);

    /**
     * Where a node stands.
     *
     * @param file the parsed file that holds the node
     * @param node the node
     * @return its region in {@link #pathOf}
     */
    Region regionOf(F file, N node);

    /**
     * What suppresses a rule at a node, in the words of another tool that knows the rule.
     *
     * @param file the parsed file that holds the node
     * @param node the node that breaks the rule
     * @param names what other tools call the rule
     * @return the suppression as it is written, for example {@code @SuppressWarnings("PMD.EmptyCatchBlock")}; nothing if
     *     there is none
     */
    default Optional<String> suppressionOf(F file, N node, List<String> names) {
        return Optional.empty();
    }

    /**
     * The structural name of a node: the same after reformatting and after edits elsewhere.
     *
     * @param file the parsed file that holds the node
     * @param node the node
     * @return for example {@code com.acme.Order#total(int)} or a configuration key; may be empty
     */
    String subjectOf(F file, N node);

    /**
     * The normalised text of a node, without white space, line numbers, path or the name of what encloses it.
     *
     * @param file the parsed file that holds the node
     * @param node the node
     * @return the text; findings with equal contexts may be followed through a rename
     */
    String contextOf(F file, N node);

    /**
     * The file in which findings are shown. Differs from the parsed file only where the evidence was compiled from it.
     *
     * @param content the file that was parsed
     * @param file the parsed file
     * @return the path relative to the root
     */
    default String pathOf(FileContent content, F file) {
        return content.file().path();
    }

    /**
     * Says why a code base holds no file of this kind although it should, so that a rule that had nothing to judge is not
     * taken for one that does not apply.
     *
     * @param codebase the code base, which holds no file that this kind reads and a rule asked for
     * @return what is missing and what to do, or empty if nothing is
     */
    default Optional<String> expectedButMissing(Codebase codebase) {
        return Optional.empty();
    }

    /**
     * The largest file this kind reads.
     *
     * @return a size in bytes; a larger file is reported as unreadable and not parsed
     */
    default long largestFile() {
        return 20L << 20;
    }

    /**
     * Whether other files' evidence may ask for parsed files of this kind, so that they are kept during the run.
     *
     * @return false unless the parsed files are few and small
     */
    default boolean keptDuringRun() {
        return false;
    }

    /**
     * Which of this kind's parsed files are kept, if it is {@linkplain #keptDuringRun() kept during the run} at all:
     * memory must not grow with the number of files that no lookup reads.
     *
     * @param file a file that this kind {@linkplain #reads reads}
     * @return whether {@link KeptFiles#of} gives it
     */
    default boolean keeps(SourceFile file) {
        return keptDuringRun();
    }

    /**
     * The lookups that {@link #parse} or the parsed file may consult, so that the cache knows what a result rests on.
     *
     * @return the lookups, possibly none
     */
    default List<Lookup<?>> lookups() {
        return List.of();
    }

    /**
     * Where an example of a rule stands if the rule's author names no file.
     *
     * @param content the example
     * @return a path that this kind {@linkplain #reads reads}
     */
    String examplePath(String content);
}
