package org.assize.compliance.crypto;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assize.codebase.SourceFile;
import org.assize.evidence.config.ConfigurationEntry;
import org.assize.evidence.config.ConfigurationFile;
import org.assize.evidence.config.ConfigurationKind;
import org.assize.evidence.config.ConfigurationNode;
import org.assize.evidence.java.JavaFile;
import org.assize.rule.Inspection;
import org.assize.rule.Option;
import org.assize.rule.Rule;

/** Cannot see an address that is put together, nor whether a mesh encrypts what goes to a short name. */
final class TlsNoCleartextUrls {

    record Options(
            @Option("hosts to which nothing secret goes, or whose traffic is encrypted below")
            List<String> trustedHosts) {}

    private static final Pattern CLEARTEXT = Pattern.compile(
            "(?i)(https?|ftp|ws|ldap|amqp|mqtt|smtp|telnet|stomp|redis)://([^/:?#\\s\"'{}$@]+)(?::\\d+)?(?:[/?#].*)?");

    private static final Pattern OWN_MACHINE =
            Pattern.compile("(?i)localhost|.*\\.localhost|127\\..*|0\\.0\\.0\\.0|\\[?::1]?"
                    + "|host\\.docker\\.internal|10\\.0\\.2\\.2|169\\.254\\.169\\.254|(?:www\\.)?example\\.(?:com|org|net)"
                    + "|.*\\.(?:test|example|invalid|local|svc|internal\\.test)|[^.]+");

    /** Hosts whose addresses name something rather than lead to it: namespaces, features, licences. */
    private static final Pattern NAMES = Pattern.compile(
            "(?i)(?:.*\\.)?(?:w3\\.org|xml\\.org|xmlsoap\\.org|oasis-open\\.org"
                    + "|purl\\.org|json-schema\\.org|openid\\.net|ietf\\.org|schema\\.org|xmlns\\.com|java\\.sun\\.com|xmlns\\.oracle\\.com"
                    + "|xmlns\\.jcp\\.org|jcp\\.org|ns\\.adobe\\.com|schemas?\\..*|schemas\\.microsoft\\.com|specs\\..*|docbook\\.org"
                    + "|dublincore\\.org|relaxng\\.org|ogc\\.org|opengis\\.net|javax\\..*|xml\\.apache\\.org|openoffice\\.org)");

    /** Methods and classes that take an address to connect to. */
    private static final Set<String> CONNECTS = Set.of(
            "URI",
            "URL",
            "create",
            "uri",
            "url",
            "baseUrl",
            "rootUri",
            "getForObject",
            "getForEntity",
            "postForObject",
            "postForEntity",
            "exchange",
            "HttpGet",
            "HttpPost",
            "HttpPut",
            "target",
            "get",
            "post",
            "connect",
            "setUrl",
            "setBaseUrl",
            "setRootUri",
            "newBuilder",
            "fromUriString",
            "fromHttpUrl");

    private static final Pattern KEY =
            Pattern.compile("(?i).*(?:url|uri|endpoint|address|host|server|base|issuer|link)(?:e?s)?(?:\\[\\d+])?");

