package org.assize.declarative;

import org.assize.evidence.SourceText;
import org.assize.evidence.text.TextFile;
import org.assize.finding.Place;
import org.assize.rule.ConclusionReport;
import org.assize.rule.Facts;

/**
 * That a file lacks what must be in it. Told as a fact and judged in the conclusion, so that the finding does not rest on
 * what the file holds instead.
 *
 * @param place the first line of the file
 * @param message what the finding says
 * @param key what is missing
 */
record MissingText(Place place, String message, String key) {

    static MissingText in(TextFile file, String message, String key) {
        SourceText text = file.text();
        Place place = new Place(text.path(), text.region(0, text.line(1).length()), "", "");
        return new MissingText(place, message, key);
    }

    static void conclude(Facts facts, ConclusionReport report) {
        for (MissingText missing : facts.of(MissingText.class)) {
            report.breach(missing.place(), missing.message()).key(missing.key());
        }
    }
}
