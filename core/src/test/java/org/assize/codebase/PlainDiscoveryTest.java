package org.assize.codebase;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlainDiscoveryTest {

    @TempDir
    Path folder;

    private Tree tree;

    @BeforeEach
    void startEmpty() {
        tree = new Tree(folder);
    }

    @Test
    void sourcesAreJudgedWhereverTheyAre() {
        tree.files("org/acme/A.java", "notes.txt", "tests/B.java", "lib/test/C.java", "src/D.java", "build/tool.sh");

        assertThat(Tree.lines(tree.codebase()))
                .containsExactly(
                        "build/tool.sh [] OTHER MAIN",
                        "lib/test/C.java [] SOURCE TEST",
                        "notes.txt [] OTHER MAIN",
                        "org/acme/A.java [] SOURCE MAIN",
                        "src/D.java [] SOURCE MAIN",
                        "tests/B.java [] SOURCE TEST");
    }

    @Test
    void mavensFoldersMeanTheSameWithoutAPomAtAnyDepth() {
        tree.files(
                "src/main/resources/templates/x.html", "shop/src/main/java/a/A.java", "shop/src/test/resources/t.yml");

        assertThat(Tree.lines(tree.codebase()))
                .containsExactly(
                        "shop/src/main/java/a/A.java [] SOURCE MAIN",
                        "shop/src/test/resources/t.yml [] RESOURCE TEST",
                        "src/main/resources/templates/x.html [] RESOURCE MAIN");
    }

    @Test
    void classesAreFoundAndTheRestOfTheOutputLeftOutWithoutABuildFile() {
        tree.file(".gitignore", "target").files("src/main/java/A.java", "target/classes/A.class", "target/a.jar");

        assertThat(Tree.paths(tree.codebase()))
                .containsExactly(".gitignore", "src/main/java/A.java", "target/classes/A.class");
    }

    @Test
    void modulesBelowAFolderNamedSrcAreFoundIfNoModuleOwnsIt() {
        tree.pom("src/shop/pom.xml", "").files("src/shop/src/main/java/S.java");

        assertThat(Tree.lines(tree.codebase())).contains("src/shop/src/main/java/S.java [src/shop] SOURCE MAIN");
    }

    @Test
    void foldersOfToolsAreNeverEntered() {
        tree.files(
                ".git/config",
                ".hg/x",
                ".svn/x",
                "a/node_modules/x.js",
                ".gradle/x",
                ".idea/x.xml",
                "sub/.git",
                "a.txt");

        assertThat(Tree.paths(tree.codebase())).containsExactly("a.txt");
    }
}
