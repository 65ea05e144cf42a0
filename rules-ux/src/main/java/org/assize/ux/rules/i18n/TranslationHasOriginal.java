package org.assize.ux.rules.i18n;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.assize.evidence.config.ConfigurationEntry;
import org.assize.evidence.config.ConfigurationKind;
import org.assize.finding.Severity;
import org.assize.finding.Suggestion;
import org.assize.rule.ConclusionReport;
import org.assize.rule.Facts;
import org.assize.rule.Rule;

/** Judges bundles that have a file for all locales beside the translations. */
final class TranslationHasOriginal {

    static final Rule RULE = Rule.on(ConfigurationKind.CONFIGURATION, "ux/translation-has-original")
            .states("A translated message is in the bundle for all languages too")
            .because("a key that only one language has is left over or misspelt, and all others show the bare key")
            .remedy("Delete the key, correct it, or add it to the file without a locale")
            .servingNoClauseBecause("no published standard asks for message bundles that agree")
            .severity(Severity.WARNING)
            .violating(Map.of(
                    "src/main/resources/messages.properties",
                    "cart.title=Cart\n",
                    "src/main/resources/messages_de.properties",
                    "cart.title=Warenkorb\n«cart.titel»=Warenkorb\n"))
            .violating(Map.of(
                    "src/main/resources/i18n/shop.properties",
                    "open=Open\n",
                    "src/main/resources/i18n/shop_pt_BR.properties",
                    "open=Aberto\n«closed»=Fechado\n"))
            .conforming(Map.of(
                    "src/main/resources/messages.properties",
                    "cart.title=Cart\n",
                    "src/main/resources/messages_de.properties",
                    "cart.title=Warenkorb\n"))
            .conforming(Map.of(
                    "src/main/resources/messages_de.properties",
                    "cart.title=Warenkorb\n",
                    "src/main/resources/messages_fr.properties",
                    "cart.empty=Rien\n"))
            .gathering(Bundle.class)
            .inspecting(ConfigurationEntry.class, JavaTextMessages::gather)
            .concluding(TranslationHasOriginal::conclude)
            .build();

    private TranslationHasOriginal() {}

    private static void conclude(Facts facts, ConclusionReport report) {
        for (BundleFamily family : BundleFamily.of(facts)) {
            if (family.base().isEmpty()) {
                continue;
            }
            Set<String> keys = new HashSet<>();
            family.base().get().entries().forEach(entry -> keys.add(entry.key()));
            for (Bundle translation : family.translations()) {
                for (Bundle.Entry entry : translation.entries()) {
                    if (!keys.contains(entry.key())) {
                        String hint = Suggestion.nearest(entry.key(), keys)
                                .map(near -> "; did you mean '" + near + "'?")
                                .orElse("");
                        report.breach(
                                        translation.place(entry),
                                        "'" + entry.key() + "' is not in "
                                                + family.base().get().name() + hint)
                                .key(entry.key());
                    }
                }
            }
        }
    }
}
