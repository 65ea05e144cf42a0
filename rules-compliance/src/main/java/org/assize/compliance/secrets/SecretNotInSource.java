package org.assize.compliance.secrets;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assize.evidence.text.TextElement;
import org.assize.evidence.text.TextFile;
import org.assize.evidence.text.TextKind;
import org.assize.evidence.text.TextLine;
import org.assize.rule.Inspection;
import org.assize.rule.Rule;

/** Cannot see a credential without a form of its own, unless the line says that it is one and it looks made by chance. */
final class SecretNotInSource {

    /** Forms that issuers of credentials give them, so that they can be found. */
    private static final Map<String, Pattern> ISSUED = Map.ofEntries(
            Map.entry("key of AWS", Pattern.compile("\\b(?:AKIA|ASIA)[A-Z2-7]{16}\\b")),
            Map.entry("token of GitHub", Pattern.compile("\\b(?:gh[pousr]_[A-Za-z0-9]{36,251}|github_pat_\\w{82})\\b")),
            Map.entry("token of GitLab", Pattern.compile("\\bglpat-[\\w-]{20,}\\b")),
            Map.entry("token of Slack", Pattern.compile("\\bxox[baprs]-\\d{10,13}-\\d{10,13}-[A-Za-z0-9-]{20,}")),
            Map.entry("key of Stripe", Pattern.compile("\\b[sr]k_live_[A-Za-z0-9]{24,}\\b")),
            Map.entry("key of Google", Pattern.compile("\\bAIza[\\w-]{35}(?![\\w-])")),
            Map.entry("key of SendGrid", Pattern.compile("\\bSG\\.[\\w-]{22}\\.[\\w-]{43}(?![\\w-])")),
            Map.entry("token of npm", Pattern.compile("\\bnpm_[A-Za-z0-9]{36}\\b")),
            Map.entry("token of PyPI", Pattern.compile("\\bpypi-AgEIcHlwaS5vcmc[\\w-]{50,}")),
            Map.entry("token of DigitalOcean", Pattern.compile("\\bdop_v1_[a-f0-9]{64}\\b")),
            Map.entry("token of Hugging Face", Pattern.compile("\\bhf_[A-Za-z]{34}\\b")),
            Map.entry("key of Anthropic", Pattern.compile("\\bsk-ant-(?:api|admin)\\d\\d-[\\w-]{80,}")),
            Map.entry("key of OpenAI", Pattern.compile("\\bsk-(?:proj-)?[\\w-]{20,}T3BlbkFJ[\\w-]{20,}")),
            Map.entry("key of Azure Storage", Pattern.compile("AccountKey=[A-Za-z0-9+/]{86}==")));

    private static final Pattern PRIVATE_KEY = Pattern.compile(
            "-----BEGIN (?:[A-Z0-9]+ )?PRIVATE KEY(?: BLOCK)?-----(?:\\\\n|[\"'+\\s]|$)*[A-Za-z0-9+/=]*");

    private static final Pattern KEY_BODY = Pattern.compile("[\\s\"'+\\w/=\\\\]*[A-Za-z0-9+/]{40,}.*");

    private static final Pattern NAMED = Pattern.compile(
            "(?i)(?:password|passwd|secret|api_?key|access_?token|auth_?token)\\w{0,12}\\s*[:=]\\s*\"([^\"\\s]{12,120})\"");

    private static final Pattern PLACEHOLDER = Pattern.compile(
            "(?i).*(?:example|sample|dummy|placeholder|your|xxxx|1234|abcd|test|fake|change|\\$|%|\\{|<).*");

