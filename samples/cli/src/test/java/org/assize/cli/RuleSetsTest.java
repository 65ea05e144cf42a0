package org.assize.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assize.standard.Level.level;

import java.util.List;
import java.util.Map;
import org.assize.compliance.ComplianceRules;
import org.assize.finding.Severity;
import org.assize.quality.QualityRules;
import org.assize.rule.RuleSet;
import org.assize.ux.UxRules;
import org.junit.jupiter.api.Test;

/** How rules are chosen; the README shows these lines. */
class RuleSetsTest {

    @Test
    void rulesAreChosenByStandardAndChangedOneByOne() {
        RuleSet rules = QualityRules.recommended()
                .plus(ComplianceRules.implementing("owasp-asvs-5.0", level("1")))
                .plus(UxRules.implementing("wcag-2.2", level("AA")))
                .with("quality/no-empty-catch", Severity.WARNING)
                .with("quality/no-empty-catch", Map.of("allowedNames", List.of("ignored")))
                .without("quality/todo-has-reference");

        assertThat(rules.find("quality/no-empty-catch"))
                .hasValueSatisfying(rule -> assertThat(rule.severity()).isEqualTo(Severity.WARNING));
        assertThat(rules.find("quality/todo-has-reference")).isEmpty();
        assertThat(rules.rules()).extracting(rule -> rule.rule().pack()).contains("quality", "compliance", "ux");
    }
}
