package org.assize.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.javaparser.ast.body.MethodDeclaration;
import org.assize.finding.Severity;
import org.junit.jupiter.api.Test;

class RuleLifecycleTest {

    @Test
    void aRuleIsFoundAndChangedByTheIdThatItHadBefore() {
        RuleSet rules = RuleSet.of(rule("test/new-name", Rule.Status.STABLE), rule("test/other", Rule.Status.STABLE));

        assertThat(rules.find("test/old-new-name")).map(RuleInForce::id).contains("test/new-name");
        assertThat(rules.only("test/old-new-name").rules())
                .extracting(RuleInForce::id)
                .containsExactly("test/new-name");
        assertThat(rules.without("test/old-new-name").rules())
                .extracting(RuleInForce::id)
                .containsExactly("test/other");
        assertThat(rules.with("test/old-new-name", Severity.NOTE).find("test/new-name"))
                .map(RuleInForce::severity)
                .contains(Severity.NOTE);
    }

    @Test
    void anIdThatNoRuleEverHadIsToldWithWhatWasMeant() {
        RuleSet rules = RuleSet.of(rule("test/new-name", Rule.Status.STABLE));

        assertThatThrownBy(() -> rules.only("test/new-nam"))
                .hasMessage("there is no rule 'test/new-nam' in this set; did you mean 'test/new-name'?");
    }

    @Test
    void aPreviewRuleWarnsAtMostUnlessSomebodyAsksForMore() {
        RuleSet rules = RuleSet.of(rule("test/young", Rule.Status.PREVIEW), rule("test/grown", Rule.Status.STABLE));

        assertThat(rules.find("test/young")).map(RuleInForce::severity).contains(Severity.WARNING);
        assertThat(rules.find("test/grown")).map(RuleInForce::severity).contains(Severity.ERROR);
        assertThat(rules.with("test/young", Severity.ERROR).find("test/young"))
                .map(RuleInForce::severity)
                .contains(Severity.ERROR);
    }

    private static Rule rule(String id, Rule.Status status) {
        return Rule.java(id)
                .states("It is so")
                .because("it is a test")
                .remedy("Do it")
                .status(status)
                .formerly(id.replace("/", "/old-"))
                .inspecting(MethodDeclaration.class, (method, report) -> {})
                .build();
    }
}
