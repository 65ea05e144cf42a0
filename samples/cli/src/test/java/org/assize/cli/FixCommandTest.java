package org.assize.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FixCommandTest {

    private static final String CODE = """
            package a;

            import java.util.List;
            import java.util.Map;

            class A {
                Map<String, String> all;
            }
            """;

    @TempDir
    private Path root;

    private Path file;
    private String output;

    @BeforeEach
    void anUnusedImport() throws Exception {
        file = root.resolve("src/main/java/a/A.java");
        Files.createDirectories(file.getParent());
        Files.writeString(file, CODE);
    }

    @Test
    void thePatchIsShownAndNothingIsWritten() throws Exception {
        assertThat(fix()).isZero();

        assertThat(output)
                .contains(
                        "--- a/src/main/java/a/A.java",
                        "+++ b/src/main/java/a/A.java",
                        "\n-import java.util.List;\n import java.util.Map;\n",
                        "1 finding in 1 file can be put right: add --write");
        assertThat(Files.readString(file)).isEqualTo(CODE);
    }

    @Test
    void whatIsWrittenIsPutRight() throws Exception {
        assertThat(fix("--write")).isZero();

        assertThat(output).contains("1 finding in 1 file put right");
        assertThat(Files.readString(file)).isEqualTo(CODE.replace("import java.util.List;\n", ""));
        assertThat(fix()).isZero();
        assertThat(output).contains("No finding has a fix that is safe unread: --suggestions shows");
    }

    @Test
    void onlyTheChosenRulesAreFixed() throws Exception {
        assertThat(fix("--rules", "quality/no-empty-catch")).isZero();

        assertThat(output).contains("No finding has a fix");
    }

    private int fix(String... arguments) {
        StringWriter out = new StringWriter();
        List<String> all = new ArrayList<>(List.of("fix", "--root", root.toString()));
        all.addAll(List.of(arguments));
        int exit = Main.run(all.toArray(String[]::new), new PrintWriter(out, true), new PrintWriter(out, true));
        output = out.toString();
        return exit;
    }
}