    static final Rule RULE = Rule.on(TextKind.TEXT, "compliance/secret-not-in-source")
            .states("No file of the code base holds a credential")
            .because("what was committed once stays in every copy of the repository, whoever reads it")
            .remedy("Change the credential, since it has been seen; then read it from a vault or the environment")
            .implementing(
                    "owasp-asvs-5.0/13.3.1",
                    "cwe/798",
                    "cwe/259",
                    "pci-dss-4.0.1/8.6.2",
                    "pci-dss-4.0.1/2.2.2",
                    "nist-800-53/IA-5(7)",
                    "nist-ssdf-1.1/PS.1.1",
                    "nist-ssdf-1.1/PW.5.1")
            .cannotSee(
                    "A credential without a form of its own is told only if a variable named so holds a text that looks"
                            + " made by chance.")
            .cannotSee("Private keys in tests are left alone: most are made for the test.")
            .tagged(Rule.CONFIDENTIAL)
            .violating(Map.of("src/main/java/Client.java", """
                    class Client {
                        String token = "«ghp_""" + "Zk3vQ8rT1yLw6NpX2bHs9DfJ4mGc7VaE5uRo" + """
                    »";
                        String apiKey = "«k9Q2vXz7LmT4wRb8NcY3pHd6»";
                    }
                    """))
            .violating(Map.of("deploy/key.txt", """
                    «-----BEGIN RSA PRIVATE KEY-----»
                    MIIEpAIBAAKCAQEAx3vQ8rT1yLw6NpX2bHs9DfJ4mGc7VaE5uRoZk3vQ8rT1yLw6
                    """))
            .conforming(Map.of("src/main/java/Client.java", """
                    class Client {
                        static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
                        String exampleKey = "AKIAIOSFODNN7EXAMPLE";
                        String password = "user.password.label.text";
                        String secret = "${CLIENT_SECRET_OF_SHOP}";
                    }
                    """))
            .applyingTo(file -> !file.name().endsWith(".lock") && !file.name().endsWith("lock.json"))
            .inspecting(TextLine.class, SecretNotInSource::inspect)
            .build();

    private SecretNotInSource() {}

    private static void inspect(TextLine line, Inspection<TextFile, TextElement> report) {
        String text = line.text();
        if (text.length() > 20_000) {
            return;
        }
        boolean issued = false;
        for (Map.Entry<String, Pattern> form : ISSUED.entrySet()) {
            Matcher found = form.getValue().matcher(text);
            while (found.find()) {
                if (looksMadeByChance(found.group()) && !found.group().contains("EXAMPLE")) {
                    report(line, found.start(), found.end(), "A " + form.getKey(), report);
                    issued = true;
                }
            }
        }
        if (!issued) {
            inspectKey(line, report);
            inspectNamed(line, report);
        }
    }

    private static void report(
            TextLine line, int start, int end, String what, Inspection<TextFile, TextElement> report) {
        String secret = line.text().substring(start, end);
        report.breach(line, what + " is written in the file: " + Redaction.of(secret))
                .key(what)
                .at(line.region(start, end));
    }

    private static void inspectKey(TextLine line, Inspection<TextFile, TextElement> report) {
        if (!line.text().contains("PRIVATE KEY") || report.source().isTest()) {
            return;
        }
        Matcher key = PRIVATE_KEY.matcher(line.text());
        if (!key.find()) {
            return;
        }
        boolean inLine = key.group().length() > 80;
        boolean below = line.number() < report.file().text().lineCount()
                && KEY_BODY.matcher(report.file().text().line(line.number() + 1))
                        .matches();
        if (inLine || below) {
            report.breach(line, "A private key is written in the file")
                    .key("private key")
                    .at(line.region(key.start(), key.end()));
        }
    }

    private static void inspectNamed(TextLine line, Inspection<TextFile, TextElement> report) {
        Matcher named = NAMED.matcher(line.text());
        while (report.source().isMain() && named.find()) {
            String secret = named.group(1);
            if (!PLACEHOLDER.matcher(secret).matches() && looksMadeByChance(secret) && mixes(secret)) {
                report(line, named.start(1), named.end(1), "A credential", report);
            }
        }
    }

    /** Whether letters of both cases and digits change places often, as they do not in words. */
    private static boolean mixes(String text) {
        int changes = 0;
        for (int index = 1; index < text.length(); index++) {
            changes += kind(text.charAt(index)) == kind(text.charAt(index - 1)) ? 0 : 1;
        }
        boolean all = text.chars().anyMatch(Character::isDigit) && text.chars().anyMatch(Character::isLetter);
        return all && changes * 3 >= text.length() && !text.contains(".") && !text.contains("/");
    }

    private static int kind(char character) {
        return Character.isDigit(character)
                ? 0
                : Character.isUpperCase(character) ? 1 : Character.isLowerCase(character) ? 2 : 3;
    }

    /** Whether a text has many different characters: 3 bits a character or more. */
    private static boolean looksMadeByChance(String text) {
        int[] counts = new int[128];
        for (char character : text.toUpperCase(Locale.ROOT).toCharArray()) {
            counts[Math.min(127, character)]++;
        }
        double bits = 0;
        for (int count : counts) {
            double share = (double) count / text.length();
            bits -= count == 0 ? 0 : share * Math.log(share) / Math.log(2);
        }
        return bits >= 3;
    }
}
