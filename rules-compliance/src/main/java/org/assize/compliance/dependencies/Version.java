package org.assize.compliance.dependencies;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A version in the order that Maven gives versions, as far as releases go: numbers by size, qualifiers before none. */
record Version(List<String> parts) implements Comparable<Version> {

    static Version of(String text) {
        List<String> parts = new ArrayList<>(
                List.of(text.strip().toLowerCase(Locale.ROOT).split("[._-]|(?<=\\d)(?=[a-z])|(?<=[a-z])(?=\\d)")));
        while (parts.size() > 1 && weight(parts.get(parts.size() - 1)) == 0) {
            parts.remove(parts.size() - 1);
        }
        return new Version(List.copyOf(parts));
    }

    @Override
    public int compareTo(Version other) {
        for (int index = 0; index < Math.max(parts.size(), other.parts.size()); index++) {
            String mine = index < parts.size() ? parts.get(index) : "0";
            String theirs = index < other.parts.size() ? other.parts.get(index) : "0";
            int order = Long.compare(weight(mine), weight(theirs));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    /** A number counts as itself; a word for a release as nothing; any other word comes before the release. */
    private static long weight(String part) {
        if (part.matches("\\d{1,18}")) {
            return Long.parseLong(part);
        }
        return part.equals("final") || part.equals("ga") || part.equals("release") || part.equals("jre") ? 0 : -1;
    }

    /** Whether this version is in a range such as {@code [2.0,2.17.1)} or {@code (,1.5]}. */
    boolean isIn(String range) {
        int comma = range.indexOf(',');
        String lowest = range.substring(1, comma).strip();
        String highest = range.substring(comma + 1, range.length() - 1).strip();
        int least = range.startsWith("[") ? 0 : 1;
        int most = range.endsWith("]") ? 0 : -1;
        return (lowest.isEmpty() || compareTo(of(lowest)) >= least)
                && (highest.isEmpty() || compareTo(of(highest)) <= most);
    }
}
