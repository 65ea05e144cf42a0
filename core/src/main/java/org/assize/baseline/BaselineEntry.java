package org.assize.baseline;

import org.apiguardian.api.API;
import org.assize.finding.Finding;
import org.assize.finding.Fingerprint;

/**
 * One finding of a baseline.
 *
 * @param rule the rule's id
 * @param fingerprint what recognises the finding
 * @param path the file it was in, for readers and to tell whether the file was in scope
 * @param subject the structural name of what was found, for readers; may be empty
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record BaselineEntry(String rule, Fingerprint fingerprint, String path, String subject) {

    /**
     * The entry that accepts a finding.
     *
     * @param finding the finding
     * @return its entry
     */
    public static BaselineEntry of(Finding finding) {
        return new BaselineEntry(
                finding.rule(),
                finding.fingerprint(),
                finding.place().path(),
                finding.place().subject());
    }
}
