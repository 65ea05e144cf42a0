package org.assize.evidence.build;

import java.util.Optional;
import org.apiguardian.api.API;
import org.assize.finding.Region;

/**
 * A text of a build file as it is written and as it is meant.
 *
 * @param written the text with its {@code ${...}}, without white space at both ends
 * @param value the text with its properties resolved; empty if one of them comes from outside the code base
 * @param region where the text stands
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record BuildValue(String written, Optional<String> value, Region region) {

    /**
     * The text as it is meant, as far as that is known.
     *
     * @return the value, or what is written if the value is unknown
     */
    public String valueOrWritten() {
        return value.orElse(written);
    }
}
