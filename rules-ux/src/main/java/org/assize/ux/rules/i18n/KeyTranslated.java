package org.assize.ux.rules.i18n;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.assize.evidence.config.ConfigurationEntry;
import org.assize.evidence.config.ConfigurationKind;
import org.assize.finding.Severity;
import org.assize.rule.ConclusionReport;
import org.assize.rule.Facts;
import org.assize.rule.Rule;

/**
 * Judges bundles that have a file for all locales beside the translations. A translation into English is passed over, since
 * the other file mostly is in English already.
 */
final class KeyTranslated {

    private static final int MOST_NAMED = 5;

    static final Rule RULE = Rule.on(ConfigurationKind.CONFIGURATION, "ux/message-key-is-translated")
            .states("A message is translated into every language of its bundle")
            .because("people read a page that changes its language in the middle")
            .remedy("Add the key to the named files, or delete a translation that nobody keeps up")
            .implementing("wcag-2.2/3.1.2")
            .severity(Severity.WARNING)
            .cannotSee("Whether a translation says the same, and texts that are meant to be the same in all languages.")
            .violating(Map.of(
                    "src/main/resources/messages.properties",
                    "cart.title=Cart\n«cart.empty»=Nothing yet\n",
                    "src/main/resources/messages_de.properties",
                    "cart.title=Warenkorb\n"))
            .violating(Map.of(
                    "src/main/resources/i18n/shop.properties",
                    "«open»=Open\nclosed=Closed\n",
                    "src/main/resources/i18n/shop_fr.properties",
                    "closed=Fermé\n",
                    "src/main/resources/i18n/shop_fr_CA.properties",
                    "closed=Fermé\n"))
            .conforming(Map.of(
                    "src/main/resources/messages.properties",
                    "cart.title=Cart\n",
                    "src/main/resources/messages_de.properties",
                    "cart.title=Warenkorb\n",
                    "src/main/resources/messages_de_AT.properties",
                    "cart.other=Sackerl\n"))
            .conforming(Map.of(
                    "src/main/resources/messages.properties",
                    "cart.title=Cart\n",
                    "src/main/resources/messages_en.properties",
                    "",
                    "src/main/resources/application.properties",
                    "server.port=8080\n"))
            .gathering(Bundle.class)
            .inspecting(ConfigurationEntry.class, JavaTextMessages::gather)
            .concluding(KeyTranslated::conclude)
            .build();

    private KeyTranslated() {}

    private static void conclude(Facts facts, ConclusionReport report) {
        for (BundleFamily family : BundleFamily.of(facts)) {
            Map<String, Set<String>> byLanguage = new TreeMap<>();
            family.translations().stream()
                    .filter(file ->
                            !file.locale().equals("en") && !file.locale().startsWith("en_"))
                    .forEach(file -> byLanguage.put(file.locale(), family.keysFor(file)));
            family.base().ifPresent(base -> base.entries().forEach(entry -> judge(base, entry, byLanguage, report)));
        }
    }

    private static void judge(
            Bundle base, Bundle.Entry entry, Map<String, Set<String>> byLanguage, ConclusionReport report) {
        List<String> missing = new ArrayList<>();
        byLanguage.forEach((locale, keys) -> {
            boolean toldOfLanguage = missing.stream().anyMatch(other -> locale.startsWith(other + "_"));
            if (!keys.contains(entry.key()) && !toldOfLanguage) {
                missing.add(locale);
            }
        });
        if (!missing.isEmpty()) {
            String named = String.join(", ", missing.subList(0, Math.min(MOST_NAMED, missing.size())));
            int more = missing.size() - MOST_NAMED;
            report.breach(
                            base.place(entry),
                            "'" + entry.key() + "' is not translated: it is missing in " + named
                                    + (more > 0 ? " and " + more + " more" : ""))
                    .key(entry.key());
        }
    }
}
