package org.assize.ux.rules.i18n;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assize.evidence.SourceText;
import org.assize.evidence.config.ConfigurationEntry;
import org.assize.evidence.config.ConfigurationKind;
import org.assize.finding.Place;
import org.assize.finding.Region;
import org.assize.finding.Severity;
import org.assize.rule.ConclusionReport;
import org.assize.rule.Facts;
import org.assize.rule.Inspection;
import org.assize.rule.Rule;
import org.assize.ux.markup.Dialect;
import org.assize.ux.markup.MarkupDocument;
import org.assize.ux.markup.MarkupFile;
import org.assize.ux.markup.MarkupKind;
import org.assize.ux.markup.MarkupNode;

/**
 * Judges templates of code bases whose bundles speak more than one language. A pattern of ISO 8601 is passed over: it is
 * meant for machines, or the same for all on purpose; so is one without two fields, such as a year.
 */
final class DateFormatFollowsLocale {

    private static final String PATTERN = "['\"]([^'\"]*)['\"]";

    private static final Pattern THYMELEAF =
            Pattern.compile("#(?:temporals|dates|calendars)\\.format\\([^\"{};]*?,\\s*" + "'([^']*)'\\s*\\)");
    private static final Pattern FREEMARKER = Pattern.compile("\\?string(?:\\(|\\.)\\s*" + PATTERN + "\\s*\\)");
    private static final Pattern TAG =
            Pattern.compile("<(?:fmt:formatDate|f:convertDateTime)\\b[^>]*?\\spattern\\s*=\\s*" + PATTERN);

    private static final Pattern FIELDS = Pattern.compile("y+[^yMdHhms]*M+|M+[^yMdHhms]*[yd]+|d+[^yMdHhms]*M+");
    private static final Pattern FOR_MACHINES = Pattern.compile("y+-MM-dd.*|y+MMdd.*|.*'T'.*|.*[Zz]{3}.*");

    /** A date with a fixed pattern. */
    record FixedDate(Place place, Region region, String pattern) {}

    static final Rule RULE = Rule.on(MarkupKind.MARKUP, "ux/date-format-follows-locale")
            .states("A template of a multilingual application formats dates as the reader's language does")
            .because("03/04/2026 is in March for some readers and in April for others")
            .remedy("Use a style (short, medium, long) instead of a pattern, or take the pattern from the bundle")
            .servingNoClauseBecause("no published standard asks for localised dates")
            .severity(Severity.WARNING)
            .cannotSee("Patterns that are computed, and dates that Java code formats.")
            .violating(Map.of(
                    "src/main/resources/templates/cart.html",
                    "<p th:text=\"${#temporals.format(cart.day, «'dd.MM.yyyy'»)}\">1.1.2026</p>\n",
                    "src/main/resources/messages.properties",
                    "cart=Cart\n",
                    "src/main/resources/messages_de.properties",
                    "cart=Warenkorb\n"))
            .violating(Map.of(
                    "src/main/webapp/WEB-INF/cart.jsp",
                    "<p><fmt:formatDate value=\"${cart.day}\" pattern=«\"MM/dd/yyyy\"»/></p>\n",
                    "src/main/resources/messages_en.properties",
                    "cart=Cart\n",
                    "src/main/resources/messages_fr.properties",
                    "cart=Panier\n"))
            .violating(Map.of(
                    "src/main/resources/templates/cart.ftl",
                    "<p>${cart.day?string(«\"dd.MM.yyyy\"»)}</p>\n",
                    "src/main/resources/messages.properties",
                    "cart=Cart\n",
                    "src/main/resources/messages_de.properties",
                    "cart=Warenkorb\n"))
            .conforming(Map.of(
                    "src/main/resources/templates/cart.html",
                    "<time th:datetime=\"${#temporals.format(cart.day, 'yyyy-MM-dd')}\""
                            + " th:text=\"${#temporals.format(cart.day, 'SHORT')}\">1.1.2026</time>\n",
                    "src/main/resources/messages.properties",
                    "cart=Cart\n",
                    "src/main/resources/messages_de.properties",
                    "cart=Warenkorb\n"))
            .conforming(Map.of(
                    "src/main/resources/templates/cart.html",
                    "<p th:text=\"${#temporals.format(cart.day, 'dd.MM.yyyy')}\">1.1.2026</p>\n",
                    "src/main/resources/messages.properties",
                    "cart=Warenkorb\n"))
            .conforming(Map.of(
                    "src/main/resources/templates/cart.ftl",
                    "<p>${cart.day?string.short} ${cart.open?string(\"yes\", \"no\")} ${now?string(\"yyyy\")}</p>\n",
                    "src/main/resources/messages.properties",
                    "cart=Cart\n",
                    "src/main/resources/messages_de.properties",
                    "cart=Warenkorb\n"))
            .gathering(FixedDate.class, Bundle.class)
            .inspecting(MarkupDocument.class, DateFormatFollowsLocale::gather)
            .alsoInspecting(ConfigurationKind.CONFIGURATION, ConfigurationEntry.class, JavaTextMessages::gather)
            .concluding(DateFormatFollowsLocale::conclude)
            .build();

    private DateFormatFollowsLocale() {}

    private static void gather(MarkupDocument document, Inspection<MarkupFile, MarkupNode> report) {
        Dialect dialect = document.file().dialect();
        switch (dialect) {
            case THYMELEAF -> collect(THYMELEAF, document, report);
            case FREEMARKER -> collect(FREEMARKER, document, report);
            case JSP, FACELETS -> collect(TAG, document, report);
            default -> {
                // Other languages format dates in Java code.
            }
        }
    }

    private static void collect(Pattern syntax, MarkupDocument document, Inspection<MarkupFile, MarkupNode> report) {
        SourceText text = document.file().text();
        Matcher date = syntax.matcher(KeyUses.blankComments(text.text()));
        while (date.find()) {
            String pattern = date.group(1);
            if (FIELDS.matcher(pattern).find() && !FOR_MACHINES.matcher(pattern).matches()) {
                Region region = text.region(date.start(1) - 1, date.end(1) + 1);
                report.fact(new FixedDate(report.place(document), region, pattern));
            }
        }
    }

    private static void conclude(Facts facts, ConclusionReport report) {
        Set<String> languages = new HashSet<>();
        BundleFamily.of(facts).stream()
                .filter(BundleFamily::isForPeople)
                .flatMap(BundleFamily::files)
                .forEach(file -> languages.add(file.locale().split("_")[0]));
        if (languages.size() > 1) {
            facts.of(FixedDate.class)
                    .forEach(date -> report.breach(
                                    date.place(), "The date is written as '" + date.pattern() + "' in every language")
                            .key(date.pattern())
                            .at(date.region()));
        }
    }
}
