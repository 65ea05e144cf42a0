package org.assize.baseline;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;
import org.assize.finding.Finding;

/**
 * What comparing findings of a rule with its baseline gives.
 *
 * @param known the findings that were there, each with the entry that is its own; compared by identity, since two findings
 *     may be equal
 * @param grown the findings that were there but have grown beyond what was accepted, each with its entry; compared by identity
 * @param stale the entries that no finding was recognised by, of files that were judged, in the order of the file
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record BaselineMatch(
        Map<Finding, BaselineEntry> known, Map<Finding, BaselineEntry> grown, List<BaselineEntry> stale) {

    /** Makes them unmodifiable. */
    public BaselineMatch {
        known = Collections.unmodifiableMap(known);
        grown = Collections.unmodifiableMap(grown);
        stale = List.copyOf(stale);
    }
}
