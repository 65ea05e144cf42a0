package org.assize.baseline;

import java.util.Comparator;
import java.util.OptionalInt;
import org.apiguardian.api.API;
import org.assize.finding.Fingerprint;

/**
 * One finding of a baseline.
 *
 * @param rule the rule's id
 * @param path the file it was in
 * @param subject the structural name of what was found; may be empty
 * @param fingerprint what recognises the finding
 * @param copy 1, or 2 and more for a finding that is told apart from earlier ones by nothing else: so no two entries are
 *     equal, and lines that a merge doubles are one entry
 * @param measure how large the finding was, where the rule sets a limit
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record BaselineEntry(
        String rule, String path, String subject, Fingerprint fingerprint, int copy, OptionalInt measure)
        implements Comparable<BaselineEntry> {

    private static final Comparator<BaselineEntry> ORDER = Comparator.comparing(BaselineEntry::rule)
            .thenComparing(BaselineEntry::path)
            .thenComparing(BaselineEntry::subject)
            .thenComparing(entry -> entry.fingerprint().version())
            .thenComparing(entry -> entry.fingerprint().value())
            .thenComparing(entry -> entry.fingerprint().context())
            .thenComparing(BaselineEntry::copy)
            .thenComparing(entry -> entry.measure().orElse(0));

    /**
     * An entry that has no measure.
     *
     * @param rule the rule's id
     * @param path the file it was in
     * @param subject the structural name of what was found; may be empty
     * @param fingerprint what recognises the finding
     * @param copy 1, or more for one that nothing else tells apart
     */
    public BaselineEntry(String rule, String path, String subject, Fingerprint fingerprint, int copy) {
        this(rule, path, subject, fingerprint, copy, OptionalInt.empty());
    }

    /**
     * The entry of a finding that has shrunk.
     *
     * @param smaller how large it is now; nothing if the rule no longer measures it
     * @return an entry that accepts no more than that
     */
    public BaselineEntry shrunkTo(OptionalInt smaller) {
        return new BaselineEntry(rule, path, subject, fingerprint, copy, smaller);
    }

    /** Whether a finding is within what was accepted. An entry that an earlier release wrote has no measure, and accepts any. */
    boolean accepts(OptionalInt found) {
        return measure.isEmpty() || found.isEmpty() || found.getAsInt() <= measure.getAsInt();
    }

    @Override
    public int compareTo(BaselineEntry other) {
        return ORDER.compare(this, other);
    }
}
