package org.assize.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assize.declarative.DeclaredRule;
import org.assize.declarative.RuleFile;
import org.assize.document.DocumentProblem;
import org.assize.rule.InstalledPacks;
import org.assize.rule.Rule;
import org.assize.rule.RuleForm;
import org.assize.standard.Standards;
import org.assize.testkit.RuleVerifier;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What docs/declarative-rules.md and the README show of rule files can be put in force as it stands. */
class DeclarativeRulesPageTest {

    private static final Path PAGE = Path.of("../../docs/declarative-rules.md");

    private static final Pattern FILE =
            Pattern.compile("<!-- (standards/rules/\\S+) -->\\R```yaml\\R(.*?)```", Pattern.DOTALL);

    private static List<RuleForm> forms() {
        return InstalledPacks.of(DeclarativeRulesPageTest.class.getClassLoader()).packs().stream()
                .flatMap(pack -> pack.ruleForms().stream())
                .toList();
    }

    private static List<Rule> rulesOf(String file, String yaml) {
        RuleFile read = RuleFile.parse(file, yaml, Standards.shipped(), forms());
        assertThat(read.problems()).extracting(DocumentProblem::toString).isEmpty();
        return read.rules().stream().map(DeclaredRule::rule).toList();
    }

    @TestFactory
    Stream<DynamicNode> theRuleWithExamplesKeepsItsPromises() throws Exception {
        return rulesOfPage().stream()
                .filter(rule -> !rule.examples().isEmpty())
                .flatMap(rule -> RuleVerifier.of(rule).nodes());
    }

    @Test
    void everyRuleOfThePageIsRight() throws Exception {
        assertThat(rulesOfPage()).hasSize(20);
    }

    private static List<Rule> rulesOfPage() throws Exception {
        Matcher file = FILE.matcher(Files.readString(PAGE));
        return file.results()
                .flatMap(found -> rulesOf(found.group(1), found.group(2)).stream())
                .toList();
    }

    @Test
    void theRulesOfTheReadmeAreRight() throws Exception {
        String readme = Files.readString(Path.of("../../README.md"));
        Matcher yaml = Pattern.compile("```yaml\\R(- id: acme/prices.*?)```", Pattern.DOTALL)
                .matcher(readme);
        assertThat(yaml.find()).isTrue();

        assertThat(rulesOf("README.md", yaml.group(1)))
                .extracting(Rule::id)
                .containsExactly("acme/prices-use-price-tag", "acme/no-open-actuator");
    }
}
