package org.assize.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.NameExpr;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.assize.Assessment;
import org.assize.Assize;
import org.assize.codebase.Codebase;
import org.assize.document.DocumentProblem;
import org.assize.finding.Acceptance;
import org.assize.finding.Finding;
import org.assize.finding.Severity;
import org.assize.rule.InstalledPacks;
import org.assize.rule.Option;
import org.assize.rule.Rule;
import org.assize.rule.RulePack;
import org.assize.rule.RuleSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyLoadTest {

    record Limit(@Option("the longest name") int maxLetters) {}

    private static final Rule NO_METHOD = Rule.java("test/no-method")
            .formerly("test/methodless")
            .states("There is no method")
            .because("it is a test")
            .remedy("Delete it")
            .options(new Limit(3))
            .implementing("wcag-2.2/1.1.1")
            .inspecting(MethodDeclaration.class, (method, report) -> report.breach(method.getName(), "A method"))
            .build();

    private static final Rule NO_NAME = Rule.java("test/no-name")
            .states("There is no name")
            .because("it is a test")
            .remedy("Delete it")
            .deprecatedFor("test/no-method")
            .inspecting(NameExpr.class, (name, report) -> report.breach(name, "A name"))
            .build();

    private static final RulePack PACK = new RulePack() {
        @Override
        public String id() {
            return "test";
        }

        @Override
        public String version() {
            return "1.2";
        }

        @Override
        public List<Rule> rules() {
            return List.of(NO_METHOD, NO_NAME);
        }

        @Override
        public Map<String, String> removedRules() {
            return Map.of("test/gone", "javac tells it since Java 21");
        }
    };

    private static final InstalledPacks INSTALLED = new InstalledPacks(List.of(PACK), List.of());

    @TempDir
    private Path root;

    private void write(String file, String content) throws Exception {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, content);
    }

    private Policy load() {
        return Policy.load(root.resolve("standards"));
    }

    private List<String> problems() {
        Policy policy = load();
        RulesInForce rules = policy.rules(RuleSet.of(), INSTALLED);
        return java.util.stream.Stream.concat(policy.problems().stream(), rules.problems().stream())
                .map(DocumentProblem::toString)
                .toList();
    }

    @Test
    void packsStandardsSeveritiesAndOptionsComeFromTheFile() throws Exception {
        write("standards/assize.yml", """
                version: 1
                standards: [ {id: wcag-2.2, level: AA} ]
                packs: [ test ]
                rules:
                  test/no-method: { severity: warning, max-letters: 5 }
                  test/no-name: off
                """);

        RulesInForce rules = load().rules(RuleSet.of(), INSTALLED);

        assertThat(problems()).isEmpty();
        assertThat(rules.rules().rules()).singleElement().satisfies(rule -> {
            assertThat(rule.id()).isEqualTo("test/no-method");
            assertThat(rule.severity()).isEqualTo(Severity.WARNING);
            assertThat(rule.options()).contains(new Limit(5));
        });
        assertThat(rules.origins().get("test/no-method"))
                .extracting(SettingOrigin::toString)
                .containsExactly(
                        "error (by default of pack test 1.2)", "warning, maxLetters: 5 (standards/assize.yml:5)");
        assertThat(load().standardsInForce()).hasSize(1);
    }

    @Test
    void aPackOnTheClassPathIsNotSwitchedOnByItself() throws Exception {
        write("standards/assize.yml", "version: 1\n");

        assertThat(load().rules(RuleSet.of(), INSTALLED).rules().rules()).isEmpty();
    }

    @Test
    void everythingWrongIsToldAtOnceWithItsPlaceAndWhatIsValid() throws Exception {
        write("standards/assize.yml", """
                version: 7
                standrads: []
                standards: [ {id: wcag-2.3}, {id: wcag-2.2, level: AAAA} ]
                packs: [ tets ]
                rules:
                  test/no-mehtod: off
                  test/gone: off
                  test/no-method: fatal
                  test/no-name: { max: 4 }
                paths:
                  ../other/**: { test/no-name: off }
                """);

        assertThat(problems())
                .containsExactlyInAnyOrder(
                        "standards/assize.yml:1:10: the file is of version 7, and this Assize reads version 1: use a newer"
                                + " Assize",
                        "standards/assize.yml:2:1: the file has the unknown key 'standrads': did you mean 'standards'? the"
                                + " keys are version, standards, packs, rules, paths, suppressions, baseline",
                        "standards/assize.yml:3:14: there is no standard 'wcag-2.3': did you mean 'wcag-2.2'? known are"
                                + " act-rules, ccpa, cwe, cwe-top-25-2025, gdpr, hipaa, iso-25010, nist-800-53,"
                                + " nist-ssdf-1.1, owasp-asvs-5.0, pci-dss-4.0.1, soc2, wcag-2.2",
                        "standards/assize.yml:3:30: standard wcag-2.2 has no level 'AAAA'; it has A, AA, AAA",
                        "standards/assize.yml:4:10: there is no rule pack 'tets' on the class path; did you mean 'test'?",
                        "standards/assize.yml:6:3: there is no rule 'test/no-mehtod'; did you mean 'test/no-method'? Valid"
                                + " are test/no-method, test/no-name",
                        "standards/assize.yml:7:3: rule test/gone is no longer there: javac tells it since Java 21",
                        "standards/assize.yml:8:19: rule test/no-method cannot be 'fatal': write one of off, on, note,"
                                + " warning, error, or a mapping with options",
                        "standards/assize.yml:9:3: rule test/no-name has no options",
                        "standards/assize.yml:11:3: '../other/**' leaves the root of the code base: write a path below it,"
                                + " without '..'");
    }

    @Test
    void aWaiverNeedsEverythingAndEachMistakeIsTold() throws Exception {
        write("standards/waivers.yml", """
                - id: W-1
                  rule: test/no-method
                  where: src/**
                  type: accepted-risk
                  reason: It is old
                  expires: 2027-02-30
                - id: W-2
                  rule: test/no-method
                  where: ../src/**
                  type: risky
                  reason: It is old
                  owner: payments
                  expires: 2027-03-31
                - id: W-3
                  rule: test/no-method
                  where: [ src/**, "*.java" ]
                  type: deferred
                  reason: It is old
                  owner: payments
                  expires: 2027-03-31
                - id: W-3
                  rule: test/no-method
                  where: src/**
                  type: deferred
                  reason: It is old
                  owner: payments
                  expires: 2027-03-31
                """);

        assertThat(problems())
                .containsExactly(
                        "standards/waivers.yml:1:3: a waiver has no 'owner': add who answers for it",
                        "standards/waivers.yml:6:12: 'expires' of waiver W-1 is '2027-02-30', which is no day: write the"
                                + " last day on which it holds, for example 2027-03-31",
                        "standards/waivers.yml:9:10: '../src/**' leaves the root of the code base: write a path below it,"
                                + " without '..'",
                        "standards/waivers.yml:10:9: 'type' of a waiver is 'risky': write one of accepted-risk,"
                                + " false-positive, not-applicable, deferred",
                        "standards/waivers.yml:21:3: waiver W-3 is there twice, first on line 14: give each its own id");
        assertThat(load().waivers()).extracting(Waiver::id).containsExactly("W-3");
    }

    @Test
    void anAttestationOfAnUnknownClauseIsTold() throws Exception {
        write("standards/attestations.yml", """
                - clause: gdpr/art-355
                  by: privacy office
                  on: 2026-10-01
                  evidence: https://wiki.example/dpia-7
                  expires: 2027-10-01
                - clause: gdpr/art-35
                  by: privacy office
                  on: 2026-10-01
                  evidence: https://wiki.example/dpia-7
                  expires: 2025-10-01
                """);

        assertThat(problems()).hasSize(2);
        assertThat(problems().get(0))
                .startsWith("standards/attestations.yml:1:11: standard gdpr has no clause 'art-355': did you mean");
        assertThat(problems().get(1))
                .isEqualTo(
                        "standards/attestations.yml:10:12: 'expires' of the attestation of gdpr/art-35 lies before 'on':"
                                + " write a later day");
    }

    @Test
    void aFileThatIsNoYamlAListOrUtf8IsTold() throws Exception {
        write("standards/waivers.yml", "id: W-1\n");
        write("standards/assize.yml", "rules:\n\t- x\n");
        write("standards/waiver.yml", "- id: W-1\n");
        Files.write(root.resolve("standards/attestations.yml"), new byte[] {'-', ' ', (byte) 0xff});

        assertThat(problems())
                .contains(
                        "standards/waivers.yml:1:1: the file is a mapping: write a list of waivers, each beginning with"
                                + " '- '",
                        "standards/attestations.yml:1:1: the file is not UTF-8: save it in that encoding")
                .anyMatch(problem -> problem.startsWith("standards/assize.yml:2:1: not YAML while scanning"))
                .anyMatch(problem -> problem.startsWith(
                        "standards/waiver.yml:1:1: nothing reads this file: did you mean 'waivers.yml'?"));
    }

    @Test
    void whatIsWrongWithThePolicyIsAFindingAndTheRulesStillRun() throws Exception {
        write("standards/assize.yml", "packz: []\n");
        write("src/A.java", "class A { void m() { } }");

        Assessment assessment = assess("2026-12-01");

        assertThat(assessment.findings()).extracting(Finding::rule).containsExactly("test/no-method", "assize/policy");
        assertThat(assessment.fails(Severity.ERROR)).isTrue();
    }

    @Test
    void aSettingBelowAPathHoldsThereOnly() throws Exception {
        write("standards/assize.yml", """
                paths:
                  src/old/**: { test/no-method: warning }
                  src/old/dead/**: { test/no-method: off }
                """);
        write("src/A.java", "class A { void m() { } }");
        write("src/old/B.java", "class B { void m() { } }");
        write("src/old/dead/C.java", "class C { void m() { } }");

        assertThat(assess("2026-12-01").findings())
                .extracting(finding -> finding.place().path() + " " + finding.severity())
                .containsExactly("src/A.java ERROR", "src/old/B.java WARNING");
    }

    @Test
    void anExpiredWaiverIsNamedByTheFindingsThatAreBack() throws Exception {
        write("src/A.java", "class A { void m() { } }");
        write("standards/waivers.yml", waiver("test/no-method", "src/**"));

        Assessment before = assess("2027-02-01");
        Assessment soon = assess("2027-03-02");
        Assessment after = assess("2027-04-01");

        assertThat(before.findings()).isEmpty();
        assertThat(messages(soon))
                .containsExactly(
                        "assize/waiver-expires-soon: waiver W-1 of payments expires on 2027-03-31: 1 finding will"
                                + " count again; put it right, or renew the waiver");
        assertThat(soon.fails(Severity.ERROR)).isFalse();
        assertThat(messages(after))
                .containsExactly(
                        "test/no-method: A method (waiver W-1 at standards/waivers.yml:1:3 has expired on 2027-03-31)",
                        "assize/waiver-expired: waiver W-1 of payments has expired on 2027-03-31: 1 finding of"
                                + " test/no-method counts again; put it right, or renew the waiver");
    }

    @Test
    void aWaiverThatCoversNothingOrAnUnknownRuleIsAFinding() throws Exception {
        write("src/A.java", "class A { void m() { } }");
        write(
                "standards/waivers.yml",
                waiver("test/no-method", "src/other/**")
                        + waiver("test/no-metod", "src/**").replace("W-1", "W-2"));
        write("standards/assize.yml", "packs: []\n");

        assertThat(messages(assess("2027-01-01")))
                .contains(
                        "assize/waiver-unused: waiver W-1 covers nothing: test/no-method finds nothing there; delete it");
        assertThat(load().rules(RuleSet.of(), INSTALLED).known()).contains("test/no-method");
    }

    @Test
    void nothingIsSaidOfAWaiverForFilesThatAreLeftOut() throws Exception {
        write("src/A.java", "class A { }");
        write("src/old/B.java", "class B { void m() { } }");
        write("standards/waivers.yml", waiver("test/no-method", "src/old/**"));

        Assessment assessment = Assize.assess(Codebase.at(root).without("src/old/**"))
                .against(NO_METHOD)
                .under(load())
                .clock(Clock.fixed(java.time.Instant.parse("2028-01-01T00:00:00Z"), ZoneOffset.UTC))
                .run();

        assertThat(assessment.findings()).isEmpty();
    }

    @Test
    void theSettingsOfACompanysPackComeFirstAndWhatItLocksStays() throws Exception {
        RulePack company = new RulePack() {
            @Override
            public String id() {
                return "acme";
            }

            @Override
            public List<Rule> rules() {
                return List.of();
            }

            @Override
            public java.util.Optional<org.assize.rule.PackSettings> settings() {
                return java.util.Optional.of(new org.assize.rule.PackSettings(
                        "acme.yml",
                        "rules:\n  test/no-method: { severity: warning, locked: true }\n  test/no-name: note\n"));
            }
        };
        write(
                "standards/assize.yml",
                "packs: [ acme, test ]\nrules:\n  test/no-method: off\n  test/no-name: warning\n");

        RulesInForce rules = load().rules(RuleSet.of(), new InstalledPacks(List.of(company, PACK), List.of()));

        assertThat(rules.rules().find("test/no-method").orElseThrow().severity())
                .isEqualTo(Severity.WARNING);
        assertThat(rules.rules().find("test/no-name").orElseThrow().severity()).isEqualTo(Severity.WARNING);
        assertThat(rules.problems())
                .extracting(DocumentProblem::toString)
                .containsExactly(
                        "standards/assize.yml:3:3: rule test/no-method is locked (warning, locked) by pack acme,"
                                + " acme.yml:2:3: remove it here, or ask the owners of that pack");
    }

    @Test
    void aWaiverByAFormerIdStillHolds() throws Exception {
        write("src/A.java", "class A { void m() { } }");
        write("standards/waivers.yml", waiver("test/methodless", "src/**"));

        assertThat(assess("2027-01-01").findings()).isEmpty();
    }

    @Test
    void aRuleThatWillGoIsToldWithItsSuccessor() throws Exception {
        write("standards/assize.yml", "packs: [ test ]\nrules: { test/methodless: error }\n");

        assertThat(load().rules(RuleSet.of(), INSTALLED).notices())
                .containsExactly(
                        "rule test/methodless is called test/no-method today: standards/assize.yml:2 may say so",
                        "rule test/no-name will go: use test/no-method instead");
    }

    @Test
    void anInlineWaiverCoversItsLineOrTheDeclarationBelow() throws Exception {
        write("standards/assize.yml", "version: 1\n");
        write("src/A.java", """
                class A {
                    void one() { } // assize:waive test/no-method -- it is fine; owner payments; expires 2027-03-31
                    /* assize:waive test/no-method -- it is fine; owner payments; expires 2027-03-31 */
                    @Deprecated
                    @SuppressWarnings("x")
                    void two() { }
                    void three() { }
                    String no = "// assize:waive test/no-method -- x; owner y; expires 2027-03-31";
                }
                """);

        Assessment assessment = assess("2027-01-01");

        assertThat(assessment.findings())
                .extracting(finding -> finding.place().region().startLine())
                .containsExactly(7);
        assertThat(assessment.accepted())
                .extracting(accepted -> accepted.acceptance().means() + " "
                        + accepted.acceptance().reference())
                .containsExactly("INLINE_WAIVER src/A.java:2", "INLINE_WAIVER src/A.java:3");
    }

    @Test
    void anInlineWaiverThatLacksSomethingOrCoversNothingIsAFinding() throws Exception {
        write("src/A.java", """
                class A {
                    // assize:waive test/no-method -- it is fine; expires soon
                    void one() { }
                    // assize:waive test/no-method -- it is fine; owner payments; expires 2027-03-31
                    int two;
                }
                """);

        assertThat(messages(assess("2027-01-01")))
                .containsExactly(
                        "assize/policy: the inline waiver has no owner, no day on which it expires: write assize:waive RULE"
                                + " -- reason; owner NAME; expires YYYY-MM-DD",
                        "test/no-method: A method",
                        "assize/waiver-unused: the inline waiver covers nothing: test/no-method finds nothing there; delete"
                                + " it");
    }

    private static String waiver(String rule, String where) {
        return """
                - id: W-1
                  rule: %s
                  where: "%s"
                  type: deferred
                  reason: It goes with the next release
                  owner: payments
                  expires: 2027-03-31
                """.formatted(rule, where);
    }

    private Assessment assess(String day) {
        Policy policy = Files.exists(root.resolve("standards")) ? load() : Policy.none();
        return Assize.assess(Codebase.at(root))
                .against(NO_METHOD)
                .under(policy)
                .clock(Clock.fixed(LocalDate.parse(day).atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC))
                .run();
    }

    private static List<String> messages(Assessment assessment) {
        return assessment.findings().stream()
                .map(finding -> finding.rule() + ": " + finding.message())
                .toList();
    }

    @Test
    void acceptancesTellTheReasonAndTheOwner() throws Exception {
        write("src/A.java", "class A { void m() { } }");
        write("standards/waivers.yml", waiver("test/no-method", "src/**"));

        assertThat(assess("2027-01-01").accepted())
                .singleElement()
                .satisfies(accepted -> assertThat(accepted.acceptance())
                        .isEqualTo(new Acceptance(
                                Acceptance.Means.WAIVER,
                                "W-1",
                                "It goes with the next release",
                                "payments",
                                java.util.Optional.of(LocalDate.of(2027, 3, 31)))));
    }
}
