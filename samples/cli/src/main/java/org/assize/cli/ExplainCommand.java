package org.assize.cli;

import java.util.concurrent.Callable;
import org.assize.report.RulePage;
import org.assize.rule.RuleInForce;
import picocli.CommandLine.Command;
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

    @Override
    public Integer call() {
        RuleInForce rule = Main.packs(spec.commandLine().getErr())
                .allRules()
                .only(id)
                .rules()
                .get(0);
        spec.commandLine().getOut().print(RulePage.markdown(rule.rule()));
        spec.commandLine().getOut().flush();
        return Main.CLEAN;
    }
}
