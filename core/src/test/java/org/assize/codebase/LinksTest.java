package org.assize.codebase;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinksTest {

    private static final String OUT = "is a symbolic link out of the code base and was not followed;"
            + " put the file itself there, or take a root that holds both";
    private static final String NOWHERE = "is a symbolic link that leads nowhere or in a circle and was not followed;"
            + " mend its target or remove it";

    @TempDir
    Path folder;

    private Tree tree;

    @BeforeEach
    void startEmpty() throws Exception {
        tree = new Tree(Files.createDirectory(folder.resolve("root")));
    }

    @Test
    void aFileThatALinkAlsoLeadsToIsKnownByItsOwnPath() throws Exception {
        tree.files("z/A.java").link("a/B.java", "../z/A.java").link("b", "z");

        assertThat(Tree.paths(tree.codebase())).containsExactly("z/A.java");
        assertThat(tree.codebase().problems()).isEmpty();
    }

    @Test
    void whatIsReachedOnlyByALinkIsFollowedAndAppearsOnce() throws Exception {
        tree.file(".gitignore", "/hidden/\n")
                .files("hidden/A.java", "hidden/in/B.java")
                .link("one", "hidden")
                .link("two", "hidden")
                .link("three.java", "hidden/A.java")
                .link("single/S.java", "../hidden/in/B.java");

        assertThat(Tree.paths(tree.codebase())).containsExactly(".gitignore", "one/A.java", "one/in/B.java");
    }

    @Test
    void aLinkedFileIsReadThroughTheLink() throws Exception {
        tree.file(".gitignore", "/hidden/\n")
                .file("hidden/A.java", "class A {}")
                .link("src/main/java/A.java", "../../../hidden/A.java");
        Codebase codebase = tree.codebase();
        SourceFile file = codebase.file("src/main/java/A.java").orElseThrow();

        assertThat(new String(codebase.read(file), codebase.charsetOf(file))).isEqualTo("class A {}");
        assertThat(codebase.sizeOf(file)).isEqualTo(10);
        assertThat(Tree.line(file)).isEqualTo("src/main/java/A.java [] SOURCE MAIN");
    }

    @Test
    void circlesEnd() throws Exception {
        tree.files("a/A.java")
                .link("a/up", "..")
                .link("a/self", ".")
                .link("x", "y")
                .link("y", "x");

        Codebase codebase = tree.codebase();

        assertThat(Tree.paths(codebase)).containsExactly("a/A.java");
        assertThat(codebase.problems())
                .containsExactly(new CodebaseProblem("x", NOWHERE), new CodebaseProblem("y", NOWHERE));
    }

    @Test
    void linksOutOfTheRootAreReportedAndNotFollowed() throws Exception {
        new Tree(folder).files("outside/secret.txt", "root-too/x.txt");
        tree.link("file.txt", "../outside/secret.txt")
                .link("folder", "../outside")
                .link("sibling", "../root-too");

        Codebase codebase = tree.codebase();

        assertThat(codebase.files()).isEmpty();
        assertThat(codebase.problems())
                .containsExactly(
                        new CodebaseProblem("file.txt", OUT),
                        new CodebaseProblem("folder", OUT),
                        new CodebaseProblem("sibling", OUT));
    }

    @Test
    void aBuildFolderThatIsALinkOutOfTheRootIsNotFollowed() throws Exception {
        new Tree(folder).files("outside/classes/A.class");
        tree.pom("pom.xml", "").link("target", "../outside");

        Codebase codebase = tree.codebase();

        assertThat(Tree.paths(codebase)).containsExactly("pom.xml");
        assertThat(codebase.problems()).containsExactly(new CodebaseProblem("target/classes", OUT));
    }

    @Test
    void anIgnoredLinkIsNoProblem() throws Exception {
        tree.file(".gitignore", "gone\n").link("gone", "nowhere");

        assertThat(tree.codebase().problems()).isEmpty();
    }

    @Test
    void aRootThatIsALinkIsFollowed() throws Exception {
        tree.files("A.java");
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("root"));

        Codebase codebase = Codebase.at(link);

        assertThat(Tree.paths(codebase)).containsExactly("A.java");
        assertThat(codebase.root()).isEqualTo(link);
    }
}
