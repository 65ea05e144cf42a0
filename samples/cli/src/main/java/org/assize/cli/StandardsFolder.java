package org.assize.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.assize.Assessment;
import org.assize.AssessmentBuilder;
import org.assize.Assize;
import org.assize.codebase.Codebase;
import org.assize.declarative.DeclaredRule;
import org.assize.policy.Policy;
import org.assize.policy.RulesInForce;
import org.assize.rule.InstalledPacks;
import org.assize.rule.Rule;
import org.assize.rule.RuleSet;

/** The folder {@code standards/} of a code base. */
final class StandardsFolder {

    static final String NAME = "standards";

    private StandardsFolder() {}

    /** The policy of a code base, or none where it has no such folder. */
    static Policy policyOf(Path root) {
        Path folder = root.resolve(NAME);
        return Files.isDirectory(folder) ? Policy.load(folder) : Policy.none();
    }

    /** The rules that the code base keeps in files of its own, in force or not. */
    static RuleSet rulesOf(Policy policy, InstalledPacks installed) {
        return RuleSet.of(policy.rules(RuleSet.of(), installed).declared().stream()
                .map(DeclaredRule::rule)
                .toArray(Rule[]::new));
    }

    /** An assessment under the code base's own policy; where it chooses no rule of a pack, also under the recommended ones. */
    static AssessmentBuilder assessing(Codebase codebase, Policy policy, InstalledPacks installed) {
        AssessmentBuilder builder = Assize.assess(codebase).under(policy);
        RulesInForce inForce = policy.rules(RuleSet.of(), installed);
        Set<String> own =
                inForce.declared().stream().map(each -> each.rule().id()).collect(Collectors.toSet());
        boolean chosen =
                !inForce.rules().where(rule -> !own.contains(rule.id())).rules().isEmpty();
        return chosen ? builder : builder.against(installed.allRules().recommended());
    }

    /** Judges a code base under its own policy. */
    static Assessment assess(Path root, InstalledPacks installed) {
        return assessing(Codebase.at(root), policyOf(root), installed).run();
    }
}
