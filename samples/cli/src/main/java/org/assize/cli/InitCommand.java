package org.assize.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.assize.Assessment;
import org.assize.Assize;
import org.assize.codebase.AtomicFile;
import org.assize.codebase.Codebase;
import org.assize.finding.Finding;
import org.assize.finding.Measurement;
import org.assize.finding.Verdict;
import org.assize.rule.InstalledPacks;
import org.assize.rule.RulePack;
import org.assize.rule.RuleSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code assize init}: proposes how a code base begins with standards. */
@Command(
        name = "init",
        description =
                "Looks at a code base and proposes a folder standards/, a StandardsTest and, where something is found,"
                        + " a baseline. Writes nothing without --write, and nothing over what is there.",
        mixinStandardHelpOptions = true)
final class InitCommand implements Callable<Integer> {

    private static final int USUAL = 95;

    /** Of fewer places, the percentile is nearly the largest. */
    private static final int ENOUGH = 100;

    private static final String UNION = "standards/baseline/** merge=union";

    @Spec
    private CommandSpec spec;

    @Mixin
    private RootOption root;

    @Option(names = "--write", description = "Write what is proposed.")
    private boolean write;

    @Override
    public Integer call() throws IOException {
        PrintWriter output = spec.commandLine().getOut();
        InstalledPacks installed = Main.packs(spec.commandLine().getErr());
        Codebase codebase = Codebase.at(root.path());
        RuleSet recommended = installed.allRules().recommended();
        Assessment first = Assize.assess(codebase).against(recommended).run();
        Map<String, List<Measurement>> limits = limits(first.measures());
        Assessment assessment = limits.isEmpty()
                ? first
                : Assize.assess(codebase).against(with(limits, recommended)).run();
        List<String> packs = installed.packs().stream()
                .filter(pack -> hasSomethingToJudge(pack, assessment))
                .map(RulePack::id)
                .toList();
        Map<String, String> files = new LinkedHashMap<>();
        files.put("standards/assize.yml", settings(packs, limits));
        files.put(".gitattributes", attributes());
        ProposedTest test = new ProposedTest(codebase);
        if (test.makesSense() && test.belongsToTheRoot()) {
            files.put(test.path(), test.text());
        }
        for (Map.Entry<String, String> file : files.entrySet()) {
            propose(output, file.getKey(), file.getValue());
        }
        baseline(output, assessment, installed);
        leftToDo(output, test, packs);
        output.println(write ? "written; read it, then commit it" : "nothing was written: add --write");
        output.flush();
        return Main.CLEAN;
    }

    private static boolean hasSomethingToJudge(RulePack pack, Assessment assessment) {
        return RuleSet.of(pack).recommended().rules().stream()
                .map(rule -> assessment.verdictOf(rule.id()).outcome())
                .anyMatch(outcome -> outcome != Verdict.Outcome.NOT_APPLICABLE && outcome != Verdict.Outcome.NOT_RUN);
    }

    /** By rule, what so much of the code exceeds that a limit of the team's own suits it better. */
    private static Map<String, List<Measurement>> limits(List<Measurement> measures) {
        return measures.stream()
                .filter(measured -> measured.distribution().places() >= ENOUGH
                        && measured.distribution().percentile(USUAL) > measured.limit())
                .collect(Collectors.groupingBy(Measurement::rule, TreeMap::new, Collectors.toList()));
    }

    private static RuleSet with(Map<String, List<Measurement>> limits, RuleSet rules) {
        RuleSet set = rules;
        for (Map.Entry<String, List<Measurement>> limit : limits.entrySet()) {
            Map<String, Integer> options = limit.getValue().stream()
                    .collect(Collectors.toMap(
                            Measurement::option, each -> each.distribution().percentile(USUAL)));
            set = set.with(limit.getKey(), options);
        }
        return set;
    }

    private static String settings(List<String> packs, Map<String, List<Measurement>> limits) {
        StringBuilder text = new StringBuilder("""
                # What this team holds itself to. Each rule is explained by `assize explain RULE`.
                version: 1
                packs: [ %s ]
                standards: []
                """.formatted(String.join(", ", packs)));
        text.append(limits.isEmpty() ? "rules: {}\n" : "rules:\n");
        limits.forEach((rule, all) -> text.append("  # ")
                .append(USUAL)
                .append(" of 100 places keep this; the pack's limit is ")
                .append(all.stream().map(each -> String.valueOf(each.limit())).collect(Collectors.joining(" and ")))
                .append("\n  ")
                .append(rule)
                .append(": { ")
                .append(all.stream()
                        .map(each -> each.option() + ": " + each.distribution().percentile(USUAL))
                        .collect(Collectors.joining(", ")))
                .append(" }\n"));
        return text.toString();
    }

    private String attributes() throws IOException {
        Path file = root.path().resolve(".gitattributes");
        String before = Files.exists(file) ? Files.readString(file, StandardCharsets.UTF_8) : "";
        return before.contains(UNION)
                ? before
                : before + (before.isEmpty() || before.endsWith("\n") ? "" : "\n") + UNION + "\n";
    }

    /** Build files are the team's own, and are not written to. */
    private static void leftToDo(PrintWriter output, ProposedTest test, List<String> packs) throws IOException {
        if (!test.makesSense()) {
            return;
        }
        if (!test.belongsToTheRoot()) {
            output.println("\nfor you to add to one of the modules, under src/test/java: StandardsTest.java\n"
                    + test.text().indent(4));
        }
        String dependencies = test.dependencies(packs);
        if (!dependencies.isEmpty()) {
            output.println("\nfor you to add to the dependencies of the build\n" + dependencies.indent(4));
        }
    }

    private void propose(PrintWriter output, String name, String content) throws IOException {
        Path file = root.path().resolve(name);
        if (Files.exists(file) && !name.equals(".gitattributes")) {
            output.println("there is " + name + " already; it stays as it is\n");
            return;
        }
        output.println(name + "\n" + content.indent(4));
        if (write) {
            AtomicFile.write(file, content);
        }
    }

    /** The baseline is of the rules that the proposed settings put in force, so it is made of a run under them. */
    private void baseline(PrintWriter output, Assessment proposed, InstalledPacks installed) {
        Map<String, Long> byRule = proposed.findings().stream()
                .filter(finding -> !finding.rule().startsWith("assize/"))
                .collect(Collectors.groupingBy(Finding::rule, TreeMap::new, Collectors.counting()));
        if (byRule.isEmpty()) {
            output.println("nothing is found, so no baseline is needed");
            return;
        }
        output.println("standards/baseline/: known debt that does not fail and may only shrink");
        byRule.forEach((rule, count) -> output.println("    " + count + " of " + rule));
        if (write && BaselineCommand.folder(root.path()).read().adopted().isEmpty()) {
            Assessment assessment = StandardsFolder.assess(root.path(), installed);
            TreeSet<String> rules = assessment.findings().stream()
                    .map(Finding::rule)
                    .filter(rule -> !rule.startsWith("assize/"))
                    .collect(Collectors.toCollection(TreeSet::new));
            BaselineCommand.folder(root.path()).accept(rules, assessment.findings());
        }
    }
}
