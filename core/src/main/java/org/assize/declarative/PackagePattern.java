package org.assize.declarative;

import com.tngtech.archunit.core.domain.PackageMatcher;
import java.util.ArrayList;
import java.util.List;
import org.assize.rule.Demand;

/** A pattern for names of packages in the notation of ArchUnit: {@code com.acme..}, {@code ..web..}. */
final class PackagePattern {

    private final String text;
    private final transient PackageMatcher matcher;

    private PackagePattern(String text) {
        this.text = text;
        this.matcher = PackageMatcher.of(text);
    }

    static List<PackagePattern> all(Demand demand, String key, List<String> texts) {
        List<PackagePattern> patterns = new ArrayList<>();
        for (String text : texts) {
            try {
                patterns.add(new PackagePattern(text));
            } catch (IllegalArgumentException e) {
                demand.reject(
                        key,
                        "'" + text
                                + "' is not a pattern for packages: write for example com.acme.orders.. for a package"
                                + " and those below it, or ..web.. for every package with that name in it");
            }
        }
        return patterns;
    }

    boolean matches(String packageName) {
        return matcher.matches(packageName);
    }

    static boolean anyMatches(List<PackagePattern> patterns, String packageName) {
        return patterns.stream().anyMatch(pattern -> pattern.matches(packageName));
    }

    /** The package in a qualified name: what stands before the first part that is written like a type. */
    static String packageOf(String qualifiedName) {
        int end = -1;
        for (int start = 0; start < qualifiedName.length(); ) {
            int dot = qualifiedName.indexOf('.', start);
            if (Character.isUpperCase(qualifiedName.charAt(start))) {
                return end < 0 ? "" : qualifiedName.substring(0, end);
            }
            if (dot < 0) {
                break;
            }
            end = dot;
            start = dot + 1;
        }
        return qualifiedName;
    }

    @Override
    public String toString() {
        return text;
    }
}
