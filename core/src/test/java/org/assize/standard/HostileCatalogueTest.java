package org.assize.standard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class HostileCatalogueTest {

    private static final List<String> FRAGMENTS = List.of(
            "\n",
            "  ",
            "\t",
            ":",
            "- ",
            "{",
            "}",
            "[",
            "]",
            "&a ",
            "*a ",
            "!!x ",
            "? ",
            "|\n",
            ">-\n",
            "\"",
            "'",
            "#",
            "%",
            "---\n",
            "...\n",
            "<<: *a",
            "\u0000",
            "\uD800",
            "\uFEFF",
            "\u2028",
            "\uD83D\uDE00",
            "~",
            "yes",
            "1.10",
            "{id}",
            "@",
            "`");

    private static final String SHIPPED = shipped();

    private static String shipped() {
        try (InputStream in = Standards.class.getResourceAsStream("hipaa.yml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("hipaa.yml is in the jar", e);
        }
    }

    @Property(tries = 500)
    void whateverIsWrittenIsReadOrToldWithAPlaceInTheFile(@ForAll long seed) {
        String text = disturbed(new Random(seed));
        // SnakeYAML follows YAML 1.1, where U+2028 ends a line
        long lines =
                text.chars().filter(each -> each == '\n' || each == '\u2028').count() + 1;
        try {
            assertThat(Catalogue.parse("a.yml", text).clauses()).isNotEmpty();
        } catch (CatalogueException e) {
            assertThat(e.problems()).isNotEmpty().allSatisfy(problem -> {
                assertThat(problem.line()).isBetween(1, (int) lines);
                assertThat(problem.column()).isPositive();
                assertThat(problem.message()).isNotBlank().doesNotContain("\n");
            });
        }
    }

    /** A shipped catalogue with up to five fragments put in or stretches taken out. */
    private static String disturbed(Random random) {
        StringBuilder text = new StringBuilder(SHIPPED);
        int changes = 1 + random.nextInt(5);
        for (int i = 0; i < changes; i++) {
            int at = random.nextInt(text.length());
            if (random.nextInt(3) == 0) {
                text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(20)));
            } else {
                text.insert(at, FRAGMENTS.get(random.nextInt(FRAGMENTS.size())));
            }
        }
        return text.toString();
    }
}
