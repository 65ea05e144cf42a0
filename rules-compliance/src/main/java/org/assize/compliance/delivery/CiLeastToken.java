package org.assize.compliance.delivery;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assize.evidence.config.ConfigurationEntry;
import org.assize.evidence.config.ConfigurationFile;
import org.assize.evidence.config.ConfigurationKind;
import org.assize.evidence.config.ConfigurationNode;
import org.assize.rule.Inspection;
import org.assize.rule.Rule;

/** Cannot see the default of the organisation, which may be read-only already, nor what a job needs. */
final class CiLeastToken {

    static final Rule RULE = Rule.on(ConfigurationKind.CONFIGURATION, "compliance/ci-least-token")
            .states("A workflow gives its token read-only rights and lets single jobs ask for more")
            .because("every action and script of the workflow holds the token, and what it may not do cannot be abused")
            .remedy(
                    "Write `permissions: contents: read` at the top of the workflow, and in the job that publishes what it"
                            + " needs besides; pass the secrets that a called workflow needs one by one")
            .implementing(
                    "owasp-asvs-5.0/13.2.2",
                    "cwe/250",
                    "pci-dss-4.0.1/7.2.5",
                    "nist-800-53/AC-6",
                    "nist-ssdf-1.1/PO.5.1")
            .cannotSee("A workflow without `permissions` may have few rights through the settings of the organisation.")
            .violating(Map.of(".github/workflows/build.yml", """
                    on: [push]
                    «jobs»:
                      build:
                        runs-on: ubuntu-24.04
                        steps:
                          - run: mvn verify
                    """))
            .violating(Map.of(".github/workflows/build.yml", """
                    on: [push]
                    «permissions: write-all»
                    jobs:
                      build:
                        runs-on: ubuntu-24.04
                        steps:
                          - run: mvn verify
                    """))
            .violating(Map.of(".github/workflows/build.yml", """
                    on: pull_request_target
                    permissions:
                      contents: read
                      «packages: write»
                    jobs:
                      preview:
                        uses: ./.github/workflows/preview.yml
                        «secrets: inherit»
                    """))
            .conforming(Map.of(".github/workflows/build.yml", """
                    on: [push]
                    permissions:
                      contents: read
                    jobs:
                      publish:
                        permissions:
                          packages: write
                        runs-on: ubuntu-24.04
                        steps:
                          - run: mvn deploy
                    """))
            .conforming(Map.of(".github/workflows/build.yml", """
                    on: [push]
                    jobs:
                      build:
                        permissions: {}
                        runs-on: ubuntu-24.04
                        steps:
                          - run: mvn verify
                    """))
            .applyingTo(Workflows::isOne)
            .inspecting(ConfigurationEntry.class, CiLeastToken::inspect)
            .build();

    private CiLeastToken() {}

    private static void inspect(ConfigurationEntry entry, Inspection<ConfigurationFile, ConfigurationNode> report) {
        boolean atTop = entry.parent().isEmpty();
        if (atTop && entry.key().equals("jobs")) {
            inspectJobs(entry, report);
        } else if (atTop && entry.key().equals("permissions")) {
            inspectPermissions(entry, report);
        } else if (entry.key().equals("secrets")
                && entry.value().equals("inherit")
                && Workflows.startsOn(report.file(), "pull_request_target")) {
            report.breach(entry, "Code that a stranger proposes runs with all secrets of the repository");
        }
    }

    private static void inspectJobs(ConfigurationEntry jobs, Inspection<ConfigurationFile, ConfigurationNode> report) {
        Optional<ConfigurationNode> permissions = Workflows.top(report.file(), "permissions");
        List<ConfigurationNode> silent = jobs.children().stream()
                .filter(job -> Workflows.child(job, "permissions").isEmpty())
                .toList();
        if (permissions.isEmpty() && !silent.isEmpty()) {
            report.breach(
                            jobs,
                            "The workflow does not say what its token may do, so that it may do what the repository allows")
                    .key("no permissions")
                    .at(jobs.keyRegion());
        }
    }

    private static void inspectPermissions(
            ConfigurationEntry permissions, Inspection<ConfigurationFile, ConfigurationNode> report) {
        if (permissions.value().equals("write-all")) {
            report.breach(permissions, "Every job of the workflow may write everything")
                    .key("write-all");
        }
        for (ConfigurationNode scope : permissions.children()) {
            if (scope.value().equals("write")) {
                report.breach(scope, "Every job of the workflow may write " + scope.key())
                        .key(scope.key());
            }
        }
    }
}
