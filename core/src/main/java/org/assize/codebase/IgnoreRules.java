package org.assize.codebase;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The {@code .gitignore} files that speak of one folder: its own and those of the folders above, the nearest first. As
 * in git, the last pattern that matches decides, and nothing below an ignored folder can be taken back in.
 */
final class IgnoreRules {

    /** Nothing is ignored. */
    static final IgnoreRules NONE = new IgnoreRules(null, "", List.of());

    private final @Nullable IgnoreRules outer;
    private final String folder;
    private final List<IgnorePattern> patterns;

    private IgnoreRules(@Nullable IgnoreRules outer, String folder, List<IgnorePattern> patterns) {
        this.outer = outer;
        this.folder = folder;
        this.patterns = patterns;
    }

    /** These rules and those of a file, given its folder. All paths are relative to the same place. */
    IgnoreRules with(String gitignoreFolder, String content) {
        return new IgnoreRules(this, gitignoreFolder, parse(content));
    }

    private static List<IgnorePattern> parse(String content) {
        List<IgnorePattern> patterns = new ArrayList<>();
        for (String line : (content.startsWith("\uFEFF") ? content.substring(1) : content).split("\n")) {
            IgnorePattern pattern = IgnorePattern.parse(line);
            if (pattern != null) {
                patterns.add(pattern);
            }
        }
        // The last pattern that matches decides, so that they are asked in reverse.
        Collections.reverse(patterns);
        return patterns;
    }

    /** Says whether git would leave out a file or folder, given that it does not leave out the folder it stands in. */
    boolean ignores(String path, boolean isFolder) {
        String name = Paths.nameOf(path);
        for (IgnoreRules rules = this; rules != null; rules = rules.outer) {
            for (IgnorePattern pattern : rules.patterns) {
                if (pattern.mayMatch(name, isFolder) && pattern.matches(rules.tailOf(path))) {
                    return !pattern.isNegated();
                }
            }
        }
        return false;
    }

    private String[] tailOf(String path) {
        return (folder.isEmpty() ? path : path.substring(folder.length() + 1)).split("/");
    }
}
