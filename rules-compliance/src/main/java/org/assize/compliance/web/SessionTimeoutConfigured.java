package org.assize.compliance.web;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assize.codebase.SourceFile;
import org.assize.evidence.config.ConfigurationEntry;
import org.assize.evidence.config.ConfigurationFile;
import org.assize.evidence.config.ConfigurationKind;
import org.assize.evidence.config.ConfigurationNode;
import org.assize.evidence.config.XmlElement;
import org.assize.rule.Inspection;
import org.assize.rule.Option;
import org.assize.rule.Rule;

/** Cannot see a timeout that is set on a session in code, nor the default of the server where none is set. */
final class SessionTimeoutConfigured {

    record Options(
            @Option("the longest time without a request, in minutes")
            int mostMinutes,

            @Option("profiles whose settings are for one's own machine")
            List<String> developmentProfiles) {}

    private static final Pattern SIMPLE = Pattern.compile("(-?\\d+)\\s*(ns|us|ms|s|m|h|d)?");

    private static final List<String> KEYS =
            List.of("server.servlet.session.timeout", "server.reactive.session.timeout", "spring.session.timeout");

    static final Rule RULE = Rule.on(ConfigurationKind.CONFIGURATION, "compliance/session-timeout-configured")
            .states("A session ends after half an hour without a request")
            .because("a session that is left open belongs to whoever sits down at the machine next")
            .remedy(
                    "Set server.servlet.session.timeout (or session-timeout in web.xml) to 30 minutes at most; shorter where"
                            + " much is at stake")
            .implementing(
                    "owasp-asvs-5.0/7.3.1",
                    "cwe/613",
                    "pci-dss-4.0.1/8.2.8",
                    "nist-800-53/AC-12",
                    "nist-ssdf-1.1/PW.9.1")
            .options(new Options(30, Profiles.DEVELOPMENT))
            .cannotSee("Where no timeout is set, the default of the server holds, which is not known.")
            .violating(Map.of("src/main/resources/application.yml", """
                    server:
                      servlet:
                        session:
                          timeout: «8h»
                    """))
            .violating(Map.of("src/main/webapp/WEB-INF/web.xml", """
                    <web-app>
                      <session-config>
                        <session-timeout>«-1»</session-timeout>
                      </session-config>
                    </web-app>
                    """))
            .conforming(Map.of(
                    "src/main/resources/application.properties",
                    """
                    server.servlet.session.timeout=PT20M
                    spring.session.timeout=1800
                    """,
                    "src/main/resources/application-dev.properties",
                    """
                    server.servlet.session.timeout=10d
                    """,
                    "src/main/webapp/WEB-INF/web.xml",
                    """
                    <web-app>
                      <session-config>
                        <session-timeout>15</session-timeout>
                      </session-config>
                    </web-app>
                    """))
            .applyingTo(SourceFile::isMain)
            .inspecting(ConfigurationEntry.class, SessionTimeoutConfigured::inspectSetting)
            .inspecting(XmlElement.class, SessionTimeoutConfigured::inspectDescriptor)
            .build();

    private SessionTimeoutConfigured() {}

    private static void inspectSetting(
            ConfigurationEntry entry, Inspection<ConfigurationFile, ConfigurationNode> report) {
        List<String> profiles = report.options(Options.class).developmentProfiles();
        boolean judged = entry.isScalar()
                && entry.key().endsWith("timeout")
                && KEYS.stream().anyMatch(entry::bindsTo)
                && !Profiles.isForDevelopment(entry, report.source(), profiles);
        if (judged) {
            duration(entry.value().strip()).ifPresent(timeout -> judge(entry, timeout, report));
        }
    }

    private static Optional<Duration> duration(String text) {
        Matcher simple = SIMPLE.matcher(text);
        if (simple.matches()) {
            String unit = simple.group(2) == null ? "s" : simple.group(2);
            long amount = Long.parseLong(simple.group(1));
            return Optional.of(
                    switch (unit) {
                        case "d" -> Duration.ofDays(amount);
                        case "h" -> Duration.ofHours(amount);
                        case "m" -> Duration.ofMinutes(amount);
                        case "s" -> Duration.ofSeconds(amount);
                        default -> Duration.ofMillis(amount);
                    });
        }
        try {
            return Optional.of(Duration.parse(text));
        } catch (DateTimeParseException ignored) {
            return Optional.empty();
        }
    }

    private static void inspectDescriptor(XmlElement element, Inspection<ConfigurationFile, ConfigurationNode> report) {
        boolean isTimeout = element.localName().equals("session-timeout")
                && element.parent()
                        .filter(parent -> parent.key().endsWith("session-config"))
                        .isPresent();
        if (isTimeout && element.value().matches("-?\\d{1,9}")) {
            judge(element, Duration.ofMinutes(Long.parseLong(element.value())), report);
        }
    }

    private static void judge(
            ConfigurationNode node, Duration timeout, Inspection<ConfigurationFile, ConfigurationNode> report) {
        int most = report.options(Options.class).mostMinutes();
        if (timeout.isZero() || timeout.isNegative()) {
            report.breach(node, "The session never ends by itself").at(node.valueRegion());
        } else if (timeout.compareTo(Duration.ofMinutes(most)) > 0) {
            report.breach(node, "The session ends only after " + timeout.toMinutes() + " minutes, not after " + most)
                    .at(node.valueRegion());
        }
    }
}
