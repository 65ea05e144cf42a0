package org.assize.compliance.delivery;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assize.compliance.delivery.Dockerfile.Instruction;
import org.assize.evidence.text.TextElement;
import org.assize.evidence.text.TextFile;
import org.assize.evidence.text.TextKind;
import org.assize.rule.Inspection;
import org.assize.rule.Rule;

/** Cannot see what files that are copied into the image hold. */
final class ContainerNoSecretsNoSsh {

    private static final Pattern SECRET = Pattern.compile("(?i)(?:.*_)?(?:PASSWORD|PASSWD|PASSPHRASE|SECRET|API_?KEY"
            + "|ACCESS_?TOKEN|AUTH_?TOKEN|SECRET_?KEY|PRIVATE_?KEY|ACCESS_?KEY|TOKEN|CREDENTIALS?)");

    private static final Pattern ASSIGNMENT = Pattern.compile("([A-Za-z_]\\w*)=(\"[^\"]*\"|'[^']*'|\\S*)");

    private static final Pattern NO_TLS =
            Pattern.compile("\\bcurl\\b[^|&;]*?\\s(-k|--insecure|-[a-zA-Z]*k[a-zA-Z]*)(?=\\s)"
                    + "|(--no-check-certificate)|(http\\.sslVerify[= ]false)|(strict-ssl[= ]false)|(NODE_TLS_REJECT_UNAUTHORIZED[= ]\"?0)"
                    + "|(GIT_SSL_NO_VERIFY=\\S+)|(PYTHONHTTPSVERIFY[= ]\"?0)");

    static final Rule RULE = Rule.on(TextKind.TEXT, "compliance/container-no-secrets-no-ssh")
            .states("A container file holds no credential, opens no SSH, and fetches nothing unchecked")
            .because("every layer can be read by whoever may pull the image, and what was fetched unchecked runs in it")
            .remedy("Hand credentials in when the container starts, or for a step of the build with"
                    + " RUN --mount=type=secret; check what is fetched by its digest")
            .implementing(
                    "owasp-asvs-5.0/13.3.1",
                    "cwe/798",
                    "pci-dss-4.0.1/8.6.2",
                    "pci-dss-4.0.1/2.2.5",
                    "nist-ssdf-1.1/PO.5.2")
            .cannotSee("Files that are copied into the image are not looked into.")
            .tagged(Rule.CONFIDENTIAL)
            .violating(Map.of("Dockerfile", """
                    FROM eclipse-temurin:21-jre
                    ARG NPM_TOKEN=«k9Q2vXz7LmT4»
                    ENV DB_PASSWORD «Fr1day-Preview»
                    ADD «https://example.com/tool.tar.gz» /opt/
                    RUN apt-get update && \\
                        curl «-k» -o tool https://example.com/tool
                    EXPOSE 8080 «22»
                    USER 1000
                    """))
            .conforming(Map.of("Dockerfile", """
                    FROM eclipse-temurin:21-jre
                    ARG NPM_TOKEN
                    ENV DB_PASSWORD_FILE=/run/secrets/db TOKEN_URL=https://example.com SECRET=$SECRET
                    ADD --checksum=sha256:24454f830cdb571e2c4ad15481119c43b3cafd48dd869a9b2945d1036d1dc68d https://example.com/a /a
                    ADD target/shop.tar.gz /opt/
                    RUN curl -fsSL -o tool https://example.com/tool
                    EXPOSE 8022
                    USER 1000
                    """))
            .applyingTo(file -> file.isMain() && Dockerfile.isOne(file))
            .inspecting(TextFile.class, ContainerNoSecretsNoSsh::inspect)
            .build();

    private ContainerNoSecretsNoSsh() {}

    private static void inspect(TextFile file, Inspection<TextFile, TextElement> report) {
        for (Instruction instruction : Dockerfile.of(file).instructions()) {
            switch (instruction.keyword()) {
                case "ENV", "ARG" -> inspectVariables(instruction, report);
                case "EXPOSE" -> inspectPorts(instruction, report);
                case "ADD" -> inspectAdd(instruction, report);
                default -> {
                    // Other instructions are judged by what they switch off, below.
                }
            }
            inspectChecks(instruction, report);
        }
    }

    private static void inspectVariables(Instruction instruction, Inspection<TextFile, TextElement> report) {
        List<String> words = instruction.words();
        if (instruction.is("ENV") && words.size() >= 2 && !words.get(0).contains("=")) {
            judgeVariable(instruction, words.get(0), words.get(1), report);
            return;
        }
        Matcher assignment = ASSIGNMENT.matcher(instruction.arguments());
        while (assignment.find()) {
            judgeVariable(instruction, assignment.group(1), Dockerfile.unquoted(assignment.group(2)), report);
        }
    }

    private static void judgeVariable(
            Instruction instruction, String name, String value, Inspection<TextFile, TextElement> report) {
        boolean literal = !value.isBlank() && !value.contains("$") && !value.startsWith("/") && !value.contains("://");
        if (SECRET.matcher(name).matches() && literal && !value.matches("(?i)true|false|\\d|none")) {
            report(instruction, value, "The credential " + name + " is written in the image", name, report);
        }
    }

    private static void inspectPorts(Instruction instruction, Inspection<TextFile, TextElement> report) {
        for (String port : instruction.words()) {
            if (port.equals("22") || port.equals("22/tcp")) {
                report(instruction, port, "The container opens the port of SSH", "ssh", report);
            }
        }
    }

    private static void inspectAdd(Instruction instruction, Inspection<TextFile, TextElement> report) {
        for (String word : instruction.words()) {
            if (word.matches("https?://.*") && !instruction.arguments().contains("--checksum=")) {
                report(instruction, word, "What ADD fetches is not checked", word, report);
            }
        }
    }

    private static void inspectChecks(Instruction instruction, Inspection<TextFile, TextElement> report) {
        Matcher unchecked = NO_TLS.matcher(instruction.arguments() + " ");
        while (unchecked.find()) {
            for (int group = 1; group <= unchecked.groupCount(); group++) {
                if (unchecked.group(group) != null) {
                    String what = unchecked.group(group);
                    report(instruction, what, "The certificate of the other side is not checked", what, report);
                }
            }
        }
    }

    private static void report(
            Instruction instruction, String where, String what, String key, Inspection<TextFile, TextElement> report) {
        report.breach(instruction.lineWith(where), what).key(key).at(instruction.regionOf(where));
    }
}
