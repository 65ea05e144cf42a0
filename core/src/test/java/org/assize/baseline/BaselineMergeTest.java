package org.assize.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assize.baseline.BaselineMatchTest.finding;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assize.finding.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two branches that each changed the baseline, merged by git itself. */
class BaselineMergeTest {

    @TempDir
    private Path root;

    @Test
    void branchesThatEachFixedAndAdoptedMergeIntoAValidBaseline() throws Exception {
        git("init", "-q", "-b", "main");
        Files.writeString(root.resolve(".gitattributes"), "standards/baseline/** merge=union\n");
        Baseline base = folder().accept(List.of("test/rule"), findings("a", "b", "c", "d", "e"));
        commit("base");

        git("checkout", "-q", "-b", "left");
        folder().prune(only(base, "src/b.java"));
        folder().accept(List.of("test/left"), List.of());
        commit("left");

        git("checkout", "-q", "main");
        git("checkout", "-q", "-b", "right");
        folder().prune(only(base, "src/c.java", "src/d.java"));
        folder().accept(List.of("test/right"), List.of());
        commit("right");

        git("merge", "-q", "-m", "merge", "left");

        BaselineFolder.Reading merged = folder().read();
        assertThat(merged.problems()).isEmpty();
        assertThat(merged.adopted()).containsExactlyInAnyOrder("test/rule", "test/left", "test/right");
        assertThat(merged.baseline().entries())
                .as("nothing that either branch still needs is lost")
                .extracting(BaselineEntry::path)
                .contains("src/a.java", "src/e.java");
        // What the union brought back is stale, and pruned like any other entry that nothing is recognised by.
        Baseline pruned = folder().prune(merged.baseline()
                .match("test/rule", findings("a", "e"), new NothingElse())
                .stale());
        assertThat(pruned.entries()).extracting(BaselineEntry::path).containsExactly("src/a.java", "src/e.java");
    }

    @Test
    void branchesThatAdoptTheSameRuleKeepTheEntriesOfBoth() throws Exception {
        git("init", "-q", "-b", "main");
        Files.writeString(root.resolve(".gitattributes"), "standards/baseline/** merge=union\n");
        commit("base");
        git("checkout", "-q", "-b", "left");
        folder().accept(List.of("test/rule"), findings("a", "b", "c"));
        commit("left");
        git("checkout", "-q", "main");
        git("checkout", "-q", "-b", "right");
        folder().accept(List.of("test/rule"), findings("b", "c", "d"));
        commit("right");

        git("merge", "-q", "-m", "merge", "left");

        assertThat(folder().read().problems()).isEmpty();
        assertThat(folder().read().baseline().entries())
                .extracting(BaselineEntry::path)
                .containsExactly("src/a.java", "src/b.java", "src/c.java", "src/d.java");
    }

    private BaselineFolder folder() {
        return BaselineFolder.at(root.resolve("standards/baseline")).in(Map.of());
    }

    private static List<Finding> findings(String... names) {
        return Stream.of(names)
                .map(name -> finding(1, "src/" + name + ".java", name + "#m()", name))
                .toList();
    }

    private static List<BaselineEntry> only(Baseline baseline, String... paths) {
        return baseline.entries().stream()
                .filter(entry -> List.of(paths).contains(entry.path()))
                .toList();
    }

    private void commit(String message) throws Exception {
        git("add", "-A");
        git("commit", "-q", "-m", message);
    }

    private void git(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                "git", "-c", "user.name=test", "-c", "user.email=test@example.org", "-c", "core.autocrlf=false"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(root.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor())
                .as(String.join(" ", command) + "\n" + output)
                .isZero();
    }

    private static final class NothingElse implements CodeLookup {

        @Override
        public boolean isThere(String path) {
            return false;
        }

        @Override
        public java.util.Optional<String> textOf(String path) {
            return java.util.Optional.empty();
        }

        @Override
        public boolean wasLeftOut(String path) {
            return false;
        }

        @Override
        public boolean judgedAny(java.util.function.Predicate<String> paths) {
            return false;
        }
    }
}
