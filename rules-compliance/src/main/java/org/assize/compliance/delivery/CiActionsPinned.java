package org.assize.compliance.delivery;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.assize.evidence.config.ConfigurationEntry;
import org.assize.evidence.config.ConfigurationFile;
import org.assize.evidence.config.ConfigurationKind;
import org.assize.evidence.config.ConfigurationNode;
import org.assize.rule.Inspection;
import org.assize.rule.Option;
import org.assize.rule.Rule;

/** Cannot see what a pinned action fetches itself when it runs. */
final class CiActionsPinned {

    record Options(
            @Option("owners whose actions may be named by tag (`actions`), or single actions (`actions/checkout`)")
            List<String> trusted) {}

    private static final Pattern COMMIT = Pattern.compile("@[0-9a-f]{40}(?:[0-9a-f]{24})?$");

    static final Rule RULE = Rule.on(ConfigurationKind.CONFIGURATION, "compliance/ci-actions-pinned")
            .states("A workflow names the actions it uses by the full hash of a commit")
            .because("a tag or branch of someone else's repository can be moved to other code, which then runs with the"
                    + " workflow's token and secrets")
            .remedy("Write the 40 digits of the commit and the version as a comment behind it; let a bot renew both")
            .implementing("owasp-asvs-5.0/15.2.4", "cwe/829", "pci-dss-4.0.1/6.3.2", "nist-ssdf-1.1/PO.3.2")
            .options(new Options(List.of()))
            .cannotSee("What a pinned action fetches when it runs is not judged.")
            .violating(Map.of(".github/workflows/build.yml", """
                    on: [push]
                    jobs:
                      build:
                        runs-on: ubuntu-24.04
                        steps:
                          - uses: «actions/checkout@v4»
                          - uses: «docker://alpine:3.20»
                      release:
                        uses: «acme/workflows/.github/workflows/release.yml@main»
                    """))
            .conforming(Map.of(".github/workflows/build.yml", """
                    on: [push]
                    jobs:
                      build:
                        runs-on: ubuntu-24.04
                        steps:
                          - uses: actions/checkout@11bd71901bbe5b1630ceea73d27597364c9af683 # v4.2.2
                          - uses: ./.github/actions/prepare
                          - uses: docker://alpine@sha256:13cc28a6cc72a38ce1f00c906be3580c1a3e604b8984d694f369a96742abc93b
                      check:
                        uses: ./.github/workflows/check.yml
                    """))
            .applyingTo(Workflows::isOne)
            .inspecting(ConfigurationEntry.class, CiActionsPinned::inspect)
            .build();

    private CiActionsPinned() {}

    private static void inspect(ConfigurationEntry entry, Inspection<ConfigurationFile, ConfigurationNode> report) {
        if (!entry.key().equals("uses") || !entry.isScalar() || isPinned(entry.value())) {
            return;
        }
        String action = entry.value().split("@")[0];
        String owner = action.split("/")[0];
        List<String> trusted = report.options(Options.class).trusted();
        if (!trusted.contains(owner) && !trusted.contains(action)) {
            report.breach(entry, "The action " + entry.value() + " is not pinned to a commit")
                    .key(action)
                    .at(entry.valueRegion());
        }
    }

    private static boolean isPinned(String action) {
        return action.startsWith("./")
                || action.isBlank()
                || action.contains("${{")
                || COMMIT.matcher(action).find()
                || action.startsWith("docker://") && action.contains("@sha256:");
    }
}
