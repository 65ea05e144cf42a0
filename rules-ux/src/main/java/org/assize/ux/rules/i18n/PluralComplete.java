package org.assize.ux.rules.i18n;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assize.evidence.config.ConfigurationEntry;
import org.assize.evidence.config.ConfigurationFile;
import org.assize.evidence.config.ConfigurationFormat;
import org.assize.evidence.config.ConfigurationKind;
import org.assize.evidence.config.ConfigurationNode;
import org.assize.finding.Severity;
import org.assize.rule.Inspection;
import org.assize.rule.Rule;

/**
 * Reads {@code plural}, {@code selectordinal} and {@code select} as ICU does. The language is that of the file's name; of a
 * file without one only {@code other} is asked. ChoiceFormat's last branch holds for all greater numbers, so that nothing
 * can be missing there.
 */
final class PluralComplete {

    static final Rule RULE = Rule.on(ConfigurationKind.CONFIGURATION, "ux/message-plural-is-complete")
            .states("A plural has a branch for `other` and for each category that its language has for whole numbers")
            .because(
                    "formatting fails without `other`, and without another category people read \"2 files\" in a wrong form")
            .remedy("Add the named branches; let a translator write them")
            .servingNoClauseBecause("no published standard asks for well-formed messages")
            .severity(Severity.WARNING)
            .cannotSee("Languages that Unicode CLDR has no plural rules for, and patterns that the code puts together.")
            .violating(Map.of("src/main/resources/messages.properties", "cart=«{count, plural, one {one item}}»\n"))
            .violating(Map.of(
                    "src/main/resources/messages_pl.properties",
                    "cart=«{count, plural, one {# produkt} other {# produktów}}»\n"))
            .violating(Map.of(
                    "src/main/resources/messages_de.properties",
                    "cart=«{count, plural, other {# Artikel}}»\nwho=«{sex, select, female {sie} male {er}}»\n"))
            .conforming(Map.of(
                    "src/main/resources/messages_pl.properties",
                    "cart={count, plural, one {# produkt} few {# produkty} many {# produktów} other {# produktu}}\n"))
            .conforming(
                    Map.of(
                            "src/main/resources/messages_en.properties",
                            "cart={count, plural, =0 {no '{items}'} =1 {one item} other {{count, number} items}}\n"
                                    + "place={place, selectordinal, other {#th}}\nchoice={0,choice,0#none|1#one|1<{0} items}\n"))
            .conforming(Map.of(
                    "src/main/resources/messages_ja.properties",
                    "cart={count, plural, other {# items}}\nplain=Write {0, plural of it\n"))
            .inspecting(ConfigurationEntry.class, PluralComplete::inspect)
            .build();

    private PluralComplete() {}

    private static void inspect(ConfigurationEntry entry, Inspection<ConfigurationFile, ConfigurationNode> report) {
        if (report.file().format() != ConfigurationFormat.PROPERTIES
                || entry.value().indexOf(',') < 0) {
            return;
        }
        String language = Bundle.localeOf(report.source().path()).split("_")[0];
        for (PluralPattern pattern : PluralPattern.in(entry.value())) {
            List<String> missing = new ArrayList<>();
            Set<String> branches = pattern.branches();
            if (pattern.kind().equals("plural")) {
                PluralCategories.of(language).stream()
                        .filter(category -> !category.isIn(branches))
                        .forEach(category -> missing.add(category.name()));
            }
            if (!branches.contains("other")) {
                missing.add("other");
            }
            if (!missing.isEmpty()) {
                report.breach(
                                entry,
                                "'" + entry.key() + "' has no branch for " + String.join(", ", missing) + " of "
                                        + pattern.argument())
                        .key(entry.key() + " " + pattern.argument())
                        .at(entry.valueRegion());
            }
        }
    }
}
