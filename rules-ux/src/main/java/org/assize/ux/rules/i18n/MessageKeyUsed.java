package org.assize.ux.rules.i18n;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assize.evidence.config.ConfigurationEntry;
import org.assize.evidence.config.ConfigurationKind;
import org.assize.evidence.text.TextElement;
import org.assize.evidence.text.TextFile;
import org.assize.evidence.text.TextKind;
import org.assize.finding.Severity;
import org.assize.rule.ConclusionReport;
import org.assize.rule.Facts;
import org.assize.rule.Inspection;
import org.assize.rule.Option;
import org.assize.rule.Rule;

/**
 * A key counts as used if it stands anywhere word for word, or if a text that begins or ends it stands there with its
 * separator ({@code "state." + state}). Bundles of which less than half is used are read in a way that is not seen.
 */
final class MessageKeyUsed {

    private static final double MOST = 0.5;

    /** Keys that frameworks put together: codes of validation and of binding. */
    private static final Pattern OF_FRAMEWORK =
            Pattern.compile("(?:[A-Z]\\w*|typeMismatch|methodInvocation|javax|jakarta|org)\\..*");

    private static final Pattern SEPARATOR = Pattern.compile("[._-]+");

    private static final String PAGE = "src/main/resources/templates/cart.html";
    private static final String BUNDLE = "src/main/resources/messages.properties";
    private static final String CODE = "src/main/java/com/acme/Cart.java";

    record Options(
            @Option("beginnings of keys that programs of other code bases use")
            List<String> elsewhere) {}

    static final Rule RULE = Rule.on(ConfigurationKind.CONFIGURATION, "ux/message-key-is-used")
            .states("A message in a bundle is used somewhere")
            .because("a text that nobody sees is translated and reviewed all the same")
            .remedy("Delete the key in all translations, or name where it is used under elsewhere")
            .servingNoClauseBecause("no published standard asks for small message bundles")
            .severity(Severity.WARNING)
            .offByDefault("a key may be put together from parts that do not stand in the code")
            .options(new Options(List.of()))
            .cannotSee("Keys without a separator, and keys that a program of another code base uses.")
            .violating(Map.of(
                    BUNDLE,
                    "cart.title=Cart\ncart.empty=Nothing yet\n«cart.old»=Basket\n",
                    "src/main/resources/messages_de.properties",
                    "cart.title=Korb\ncart.empty=Noch nichts\ncart.old=Korb\n",
                    PAGE,
                    "<h1 th:text=\"#{cart.title}\">Cart</h1><p th:text=\"#{cart.empty}\"></p>\n"))
            .violating(Map.of(
                    BUNDLE,
                    "state-open=Open\nstate-done=Done\n«old_done»=Done\n",
                    CODE,
                    "class Cart { String key(String s) { return \"state-\" + s; } }\n"))
            .violating(Map.of(
                    "src/main/resources/shop_de.properties",
                    "cart.title=Korb\n«cart.basket»=Korb\n",
                    CODE,
                    "class Cart { String title = text(\"cart.title\"); }\n"))
            .conforming(Map.of(
                    BUNDLE,
                    "order.new.title=New\norder.old.title=Old\nNotNull.order.name=Name it\n",
                    CODE,
                    "class Cart { String key(String s) { return \"order.\" + s + \".title\"; } }\n"))
            .conforming(Map.of(
                    BUNDLE,
                    "state.open=Open\nstate.done=Done\n",
                    PAGE,
                    "<p th:text=\"#{state.__${order.state}__}\"></p>\n"))
            .conforming(Map.of(
                    BUNDLE,
                    "cart.title=Cart\ncart.empty=Nothing yet\ncart.old=Old\n",
                    PAGE,
                    "<h1 th:text=\"#{cart.title}\">Cart</h1>\n"))
            .conforming(Map.of("src/main/resources/settings.properties", "cart.size=3\ncart.old=true\n", CODE, """
                    class Cart { int size = setting("cart.size"); }
                    """))
            .gathering(Bundle.class, WordsInFile.class)
            .inspecting(ConfigurationEntry.class, JavaTextMessages::gather)
            .alsoInspecting(TextKind.TEXT, TextFile.class, MessageKeyUsed::gather)
            .concluding(MessageKeyUsed::conclude)
            .build();

    private MessageKeyUsed() {}

    private static void gather(TextFile file, Inspection<TextFile, TextElement> report) {
        WordsInFile found = WordsInFile.of(file);
        if (!found.words().isEmpty()) {
            report.fact(found);
        }
    }

    private static void conclude(Facts facts, ConclusionReport report) {
        Set<String> words = new HashSet<>();
        facts.of(WordsInFile.class).forEach(file -> words.addAll(file.words()));
        List<String> elsewhere = report.options(Options.class).elsewhere();
        for (BundleFamily family : BundleFamily.of(facts)) {
            // Told once for a key; ux/translation-has-original tells of keys that only a translation has.
            if (family.isForPeople()) {
                family.files().findFirst().ifPresent(file -> judge(file, words, elsewhere, report));
            }
        }
    }

    private static void judge(Bundle file, Set<String> words, List<String> elsewhere, ConclusionReport report) {
        List<Bundle.Entry> judged = file.entries().stream()
                .filter(entry -> SEPARATOR.matcher(entry.key()).find())
                .filter(entry -> !OF_FRAMEWORK.matcher(entry.key()).matches())
                .filter(entry -> elsewhere.stream().noneMatch(entry.key()::startsWith))
                .toList();
        List<Bundle.Entry> unused =
                judged.stream().filter(entry -> !isUsed(entry.key(), words)).toList();
        if (unused.size() <= MOST * judged.size()) {
            unused.forEach(
                    entry -> report.breach(file.place(entry), "Nothing in this code base uses '" + entry.key() + "'")
                            .key(entry.key()));
        }
    }

    private static boolean isUsed(String key, Set<String> words) {
        if (words.contains(key)) {
            return true;
        }
        Matcher separator = SEPARATOR.matcher(key);
        while (separator.find()) {
            boolean begins = separator.start() > 0 && begins(key.substring(0, separator.end()), words);
            boolean ends = separator.end() < key.length() && words.contains(key.substring(separator.start()));
            if (begins || ends) {
                return true;
            }
        }
        return false;
    }

    /** Whether a beginning stands alone; an expression of a template may follow it, with underscores before it. */
    private static boolean begins(String beginning, Set<String> words) {
        return words.contains(beginning) || words.contains(beginning + "__");
    }
}
