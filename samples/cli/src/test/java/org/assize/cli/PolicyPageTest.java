package org.assize.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assize.policy.Policy;
import org.assize.policy.RulesInForce;
import org.assize.rule.InstalledPacks;
import org.assize.rule.RuleSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files that docs/policy.md shows are read as it says. */
class PolicyPageTest {

    private static final Pattern FILE =
            Pattern.compile("<!-- (standards/\\S+) -->\\R```yaml\\R(.*?)```", Pattern.DOTALL);

    @TempDir
    private Path root;

    @Test
    void everyFileOfThePageIsRightWithThePacksThatThereAre() throws Exception {
        Matcher file = FILE.matcher(Files.readString(Path.of("../../docs/policy.md")));
        int files = 0;
        while (file.find()) {
            Path path = root.resolve(file.group(1));
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.group(2));
            files++;
        }

        Policy policy = Policy.load(root.resolve("standards"));
        RulesInForce rules =
                policy.rules(RuleSet.of(), InstalledPacks.of(getClass().getClassLoader()));

        assertThat(files).isEqualTo(4);
        assertThat(policy.problems()).isEmpty();
        assertThat(rules.problems()).isEmpty();
        assertThat(rules.rules().find("quality/todo-has-reference")).isEmpty();
        assertThat(policy.waivers()).hasSize(1);
        assertThat(policy.attestations()).hasSize(2);
        assertThat(policy.standards().find("acme-design-system")).isPresent();
    }
}
