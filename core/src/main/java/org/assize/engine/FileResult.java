package org.assize.engine;

import java.util.List;
import java.util.SortedMap;
import org.assize.finding.Finding;
import org.assize.finding.Fix;
import org.assize.finding.Region;
import org.jspecify.annotations.Nullable;

/**
 * Everything that judging one file gave: what is kept of a file, and what the cache holds. Rules are named by their
 * position in the plan.
 *
 * @param path the file
 * @param hash the digest of its bytes
 * @param findings breaches and reviews
 * @param facts what was told to conclusions
 * @param measures how large what rules limit is
 * @param scopes three numbers for each rule that looked at the file: rule, elements, elements not judged
 * @param kinds the positions of the kinds that read the file
 * @param unreadable why kinds could not read it
 * @param failures rules that failed on it
 * @param waivers the lines that may be inline waivers
 * @param consulted the questions that the results rest on, with the digests of their answers
 */
record FileResult(
        String path,
        String hash,
        List<FoundHere> findings,
        List<FactHere> facts,
        List<MeasuredHere> measures,
        long[] scopes,
        int[] kinds,
        List<Unreadable> unreadable,
        List<Failure> failures,
        List<WaiverComment> waivers,
        List<Consulted> consulted) {

    /** A finding without what the plan knows of its rule. */
    record FoundHere(
            int rule,
            Finding.Kind kind,
            String message,
            String path,
            Region region,
            String subject,
            String key,
            String fingerprint,
            String context,
            List<Fix> fixes,
            String suppression,
            @Nullable Integer measure) {}

    /** A fact as a tree of JSON, so that it is the same whether it comes from this run or from the cache. */
    record FactHere(int rule, int type, String json) {}

    /** How many places have each measure of what an option of a rule limits. */
    record MeasuredHere(int rule, String option, SortedMap<Integer, Long> counts) {}

    /** A kind that could not read the file. */
    record Unreadable(int kind, String message, Region region) {}

    /** A rule that failed. */
    record Failure(int rule, String message) {}

    /** A question asked of the rest of the code base, with what tells whether its answer is still the same. */
    record Consulted(String lookup, String question, String digest, String stamp) {

        /** The question alone tells nearly all apart, and its hash is kept by the text. */
        @Override
        public int hashCode() {
            return question.hashCode();
        }
    }

    FileResult withConsulted(List<Consulted> asked) {
        return new FileResult(
                path, hash, findings, facts, measures, scopes, kinds, unreadable, failures, waivers, asked);
    }

    /** Whether the result may be used again when nothing has changed. */
    boolean isCacheable() {
        return failures.isEmpty();
    }
}
