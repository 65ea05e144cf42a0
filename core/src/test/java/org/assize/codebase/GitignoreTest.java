package org.assize.codebase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitignoreTest {

    private static final List<String> CONTENTS = List.of(
            "out/",
            "/out",
            "*.cls",
            "build/\n!src/**/build/",
            "build/\n!**/src/main/**/build/",
            "logs/\n!logs/",
            "logs/\n!logs/x",
            "**/out/",
            "out/**",
            "a/b",
            "/a/b/",
            "a/**/c",
            "doc/*.txt",
            "**/foo",
            "foo/**",
            "*.log\n!keep.log",
            "[ab].txt",
            "[!a].txt",
            "[^a].txt",
            "[a-c]*",
            "fo?",
            "\\#x",
            "\\!x",
            "foo\\ ",
            "foo   ",
            "foo+bar",
            "a{b}",
            "a|b",
            "*",
            "*\n!*/\n!*.java",
            "/*\n!/src",
            "src/*/gen",
            "**/a/**/b",
            "abc/*",
            "*.sw[a-p]",
            "*~",
            ".*",
            "!x",
            "a.b",
            "x^y",
            "foo/bar/",
            "/foo/*\n!/foo/bar",
            "*.py[cod]",
            "*$py.class",
            "(x)",
            ".env*",
            "#x",
            "dir/**/x/",
            "[[:alpha:]].txt",
            "[[:nope:]]x",
            "[",
            "x[",
            "a**b",
            "*a*",
            "**",
            "/",
            "***",
            "\\a.txt",
            "[]a].txt",
            "[a-]*.txt",
            "out/\r\nfoo\r",
            "\ta",
            "sub/../foo",
            "foo//bar",
            "*.*",
            "?",
            "**/",
            "/**/x",
            "a/**",
            "!a\na/b",
            "dir/p/q/../x");

    private static final String[] FILES = {
        "out/a",
        "sub/out/a",
        "a/x/c",
        "a/x/y/c",
        "a/c",
        "a/b/c",
        "q/a/r/b",
        "q/a/b",
        "doc/x.txt",
        "doc/sub/x.txt",
        "x.txt",
        "a.txt",
        "b.txt",
        "].txt",
        "fox",
        "sub/foo",
        "foo/bar/x",
        "foo/baz",
        "sub2/foo/bar/y",
        "src/main/java/build/A.java",
        "build/x",
        "src/build/B.java",
        "logs/x",
        "#x",
        "!x",
        "foo+bar",
        "fooobar",
        "a{b}",
        "a|b",
        "src/main/gen/x",
        "src/gen/x",
        "src/a/b/gen/y",
        "abc/x",
        "abc/d/x",
        "x.swp",
        "x~",
        ".env",
        ".envrc",
        "a.b",
        "aXb",
        "x^y",
        "keep.log",
        "no.log",
        "A.cls",
        "q/A.cls",
        "x$py.class",
        "x.pyc",
        "(x)",
        "x",
        "dir/x/f",
        "dir/p/q/x/f",
        "dir/p/x",
        "[x",
        "sub3/foo "
    };

    @TempDir
    Path folder;

    private Tree tree;

    @BeforeEach
    void startEmpty() {
        tree = new Tree(folder);
    }

    @Test
    void everyPatternMeansWhatItMeansToGit() throws Exception {
        for (int index = 0; index < CONTENTS.size(); index++) {
            for (String file : FILES) {
                tree.files("case" + index + '/' + file);
            }
            tree.file("case" + index + "/.gitignore", CONTENTS.get(index) + "\n");
        }
        assumeTrue(git("init", "-q").isEmpty(), "git is not here to compare with");
        String kept = git("-c", "core.excludesFile=/dev/null", "ls-files", "-z", "--others", "--exclude-standard");

        TreeSet<String> expected = new TreeSet<>(List.of(kept.split("\0")));
        assertThat(Tree.paths(tree.codebase())).containsExactlyElementsOf(expected);
    }

    private String git(String... arguments) throws IOException, InterruptedException {
        List<String> command = new java.util.ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        try {
            Process git = new ProcessBuilder(command).directory(folder.toFile()).start();
            byte[] output = git.getInputStream().readAllBytes();
            return git.waitFor() == 0 ? new String(output, StandardCharsets.UTF_8) : "failed";
        } catch (IOException e) {
            return "failed";
        }
    }

    @Test
    void aNestedFileDecidesBeforeTheOuterOnes() {
        tree.file(".gitignore", "*.txt\n")
                .file("in/.gitignore", "!keep.txt\n")
                .files("in/keep.txt", "in/no.txt", "a.txt");

        assertThat(Tree.paths(tree.codebase())).containsExactly(".gitignore", "in/.gitignore", "in/keep.txt");
    }

    @Test
    void nothingBelowAnIgnoredFolderComesBack() {
        tree.file(".gitignore", "logs/\n!logs/keep.txt\n").files("logs/keep.txt");

        assertThat(Tree.paths(tree.codebase())).containsExactly(".gitignore");
    }

    @Test
    void theFilesAboveARootInsideARepositoryCount() throws Exception {
        tree.folder(".git")
                .file(".gitignore", "/modules/shop/secret.txt\n*.tmp\n")
                .file("modules/.gitignore", "shop/local/\n")
                .files("modules/shop/secret.txt", "modules/shop/a.tmp", "modules/shop/local/x", "modules/shop/A.java");

        assertThat(Tree.paths(Codebase.at(folder.resolve("modules/shop")))).containsExactly("A.java");
    }

    @Test
    void theFilesAboveCountOnlyUpToTheRepository() throws Exception {
        tree.file(".gitignore", "*.java\n").folder("shop/.git").files("shop/A.java");

        assertThat(Tree.paths(Codebase.at(folder.resolve("shop")))).containsExactly("A.java");
    }

    @Test
    void aRootThatIsIgnoredItselfIsShownAllTheSame() throws Exception {
        tree.folder(".git").file(".gitignore", "work/\n*.java\n").files("work/in/A.java");

        assertThat(Tree.paths(Codebase.at(folder.resolve("work/in")))).containsExactly("A.java");
    }

    @Test
    void aPatternMadeToBacktrackTakesNoTimeToSpeakOf() throws Exception {
        String name = "a".repeat(200);
        tree.file(".gitignore", "*a".repeat(60) + "b\n" + "**/a*/".repeat(40) + "b\n")
                .files(name);

        assertThat(Tree.paths(tree.codebase())).containsExactly(".gitignore", name);
        assertThat(Files.exists(folder.resolve(name))).isTrue();
    }

    @Test
    void aFileThatIsFarTooLargeIsReportedAndIgnoresNothing() {
        tree.file(".gitignore", "*.java\n".repeat(150_000)).files("A.java");
        Codebase codebase = tree.codebase();

        assertThat(Tree.paths(codebase)).containsExactly(".gitignore", "A.java");
        assertThat(codebase.problems())
                .containsExactly(new CodebaseProblem(
                        ".gitignore",
                        "is larger than 1 MB and was not read, so that nothing is ignored for it; shorten it"));
    }

    @Test
    void aFileThatCannotBeReadIsReportedAndIgnoresNothing() throws Exception {
        tree.file(".gitignore", "*.java\n").files("A.java");
        Files.setPosixFilePermissions(folder.resolve(".gitignore"), java.util.Set.of());
        assumeTrue(!Files.isReadable(folder.resolve(".gitignore")), "this user may read everything");
        Codebase codebase = tree.codebase();

        assertThat(Tree.paths(codebase)).containsExactly(".gitignore", "A.java");
        assertThat(codebase.problems())
                .containsExactly(new CodebaseProblem(
                        ".gitignore",
                        "cannot be read (permission denied), so that nothing is ignored for it; make it readable"));
    }
}
