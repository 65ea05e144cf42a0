package org.assize.codebase;

import org.apiguardian.api.API;

/**
 * One file of a code base and what it is.
 *
 * @param path the path relative to the root of the code base, with forward slashes; it names the file in every report
 * @param module the path of the module's folder relative to the root; empty for the root module
 * @param category what the file is
 * @param scope whether it belongs to what is shipped or to its tests
 * @param generated whether a tool wrote it, so that nobody can be asked to mend it
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record SourceFile(String path, String module, Category category, Scope scope, boolean generated)
        implements Comparable<SourceFile> {

    /** What a file is. */
    public enum Category {
        /** Source code below a source root. */
        SOURCE,
        /** A resource below a resource root: configuration, templates, message bundles, migrations. */
        RESOURCE,
        /** A file of a web application's root folder ({@code src/main/webapp}). */
        WEB,
        /** A file that says how to build: {@code pom.xml}, {@code build.gradle}, wrapper files. */
        BUILD,
        /** A compiled class. */
        CLASS,
        /** Anything else under the root: documents, workflows, container files, scripts. */
        OTHER
    }

    /** Whether a file is shipped. */
    public enum Scope {
        /** Part of what is shipped. */
        MAIN,
        /** Part of its tests. */
        TEST
    }

    /**
     * The file's own name.
     *
     * @return the part of the path after the last slash
     */
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /**
     * The ending of the file's name.
     *
     * @return the lower-case part after the last dot of the name, or an empty text if there is none
     */
    public String extension() {
        String name = name();
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(java.util.Locale.ROOT);
    }

    /**
     * Says whether the file is shipped.
     *
     * @return whether the scope is {@link Scope#MAIN}
     */
    public boolean isMain() {
        return scope == Scope.MAIN;
    }

    /**
     * Says whether the file belongs to tests.
     *
     * @return whether the scope is {@link Scope#TEST}
     */
    public boolean isTest() {
        return scope == Scope.TEST;
    }

    @Override
    public int compareTo(SourceFile other) {
        return path.compareTo(other.path);
    }
}
