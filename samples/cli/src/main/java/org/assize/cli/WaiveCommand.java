package org.assize.cli;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assize.codebase.PathPattern;
import org.assize.policy.Policy;
import org.assize.policy.PolicyEditor;
import org.assize.policy.PolicyPlace;
import org.assize.policy.Waiver;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code assize waive}: writes a waiver down. */
@Command(
        name = "waive",
        description =
                "Writes a waiver into standards/waivers.yml: a rule that need not be kept somewhere, why, who answers"
                        + " for it, and until when.",
        mixinStandardHelpOptions = true)
final class WaiveCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "RULE", description = "The id of a rule, pack/name.")
    private String rule;

    @Option(
            names = "--where",
            split = ",",
            required = true,
            paramLabel = "PATTERN",
            description = "The files in which, for example src/main/java/com/acme/legacy/**.")
    private List<String> where;

    @Option(names = "--reason", required = true, description = "Why it need not be kept there.")
    private String reason;

    @Option(names = "--owner", required = true, description = "Who answers for it.")
    private String owner;

    @Option(
            names = "--expires",
            required = true,
            paramLabel = "DAY",
            description = "The last day, for example 2027-03-31.")
    private LocalDate expires;

    @Option(
            names = "--type",
            description = "What kind of exception it is: accepted-risk, false-positive, not-applicable or deferred.",
            defaultValue = "accepted-risk")
    private String type;

    @Option(names = "--id", description = "What to call it; the next free W-number if not given.")
    private String id;

    @Mixin
    private RootOption root;

    @Override
    public Integer call() throws IOException {
        Main.packs(spec.commandLine().getErr()).allRules().only(rule);
        LocalDate today = LocalDate.now(Clock.systemUTC());
        if (expires.isBefore(today)) {
            throw new IllegalArgumentException("--expires " + expires + " is over: today is " + today + " (UTC)");
        }
        Policy policy = StandardsFolder.policyOf(root.path());
        String name = id == null ? nextId(policy) : id;
        Waiver waiver = new Waiver(
                name,
                rule,
                where.stream().map(PathPattern::of).toList(),
                typeOf(type),
                reason,
                owner,
                expires,
                new PolicyPlace("standards/waivers.yml", 1, 1));
        PolicyEditor.of(root.standards()).add(waiver);
        spec.commandLine().getOut().println("wrote waiver " + name + " into standards/waivers.yml; commit it");
        spec.commandLine().getOut().flush();
        return Main.CLEAN;
    }

    private static Waiver.Type typeOf(String word) {
        for (Waiver.Type each : Waiver.Type.values()) {
            if (each.key().equals(word)) {
                return each;
            }
        }
        throw new IllegalArgumentException(
                "--type cannot be '" + word + "': write accepted-risk, false-positive, not-applicable or deferred");
    }

    private static String nextId(Policy policy) {
        Set<String> taken = policy.waivers().stream().map(Waiver::id).collect(Collectors.toSet());
        return IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> "W-" + number)
                .filter(name -> !taken.contains(name))
                .findFirst()
                .orElseThrow();
    }
}
