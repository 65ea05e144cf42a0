package org.assize.codebase;

import org.jspecify.annotations.Nullable;

/**
 * One line of a {@code .gitignore} file, read as <a href="https://git-scm.com/docs/gitignore">git does</a>.
 *
 * <p>Written here since the library that reads such files took patterns for regular expressions: {@code foo?}, {@code
 * [a-c]*} and the list of exceptions {@code *}, {@code !*.java} came out differently from git. Matching takes at most
 * the product of the lengths of pattern and path, whatever the pattern.
 */
final class IgnorePattern {

    private static final String ANY_FOLDERS = "**";

    private final boolean negated;
    private final boolean foldersOnly;
    private final boolean anchored;
    private final Glob[] segments;

    private IgnorePattern(boolean negated, boolean foldersOnly, boolean anchored, Glob[] segments) {
        this.negated = negated;
        this.foldersOnly = foldersOnly;
        this.anchored = anchored;
        this.segments = segments;
    }

    /** Reads a line, or answers null if it holds no pattern. */
    static @Nullable IgnorePattern parse(String line) {
        if (line.startsWith("#")) {
            return null;
        }
        String text = withoutTrailingSpaces(line.endsWith("\r") ? line.substring(0, line.length() - 1) : line);
        boolean negated = text.startsWith("!");
        text = negated ? text.substring(1) : text;
        boolean foldersOnly = text.endsWith("/");
        text = foldersOnly ? text.substring(0, text.length() - 1) : text;
        boolean anchored = text.indexOf('/') >= 0;
        text = text.startsWith("/") ? text.substring(1) : text;
        if (text.isEmpty()) {
            return null;
        }
        String[] parts = text.split("/", -1);
        Glob[] segments = new Glob[parts.length];
        for (int index = 0; index < parts.length; index++) {
            segments[index] = Glob.of(parts[index]);
        }
        return new IgnorePattern(negated, foldersOnly, anchored, segments);
    }

    private static String withoutTrailingSpaces(String line) {
        int end = line.length();
        while (end > 0 && line.charAt(end - 1) == ' ' && !isEscaped(line, end - 1)) {
            end--;
        }
        return line.substring(0, end);
    }

    private static boolean isEscaped(String line, int index) {
        int backslashes = 0;
        while (index - backslashes > 0 && line.charAt(index - backslashes - 1) == '\\') {
            backslashes++;
        }
        return backslashes % 2 == 1;
    }

    boolean isNegated() {
        return negated;
    }

    /**
     * Says whether the pattern could speak of a file or folder, by its name alone: of most it does not, and then nobody
     * need take its path apart.
     *
     * @param folder whether it is a folder; a symbolic link is none
     */
    boolean mayMatch(String name, boolean folder) {
        Glob last = segments[segments.length - 1];
        return (folder || !foldersOnly)
                && (last.matches(name) || anchored && last.text().equals(ANY_FOLDERS));
    }

    /**
     * Says whether the pattern speaks of a file or folder of which {@link #mayMatch} holds.
     *
     * @param path its path relative to the folder of the {@code .gitignore} file, name by name
     */
    boolean matches(String[] path) {
        return !anchored || matchesPath(path);
    }

    private boolean matchesPath(String[] path) {
        int pattern = 0;
        int at = 0;
        int starPattern = -1;
        int starAt = 0;
        while (at < path.length) {
            if (pattern < segments.length && segments[pattern].text().equals(ANY_FOLDERS)) {
                if (pattern == segments.length - 1) {
                    return true;
                }
                starPattern = pattern++;
                starAt = at;
            } else if (pattern < segments.length && segments[pattern].matches(path[at])) {
                pattern++;
                at++;
            } else if (starPattern >= 0) {
                pattern = starPattern + 1;
                at = ++starAt;
            } else {
                return false;
            }
        }
        // A pattern that ends in "/**" speaks of what is inside a folder, not of the folder.
        return pattern == segments.length;
    }
}
