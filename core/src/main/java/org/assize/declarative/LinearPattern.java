package org.assize.declarative;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.Optional;
import org.assize.rule.Demand;

/** A regular expression whose matching takes linear time, whoever wrote it. Lines are told apart by {@code ^}, {@code $}. */
final class LinearPattern {

    private final String text;
    private final transient Pattern compiled;

    private LinearPattern(String text) {
        this.text = text;
        this.compiled = Pattern.compile(text, Pattern.MULTILINE);
    }

    /** Reads what stands at a key; what is not a pattern is rejected. */
    static Optional<LinearPattern> of(Demand demand, String key, String text) {
        try {
            LinearPattern pattern = new LinearPattern(text);
            if (pattern.matcher("").find()) {
                demand.reject(key, "'" + text + "' fits an empty text, and so everything: write what must be there");
                return Optional.empty();
            }
            return Optional.of(pattern);
        } catch (PatternSyntaxException e) {
            demand.reject(
                    key,
                    "'" + text + "' is not a regular expression of RE2 (" + e.getDescription()
                            + "): it knows no lookaround and no back references");
            return Optional.empty();
        }
    }

    Matcher matcher(CharSequence input) {
        return compiled.matcher(input);
    }

    boolean fits(CharSequence input) {
        return matcher(input).find();
    }

    @Override
    public String toString() {
        return text;
    }
}
