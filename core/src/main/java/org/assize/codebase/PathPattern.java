package org.assize.codebase;

import org.apiguardian.api.API;

/**
 * A pattern for paths below the root of a code base: {@code **} stands for any number of folders, {@code *}, {@code ?}
 * and {@code [a-z]} for letters of one name. A pattern that ends in a slash means everything below that folder; one
 * without any slash means files of that name in any folder. Matching takes at most the product of the lengths of pattern
 * and path. Immutable.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class PathPattern {

    private final String text;
    private final IgnorePattern pattern;

    private PathPattern(String text, IgnorePattern pattern) {
        this.text = text;
        this.pattern = pattern;
    }

    /**
     * Reads a pattern.
     *
     * @param text the pattern, with forward slashes, relative to the root
     * @return the pattern
     * @throws IllegalArgumentException if it is empty, absolute, or leaves the root; the message says what to write
     */
    public static PathPattern of(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("a path pattern is empty: write for example src/main/**");
        }
        if (text.startsWith("/") || text.indexOf('\\') >= 0 || text.matches("[A-Za-z]:.*")) {
            throw new IllegalArgumentException(
                    "'" + text
                            + "' is not relative to the root of the code base: write for example src/main/**, with forward slashes");
        }
        for (String name : text.split("/")) {
            if (name.equals("..")) {
                throw new IllegalArgumentException(
                        "'" + text + "' leaves the root of the code base: write a path below it, without '..'");
            }
        }
        String whole = text.startsWith("./") ? text.substring(2) : text;
        whole = whole.endsWith("/") ? whole + "**" : whole;
        whole = whole.indexOf('/') < 0 ? "**/" + whole : whole;
        // The leading slash keeps '#' and '!' from meaning what they mean in a .gitignore file.
        IgnorePattern pattern = IgnorePattern.parse("/" + whole);
        if (pattern == null) {
            throw new IllegalArgumentException("'" + text + "' is not a path pattern: write for example src/main/**");
        }
        return new PathPattern(text, pattern);
    }

    /**
     * Says whether a file is meant.
     *
     * @param path the file, relative to the root, with forward slashes
     * @return whether the pattern stands for it
     */
    public boolean matches(String path) {
        String[] names = path.split("/");
        return pattern.mayMatch(names[names.length - 1], false) && pattern.matches(names);
    }

    /**
     * The folder that everything it stands for lies in.
     *
     * @return a path without a slash at its end; empty for the root
     */
    public String folder() {
        int wild = 0;
        while (wild < text.length() && "*?[".indexOf(text.charAt(wild)) < 0) {
            wild++;
        }
        int slash = text.lastIndexOf('/', wild);
        return slash < 0 ? "" : text.substring(0, slash);
    }

    /**
     * The pattern as it was written.
     *
     * @return the text
     */
    @Override
    public String toString() {
        return text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PathPattern pathPattern && pathPattern.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }
}
