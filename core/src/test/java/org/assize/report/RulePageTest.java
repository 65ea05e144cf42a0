package org.assize.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.javaparser.ast.stmt.CatchClause;
import java.util.List;
import java.util.Map;
import org.assize.finding.Severity;
import org.assize.rule.Option;
import org.assize.rule.Rule;
import org.junit.jupiter.api.Test;

class RulePageTest {

    record Options(
            @Option("names | words that say that doing nothing is right")
            List<String> allowedNames,

            @Option("the largest number of <catch> clauses") int max) {}

    @Test
    void aPageTellsEverythingThatARuleSaysOfItself() {
        Rule rule = Rule.java("test/no-empty-catch")
                .states("A <catch> block handles the exception")
                .because("a swallowed exception turns a fault into a mystery")
                .remedy("Handle it, or name it `<ignored>`")
                .implementing("acme/1")
                .deciding("acme/2", "every catch clause is looked at")
                .severity(Severity.WARNING)
                .status(Rule.Status.PREVIEW)
                .since("0.2")
                .offByDefault("few teams want it")
                .tagged("errors", "bugs")
                .options(new Options(List.of("ignored"), 3))
                .cannotSee("Whether a comment explains anything")
                .inspecting(CatchClause.class, (clause, report) -> {})
                .violating("class A {\n\tvoid m() { try { } catch («E e») «{ }» }\n}\n")
                .conforming(Map.of("a/B.java", "class B { }\n", "a/C.java", "class C {\n  «»}"))
                .build();

        assertThat(RulePage.markdown(rule)).isEqualTo("""
                # test/no-empty-catch

                A \\<catch> block handles the exception.

                | | |
                |---|---|
                | Severity | warning |
                | Status | preview, since 0.2 |
                | In force | only where asked for, because few teams want it |
                | Tags | bugs, errors |

                ## Why

                Because a swallowed exception turns a fault into a mystery.

                ## What to do

                Handle it, or name it `<ignored>`.

                ## Breaks the rule

                ```java
                class A {
                \tvoid m() { try { } catch (E e) { } }
                \t                          ^^^  ^^^
                }
                ```

                ## Keeps the rule

                `a/B.java`

                ```java
                class B { }
                ```

                `a/C.java`

                ```java
                class C {
                  }
                  ^
                ```

                ## Options

                | option | default | what it sets |
                |---|---|---|
                | `allowedNames` | `["ignored"]` | names \\| words that say that doing nothing is right |
                | `max` | `3` | the largest number of \\<catch> clauses |

                They are set in `standards/assize.yml`:

                ```yaml
                rules:
                  test/no-empty-catch: { allowedNames: ["ignored"], max: 3 }
                ```

                ## Clauses

                - acme/1: decided in part
                - acme/2: decided fully: every catch clause is looked at.

                ## What it cannot see

                - Whether a comment explains anything.

                ## When it has to be broken

                For one place, in a comment there:

                ```text
                assize:waive test/no-empty-catch -- why it is right here; owner your-team; expires YYYY-MM-DD
                ```

                For more, in `standards/waivers.yml`:

                ```yaml
                - id: W-1
                  rule: test/no-empty-catch
                  where: src/main/java/com/acme/legacy/**
                  type: accepted-risk
                  reason: Why it is right there
                  owner: your-team
                  expires: YYYY-MM-DD
                ```
                """);
    }

    @Test
    void aClauseOfAShippedStandardHasItsTitleAndALinkAndARuleWithoutClausesSaysWhy() {
        Rule linked = Rule.java("test/linked")
                .states("Something holds")
                .because("it must")
                .remedy("Do it")
                .implementing("cwe/390")
                .inspecting(CatchClause.class, (clause, report) -> {})
                .build();
        Rule unlinked = Rule.java("test/unlinked")
                .states("Something holds")
                .because("it must")
                .remedy("Do it")
                .servingNoClauseBecause("no norm speaks of it")
                .inspecting(CatchClause.class, (clause, report) -> {})
                .build();

        assertThat(RulePage.markdown(linked))
                .containsPattern("- \\[cwe/390 .+\\]\\(https://cwe\\.mitre\\.org/\\S+\\): decided in part\n");
        assertThat(RulePage.markdown(unlinked)).contains("## Clauses\n\nNone, because no norm speaks of it.\n");
    }
}
