package org.assize.declarative;

import java.util.ArrayList;
import java.util.List;
import org.assize.codebase.PathPattern;
import org.assize.rule.Demand;

/** Patterns for one name: {@code *Repository}, {@code I[A-Z]*}. */
record NamePatterns(List<PathPattern> patterns) {

    NamePatterns {
        patterns = List.copyOf(patterns);
    }

    static NamePatterns of(Demand demand, String key, List<String> texts) {
        List<PathPattern> patterns = new ArrayList<>();
        for (String text : texts) {
            if (text.indexOf('/') >= 0 || text.indexOf('.') >= 0) {
                demand.reject(key, "'" + text + "' is not a pattern for a name: write for example *Repository");
                continue;
            }
            try {
                patterns.add(PathPattern.of(text));
            } catch (IllegalArgumentException e) {
                demand.reject(key, "'" + text + "' is not a pattern for a name: write for example *Repository");
            }
        }
        return new NamePatterns(patterns);
    }

    boolean matches(String name) {
        return patterns.stream().anyMatch(pattern -> pattern.matches(name));
    }

    @Override
    public String toString() {
        return String.join(" or ", patterns.stream().map(PathPattern::toString).toList());
    }
}
