package org.assize.declarative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assize.document.DocumentProblem;
import org.assize.finding.Severity;
import org.assize.rule.Example;
import org.assize.rule.Rule;
import org.assize.standard.Standards;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RuleFileTest {

    private static RuleFile parse(String yaml) {
        return RuleFile.parse("rules/a.yml", yaml, Standards.shipped(), List.of());
    }

    private static List<String> problems(String yaml) {
        return parse(yaml).problems().stream().map(DocumentProblem::toString).toList();
    }

    private static String rule(String demand) {
        return "- id: acme/one\n  states: One\n  " + demand + "\n";
    }

    @Test
    void everythingThatARuleCanSayIsRead() {
        Rule rule = parse("""
                - id: acme/one
                  states: Dates are java.time types.
                  because: the others hold no zone
                  remedy: Use Instant
                  message: "{found} is old"
                  severity: warning
                  status: preview
                  since: 2.1
                  formerly: [acme/two, acme/three]
                  off-by-default: it is for release days
                  clauses: [gdpr/art-32, wcag-2.2/1.1.1]
                  decides: { wcag-2.2/2.4.2: every page is looked at }
                  cannot-see: what is not written
                  tags: [dates, old]
                  forbid: { java-type: java.util.Date, in: [main, "src/it/**"], except: "**/legacy/**" }
                  violating:
                    - "class A { «java.util.Date» d; }"
                    - { src/main/java/B.java: "class B { java.util.Date d; }" }
                  conforming: [ "class A {}" ]
                """).rules().get(0).rule();

        assertThat(rule.statement()).isEqualTo("Dates are java.time types");
        assertThat(rule.rationale()).isEqualTo("the others hold no zone");
        assertThat(rule.remedy()).isEqualTo("Use Instant");
        assertThat(rule.severity()).isEqualTo(Severity.WARNING);
        assertThat(rule.status()).isEqualTo(Rule.Status.PREVIEW);
        assertThat(rule.since()).isEqualTo("2.1");
        assertThat(rule.formerIds()).containsExactly("acme/two", "acme/three");
        assertThat(rule.offByDefault()).contains("it is for release days");
        assertThat(rule.claims())
                .extracting(claim -> claim.clause().toString())
                .containsExactly("gdpr/art-32", "wcag-2.2/1.1.1", "wcag-2.2/2.4.2");
        assertThat(rule.limitations()).contains("what is not written");
        assertThat(rule.tags()).containsExactly("dates", "old");
        assertThat(rule.examples())
                .containsExactly(
                        new Example(
                                Example.Expectation.VIOLATING,
                                Map.of("src/main/java/A.java", "class A { «java.util.Date» d; }")),
                        new Example(
                                Example.Expectation.VIOLATING,
                                Map.of("src/main/java/B.java", "class B { java.util.Date d; }")),
                        new Example(Example.Expectation.CONFORMING, Map.of("src/main/java/A.java", "class A {}")));
    }

    @Test
    void aRuleThatSaysLittleIsWholeAllTheSame() {
        Rule rule = parse(rule("forbid: { dependency: \"log4j:log4j\" }"))
                .rules()
                .get(0)
                .rule();

        assertThat(rule.rationale()).isEqualTo("the team has agreed on it");
        assertThat(rule.remedy()).isEqualTo("Take the dependency away, or use a version that is allowed");
        assertThat(rule.servesNoClauseBecause()).contains("it is an agreement of the team");
        assertThat(rule.severity()).isEqualTo(Severity.ERROR);
    }

    @Test
    void allProblemsAreToldAtOnceWithTheirPlacesAndTheRightRulesStand() {
        RuleFile file = parse("""
                - id: acme/right
                  states: Right
                  forbid: { text-pattern: TODO, in: sources }
                - id: Acme/Wrong
                  states: Wrong
                  forbid: { text-pattern: TODO, in: sources }
                - id: acme/two
                  state: Two
                  forbid: { text-pattern: TODO, in: sorces }
                - id: acme/three
                  states: Three
                  severity: fatal
                  clauses: gdpr/art-9999
                  forbid: { text-pattern: "(?=a)b", in: sources }
                - id: acme/four
                  states: Four
                - id: acme/right
                  states: Twice
                  forbid: { text-pattern: TODO, in: sources }
                - just a text
                """);

        assertThat(file.rules()).extracting(declared -> declared.rule().id()).containsExactly("acme/right");
        assertThat(file.problems())
                .extracting(problem -> problem.line() + ":" + problem.column() + " " + problem.message())
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("4:7 'Acme/Wrong' is not a rule id: write pack/name"),
                        second -> assertThat(second)
                                .isEqualTo("7:3 rule acme/two has no 'states': add what holds where"
                                        + " the rule is kept, as one sentence"),
                        third -> assertThat(third)
                                .startsWith("8:3 rule acme/two has the unknown key 'state': did you mean 'states'?"),
                        fourth -> assertThat(fourth)
                                .startsWith("9:37 'in: sorces' is no part of a code base: did you mean 'sources'?"
                                        + " write one of main, test, sources"),
                        fifth -> assertThat(fifth)
                                .isEqualTo("12:13 'severity' of rule acme/three is 'fatal': write one of error,"
                                        + " warning, note"),
                        sixth -> assertThat(sixth).startsWith("13:12 standard gdpr has no clause 'art-9999'"),
                        seventh -> assertThat(seventh)
                                .startsWith("14:27 '(?=a)b' is not a regular expression of RE2")
                                .endsWith("it knows no lookaround and no back references"),
                        eighth -> assertThat(eighth)
                                .isEqualTo("15:3 rule acme/four neither forbids nor requires anything: add 'forbid' or"
                                        + " 'require'"),
                        ninth -> assertThat(ninth)
                                .isEqualTo("17:3 rule acme/right is there twice, first on line 1: give each its own"
                                        + " id"),
                        tenth -> assertThat(tenth).startsWith("20:3 a rule is a text: write a mapping with the keys"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        forbid: { java-type: Date }              | 'Date' is not the name of a type
        forbid: { java-type: java.util.* }       | 'java.util.*' is not the name of a type
        require: { java-type: java.util.Date }   | a type can be forbidden, not required
        forbid: { call: java.lang.System#e-x }   | 'java.lang.System#e-x' names no method
        require: { call: java.lang.System#exit } | a call can be forbidden, not required
        forbid: { call: java.lang.System#exit, argument: "[" } | '[' is not a regular expression of RE2
        forbid: { annotation: a.B, of: clas }    | did you mean 'class'?
        require: { annotation: Inject, of: class } | 'Inject' is not the name of a type
        require: { name: "*E", of: method, extending: a.B } | only types extend another
        forbid: { name: "a/b" }                  | 'a/b' is not a pattern for a name
        forbid: { name: "*", with-modifier: publik } | 'publik' is no modifier
        forbid: { package: "com.*.acme..." }     | is not a pattern for packages
        require: { package: com.acme.., from: a } | where code must lie is asked of all code
        forbid: { config-key: .a }               | '.a' is not the path of a key
        forbid: { dependency: log4j }            | 'log4j' names no dependency
        forbid: { dependency: "a:b:[1,(" }       | '[1,(' is no range of versions
        forbid: { file: ../a }                   | leaves the root
        require: { file: a, contains: b, starts-with: c } | 'contains' is there too
        forbid: { text-pattern: "a*", in: main } | fits an empty text
        forbid: { text-pattern: a }              | in which files?
        forbid: { text-pattern: a, in: ../b }    | leaves the root
        forbid: { text-pattern: a, call: b.C }   | says two things
        forbid: text                             | is a text: write a mapping with one of java-type
        forbid: { text-pattern: [], in: main }   | is an empty list
        forbid: { text-pattern: a, inn: main }   | did you mean 'in'?
        """)
    void whatCannotBeJudgedIsRefused(String demand, String message) {
        RuleFile file = parse(rule(demand));

        assertThat(file.rules()).isEmpty();
        assertThat(file.problems()).isNotEmpty();
        assertThat(String.join("\n", problems(rule(demand)))).contains(message);
    }

    @Test
    void anExampleThatIsNoneIsRefused() {
        assertThat(problems(rule("forbid: { text-pattern: a, in: main }\n  violating: [ { }, '«a', 'b' ]")))
                .containsExactly(
                        "rules/a.yml:4:16: an example of rule acme/one is a mapping: write the text of a file after '|',"
                                + " or a mapping from paths to texts",
                        "rules/a.yml:4:21: in an example of rule acme/one the mark « in line 1 is never closed");
    }

    @Test
    void aPackReadsItsRulesFromAResource() {
        assertThat(RuleFile.beside(RuleFileTest.class, "house-rules.yml"))
                .extracting(Rule::id)
                .containsExactly("acme/no-exit");
        assertThatThrownBy(() -> RuleFile.beside(RuleFileTest.class, "no-rules.yml"))
                .hasMessage("there is no resource no-rules.yml beside org.assize.declarative.RuleFileTest");
        assertThatThrownBy(() -> RuleFile.beside(RuleFileTest.class, "broken-rules.yml"))
                .hasMessageStartingWith("broken-rules.yml:1:3: rule acme/no-exit has no 'states'")
                .hasMessageContaining("; broken-rules.yml:2:19: 'System' is not the name of a type");
    }

    static Stream<Arguments> rules() {
        return Stream.of(
                Arguments.of(rule("forbid: { java-type: java.util.Date, in: main }"), true),
                Arguments.of(rule("forbid: { config-key: a.b, value: true }"), true),
                Arguments.of(rule("require: { file: \"*.java\", starts-with: x }\n  violating: [ a ]"), true),
                Arguments.of(rule("forbid: { name: x, of: [ class, enum ] }\n  clauses: gdpr/art-32"), true),
                Arguments.of(rule("forbid: { name: x, of: thing }"), false),
                Arguments.of(rule("forbid: { java-typ: java.util.Date }"), false),
                Arguments.of(rule("forbid: { java-type: [] }"), false),
                Arguments.of(rule("require: { java-type: java.util.Date }"), false),
                Arguments.of(rule("forbid: { text-pattern: a }"), false),
                Arguments.of(rule("forbid: { text-pattern: a, in: man }"), false),
                Arguments.of(rule("forbid: { text-pattern: a, in: ../man/** }"), false),
                Arguments.of(rule("forbid: { file: a }\n  require: { file: b }"), false),
                Arguments.of(rule("severity: fatal\n  forbid: { file: a }"), false),
                Arguments.of(rule("clauses: gdpr\n  forbid: { file: a }"), false),
                Arguments.of(rule("state: Typo\n  forbid: { file: a }"), false),
                Arguments.of("- { id: Acme, states: One, forbid: { file: a } }", false),
                Arguments.of("id: acme/one", false));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void schemaAndReaderAgree(String yaml, boolean right) throws Exception {
        JsonNode document = new YAMLMapper().readTree(yaml);

        boolean bySchema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(RuleFile.class.getResourceAsStream("rules.schema.json"))
                .validate(document)
                .isEmpty();

        assertThat(bySchema).as("schema").isEqualTo(right);
        assertThat(parse(yaml).problems().isEmpty()).as("reader").isEqualTo(right);
    }

    @Test
    void theSchemaKnowsEveryFormAndItsKeys() throws Exception {
        JsonNode schema = new YAMLMapper().readTree(RuleFile.class.getResourceAsStream("rules.schema.json"));

        assertThat(schema.at("/items/properties").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrderElementsOf(
                        RuleFileParser.KEYS.stream().map(key -> key.name()).toList());
        RuleFile.FORMS.forEach(form -> {
            List<String> keys = Stream.concat(Stream.of(form.key(), "in", "except"), form.details().keySet().stream())
                    .toList();
            assertThat(schema.at("/$defs/" + form.key() + "/properties").fieldNames())
                    .toIterable()
                    .containsExactlyInAnyOrderElementsOf(keys);
        });
    }
}
