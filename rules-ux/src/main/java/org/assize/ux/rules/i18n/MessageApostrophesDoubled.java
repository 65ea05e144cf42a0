package org.assize.ux.rules.i18n;

import java.util.Map;
import org.assize.evidence.config.ConfigurationEntry;
import org.assize.evidence.config.ConfigurationKind;
import org.assize.finding.Severity;
import org.assize.rule.ConclusionReport;
import org.assize.rule.Facts;
import org.assize.rule.Rule;

/**
 * Judges messages with an argument ({@code {0}}) in bundles of texts for people. A message without arguments is passed over:
 * Spring and most callers show it as it stands, so that a doubled apostrophe would be wrong there.
 */
final class MessageApostrophesDoubled {

    static final Rule RULE = Rule.on(ConfigurationKind.CONFIGURATION, "ux/message-apostrophe-is-doubled")
            .states("An apostrophe in a message with arguments is doubled before them")
            .because(
                    "MessageFormat takes a single apostrophe for a quotation mark, and people read {0} instead of the value")
            .remedy("Write two apostrophes (''), or a typographic one (\u2019)")
            .servingNoClauseBecause("no published standard asks for well-formed messages")
            .severity(Severity.WARNING)
            .options(new JavaTextMessages.Options(true))
            .cannotSee("Who formats a message: switch the option off where it is not java.text.MessageFormat.")
            .violating(Map.of("src/main/resources/messages.properties", "cart.title=«Anna's cart: {0} items»\n"))
            .violating(
                    Map.of("src/main/resources/messages.properties", "gone=«The page '{0}' is gone»\nleft=Good bye\n"))
            .violating(Map.of(
                    "src/main/resources/messages.properties", "hello=Hello {0}\n",
                    "src/main/resources/messages_de.properties", "hello=«Wie geht's, {0}?»\n"))
            .conforming(Map.of(
                    "src/main/resources/messages.properties",
                    "cart.title=Anna''s cart: {0} items\ncart.empty=It's empty\n"))
            .conforming(Map.of(
                    "src/main/resources/messages.properties", "sum={0} items, that's all\nbrace=Write '{'{0}'}'\n"))
            .conforming(Map.of("src/main/resources/application.properties", "query=name = '{0}'\n"))
            .gathering(Bundle.class)
            .inspecting(ConfigurationEntry.class, JavaTextMessages::gather)
            .concluding(MessageApostrophesDoubled::conclude)
            .build();

    private MessageApostrophesDoubled() {}

    private static void conclude(Facts facts, ConclusionReport report) {
        JavaTextMessages.forEach(facts, report, (file, entry) -> judge(file, entry, report));
    }

    private static void judge(Bundle file, Bundle.Entry entry, ConclusionReport report) {
        String argument = entry.message().quotedArgument();
        if (!argument.isEmpty()) {
            report.breach(
                            file.place(entry),
                            "'" + entry.key() + "' shows " + argument
                                    + " as it stands: a single apostrophe before it opens a quotation")
                    .key(entry.key())
                    .at(entry.valueRegion());
        }
    }
}
