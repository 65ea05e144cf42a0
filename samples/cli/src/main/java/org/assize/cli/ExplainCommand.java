package org.assize.cli;

import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.assize.policy.Policy;
import org.assize.policy.RulesInForce;
import org.assize.policy.SettingOrigin;
import org.assize.report.RulePage;
import org.assize.rule.InstalledPacks;
import org.assize.rule.RuleInForce;
import org.assize.rule.RuleSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code assize explain}: prints the page of a rule. */
@Command(name = "explain", description = "Prints the page of a rule.", mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "RULE", description = "The id of a rule, pack/name.")
    private String id;

    @Mixin
    private RootOption root;

    private static String origins(RulesInForce inForce, String rule) {
        String state = inForce.rules().find(rule).isPresent() ? "in force" : "not in force";
        return inForce.origins().get(rule).stream()
                .map(SettingOrigin::toString)
                .collect(Collectors.joining(", then ", state + "; ", ""));
    }

    @Override
    public Integer call() {
        InstalledPacks installed = Main.packs(spec.commandLine().getErr());
        Policy policy = StandardsFolder.policyOf(root.path());
        RuleInForce rule = installed
                .allRules()
                .plus(StandardsFolder.rulesOf(policy, installed))
                .only(id)
                .rules()
                .get(0);
        if (policy != Policy.none()) {
            RulesInForce inForce = policy.rules(RuleSet.of(), installed);
            spec.commandLine().getOut().println("Here: " + origins(inForce, rule.id()) + "\n");
        }
        spec.commandLine().getOut().print(RulePage.markdown(rule.rule()));
        spec.commandLine().getOut().flush();
        return Main.CLEAN;
    }
}
