package org.assize.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.assize.rule.InstalledPacks;
import org.assize.rule.Rule;
import org.assize.rule.RuleInForce;
import org.assize.rule.RuleSet;
import org.assize.standard.ClauseId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code assize rules}: lists rules. */
@Command(name = "rules", description = "Lists rules, one a line.", mixinStandardHelpOptions = true)
final class RulesCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private RuleSelection selection;

    @Mixin
    private RootOption root;

    @Option(names = "--clause", paramLabel = "STANDARD/CLAUSE", description = "Only rules that serve this clause.")
    private String clause;

    @Option(names = "--standard", paramLabel = "STANDARD", description = "Only rules that serve this standard.")
    private String standard;

    @Override
    public Integer call() {
        PrintWriter output = spec.commandLine().getOut();
        InstalledPacks installed = Main.packs(spec.commandLine().getErr());
        RuleSet own = StandardsFolder.rulesOf(StandardsFolder.policyOf(root.path()), installed);
        RuleSet rules = selection.from(installed, own).where(asked());
        int width = rules.rules().stream()
                .mapToInt(rule -> rule.id().length())
                .max()
                .orElse(0);
        for (RuleInForce rule : rules.rules()) {
            output.println(rule.id()
                    + " ".repeat(width - rule.id().length() + 2)
                    + String.format("%-8s", rule.severity().name().toLowerCase(java.util.Locale.ROOT))
                    + rule.rule().statement());
        }
        if (rules.rules().isEmpty()) {
            spec.commandLine().getErr().println("assize: no rule matches");
            return Main.USAGE;
        }
        return Main.CLEAN;
    }

    private Predicate<Rule> asked() {
        ClauseId wanted = clause == null ? null : ClauseId.parse(clause);
        return rule -> rule.claims().stream()
                        .anyMatch(claim -> (wanted == null || claim.clause().equals(wanted))
                                && (standard == null
                                        || claim.clause().standard().equals(standard)))
                || wanted == null && standard == null;
    }
}
