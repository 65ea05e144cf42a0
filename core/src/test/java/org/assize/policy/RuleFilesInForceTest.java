package org.assize.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.github.javaparser.ast.body.MethodDeclaration;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assize.Assessment;
import org.assize.Assize;
import org.assize.codebase.Codebase;
import org.assize.finding.Finding;
import org.assize.finding.Severity;
import org.assize.rule.InstalledPacks;
import org.assize.rule.Rule;
import org.assize.rule.RuleSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleFilesInForceTest {

    private static final Rule NO_METHOD = Rule.java("test/no-method")
            .states("There is no method")
            .because("it is a test")
            .remedy("Delete it")
            .inspecting(MethodDeclaration.class, (method, report) -> report.breach(method.getName(), "A method"))
            .build();

    @TempDir
    private Path root;

    private void write(String file, String content) throws Exception {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, content);
    }

    private Assessment assess() {
        return Assize.assess(Codebase.at(root))
                .against(NO_METHOD)
                .cachedIn(root.resolve("target/cache"))
                .under(Policy.load(root.resolve("standards")))
                .run();
    }

    @Test
    void rulesInFilesAreInForceWithTheirPlaceAsOrigin() throws Exception {
        write("standards/rules/dates.yml", """
                - id: acme/no-old-dates
                  states: Dates are java.time types
                  forbid: { java-type: java.util.Date, in: main }
                - id: acme/no-todo
                  states: Nothing is left to do
                  off-by-default: "it is for release days"
                  forbid: { text-pattern: TODO, in: sources }
                """);
        write("src/main/java/A.java", "class A { java.util.Date due; } // TODO");

        Assessment assessment = assess();

        assertThat(assessment.findings())
                .extracting(Finding::rule, Finding::message)
                .containsExactly(tuple("acme/no-old-dates", "java.util.Date is used here"));
        assertThat(Policy.load(root.resolve("standards"))
                        .rules(RuleSet.of(), new InstalledPacks(List.of(), List.of()))
                        .origins()
                        .get("acme/no-old-dates"))
                .hasToString("[error (standards/rules/dates.yml:1)]");
    }

    @Test
    void rulesInFilesAreSetAndWaivedLikeAnyOther() throws Exception {
        write("standards/assize.yml", "rules: { acme/no-todo: warning, acme/no-old-dates: off }\n");
        write("standards/rules/dates.yml", """
                - id: acme/no-old-dates
                  states: Dates are java.time types
                  forbid: { java-type: java.util.Date }
                - id: acme/no-todo
                  states: Nothing is left to do
                  off-by-default: "it is for release days"
                  forbid: { text-pattern: TODO, in: sources }
                """);
        write("src/main/java/A.java", "class A { java.util.Date due; } // TODO");

        Assessment assessment = assess();

        assertThat(assessment.findings())
                .extracting(Finding::rule, Finding::severity)
                .containsExactly(tuple("acme/no-todo", Severity.WARNING));
    }

    @Test
    void whatIsWrongInRuleFilesIsAFindingAndTheOtherRulesHold() throws Exception {
        write("standards/rules/a.yml", """
                - id: test/no-method
                  states: Taken already
                  forbid: { text-pattern: TODO, in: sources }
                - id: acme/broken
                  states: Something
                  forbid: { java-typ: java.util.Date }
                - id: acme/no-todo
                  states: Nothing is left to do
                  forbid: { text-pattern: TODO, in: sources }
                """);
        write("src/main/java/A.java", "class A { } // TODO");

        Assessment assessment = assess();

        assertThat(assessment.findings())
                .extracting(finding -> finding.rule() + ": " + finding.message())
                .containsExactlyInAnyOrder(
                        "acme/no-todo: 'TODO' stands here",
                        "assize/policy: there is a rule test/no-method already (as the code that runs the rules says): give"
                                + " this one another id",
                        "assize/policy: 'forbid' of rule acme/broken says nothing that can be judged: did you mean"
                                + " 'java-type'? write one of java-type, call, annotation, name, package, config-key,"
                                + " dependency, file, text-pattern");
    }

    @Test
    void aRuleThatWasRewrittenIsNotAnsweredFromTheCache() throws Exception {
        String rules = """
                - id: acme/nothing-left
                  states: Nothing is left to do
                  forbid: { text-pattern: TODO, in: sources }
                """;
        write("src/main/java/A.java", "class A { } // FIXME");
        write("standards/rules/a.yml", rules);
        assertThat(assess().findings()).isEmpty();

        write("standards/rules/a.yml", rules.replace("TODO", "FIXME"));

        assertThat(assess().findings())
                .extracting(Finding::rule, Finding::message)
                .containsExactly(tuple("acme/nothing-left", "'FIXME' stands here"));
        write("standards/rules/a.yml", rules.replace("TODO", "FIXME").replace("sources", "[sources, build]"));
        write("pom.xml", "<project><!-- FIXME --></project>");
        assertThat(assess().findings()).hasSize(2);
    }

    @Test
    void aWaiverForARuleOfAPackThatIsNotThereIsOnlyNoted() throws Exception {
        write("src/main/java/A.java", "class A { }");
        write("standards/waivers.yml", """
                - {id: W-1, rule: other/rule, where: src/**, type: deferred, reason: r, owner: o, expires: "2999-03-31"}
                - {id: W-2, rule: assize-x/rule, where: src/**, type: deferred, reason: r, owner: o, expires: "2999-03-31"}
                """);

        assertThat(assess().findings())
                .extracting(Finding::rule, Finding::severity)
                .doesNotContain(tuple("assize/waiver-unused", Severity.ERROR));
    }

    @Test
    void aBombOfAliasesIsReadInNoTimeAndTold() throws Exception {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int level = 1; level < 30; level++) {
            bomb.append("a%d: &a%d [".formatted(level, level))
                    .append(("*a" + (level - 1) + ", ").repeat(9))
                    .append("*a" + (level - 1) + "]\n");
        }
        write("standards/assize.yml", bomb.toString());
        write("standards/waivers.yml", bomb.toString());
        write("standards/attestations.yml", bomb.toString());
        write("standards/rules/a.yml", bomb + "rules: *a29\n");
        write("standards/rules/b.yml", "- " + "[".repeat(500));
        write("src/main/java/A.java", "class A { void m() {} }");

        assertThat(assess().findings())
                .extracting(finding -> finding.place().path() + ": " + finding.message())
                .contains("src/main/java/A.java: A method")
                .anyMatch(told -> told.startsWith("standards/assize.yml: the settings has the unknown key 'a0'")
                        || told.startsWith("standards/assize.yml: ") && told.contains("unknown key 'a0'"))
                .contains(
                        "standards/waivers.yml: the file is a mapping: write a list of waivers, each beginning with '- '")
                .contains(
                        "standards/rules/a.yml: the file is a mapping: write a list of rules, each beginning with '- '")
                .anyMatch(told -> told.startsWith("standards/rules/b.yml: ") && told.contains("nested deeper than"));
    }
}
