package org.assize.quality.dependencies;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.assize.evidence.java.JavaFile;
import org.assize.finding.Severity;
import org.assize.rule.Inspection;
import org.assize.rule.Rule;

/**
 * Judges texts that are an IP address, with or without a port or a scheme. Addresses that stand for no certain machine are
 * left alone: loopback, any, broadcast, those for documentation (RFC 5737 and RFC 3849), masks, and what looks like a version.
 */
final class NoHardCodedAddress {

    private static final Pattern IPV4 = Pattern.compile(
            "(?:[a-z][a-z0-9+.-]*://)?(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})(?::\\d{1,5})?(?:/\\S*)?",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern IPV6 = Pattern.compile(
            "(?:[a-z][a-z0-9+.-]*://)?\\[?((?:[0-9a-f]{1,4}:){7}[0-9a-f]{1,4}|(?:[0-9a-f]{1,4}:){1,6}(?::[0-9a-f]{1,4}){1,6})\\]?"
                    + "(?:(?<=\\]):\\d{1,5})?(?:(?<=[\\]\\d])/\\S*)?",
            Pattern.CASE_INSENSITIVE);

    private static final int HIGHEST = 255;

    static final Rule RULE = Rule.java("quality/no-hard-coded-address")
            .states("The IP address of a machine comes from the configuration")
            .because(
                    "machines move, and the program must then be built anew; in test and production it talks to the same one")
            .remedy("Read a host name from the configuration")
            .implementing("cwe/547", "iso-25010/adaptability")
            .severity(Severity.WARNING)
            .applyingTo(file -> file.isMain())
            .cannotSee("Host names, and addresses that are put together.")
            .knownElsewhereAs("PMD.AvoidUsingHardCodedIP", "java:S1313")
            .violating("""
                    class Mail {
                        private String server = «"10.4.17.23"»;
                    }
                    """)
            .violating("""
                    class Mail {
                        void send() {
                            connect(«"http://172.16.0.9:8080/mail"», 3);
                        }
                    }
                    """)
            .violating("""
                    class Mail {
                        static final String[] SERVERS = {«"2a02:26f0:9d::17d3:1"», «"[fe80:0:0:0:1:2:3:4]"»};
                    }
                    """)
            .conforming("""
                    class Mail {
                        String local = "127.0.0.1";
                        String all = "0.0.0.0";
                        String every = "255.255.255.255";
                        String mask = "255.255.255.0";
                        String example = "192.0.2.1";
                        String loopback = "::1";
                    }
                    """)
            .conforming("""
                    class Release {
                        String version = "3.8.1.2";
                        String identifier = "2.5.4.3";
                        String wrong = "300.4.17.23";
                        String text = "call 10.4.17.23 now";
                        String time = "12:30:45";
                    }
                    """)
            .conforming("""
                    class Cipher {
                        String hash = "ab:cd:ef:01:23:45:67:89:ab:cd";
                        String documented = "2001:db8::17";
                    }
                    """)
            .inspecting(StringLiteralExpr.class, NoHardCodedAddress::inspect)
            .build();

    private NoHardCodedAddress() {}

    private static void inspect(StringLiteralExpr literal, Inspection<JavaFile, Node> report) {
        String text = literal.getValue();
        boolean address = text.indexOf('.') >= 0 && isMachine(IPV4.matcher(text))
                || text.indexOf(':') >= 0 && isMachine6(IPV6.matcher(text));
        if (address) {
            report.breach(literal, "This text is the address of a certain machine")
                    .key(text);
        }
    }

    private static boolean isMachine(Matcher matcher) {
        if (!matcher.matches()) {
            return false;
        }
        int[] parts = IntStream.rangeClosed(1, 4)
                .map(part -> Integer.parseInt(matcher.group(part)))
                .toArray();
        boolean outOfRange = IntStream.of(parts).anyMatch(part -> part > HIGHEST);
        boolean special = parts[0] == 127 || parts[0] == 0 || parts[0] == HIGHEST;
        boolean documentation = parts[0] == 192 && parts[1] == 0 && parts[2] == 2
                || parts[0] == 198 && parts[1] == 51 && parts[2] == 100
                || parts[0] == 203 && parts[1] == 0 && parts[2] == 113;
        // Object identifiers begin with 0, 1 or 2, and versions have small numbers.
        boolean version = IntStream.of(parts).allMatch(part -> part < 10) || parts[0] <= 2;
        return !outOfRange && !special && !documentation && !version;
    }

    private static boolean isMachine6(Matcher matcher) {
        return matcher.matches() && !matcher.group(1).toLowerCase(Locale.ROOT).startsWith("2001:db8:");
    }
}