    static final Rule RULE = Rule.java("compliance/tls-no-cleartext-urls")
            .states("What is sent to another machine is encrypted")
            .because("everybody on the way can read and change what goes over http, ftp, ldap or amqp in clear")
            .remedy("Write the address with the scheme that encrypts: https, ftps, wss, ldaps, amqps")
            .implementing(
                    "owasp-asvs-5.0/12.2.1",
                    "owasp-asvs-5.0/12.3.1",
                    "owasp-asvs-5.0/12.3.3",
                    "cwe/319",
                    "pci-dss-4.0.1/4.2.1",
                    "gdpr/art-32-1-a",
                    "nist-800-53/SC-8",
                    "nist-ssdf-1.1/PW.9.1")
            .options(new Options(List.of()))
            .cannotSee("In source only addresses are judged that go straight to a call which connects to them.")
            .cannotSee("Names without a dot are taken for services behind a mesh.")
            .violating("""
                    import java.net.URI;

                    class Mailer {
                        private static final URI AGENCY = URI.create(«"http://mail.agency.example.com/send"»);
                    }
                    """)
            .violating(
                    Map.of("src/main/resources/application.yml", """
                    payment:
                      base-url: «http://payments.acme.com/v1»
                    spring:
                      rabbitmq:
                        addresses: «amqp://queue.acme.com:5672»
                    """, "src/main/java/Empty.java", "class Empty {}\n"))
            .conforming(Map.of("src/main/java/Mailer.java", """
                    import java.net.URI;

                    class Mailer {
                        private static final String NAMESPACE = "http://acme.com/schema/mail";
                        private static final URI LOCAL = URI.create("http://localhost:8080/send");
                        private static final URI AGENCY = URI.create("https://mail.agency.example.com/send");
                        private static final URI XML = URI.create("http://www.w3.org/2001/XMLSchema");
                        private static final URI DOCUMENTED = URI.create("http://example.com/");
                    }
                    """, "src/main/resources/application.yml", """
                    payment:
                      base-url: http://localhost:8080/v1
                      mesh-url: http://payments:8080/v1
                      name: see http://payments.acme.com
                    """))
            .applyingTo(SourceFile::isMain)
            .inspecting(StringLiteralExpr.class, TlsNoCleartextUrls::inspectLiteral)
            .alsoInspecting(
                    ConfigurationKind.CONFIGURATION, ConfigurationEntry.class, TlsNoCleartextUrls::inspectSetting)
            .build();

    private TlsNoCleartextUrls() {}

    private static void inspectLiteral(StringLiteralExpr literal, Inspection<JavaFile, Node> report) {
        if (!literal.getValue().contains("://")) {
            return;
        }
        Matcher address = CLEARTEXT.matcher(literal.asString());
        List<String> trusted = report.options(Options.class).trustedHosts();
        if (address.matches() && isInClear(address) && connects(literal) && !trusted.contains(address.group(2))) {
            report.breach(literal, "What goes to " + address.group(2) + " is not encrypted")
                    .key(address.group(1) + "://" + address.group(2));
        }
    }

    private static boolean isInClear(Matcher address) {
        String host = address.group(2);
        return !address.group(1).toLowerCase(Locale.ROOT).equals("https")
                && !OWN_MACHINE.matcher(host).matches()
                && !NAMES.matcher(host).matches();
    }

    private static boolean connects(StringLiteralExpr literal) {
        Node parent = literal.getParentNode().orElse(null);
        if (parent instanceof MethodCallExpr call) {
            return call.getArguments().stream().anyMatch(argument -> argument == literal)
                    && CONNECTS.contains(call.getNameAsString());
        }
        return parent instanceof ObjectCreationExpr creation
                && CONNECTS.contains(creation.getType().getNameAsString());
    }

    private static void inspectSetting(
            ConfigurationEntry entry, Inspection<ConfigurationFile, ConfigurationNode> report) {
        String path = report.source().path();
        boolean settings =
                Set.of("properties", "yml", "yaml").contains(report.source().extension()) && !path.contains(".github/");
        boolean judged = settings
                && entry.isScalar()
                && entry.value().contains("://")
                && (KEY.matcher(entry.key()).matches() || entry.isItem());
        Matcher address = CLEARTEXT.matcher(judged ? entry.value().strip() : "");
        List<String> trusted = report.options(Options.class).trustedHosts();
        if (address.matches() && isInClear(address) && !trusted.contains(address.group(2))) {
            report.breach(entry, "What goes to " + address.group(2) + " is not encrypted")
                    .key(address.group(1) + "://" + address.group(2))
                    .at(entry.valueRegion());
        }
    }
}
