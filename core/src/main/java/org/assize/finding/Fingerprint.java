package org.assize.finding;

import org.apiguardian.api.API;

/**
 * What tells a finding apart from others and recognises it in the next run. It holds no line number and no message, so
 * that it survives moved lines, reformatting, edits elsewhere and a reworded rule.
 *
 * @param version the version of the recipe; fingerprints of different versions are never equal
 * @param value the digest of rule, file, structural subject and the key the rule gave
 * @param context the digest of rule, key and the normalised text of the place, without path or symbol: it follows a
 *     finding through a move or a rename
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Fingerprint(int version, String value, String context) {

    /** The recipe in use. */
    public static final int CURRENT_VERSION = 1;

    /**
     * Computes the fingerprint of a breach.
     *
     * @param rule the rule's id
     * @param place where the breach is
     * @param key what the rule says tells this breach apart from others at the same subject; may be empty
     * @return the fingerprint
     */
    public static Fingerprint of(String rule, Place place, String key) {
        return new Fingerprint(
                CURRENT_VERSION,
                Digest.ofParts(rule, place.path(), place.subject(), key),
                Digest.ofParts(rule, key, place.context()));
    }
}
