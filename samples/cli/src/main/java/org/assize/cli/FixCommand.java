package org.assize.cli;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.assize.Assessment;
import org.assize.Assize;
import org.assize.codebase.Codebase;
import org.assize.finding.Fix;
import org.assize.fix.FixPlan;
import org.assize.fix.UnfixedFinding;
import org.assize.policy.Policy;
import org.assize.rule.InstalledPacks;
import org.assize.rule.RuleSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code assize fix}: puts right what can be put right without a person. */
@Command(
        name = "fix",
        description = "Shows, as a patch, what the fixes of the findings would change. Writes nothing without --write.",
        mixinStandardHelpOptions = true)
final class FixCommand implements Callable<Integer> {

    private static final int LINES_AROUND = 3;

    @Spec
    private CommandSpec spec;

    @Mixin
    private RootOption root;

    @Mixin
    private RuleSelection selection;

    @Option(
            names = "--suggestions",
            description = "Also fixes that are only likely to be right; read what they change.")
    private boolean suggestions;

    @Option(names = "--write", description = "Change the files.")
    private boolean write;

    @Override
    public Integer call() throws IOException {
        Assessment assessment = assess(Main.packs(spec.commandLine().getErr()));
        FixPlan plan = FixPlan.of(
                assessment.codebase(), assessment.findings(), suggestions ? Fix.Safety.SUGGESTION : Fix.Safety.SAFE);
        PrintWriter output = spec.commandLine().getOut();
        if (!write) {
            plan.files().forEach(file -> patch(file, output));
        }
        for (UnfixedFinding left : plan.left()) {
            output.println("left: " + left.finding().place().path() + ":"
                    + left.finding().place().region().startLine() + " "
                    + left.finding().rule() + ": " + left.reason());
        }
        if (write) {
            plan.write();
        }
        output.println(summary(plan));
        output.flush();
        return Main.CLEAN;
    }

    private String summary(FixPlan plan) {
        if (plan.fixed().isEmpty()) {
            return suggestions
                    ? "No finding has a fix"
                    : "No finding has a fix that is safe unread: --suggestions shows those that are likely right";
        }
        String what = counted(plan.fixed().size(), "finding", "findings") + " in "
                + counted(plan.files().size(), "file", "files");
        return write ? what + " put right; read what changed, then test it" : what + " can be put right: add --write";
    }

    private Assessment assess(InstalledPacks installed) {
        Codebase codebase = Codebase.at(root.path());
        Policy policy = StandardsFolder.policyOf(root.path());
        if (!selection.isExplicit()) {
            return StandardsFolder.assessing(codebase, policy, installed).run();
        }
        RuleSet rules = selection.from(installed, StandardsFolder.rulesOf(policy, installed));
        return Assize.assess(codebase)
                .against(rules)
                .under(policy.forGivenRulesOnly())
                .run();
    }

    private static void patch(FixPlan.FixedFile file, PrintWriter output) {
        List<String> before = file.before().lines().toList();
        List<String> after = file.after().lines().toList();
        UnifiedDiffUtils.generateUnifiedDiff(
                        "a/" + file.path(), "b/" + file.path(), before, DiffUtils.diff(before, after), LINES_AROUND)
                .forEach(output::println);
    }

    private static String counted(int count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }
}
