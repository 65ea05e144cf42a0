package org.assize.compliance.privacy;

import java.math.BigInteger;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assize.codebase.SourceFile;
import org.assize.evidence.text.TextElement;
import org.assize.evidence.text.TextFile;
import org.assize.evidence.text.TextKind;
import org.assize.evidence.text.TextLine;
import org.assize.finding.Severity;
import org.assize.rule.Inspection;
import org.assize.rule.Option;
import org.assize.rule.Rule;

/** Cannot see names, addresses and numbers without a check sum. */
final class NoRealDataInTests {

    record Options(
            @Option("numbers of cards and accounts that issuers publish for tests, without blanks")
            Set<String> published,

            @Option("domains at which people have their mail")
            Set<String> mailDomains) {}

    private static final Pattern CARD = Pattern.compile(
            "(?<![\\w.-])(?:4\\d{3}|5[1-5]\\d{2}|2[2-7]\\d{2}|6011|65\\d{2})([ -]?)\\d{4}\\1\\d{4}\\1\\d{4}(?![\\w.-])");

    private static final Pattern ACCOUNT = Pattern.compile(
            "(?<!\\w)(?:AT|BE|CH|DE|ES|FR|GB|IT|NL|PL)\\d{2}(?: ?[A-Z0-9]{4}){3,6}(?: ?[A-Z0-9]{1,3})?(?!\\w)");

    private static final Pattern MAIL =
            Pattern.compile("(?<![\\w.+-])([A-Za-z0-9._%+-]{2,64})@([A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+)");

    private static final Pattern INVENTED =
            Pattern.compile("(?i).*(?:test|foo|bar|example|user|admin|abc|xxx|name|mail|someone|john|jane).*");

    static final Rule RULE = Rule.on(TextKind.TEXT, "compliance/no-real-data-in-tests")
            .states("Data of tests belongs to nobody")
            .because(
                    "a copy of real data in a repository is read by people it was never given to, and is never deleted")
            .remedy("Take the numbers that issuers publish for tests, and addresses at example.com")
            .implementing(
                    "owasp-asvs-5.0/15.2.3",
                    "pci-dss-4.0.1/6.5.5",
                    "pci-dss-4.0.1/6.5.6",
                    "gdpr/art-5-1-c",
                    "nist-800-53/SA-3(2)",
                    "nist-ssdf-1.1/PO.5.1")
            .severity(Severity.WARNING)
            .tagged(Rule.CONFIDENTIAL)
            .options(new Options(
                    Set.of(
                            "4111111111111111",
                            "4242424242424242",
                            "4012888888881881",
                            "4000000000000002",
                            "5555555555554444",
                            "5105105105105100",
                            "6011111111111117",
                            "6011000990139424",
                            "4444333322221111",
                            "5454545454545454",
                            "2223003122003222",
                            "DE89370400440532013000",
                            "GB82WEST12345698765432",
                            "GB29NWBK60161331926819",
                            "FR1420041010050500013M02606",
                            "NL91ABNA0417164300",
                            "CH9300762011623852957",
                            "AT611904300234573201",
                            "BE68539007547034",
                            "ES9121000418450200051332",
                            "IT60X0542811101000000123456",
                            "PL61109010140000071219812874"),
                    Set.of(
                            "gmail.com",
                            "googlemail.com",
                            "hotmail.com",
                            "outlook.com",
                            "live.com",
                            "yahoo.com",
                            "icloud.com",
                            "gmx.de",
                            "gmx.net",
                            "web.de",
                            "t-online.de",
                            "qq.com",
                            "163.com",
                            "mail.ru",
                            "aol.com")))
            .cannotSee("Whether a person is behind an address is not known; made-up names are left alone.")
            .violating(Map.of("src/test/resources/customers.csv", """
                    Erika,«e.mustermann1971@gmx.de»,«DE02120300000000202051»,«4539 1488 0343 6467»
                    """))
            .conforming(Map.of("src/test/resources/customers.csv", """
                    Test,customer@example.com,DE89370400440532013000,4111 1111 1111 1111
                    Test,foo@gmail.com,4539 1488 0343 6468,1234567890123456
                    """))
            .applyingTo(NoRealDataInTests::holdsData)
            .inspecting(TextLine.class, NoRealDataInTests::inspect)
            .build();

    private NoRealDataInTests() {}

    private static boolean holdsData(SourceFile file) {
        return file.isTest()
                && Set.of("csv", "json", "xml", "yml", "yaml", "properties", "sql", "txt", "java", "kt")
                        .contains(file.extension());
    }

    private static void inspect(TextLine line, Inspection<TextFile, TextElement> report) {
        if (line.text().length() > 20_000) {
            return;
        }
        Set<String> published = report.options(Options.class).published();
        find(line, CARD, "the number of a card", report, found -> !published.contains(found) && isLuhn(found));
        find(
                line,
                ACCOUNT,
                "the number of an account",
                report,
                found -> !published.contains(found) && isAccount(found));
        Set<String> domains = report.options(Options.class).mailDomains();
        boolean speaksOfPeople = line.text().contains("@author") || line.text().contains("Copyright");
        Matcher mail = MAIL.matcher(line.text());
        while (!speaksOfPeople && mail.find()) {
            if (domains.contains(mail.group(2))
                    && !INVENTED.matcher(mail.group(1)).matches()) {
                report.breach(line, "The address may be somebody's: …@" + mail.group(2))
                        .key("mail")
                        .at(line.region(mail.start(), mail.end()));
            }
        }
    }

    private static void find(
            TextLine line,
            Pattern pattern,
            String what,
            Inspection<TextFile, TextElement> report,
            java.util.function.Predicate<String> isReal) {
        Matcher found = pattern.matcher(line.text());
        while (found.find()) {
            if (isReal.test(found.group().replaceAll("[ -]", ""))) {
                report.breach(line, "This is " + what + " and none that is published for tests")
                        .key(what)
                        .at(line.region(found.start(), found.end()));
            }
        }
    }

    /** The check sum of card numbers, ISO/IEC 7812-1; numbers of few different digits are invented. */
    private static boolean isLuhn(String digits) {
        int sum = 0;
        for (int index = 0; index < digits.length(); index++) {
            int digit = digits.charAt(digits.length() - 1 - index) - '0';
            int doubled = index % 2 == 1 ? digit * 2 : digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0 && digits.chars().distinct().count() > 4;
    }

    /** The check sum of international account numbers, ISO 13616: the rest of the division by 97 is 1. */
    private static boolean isAccount(String number) {
        StringBuilder digits = new StringBuilder();
        for (char character : (number.substring(4) + number.substring(0, 4)).toCharArray()) {
            digits.append(Character.digit(character, 36));
        }
        return new BigInteger(digits.toString()).mod(BigInteger.valueOf(97)).intValue() == 1;
    }
}
