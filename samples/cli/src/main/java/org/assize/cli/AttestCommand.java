package org.assize.cli;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.assize.policy.Attestation;
import org.assize.policy.Policy;
import org.assize.policy.PolicyEditor;
import org.assize.policy.PolicyPlace;
import org.assize.rule.RuleSet;
import org.assize.standard.ClauseId;
import org.assize.standard.Standards;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code assize attest}: writes down a person's word on a clause. */
@Command(
        name = "attest",
        description =
                "Writes into standards/attestations.yml that a clause which no rule decides is met, by whose word, and"
                        + " until when that counts.",
        mixinStandardHelpOptions = true)
final class AttestCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "CLAUSE", description = "A clause as standard/clause, for example gdpr/art-35.")
    private String clause;

    @Option(names = "--by", required = true, description = "Who says so.")
    private String by;

    @Option(
            names = "--evidence",
            required = true,
            description = "Where the proof can be read; for what does not apply, the reason.")
    private String evidence;

    @Option(
            names = "--expires",
            required = true,
            paramLabel = "DAY",
            description = "The last day, for example 2027-10-01.")
    private LocalDate expires;

    @Option(names = "--on", paramLabel = "DAY", description = "The day it was said; today if not given.")
    private LocalDate on = LocalDate.now(Clock.systemUTC());

    @Option(names = "--not-applicable", description = "Says that the clause does not apply.")
    private boolean notApplicable;

    @Mixin
    private RootOption root;

    @Override
    public Integer call() throws IOException {
        Policy policy = StandardsFolder.policyOf(root.path());
        Standards standards = policy.rules(
                        RuleSet.of(), Main.packs(spec.commandLine().getErr()))
                .standards();
        Attestation attestation = new Attestation(
                ClauseId.parse(clause),
                notApplicable ? Attestation.Word.NOT_APPLICABLE : Attestation.Word.MET,
                by,
                on,
                evidence,
                expires,
                new PolicyPlace("standards/attestations.yml", 1, 1));
        PolicyEditor.of(root.standards()).add(attestation, standards);
        spec.commandLine()
                .getOut()
                .println("wrote the word of " + by + " on " + clause + " into standards/attestations.yml; commit it");
        spec.commandLine().getOut().flush();
        return Main.CLEAN;
    }
}
