package org.assize.codebase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodebaseTest {

    @TempDir
    Path folder;

    private Tree tree;

    @BeforeEach
    void startEmpty() {
        tree = new Tree(folder);
    }

    @Test
    void anEmptyFolderIsACodebaseWithoutFiles() {
        assertThat(tree.codebase().files()).isEmpty();
        assertThat(tree.codebase().problems()).isEmpty();
    }

    @Test
    void aFolderThatDoesNotExistIsRefused() {
        Path missing = folder.resolve("missing");

        assertThatThrownBy(() -> Codebase.at(missing))
                .isInstanceOf(CodebaseException.class)
                .hasMessage(missing + " does not exist; name the folder of a repository or module");
    }

    @Test
    void aFileIsRefused() {
        Path file = tree.files("A.java").root().resolve("A.java");

        assertThatThrownBy(() -> Codebase.at(file))
                .isInstanceOf(CodebaseException.class)
                .hasMessage(
                        file + " is a file, not a folder; name the folder of the repository or module that holds it");
    }

    @Test
    void aLinkToNothingIsRefused() throws Exception {
        Path link = tree.link("link", "nowhere").root().resolve("link");

        assertThatThrownBy(() -> Codebase.at(link))
                .isInstanceOf(CodebaseException.class)
                .hasMessage(link + " is not a folder; name the folder of a repository or module");
    }

    @Test
    void aRootThatCannotBeListedIsRefused() throws Exception {
        Path closed = Files.createDirectory(folder.resolve("closed"));
        close(closed);

        assertThatThrownBy(() -> Codebase.at(closed))
                .isInstanceOf(CodebaseException.class)
                .hasMessage(
                        closed + " cannot be listed (permission denied); give this user the right to read the folder");
    }

    @Test
    void aFolderThatCannotBeListedIsAProblemAndTheRestStands() throws Exception {
        tree.files("open/A.java", "closed/B.java");
        close(folder.resolve("closed"));
        Codebase codebase = tree.codebase();

        assertThat(Tree.paths(codebase)).containsExactly("open/A.java");
        assertThat(codebase.problems())
                .containsExactly(new CodebaseProblem(
                        "closed",
                        "cannot be listed (permission denied) and was left out; give this user the right to read it"));
    }

    private static void close(Path folder) throws Exception {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("---------"));
        assumeFalse(Files.isReadable(folder), "this user may read everything");
    }

    @Test
    void aListingKeepsWhatTheFileSystemRefused() throws Exception {
        FolderListing listing = new FolderListing(folder);
        listing.visitFileFailed(folder.resolve("child"), new AccessDeniedException("child"));

        assertThat(listing.failure()).isNull();
        assertThat(listing.failures()).containsOnlyKeys("child");

        listing.visitFileFailed(folder, new AccessDeniedException("folder"));

        assertThat(Paths.reason(listing.failure())).isEqualTo("permission denied");
    }

    @Test
    void filesAreSortedByPathWhateverTheOrderOnDisk() {
        tree.files("b/Z.java", "b.txt", "a/Y.java", "B.java", "b/a/X.java", "a-b/W.java");

        assertThat(Tree.paths(tree.codebase()))
                .containsExactly("B.java", "a-b/W.java", "a/Y.java", "b.txt", "b/Z.java", "b/a/X.java");
    }

    @Test
    void filesAreReadWithTheSizeThatTheWalkSaw() throws Exception {
        Codebase codebase = tree.file("a/A.java", "class Ä {}").codebase();
        SourceFile file = codebase.file("a/A.java").orElseThrow();

        assertThat(codebase.sizeOf(file)).isEqualTo(11);
        assertThat(new String(codebase.read(file), StandardCharsets.UTF_8)).isEqualTo("class Ä {}");
        assertThat(codebase.file("a/B.java")).isEmpty();
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void aPipeIsPassedOver() throws Exception {
        Process made = new ProcessBuilder("mkfifo", folder.resolve("pipe.java").toString()).start();
        assumeFalse(made.waitFor() != 0, "no pipes here");

        assertThat(tree.codebase().files()).isEmpty();
    }

    @Test
    void aBufferIsDescribedLikeItsNeighboursAndTheOriginalStaysAsItWas() throws Exception {
        tree.pom("m/pom.xml", "<build><sourceDirectory>code</sourceDirectory></build>")
                .files("m/code/A.java");
        Codebase codebase = tree.codebase();

        Codebase edited = codebase.withBuffer("m/code/B.java", "class B {}")
                .withBuffer("m/code/A.java", "class A {}")
                .withBuffer("m/src/test/java/T.java", "")
                .withBuffer("m/target/generated-sources/x/G.java", "");

        assertThat(Tree.lines(edited))
                .containsExactly(
                        "m/code/A.java [m] SOURCE MAIN",
                        "m/code/B.java [m] SOURCE MAIN",
                        "m/pom.xml [m] BUILD MAIN",
                        "m/src/test/java/T.java [m] SOURCE TEST",
                        "m/target/generated-sources/x/G.java [m] SOURCE MAIN generated");
        assertThat(edited.read(edited.files().get(0))).isEqualTo("class A {}".getBytes(StandardCharsets.UTF_8));
        assertThat(edited.sizeOf(edited.files().get(0))).isEqualTo(10);
        assertThat(Tree.paths(codebase)).containsExactly("m/code/A.java", "m/pom.xml");
        assertThat(codebase.sizeOf(codebase.files().get(0))).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/etc/passwd",
                "../A.java",
                "a/../A.java",
                "./A.java",
                "a//A.java",
                "a/",
                "C:/A.java",
                "a\\A.java"
            })
    void aBufferOutsideTheCodebaseIsRefused(String path) {
        Codebase codebase = tree.codebase();

        assertThatThrownBy(() -> codebase.withBuffer(path, ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'" + path + "' is not the path of a file in the code base: give it relative to the root,"
                        + " with forward slashes and without '.' or '..', such as src/main/java/App.java");
        assertThatThrownBy(() -> Codebase.inMemory(Map.of(path, ""))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aCodebaseInMemoryIsLaidOutLikeAMavenModule() {
        Codebase codebase = Codebase.inMemory(Map.of(
                "A.java", "",
                "pom.xml", "",
                "src/main/java/B.java", "",
                "src/main/resources/app.yml", "",
                "src/main/webapp/x.jsp", "",
                "src/test/java/T.java", "",
                "target/classes/B.class", "",
                "target/generated-sources/a/G.java", "",
                "target/test-classes/T.class", ""));

        assertThat(Tree.lines(codebase))
                .containsExactly(
                        "A.java [] SOURCE MAIN",
                        "pom.xml [] BUILD MAIN",
                        "src/main/java/B.java [] SOURCE MAIN",
                        "src/main/resources/app.yml [] RESOURCE MAIN",
                        "src/main/webapp/x.jsp [] WEB MAIN",
                        "src/test/java/T.java [] SOURCE TEST",
                        "target/classes/B.class [] CLASS MAIN",
                        "target/generated-sources/a/G.java [] SOURCE MAIN generated",
                        "target/test-classes/T.class [] CLASS TEST");
    }

    @Test
    void theListOfFilesCannotBeChanged() {
        List<SourceFile> files = tree.files("A.java").codebase().files();

        assertThatThrownBy(files::clear).isInstanceOf(UnsupportedOperationException.class);
    }
}
