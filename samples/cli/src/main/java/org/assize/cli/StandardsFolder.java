package org.assize.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.assize.Assessment;
import org.assize.AssessmentBuilder;
import org.assize.Assize;
import org.assize.codebase.Codebase;
import org.assize.policy.Policy;
import org.assize.rule.InstalledPacks;
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

    /** An assessment under the code base's own policy; where it puts no rule in force, under the recommended ones. */
    static AssessmentBuilder assessing(Codebase codebase, Policy policy, InstalledPacks installed) {
        AssessmentBuilder builder = Assize.assess(codebase).under(policy);
        boolean chosen = !policy.rules(RuleSet.of(), installed).rules().rules().isEmpty();
        return chosen ? builder : builder.against(installed.allRules().recommended());
    }

    /** Judges a code base under its own policy. */
    static Assessment assess(Path root, InstalledPacks installed) {
        return assessing(Codebase.at(root), policyOf(root), installed).run();
    }
}
