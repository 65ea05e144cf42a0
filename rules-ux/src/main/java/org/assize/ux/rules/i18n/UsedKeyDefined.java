package org.assize.ux.rules.i18n;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assize.evidence.config.ConfigurationEntry;
import org.assize.evidence.config.ConfigurationKind;
import org.assize.finding.Place;
import org.assize.finding.Region;
import org.assize.finding.Suggestion;
import org.assize.rule.ConclusionReport;
import org.assize.rule.Facts;
import org.assize.rule.Inspection;
import org.assize.rule.Option;
import org.assize.rule.Rule;
import org.assize.ux.markup.MarkupDocument;
import org.assize.ux.markup.MarkupFile;
import org.assize.ux.markup.MarkupKind;
import org.assize.ux.markup.MarkupNode;

/**
 * Joins templates with bundles. Judges keys that stand in the template word for word; a key that is put together at run
 * time is passed over. Since bundles may also come from a library, a key counts as missing only if keys with the same
 * beginning are in a bundle of the code base; without a beginning, only if nearly all keys that templates use are.
 */
final class UsedKeyDefined {

    private static final double NEARLY_ALL = 0.9;

    record Options(
            @Option("beginnings of keys that do not come from a properties file of the code base")
            List<String> elsewhere) {}

    /** A key that a template uses. */
    record KeyUse(Place place, Region region, String key) {}

    static final Rule RULE = Rule.on(MarkupKind.MARKUP, "ux/message-key-is-defined")
            .states("A message key that a template uses is in a bundle")
            .because("people read the bare key, or get an error page, in the place of the text")
            .remedy("Add the key to the bundle and its translations, or correct its spelling")
            .servingNoClauseBecause("no published standard asks for complete message bundles")
            .options(new Options(List.of()))
            .cannotSee("Keys that are computed, and bundles in databases and libraries, are passed over.")
            .violating(Map.of(
                    "src/main/resources/templates/cart.html",
                    "<h1 th:text=\"#{cart.title}\">Cart</h1>\n<p th:text=\"#{«cart.emtpy»}\">Nothing yet</p>\n",
                    "src/main/resources/messages.properties",
                    "cart.title=Cart\ncart.empty=Nothing yet\n"))
            .violating(Map.of(
                    "src/main/webapp/WEB-INF/cart.jsp",
                    "<%@ taglib prefix=\"fmt\" uri=\"jakarta.tags.fmt\" %>\n<p><fmt:message key=\"«cart.sum»\"/></p>\n",
                    "src/main/resources/messages.properties",
                    "cart.title=Cart\n"))
            .conforming(Map.of(
                    "src/main/resources/templates/cart.html",
                    "<h1 th:text=\"#{cart.title}\">Cart</h1>\n<p th:text=\"#{__${state}__}\"></p>\n"
                            + "<!-- <p th:text=\"#{cart.old}\"></p> -->\n",
                    "src/main/resources/messages.properties",
                    "cart.title=Cart\n"))
            .conforming(Map.of(
                    "src/main/resources/templates/cart.html",
                    "<h1 th:text=\"#{library.title}\">Cart</h1>\n",
                    "src/main/resources/messages.properties",
                    "cart.title=Cart\n"))
            .conforming(Map.of(
                    "src/main/resources/templates/mail.ftl",
                    "<p>${msg(\"greeting\", name)}</p>\n<p>${msg(\"state.\" + state)}</p>\n",
                    "src/main/resources/messages.properties",
                    "greeting=Hello {0}\n"))
            .gathering(KeyUse.class, Bundle.class)
            .inspecting(MarkupDocument.class, UsedKeyDefined::gather)
            .alsoInspecting(ConfigurationKind.CONFIGURATION, ConfigurationEntry.class, JavaTextMessages::gather)
            .concluding(UsedKeyDefined::conclude)
            .build();

    private UsedKeyDefined() {}

    private static void gather(MarkupDocument document, Inspection<MarkupFile, MarkupNode> report) {
        Place place = report.place(document);
        KeyUses.of(document).literal().forEach(use -> report.fact(new KeyUse(place, use.region(), use.key())));
    }

    private static void conclude(Facts facts, ConclusionReport report) {
        Set<String> defined = new HashSet<>();
        Set<String> groups = new HashSet<>();
        for (BundleFamily family : BundleFamily.of(facts)) {
            family.keys().forEach(defined::add);
            if (family.isForPeople()) {
                family.keys().map(UsedKeyDefined::group).forEach(groups::add);
            }
        }
        Set<String> used = new HashSet<>();
        facts.of(KeyUse.class).forEach(use -> used.add(use.key()));
        long found = used.stream().filter(defined::contains).count();
        boolean nearlyAll = found >= NEARLY_ALL * used.size();
        List<String> elsewhere = report.options(Options.class).elsewhere();
        for (KeyUse use : facts.of(KeyUse.class)) {
            String group = group(use.key());
            boolean ours = groups.contains(group) && (nearlyAll || !group.isEmpty());
            if (ours && !defined.contains(use.key()) && elsewhere.stream().noneMatch(use.key()::startsWith)) {
                String hint = Suggestion.nearest(use.key(), defined)
                        .map(near -> "; did you mean '" + near + "'?")
                        .orElse("");
                report.breach(use.place(), "The key '" + use.key() + "' is in no bundle" + hint)
                        .key(use.key())
                        .at(use.region());
            }
        }
    }

    private static String group(String key) {
        return key.substring(0, Math.max(0, key.lastIndexOf('.')));
    }
}
