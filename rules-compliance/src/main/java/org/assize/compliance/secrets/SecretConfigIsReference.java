package org.assize.compliance.secrets;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assize.codebase.SourceFile;
import org.assize.evidence.config.ConfigurationEntry;
import org.assize.evidence.config.ConfigurationFile;
import org.assize.evidence.config.ConfigurationKind;
import org.assize.evidence.config.ConfigurationNode;
import org.assize.evidence.config.ValueType;
import org.assize.rule.Inspection;
import org.assize.rule.Option;
import org.assize.rule.Rule;

/** Cannot see a credential whose key does not say that it is one. */
final class SecretConfigIsReference {

    record Options(
            @Option("beginnings of values that refer to a credential kept elsewhere")
            List<String> references) {}

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{[^:}]*(?::-?([^}]*))?}");

    /** Values that say how or where rather than what: switches, names of classes, types and places. */
    private static final Pattern NO_SECRET = Pattern.compile(
            "true|false|yes|no|none|null|\\d{1,4}|\\*+|x{3,}|<.*>|/.*|[a-z]\\w*(?:\\.\\w+){2,}|\\[.*]",
            Pattern.CASE_INSENSITIVE);

    static final Rule RULE = Rule.on(ConfigurationKind.CONFIGURATION, "compliance/secret-config-is-reference")
            .states("A setting that holds a credential refers to where it is kept, and has no default")
            .because("a credential in a file is read by everyone who reads the repository, for as long as it is kept")
            .remedy("Write a placeholder without a default (${DB_PASSWORD}) and let the environment or a vault fill it;"
                    + " then change the credential, since it has been seen")
            .implementing(
                    "owasp-asvs-5.0/13.3.1",
                    "owasp-asvs-5.0/13.2.3",
                    "cwe/798",
                    "pci-dss-4.0.1/8.6.2",
                    "pci-dss-4.0.1/2.2.2",
                    "nist-800-53/IA-5(7)",
                    "nist-ssdf-1.1/PS.1.1")
            .options(new Options(List.of(
                    "vault:",
                    "{vault}",
                    "{cipher}",
                    "{aes}",
                    "{bcrypt}",
                    "{argon2",
                    "{pbkdf2",
                    "{scrypt}",
                    "enc(",
                    "sm://",
                    "arn:aws:",
                    "azure-keyvault",
                    "secretsmanager",
                    "projects/",
                    "file:",
                    "classpath:",
                    "@",
                    "#{",
                    "%",
                    "${{",
                    "{{",
                    "!vault",
                    "$2a$",
                    "$2b$")))
            .cannotSee("A credential is recognised by the name of its key.")
            .tagged(Rule.CONFIDENTIAL)
            .violating(Map.of("src/main/resources/application.yml", """
                    spring:
                      datasource:
                        password: «Fr1day-Preview»
                    acme:
                      clientSecret: «${CLIENT_SECRET:changeit}»
                    """))
            .violating(Map.of("src/main/resources/mail.properties", """
                    mail.smtp.password=«hunter22»
                    """))
            .conforming(Map.of("src/main/resources/application.yml", """
                    spring:
                      datasource:
                        password: ${DB_PASSWORD}
                      cloud:
                        token: "{cipher}a2b4"
                    acme:
                      client-secret: ${CLIENT_SECRET:}
                      password-policy:
                        password: true
                      key-store-password: file:/run/secrets/key-store
                    """))
            .conforming(Map.of("src/main/resources/messages_en.properties", """
                    login.password=Password
                    """))
            .applyingTo(SecretConfigIsReference::holdsSettings)
            .inspecting(ConfigurationEntry.class, SecretConfigIsReference::inspect)
            .build();

    private SecretConfigIsReference() {}

    private static boolean holdsSettings(SourceFile file) {
        return file.isMain()
                && List.of("properties", "yml", "yaml").contains(file.extension())
                && !file.path().contains(".github/")
                && !ConfigurationRole.isBundle(file);
    }

    private static void inspect(ConfigurationEntry entry, Inspection<ConfigurationFile, ConfigurationNode> report) {
        String value = entry.value().strip();
        if (entry.type() == ValueType.STRING
                && !value.isEmpty()
                && ConfigurationRole.namesSecret(entry.key())
                && holdsSecret(value, report.options(Options.class))) {
            report.breach(entry, "The credential " + entry.path() + " is written in clear: " + Redaction.of(value))
                    .at(entry.valueRegion());
        }
    }

    private static boolean holdsSecret(String value, Options options) {
        Matcher placeholder = PLACEHOLDER.matcher(value);
        if (placeholder.matches()) {
            String byDefault = placeholder.group(1);
            return byDefault != null
                    && !byDefault.isBlank()
                    && !byDefault.startsWith("${")
                    && !NO_SECRET.matcher(byDefault).matches();
        }
        String lower = value.toLowerCase(Locale.ROOT);
        return !value.contains("${")
                && !value.contains(" ")
                && !NO_SECRET.matcher(value).matches()
                && options.references().stream().noneMatch(lower::startsWith);
    }
}
