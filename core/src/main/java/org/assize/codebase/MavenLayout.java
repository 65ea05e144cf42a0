package org.assize.codebase;

import org.assize.codebase.SourceFile.Category;
import org.assize.codebase.SourceFile.Scope;

/** Says what a file is from where it stands in a module that is laid out as Maven does. */
final class MavenLayout {

    /** A single module at the root. */
    static final MavenLayout PLAIN = new MavenLayout("");

    private final String module;

    MavenLayout(String module) {
        this.module = module;
    }

    SourceFile describe(String path) {
        String inner = module.isEmpty() ? path : path.substring(module.length() + 1);
        Scope scope =
                inner.startsWith("src/test/") || inner.startsWith("target/test-classes/") ? Scope.TEST : Scope.MAIN;
        boolean generated = inner.startsWith("target/generated");
        return new SourceFile(path, module, category(inner), scope, generated);
    }

    private static Category category(String inner) {
        if (inner.endsWith(".class")) {
            return Category.CLASS;
        }
        if (inner.endsWith(".java")) {
            return Category.SOURCE;
        }
        if (inner.startsWith("src/main/resources/") || inner.startsWith("src/test/resources/")) {
            return Category.RESOURCE;
        }
        if (inner.startsWith("src/main/webapp/")) {
            return Category.WEB;
        }
        return inner.equals("pom.xml") || inner.startsWith("build.gradle") ? Category.BUILD : Category.OTHER;
    }
}
