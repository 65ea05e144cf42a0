package org.assize.compliance.injection;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assize.evidence.text.TextElement;
import org.assize.evidence.text.TextFile;
import org.assize.evidence.text.TextKind;
import org.assize.evidence.text.TextLine;
import org.assize.rule.Inspection;
import org.assize.rule.Rule;

/** Cannot see whether the text was made safe before it came to the template, nor one that goes over several lines. */
final class TemplateNoUnescaped {

    private static final Pattern THYMELEAF =
            Pattern.compile("(?:data-)?th[:-]utext\\s*=\\s*(\"[^\"]*\"|'[^']*')|\\[\\(\\s*\\$\\{.*?\\)]");

    private static final Pattern PAGES = Pattern.compile("<%=.*?%>|escapeXml\\s*=\\s*[\"']false[\"']");

    private static final Pattern FREEMARKER = Pattern.compile("\\?no_esc\\b|<#noautoesc>");

    private static final Pattern MUSTACHE = Pattern.compile("\\{\\{\\{.*?}}}|\\{\\{&.*?}}");

    /** A message without parameters: nothing but the bundle, which the team writes, is put in. */
    private static final Pattern MESSAGE = Pattern.compile(".*=\\s*[\"']\\s*#\\{[^(${]*}\\s*[\"']");

    static final Rule RULE = Rule.on(TextKind.TEXT, "compliance/template-no-unescaped")
            .states("A template escapes what it puts into a page")
            .because("a name that holds a script runs it in the browser of everyone who sees the name")
            .remedy(
                    "Use the form that escapes (th:text, <c:out>, {{name}}); where markup is wanted, clean it and waive the"
                            + " place")
            .implementing(
                    "owasp-asvs-5.0/1.2.1",
                    "owasp-asvs-5.0/1.3.7",
                    "cwe/79",
                    "cwe-top-25-2025/79",
                    "pci-dss-4.0.1/6.2.4",
                    "nist-ssdf-1.1/PW.5.1")
            .cannotSee("Whether a text was cleaned before is not known (strict).")
            .cannotSee("A message of a bundle without parameters may be put in as it is.")
            .violating(Map.of(
                    "src/main/resources/templates/promotion.html",
                    """
                    <p «th:utext="${voucher.text}"»>text</p>
                    """,
                    "src/main/resources/templates/mail.mustache",
                    """
                    <p>«{{{name}}}» {{name}}</p>
                    """,
                    "src/main/webapp/WEB-INF/page.jsp",
                    """
                    <c:out value="${name}" «escapeXml="false"»/>
                    """))
            .conforming(Map.of(
                    "src/main/resources/templates/promotion.html", """
                    <p th:text="${voucher.text}" th:utext="#{promotion.terms}">text</p>
                    """, "src/main/resources/static/page.html", """
                    <p>Write {{{name}}} or th:utext in a template.</p>
                    """))
            .applyingTo(file -> file.isMain())
            .inspecting(TextLine.class, TemplateNoUnescaped::inspect)
            .build();

    private TemplateNoUnescaped() {}

    private static void inspect(TextLine line, Inspection<TextFile, TextElement> report) {
        switch (report.source().extension()) {
            case "html", "xhtml" -> find(line, THYMELEAF, report);
            case "jsp", "jspx", "tag" -> find(line, PAGES, report);
            case "ftl", "ftlh" -> find(line, FREEMARKER, report);
            case "mustache", "hbs" -> find(line, MUSTACHE, report);
            default -> {
                // Other files are no templates.
            }
        }
    }

    private static void find(TextLine line, Pattern pattern, Inspection<TextFile, TextElement> report) {
        Matcher unescaped = pattern.matcher(line.text());
        while (unescaped.find()) {
            if (!MESSAGE.matcher(unescaped.group()).matches()) {
                report.breach(line, "The text is put into the page without escaping")
                        .key(unescaped.group())
                        .at(line.region(unescaped.start(), unescaped.end()));
            }
        }
    }
}
