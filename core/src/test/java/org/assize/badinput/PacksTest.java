package org.assize.badinput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assize.finding.Severity;
import org.assize.rule.InstalledPacks;
import org.assize.rule.Rule;
import org.assize.rule.RulePack;
import org.assize.rule.RuleSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A pack that cannot be loaded is told by name; the others are there. A name that is not there is told with those that are. */
class PacksTest {

    private static Rule rule(String id) {
        return Judged.onMethods(id, (method, report) -> {});
    }

    /** The pack that stands in every test. */
    public static final class Good implements RulePack {
        @Override
        public String id() {
            return "good";
        }

        @Override
        public List<Rule> rules() {
            return List.of(rule("good/one"), rule("good/two"));
        }
    }

    /** Throws when its rules are asked for. */
    public static final class Throwing implements RulePack {
        @Override
        public String id() {
            return "throwing";
        }

        @Override
        public List<Rule> rules() {
            throw new IllegalStateException("its catalogue is missing");
        }
    }

    /** Cannot be initialised. */
    public static final class Broken implements RulePack {
        private static final List<Rule> RULES = load();

        private static List<Rule> load() {
            throw new IllegalArgumentException("'Not An Id' is not a rule id");
        }

        @Override
        public String id() {
            return "broken";
        }

        @Override
        public List<Rule> rules() {
            return RULES;
        }
    }

    /** Recurses without end. */
    public static final class Endless implements RulePack {
        @Override
        public String id() {
            return "endless";
        }

        @Override
        public List<Rule> rules() {
            return rules();
        }
    }

    /** Has two rules of one id. */
    public static final class Doubled implements RulePack {
        @Override
        public String id() {
            return "doubled";
        }

        @Override
        public List<Rule> rules() {
            return List.of(rule("doubled/one"), rule("doubled/one"));
        }
    }

    /** Has a rule id in common with the good pack. */
    public static final class Same implements RulePack {
        @Override
        public String id() {
            return "same";
        }

        @Override
        public List<Rule> rules() {
            return List.of(rule("same/own"), rule("good/two"));
        }
    }

    @TempDir
    Path folder;

    private InstalledPacks installed(String... lines) throws IOException {
        Path services = Files.createDirectories(folder.resolve("META-INF/services"));
        Files.write(services.resolve(RulePack.class.getName()), List.of(lines));
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, PacksTest.class.getClassLoader())) {
            return InstalledPacks.of(loader);
        }
    }

    private static String name(String pack) {
        return PacksTest.class.getName() + "$" + pack;
    }

    private static void assertTheGoodPackStands(InstalledPacks installed) {
        assertThat(installed.packs()).extracting(RulePack::id).containsExactly("good");
        assertThat(installed.allRules().find("good/one")).isPresent();
        assertThat(installed.allRules().find("good/two")).isPresent();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Throwing|its catalogue is missing",
                "Endless|StackOverflowError",
                "Doubled|two rules have the id doubled/one",
                "Same|the rule pack org.assize.badinput.PacksTest$Good also has the rule good/two; take one of the two off"
                        + " the class path",
            })
    void aPackThatFails(String pack, String reason) throws IOException {
        InstalledPacks installed = installed(name(pack), name("Good"));

        assertThat(installed.problems())
                .containsExactly("the rule pack " + name(pack) + " could not be loaded and its rules are not in force: "
                        + reason);
        assertTheGoodPackStands(installed);
    }

    @Test
    void aPackThatCannotBeInitialised() throws IOException {
        InstalledPacks installed = installed(name("Broken"), name("Good"));

        assertThat(installed.problems())
                .singleElement()
                .asString()
                .isEqualTo(
                        "a rule pack could not be loaded and its rules are not in force: org.assize.rule.RulePack: Provider "
                                + name("Broken")
                                + " could not be instantiated (ExceptionInInitializerError ('Not An Id' is not a"
                                + " rule id))");
        assertTheGoodPackStands(installed);
    }

    @Test
    void aPackWhoseClassIsMissing() throws IOException {
        InstalledPacks installed = installed("com.acme.Gone", name("Good"));

        assertThat(installed.problems())
                .containsExactly("a rule pack could not be loaded and its rules are not in force:"
                        + " org.assize.rule.RulePack: Provider com.acme.Gone not found");
        assertTheGoodPackStands(installed);
    }

    @Test
    void aListOfPacksThatCannotBeHadEnds() {
        InstalledPacks installed = InstalledPacks.of(new ClassLoader(PacksTest.class.getClassLoader()) {
            @Override
            public java.util.Enumeration<URL> getResources(String name) throws IOException {
                throw new IOException("the jar is damaged");
            }
        });

        assertThat(installed.packs()).isEmpty();
        assertThat(installed.problems()).singleElement().asString().endsWith("(the jar is damaged)");
    }

    @Test
    void twoRulesOfOneIdInASet() {
        Rule one = rule("shop/same");

        assertThatThrownBy(() -> RuleSet.of(one, rule("shop/same")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("two rules have the id 'shop/same': give one of them another");
        assertThat(RuleSet.of(one, one).rules()).hasSize(1);
    }

    enum Style {
        TABS,
        SPACES
    }

    record Options(int max, Style style, List<String> names) {}

    private static final RuleSet SET = RuleSet.of(
            rule("shop/other"),
            Judged.rule("shop/tuned")
                    .options(new Options(1, Style.TABS, List.of()))
                    .inspecting(
                            com.github.javaparser.ast.body.MethodDeclaration.class,
                            (method, report) -> report.options(Options.class))
                    .build());

    private static void assertRefused(Map<String, ?> options, String message) {
        assertThatThrownBy(() -> SET.with("shop/tuned", options))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void anUnknownOptionOrValueIsToldWithThoseThatAreValid() {
        assertRefused(
                Map.of("maxx", 1),
                "rule shop/tuned has no option 'maxx'; did you mean 'max'? Valid are max, names, style");
        assertRefused(Map.of("severity", 1), "rule shop/tuned has no option 'severity'; valid are max, names, style");
        assertRefused(
                Map.of("style", "tab"), "option 'style' of rule shop/tuned cannot be 'tab': it is one of TABS, SPACES");
        assertRefused(Map.of("max", 1.5), "option 'max' of rule shop/tuned cannot be '1.5': it is a whole number");
        assertRefused(Map.of("names", "a"), "option 'names' of rule shop/tuned cannot be 'a': it is a List<String>");
        Map<String, Object> empty = new HashMap<>();
        empty.put("names", null);
        assertRefused(empty, "option 'names' of rule shop/tuned has no value: it is a List<String>");
    }

    @Test
    void anUnknownRuleIsToldWithThoseThatAreThere() {
        assertThatThrownBy(() -> SET.with("shop/tuned2", Severity.NOTE))
                .hasMessage(
                        "there is no rule 'shop/tuned2' in this set; did you mean 'shop/tuned'? Valid are shop/other,"
                                + " shop/tuned");
        assertThatThrownBy(() -> SET.only("tuned", "nonsense"))
                .hasMessage("there is no rule 'tuned' in this set; did you mean 'shop/tuned'? Valid are shop/other,"
                        + " shop/tuned; there is no rule 'nonsense' in this set; valid are shop/other, shop/tuned");
    }
}
