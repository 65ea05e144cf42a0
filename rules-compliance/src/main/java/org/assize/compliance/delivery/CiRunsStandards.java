package org.assize.compliance.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assize.evidence.SourceText;
import org.assize.evidence.config.ConfigurationEntry;
import org.assize.evidence.config.ConfigurationFile;
import org.assize.evidence.config.ConfigurationKind;
import org.assize.evidence.config.ConfigurationNode;
import org.assize.finding.Region;
import org.assize.rule.Inspection;
import org.assize.rule.Rule;

/** Cannot see whether the branch is protected, so that a failing workflow keeps a change out. */
final class CiRunsStandards {

    private static final Pattern BUILD = Pattern.compile(
            "(?m)(?:\\./)?\\b(?:mvnw?|gradlew?)\\b[^\\n&|;]*\\b(?:package|verify|install|deploy|test|check|build|assemble)\\b[^\\n&|;]*");

    private static final Pattern SKIPS = Pattern.compile(
            "-DskipTests(?:=true)?(?![=\\w])|-Dmaven\\.test\\.skip(?:=true)?(?![=\\w.])|-x\\s+(?:test|check)\\b");

    private static final Pattern IGNORES = Pattern.compile(
            "-Dmaven\\.test\\.failure\\.ignore(?:=true)?(?![=\\w])|-DtestFailureIgnore(?:=true)?(?![=\\w])");

    static final Rule RULE = Rule.on(ConfigurationKind.CONFIGURATION, "compliance/ci-runs-standards")
            .states("A workflow that builds runs the tests, standards among them, and fails with them")
            .because("a standard that nothing enforces is a wish")
            .remedy(
                    "Run mvn verify without flags that skip tests; if a job only packs what another has tested, test it in"
                            + " the same workflow")
            .implementing(
                    "pci-dss-4.0.1/6.2.3",
                    "nist-800-53/SA-11(1)",
                    "soc2/CC8.1",
                    "nist-ssdf-1.1/PW.7.2",
                    "nist-ssdf-1.1/PO.4.1")
            .cannotSee("Whether the workflow keeps a change out of the branch is set elsewhere.")
            .cannotSee("A workflow that runs tests in one step may skip them in others.")
            .violating(Map.of(".github/workflows/build.yml", """
                    on: [push]
                    jobs:
                      build:
                        runs-on: ubuntu-24.04
                        steps:
                          - run: mvn package «-DskipTests»
                    """))
            .violating(Map.of(".github/workflows/build.yml", """
                    on: [push]
                    jobs:
                      build:
                        runs-on: ubuntu-24.04
                        steps:
                          - run: mvn verify «-Dmaven.test.failure.ignore=true»
                    """))
            .conforming(Map.of(".github/workflows/build.yml", """
                    on: [push]
                    jobs:
                      build:
                        runs-on: ubuntu-24.04
                        steps:
                          - run: mvn --batch-mode verify
                          - run: mvn deploy -DskipTests
                    """))
            .applyingTo(Workflows::isOne)
            .inspecting(ConfigurationEntry.class, CiRunsStandards::inspect)
            .build();

    private CiRunsStandards() {}

    private static void inspect(ConfigurationEntry entry, Inspection<ConfigurationFile, ConfigurationNode> report) {
        if (!entry.key().equals("run") || !entry.isScalar()) {
            return;
        }
        report(entry, SKIPS, "The tests are skipped, and no other step of the workflow runs them", report);
        report(entry, IGNORES, "The build goes on when tests fail", report);
    }

    private static void report(
            ConfigurationEntry run,
            Pattern flags,
            String what,
            Inspection<ConfigurationFile, ConfigurationNode> report) {
        SourceText text = report.file().text();
        Region value = run.valueRegion();
        int offset = text.offset(value.startLine(), value.startColumn());
        Matcher build = BUILD.matcher(text.slice(value));
        while (build.find()) {
            Matcher flag = flags.matcher(build.group());
            if (flag.find() && (flags == IGNORES || !testsElsewhere(report.file()))) {
                int start = offset + build.start() + flag.start();
                report.breach(run, what)
                        .key(flag.group())
                        .at(text.region(start, start + flag.group().length()));
            }
        }
    }

    private static boolean testsElsewhere(ConfigurationFile file) {
        List<String> builds = new ArrayList<>();
        for (ConfigurationNode node : file.entries()) {
            if (node.key().equals("run")) {
                BUILD.matcher(node.value()).results().forEach(result -> builds.add(result.group()));
            }
        }
        return builds.stream().anyMatch(build -> !SKIPS.matcher(build).find() && !build.contains("assemble"));
    }
}
