package org.assize.compliance.migrations;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assize.evidence.config.ConfigurationEntry;
import org.assize.evidence.config.ConfigurationFile;
import org.assize.evidence.config.ConfigurationKind;
import org.assize.evidence.config.ConfigurationNode;
import org.assize.evidence.text.TextElement;
import org.assize.evidence.text.TextFile;
import org.assize.evidence.text.TextKind;
import org.assize.rule.Inspection;
import org.assize.rule.Option;
import org.assize.rule.Rule;

/** Cannot see rights that are granted outside of the code base, nor what a role holds. */
final class DbLeastPrivilege {

    record Options(
            @Option("names of users that administer a database")
            List<String> administrators,

            @Option("profiles whose settings are for one's own machine")
            List<String> developmentProfiles) {}

    static final Rule RULE = Rule.on(TextKind.TEXT, "compliance/db-least-privilege")
            .states("The application's database user has the rights it needs and no others")
            .because("what an injected statement can do is what the user may do")
            .remedy(
                    "Grant SELECT, INSERT, UPDATE and DELETE on the tables that need them; let migrations run as another"
                            + " user than the application")
            .implementing(
                    "owasp-asvs-5.0/13.2.2",
                    "cwe/250",
                    "pci-dss-4.0.1/7.2.5",
                    "pci-dss-4.0.1/2.2.2",
                    "nist-800-53/AC-6",
                    "nist-ssdf-1.1/PW.9.1")
            .options(new Options(
                    List.of("root", "sa", "postgres", "admin", "administrator", "sys", "system", "dbo", "db2admin"),
                    List.of("dev", "development", "local", "test", "it", "ci")))
            .cannotSee("A database in memory or on the same machine may be used by its administrator.")
            .violating(Map.of("src/main/resources/db/migration/V4__rights.sql", """
                    «GRANT ALL PRIVILEGES» ON voucher TO shop_application;
                    GRANT SELECT ON voucher TO shop_report «WITH GRANT OPTION»;
                    """))
            .violating(Map.of("src/main/resources/application.yml", """
                    spring:
                      datasource:
                        url: jdbc:postgresql://database.internal/shop
                        username: «postgres»
                    """))
            .conforming(Map.of("src/main/resources/db/migration/V4__rights.sql", """
                    -- GRANT ALL would be too much
                    GRANT SELECT, INSERT ON voucher TO shop_application;
                    GRANT shop_reader TO shop_report;
                    """))
            .conforming(Map.of("src/main/resources/application.yml", """
                    spring:
                      datasource:
                        url: jdbc:h2:mem:shop
                        username: sa
                    ---
                    spring:
                      config:
                        activate:
                          on-profile: dev
                      datasource:
                        url: jdbc:mysql://database/shop
                        username: root
                    """))
            .applyingTo(file -> file.isMain())
            .inspecting(TextFile.class, DbLeastPrivilege::inspectScript)
            .alsoInspecting(ConfigurationKind.CONFIGURATION, ConfigurationEntry.class, DbLeastPrivilege::inspectSetting)
            .build();

    private DbLeastPrivilege() {}

    private static void inspectScript(TextFile file, Inspection<TextFile, TextElement> report) {
        if (!Migrations.isOne(file.source())) {
            return;
        }
        for (SqlStatement statement : SqlStatement.of(file)) {
            if (!statement.startsWith("GRANT")) {
                continue;
            }
            if (statement.startsWith("GRANT", "ALL")) {
                report(statement, 0, statement.has(2, "PRIVILEGES") ? 2 : 1, "grants all rights", report);
            }
            int with = statement.indexOf("WITH", 0);
            if (statement.has(with, "WITH", "GRANT", "OPTION") || statement.has(with, "WITH", "ADMIN", "OPTION")) {
                report(statement, with, with + 2, "lets the user hand its rights on", report);
            }
        }
    }

    private static void report(
            SqlStatement statement, int first, int last, String what, Inspection<TextFile, TextElement> report) {
        report.breach(statement.lineOf(first, report.file().text()), "The migration " + what)
                .key(what)
                .at(statement.region(first, last, report.file().text()));
    }

    private static void inspectSetting(
            ConfigurationEntry entry, Inspection<ConfigurationFile, ConfigurationNode> report) {
        String key = entry.path().toLowerCase(Locale.ROOT);
        boolean user = key.endsWith("datasource.username") || key.endsWith("datasource.hikari.username");
        Options options = report.options(Options.class);
        if (!user || !options.administrators().contains(entry.value().toLowerCase(Locale.ROOT))) {
            return;
        }
        if (!isForDevelopment(entry, report, options) && !isLocal(entry, report.file())) {
            report.breach(entry, "The application connects as the administrator " + entry.value())
                    .at(entry.valueRegion());
        }
    }

    private static boolean isForDevelopment(
            ConfigurationEntry entry, Inspection<ConfigurationFile, ConfigurationNode> report, Options options) {
        String profile = entry.document().profile().orElse("");
        String name = report.source().name();
        return options.developmentProfiles().stream()
                .anyMatch(each -> profile.equals(each) || name.startsWith("application-" + each + "."));
    }

    private static boolean isLocal(ConfigurationEntry entry, ConfigurationFile file) {
        return file.entries().stream()
                .filter(other ->
                        other.document() == entry.document() && other.key().endsWith("url"))
                .map(other -> other.value().toLowerCase(Locale.ROOT))
                .anyMatch(url -> url.startsWith("jdbc:h2:")
                        || url.startsWith("jdbc:hsqldb:")
                        || url.startsWith("jdbc:derby:")
                        || url.contains("//localhost")
                        || url.contains("//127.0.0.1"));
    }
}
