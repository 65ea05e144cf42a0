package org.assize.ux.rules.i18n;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.assize.evidence.config.ConfigurationEntry;
import org.assize.evidence.config.ConfigurationKind;
import org.assize.finding.Severity;
import org.assize.rule.ConclusionReport;
import org.assize.rule.Facts;
import org.assize.rule.Rule;

/**
 * Compares numbered arguments of bundles that have a file for all locales beside the translations.
 */
final class MessageArgumentsAgree {

    static final Rule RULE = Rule.on(ConfigurationKind.CONFIGURATION, "ux/message-arguments-agree")
            .states("A translation has the arguments of its original")
            .because("people of that language miss a name or number, or read a bare {1}")
            .remedy("Put the missing argument into the translation, or take the surplus one out")
            .servingNoClauseBecause("no published standard asks for translations that agree")
            .severity(Severity.WARNING)
            .cannotSee("Named arguments, and a translation that leaves an argument out on purpose.")
            .violating(Map.of(
                    "src/main/resources/messages.properties", "hello=Hello {0}\n",
                    "src/main/resources/messages_de.properties", "hello=«Hallo»\n"))
            .violating(Map.of(
                    "src/main/resources/messages.properties", "hello=Hello {0}\n",
                    "src/main/resources/messages_de.properties", "hello=«Hallo {1}»\n"))
            .violating(Map.of(
                    "src/main/resources/messages.properties", "page=Page {0} of {1}\nend=End\n",
                    "src/main/resources/messages_de.properties", "page=«Seite {0}»\nend=Ende\n"))
            .conforming(Map.of(
                    "src/main/resources/messages.properties", "page=Page {0} of {1}\n",
                    "src/main/resources/messages_de.properties", "page=Von {1} Seiten die {0,number}.\n"))
            .conforming(Map.of(
                    "src/main/resources/messages.properties", "hello=Hello {0}\n",
                    "src/main/resources/messages_de.properties", "hello=Hallo {0}, {0}!\nother={0}\n"))
            .conforming(Map.of(
                    "src/main/resources/messages.properties", "hello=Hello {0}\n",
                    "src/main/resources/messages_de.properties", "hello=\n"))
            .gathering(Bundle.class)
            .inspecting(ConfigurationEntry.class, JavaTextMessages::gather)
            .concluding(MessageArgumentsAgree::conclude)
            .build();

    private MessageArgumentsAgree() {}

    private static void conclude(Facts facts, ConclusionReport report) {
        for (BundleFamily family : BundleFamily.of(facts)) {
            Map<String, List<Integer>> originals = new HashMap<>();
            family.base()
                    .ifPresent(base -> base.entries()
                            .forEach(entry ->
                                    originals.put(entry.key(), entry.message().arguments())));
            family.translations()
                    .forEach(file -> file.entries().stream()
                            // An empty text is a translation that is not made yet.
                            .filter(entry -> originals.containsKey(entry.key())
                                    && !entry.message().isBlank())
                            .forEach(entry -> judge(file, entry, originals.get(entry.key()), report)));
        }
    }

    private static void judge(Bundle file, Bundle.Entry entry, List<Integer> original, ConclusionReport report) {
        List<Integer> own = entry.message().arguments();
        String lacks = difference(original, own);
        String adds = difference(own, original);
        if (lacks.isEmpty() && adds.isEmpty()) {
            return;
        }
        String what = adds.isEmpty()
                ? "lacks " + lacks + ", which the original shows"
                : "shows " + adds + ", which the original does not have"
                        + (lacks.isEmpty() ? "" : ", and lacks " + lacks);
        report.breach(file.place(entry), "'" + entry.key() + "' " + what)
                .key(entry.key())
                .at(entry.valueRegion());
    }

    private static String difference(List<Integer> all, List<Integer> without) {
        Set<Integer> rest = new TreeSet<>(all);
        rest.removeAll(without);
        return String.join(", ", rest.stream().map(number -> "{" + number + "}").toList());
    }
}
