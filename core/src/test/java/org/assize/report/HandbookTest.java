package org.assize.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.javaparser.ast.body.MethodDeclaration;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assize.policy.Policy;
import org.assize.policy.RulesInForce;
import org.assize.rule.InstalledPacks;
import org.assize.rule.Rule;
import org.assize.rule.RulePack;
import org.assize.rule.RuleSet;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HandbookTest {

    private static final Rule METHODS = Rule.java("test/no-method")
            .states("There is no `void` method in <T> lists")
            .because("it is *a* test")
            .remedy("Return something. Use `Optional` where there is nothing")
            .implementing("wcag-2.2/2.4.2")
            .cannotSee("Methods of other languages")
            .inspecting(MethodDeclaration.class, (method, report) -> report.breach(method.getName(), "A method"))
            .violating("class A { void «m»() {} }")
            .conforming("class A<T> { int field; }")
            .build();

    private record Pack(String id, List<Rule> rules) implements RulePack {}

    private static final InstalledPacks INSTALLED =
            new InstalledPacks(List.of(new Pack("test", List.of(METHODS))), List.of());

    @TempDir
    private Path root;

    private Handbook handbook;

    @BeforeEach
    void aPolicy() throws Exception {
        Files.createDirectories(root.resolve("standards/rules"));
        Files.writeString(root.resolve("standards/assize.yml"), """
                packs: [ test ]
                standards: [ { id: wcag-2.2, level: A } ]
                rules: { test/no-method: warning }
                """);
        Files.writeString(root.resolve("standards/rules/ours.yml"), """
                - id: shop/no-filler
                  states: No filler text reaches a reader
                  remedy: Write what it is
                  forbid: { text-pattern: lorem, in: templates }
                """);
        handbook = read();
    }

    private Handbook read() {
        Policy policy = Policy.load(root.resolve("standards"));
        RulesInForce rules = policy.rules(RuleSet.of(), INSTALLED);
        return Handbook.of("the [shop](x)", policy, rules);
    }

    @Test
    void markdownTellsEveryRuleAndWhomToAskForTheRest() {
        String markdown = handbook.markdown();
        Node document = Parser.builder().build().parse(markdown);
        String text = TextContentRenderer.builder().build().render(document);

        assertThat(text)
                .startsWith("What the [shop](x) holds itself to")
                .contains("2 rules are in force, and the tests run them.")
                .contains("Web Content Accessibility Guidelines (WCAG) 2.2, level A")
                .contains("There is no \"void\" method in <T> lists. (warning)")
                .contains("Because it is *a* test.")
                .contains("wcag-2.2/2.4.2 Page Titled")
                .contains("Cannot see: Methods of other languages.")
                .contains("Here warning, by standards/assize.yml:3")
                .contains("To break it, ask content")
                .contains("No filler text reaches a reader. (error)")
                .contains("To break it, ask engineering")
                .contains("Ask design")
                .contains("wcag-2.2/1.1.1 Non-text Content")
                .doesNotContain("wcag-2.2/1.4.3 Contrast");
        assertThat(markdown)
                .contains("class A { void m() {} }\n               ^\n")
                .endsWith("\n");
    }

    @Test
    void htmlTellsTheSameAndEscapesIt() {
        String html = handbook.html();

        assertThat(html)
                .startsWith("<!DOCTYPE html>\n<html lang=\"en\">")
                .contains("<h1>What the [shop](x) holds itself to</h1>")
                .contains("There is no <code>void</code> method in &lt;T> lists")
                .contains("<dt>Set here</dt><dd>warning (standards/assize.yml:3)</dd>")
                .contains("<dt>To break it</dt><dd>ask content</dd>")
                .contains("class A { void <mark>m</mark>() {} }")
                .contains("No filler text reaches a reader")
                .contains("Ask design")
                .doesNotContain(" src=", "url(");
    }

    @Test
    void bothAreTheSameEachTime() {
        assertThat(read().markdown()).isEqualTo(handbook.markdown());
        assertThat(read().html()).isEqualTo(handbook.html());
    }

    @Test
    void theSectionForAgentsHoldsTheTeamsOwnWordAndNamesTheRest() {
        String section = handbook.agentsSection().text();

        assertThat(section)
                .contains("- No filler text reaches a reader. Write what it is. (error, `shop/no-filler`)")
                .contains("(warning, `test/no-method`)")
                .contains("In force: the rules of shop, test.")
                .contains("design or content");
        assertThat(section.lines().count()).isLessThan(25);
    }

    @Test
    void theSectionIsWrittenBesideWhatOthersWroteAndReplacesAnOlderOne() throws Exception {
        AgentsSection before = handbook.agentsSection();
        String file = before.writtenInto("# Ours\n\nBuild with Maven.\n");
        Files.writeString(root.resolve("standards/assize.yml"), "packs: [ test ]\n");
        AgentsSection after = read().agentsSection();

        assertThat(file).startsWith("# Ours\n\nBuild with Maven.\n\n<!-- assize: ");
        assertThat(before.isIn(file)).isTrue();
        assertThat(before.isIn(file.replace("\n", "\r\n"))).isTrue();
        assertThat(after.isIn(file)).isFalse();
        String renewed = after.writtenInto(file + "\nMore of ours.\n");
        assertThat(after.isIn(renewed)).isTrue();
        assertThat(before.isIn(renewed)).isFalse();
        assertThat(renewed).startsWith("# Ours\n").endsWith("<!-- assize: end -->\n\nMore of ours.\n");
        assertThat(after.writtenInto("")).isEqualTo(after.text() + "\n");
    }
}
