package org.assize.ux.designsystem;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assize.Assize;
import org.assize.codebase.Codebase;
import org.assize.finding.Finding;
import org.assize.rule.RuleSet;
import org.assize.ux.UxRules;
import org.junit.jupiter.api.Test;

/** The files that docs/design-system.md shows give the findings that it shows. */
class DesignSystemPageTest {

    private static final Pattern FILE = Pattern.compile("<!-- (\\S+/\\S+) -->\\R```\\w+\\R(.*?)```", Pattern.DOTALL);

    private static final Pattern SAID = Pattern.compile("then say:\\R\\R```\\R(.*?)```", Pattern.DOTALL);

    private static final String TEMPLATE = "src/main/resources/templates/cart.html";

    @Test
    void theFilesOfThePageGiveTheFindingsOfThePage() throws Exception {
        String page = Files.readString(Path.of("../docs/design-system.md"));
        Matcher said = SAID.matcher(page);

        assertThat(said.find()).isTrue();
        assertThat(messages(files(page))).isEqualTo(said.group(1).lines().toList());
    }

    @Test
    void theNearestFolderDecides() {
        Map<String, String> files = Map.of(
                "standards/design-system.yml",
                "components: { a-one: { deprecated: true } }\n",
                "shop/standards/design-system.yml",
                "components: { a-two: { deprecated: true } }\n",
                "shop/" + TEMPLATE,
                "<a-one>1</a-one><a-two>2</a-two>\n",
                TEMPLATE,
                "<a-one>1</a-one><a-two>2</a-two>\n");

        assertThat(messages(files)).containsExactly("<a-two> is deprecated", "<a-one> is deprecated");
    }

    @Test
    void aVariableIsNamedAfterItsToken() {
        Map<String, String> files = Map.of(
                "standards/design-system.yml",
                "prefix: acme\n",
                "standards/light.tokens.json",
                "{ \"color\": { \"Ink Soft\": { \"$value\": \"#111\" }, \"onPrimary2\": { \"$value\": \"#222\" } } }",
                "src/main/resources/static/shop.css",
                "p { color: #111; background: #222 }\n");

        assertThat(messages(files))
                .containsExactly(
                        "#111 is the token color.Ink Soft: write var(--acme-color-ink-soft)",
                        "#222 is the token color.onPrimary2: write var(--acme-color-on-primary2)");
    }

    private static Map<String, String> files(String page) {
        Map<String, String> files = new TreeMap<>();
        Matcher file = FILE.matcher(page);
        while (file.find()) {
            files.put(file.group(1), file.group(2));
        }
        return files;
    }

    private static List<String> messages(Map<String, String> files) {
        RuleSet rules = UxRules.all()
                .only(
                        "ux/component-is-current",
                        "ux/component-keeps-its-contract",
                        "ux/style-uses-tokens",
                        "ux/token-is-known",
                        "ux/token-pairs-have-contrast",
                        "ux/design-system-is-sound");
        return Assize.assess(Codebase.inMemory(files)).against(rules).run().findings().stream()
                .map(Finding::message)
                .toList();
    }
}
