package org.assize.ux.rules.i18n;

import java.util.Map;
import org.assize.evidence.config.ConfigurationEntry;
import org.assize.evidence.config.ConfigurationKind;
import org.assize.finding.Severity;
import org.assize.rule.ConclusionReport;
import org.assize.rule.Facts;
import org.assize.rule.Rule;

/**
 * Judges messages that hold an argument ({@code {0}}) in bundles of texts for people; others may not be patterns at all.
 */
final class MessagePatternValid {

    static final Rule RULE = Rule.on(ConfigurationKind.CONFIGURATION, "ux/message-pattern-is-valid")
            .states("A message with arguments is a valid MessageFormat pattern")
            .because("formatting it throws, and people get an error page instead of the text")
            .remedy("Close every brace, use the formats number, date, time and choice, and quote other braces: '{'")
            .servingNoClauseBecause("no published standard asks for well-formed messages")
            .severity(Severity.WARNING)
            .options(new JavaTextMessages.Options(true))
            .cannotSee("Who formats a message: switch the option off where it is not java.text.MessageFormat.")
            .violating(Map.of("src/main/resources/messages.properties", "sum=«{0} of {1 items»\n"))
            .violating(Map.of("src/main/resources/messages.properties", "day=«Sent on {0, datum}»\nhello=Hello {0}\n"))
            .violating(Map.of(
                    "src/main/resources/messages.properties", "hello=Hello {0}\n",
                    "src/main/resources/messages_de.properties", "hello=«Hallo {0} {name}»\n"))
            .conforming(Map.of(
                    "src/main/resources/messages.properties",
                    "sum={0,number,#,##0.00} of {1}\nday=Sent on {0,date,long}\n"))
            .conforming(Map.of(
                    "src/main/resources/messages.properties",
                    "script=function() { return; }\nquoted=A '{' before {0}\n"))
            .conforming(Map.of("src/main/resources/application.properties", "pattern={0} of {1\n"))
            .gathering(Bundle.class)
            .inspecting(ConfigurationEntry.class, JavaTextMessages::gather)
            .concluding(MessagePatternValid::conclude)
            .build();

    private MessagePatternValid() {}

    private static void conclude(Facts facts, ConclusionReport report) {
        JavaTextMessages.forEach(facts, report, (file, entry) -> judge(file, entry, report));
    }

    private static void judge(Bundle file, Bundle.Entry entry, ConclusionReport report) {
        String fault = entry.message().fault();
        if (!fault.isEmpty()) {
            report.breach(file.place(entry), "'" + entry.key() + "' cannot be formatted: " + fault)
                    .key(entry.key())
                    .at(entry.valueRegion());
        }
    }
}
