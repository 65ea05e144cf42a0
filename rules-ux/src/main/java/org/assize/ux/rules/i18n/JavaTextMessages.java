package org.assize.ux.rules.i18n;

import java.util.function.BiConsumer;
import org.assize.evidence.config.ConfigurationEntry;
import org.assize.evidence.config.ConfigurationFile;
import org.assize.evidence.config.ConfigurationNode;
import org.assize.rule.ConclusionReport;
import org.assize.rule.Facts;
import org.assize.rule.Inspection;
import org.assize.rule.Option;

/** What the rules on messages share: the option that says who formats them, and the way through all bundles. */
final class JavaTextMessages {

    /** The options of rules that judge messages as patterns of java.text.MessageFormat. */
    record Options(
            @Option(
                    "whether messages are formatted by java.text.MessageFormat, which Spring uses too; false for ICU and others")
            boolean javaText) {}

    private JavaTextMessages() {}

    /** Tells the bundle of an entry, once for each file. */
    static void gather(ConfigurationEntry entry, Inspection<ConfigurationFile, ConfigurationNode> report) {
        Bundle.startingAt(entry, report.file()).ifPresent(report::fact);
    }

    /** Goes through the messages of bundles with texts for people; through none where another formatter reads them. */
    static void forEach(Facts facts, ConclusionReport report, BiConsumer<Bundle, Bundle.Entry> judge) {
        if (report.options(Options.class).javaText()) {
            BundleFamily.of(facts).stream()
                    .filter(BundleFamily::isForPeople)
                    .flatMap(BundleFamily::files)
                    .forEach(file -> file.entries().forEach(entry -> judge.accept(file, entry)));
        }
    }
}
