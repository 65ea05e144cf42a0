package org.assize.baseline;

import java.util.Comparator;
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
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record BaselineEntry(String rule, String path, String subject, Fingerprint fingerprint, int copy)
        implements Comparable<BaselineEntry> {

    private static final Comparator<BaselineEntry> ORDER = Comparator.comparing(BaselineEntry::rule)
            .thenComparing(BaselineEntry::path)
            .thenComparing(BaselineEntry::subject)
            .thenComparing(entry -> entry.fingerprint().version())
            .thenComparing(entry -> entry.fingerprint().value())
            .thenComparing(entry -> entry.fingerprint().context())
            .thenComparing(BaselineEntry::copy);

    @Override
    public int compareTo(BaselineEntry other) {
        return ORDER.compare(this, other);
    }
}
