package org.assize.codebase;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.assize.codebase.SourceFile.Category;
import org.assize.codebase.SourceFile.Scope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceLookupTest {

    @TempDir
    Path folder;

    @Test
    void aClassFindsTheSourceOfItsOwnModuleAndScope() {
        Codebase codebase = new Tree(folder)
                .pom("a/pom.xml", "")
                .pom("b/pom.xml", "")
                .files(
                        "a/src/main/java/p/X.java",
                        "a/src/test/java/p/X.java",
                        "b/src/main/java/p/X.java",
                        "b/src/main/java/p/Only.java")
                .codebase();

        assertThat(sourceOf(codebase, "p", "X.java", "a", Scope.MAIN)).contains("a/src/main/java/p/X.java");
        assertThat(sourceOf(codebase, "p", "X.java", "a", Scope.TEST)).contains("a/src/test/java/p/X.java");
        assertThat(sourceOf(codebase, "p", "X.java", "b", Scope.TEST)).contains("b/src/main/java/p/X.java");
        assertThat(sourceOf(codebase, "p", "Only.java", "a", Scope.MAIN)).contains("b/src/main/java/p/Only.java");
        assertThat(sourceOf(codebase, "p", "None.java", "a", Scope.MAIN)).isEmpty();
    }

    @Test
    void thePackageIsTheWholeFolderBelowTheRoot() {
        Codebase codebase = Codebase.inMemory(Map.of(
                "src/main/java/a/b/X.java",
                "",
                "src/main/java/Top.java",
                "",
                "src/main/java/a/b/package-info.java",
                ""));

        assertThat(sourceOf(codebase, "a.b", "X.java", "", Scope.MAIN)).contains("src/main/java/a/b/X.java");
        assertThat(sourceOf(codebase, "a/b", "X.java", "", Scope.MAIN)).contains("src/main/java/a/b/X.java");
        assertThat(sourceOf(codebase, "b", "X.java", "", Scope.MAIN)).isEmpty();
        assertThat(sourceOf(codebase, "java.a.b", "X.java", "", Scope.MAIN)).isEmpty();
        assertThat(sourceOf(codebase, "", "X.java", "", Scope.MAIN)).isEmpty();
        assertThat(sourceOf(codebase, "", "Top.java", "", Scope.MAIN)).contains("src/main/java/Top.java");
    }

    @Test
    void withoutASourceRootTheEndOfThePathDecides() {
        Codebase codebase = Codebase.inMemory(Map.of("code/a/b/X.java", "", "other/ab/X.java", "", "a/b/Y.java", ""));

        assertThat(sourceOf(codebase, "a.b", "X.java", "", Scope.MAIN)).contains("code/a/b/X.java");
        assertThat(sourceOf(codebase, "a.b", "Y.java", "", Scope.MAIN)).contains("a/b/Y.java");
        assertThat(sourceOf(codebase, "x.a.b", "Y.java", "", Scope.MAIN)).isEmpty();
    }

    @Test
    void generatedSourcesAreFoundWhateverFoldersTheirToolMakes() {
        Codebase codebase = Codebase.inMemory(Map.of("target/generated-sources/tool/deep/a/G.java", ""));

        assertThat(sourceOf(codebase, "a", "G.java", "", Scope.MAIN))
                .contains("target/generated-sources/tool/deep/a/G.java");
    }

    @Test
    void aBufferIsFoundToo() {
        Codebase codebase = Codebase.inMemory(Map.of()).withBuffer("src/main/java/a/New.java", "");

        assertThat(sourceOf(codebase, "a", "New.java", "", Scope.MAIN)).contains("src/main/java/a/New.java");
    }

    @Test
    void sourceRootsAreThoseThatHoldSources() {
        Codebase codebase = new Tree(folder)
                .pom("m/pom.xml", "")
                .files(
                        "m/src/main/java/A.java",
                        "m/src/main/java11/A.java",
                        "m/src/test/resources/R.java",
                        "m/src/it/java/I.java",
                        "m/target/generated-sources/annotations/G.java",
                        "m/target/generated-sources/protobuf/java/P.java",
                        "Loose.java")
                .codebase();

        assertThat(codebase.sourceRoots())
                .containsExactly(
                        new SourceRoot("m/src/it/java", "m", Scope.TEST, false),
                        new SourceRoot("m/src/main/java", "m", Scope.MAIN, false),
                        new SourceRoot("m/src/main/java11", "m", Scope.MAIN, false),
                        new SourceRoot("m/target/generated-sources/annotations", "m", Scope.MAIN, true),
                        new SourceRoot("m/target/generated-sources/protobuf/java", "m", Scope.MAIN, true));
    }

    @Test
    void thePackageOfAFileFollowsFromItsRoot() {
        Codebase codebase = Codebase.inMemory(Map.of(
                "src/main/java/a/b/X.java", "",
                "src/main/java/Top.java", "",
                "src/main/java/META-INF/Odd.java", "",
                "src/main/java/1/Odd.java", "",
                "src/main/resources/a/r.yml", "",
                "code/a/X.java", ""));

        assertThat(packageOf(codebase, "src/main/java/a/b/X.java")).contains("a.b");
        assertThat(packageOf(codebase, "src/main/java/Top.java")).contains("");
        assertThat(packageOf(codebase, "src/main/java/META-INF/Odd.java")).isEmpty();
        assertThat(packageOf(codebase, "src/main/java/1/Odd.java")).isEmpty();
        assertThat(packageOf(codebase, "src/main/resources/a/r.yml")).isEmpty();
        assertThat(packageOf(codebase, "code/a/X.java")).isEmpty();
    }

    private static Optional<String> packageOf(Codebase codebase, String path) {
        return codebase.packageOf(codebase.file(path).orElseThrow());
    }

    private static Optional<String> sourceOf(
            Codebase codebase, String packageName, String fileName, String module, Scope scope) {
        SourceFile classFile = new SourceFile("x/X.class", module, Category.CLASS, scope, false);
        return codebase.sourceOf(packageName, fileName, classFile).map(SourceFile::path);
    }
}
