package org.assize.testkit.generators;

import static org.assize.testkit.generators.Grammar.either;
import static org.assize.testkit.generators.Grammar.many;
import static org.assize.testkit.generators.Grammar.maybe;
import static org.assize.testkit.generators.Grammar.template;
import static org.assize.testkit.generators.Grammar.word;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.apiguardian.api.API;

/** Markup for properties of rules: pages with template expressions, and whatever else a browser would still show. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Markup {

    private Markup() {}

    /**
     * Pages and tag soup.
     *
     * @return an arbitrary of HTML texts
     */
    public static Arbitrary<String> documents() {
        return Arbitraries.oneOf(pages(), pages(), soup());
    }

    /**
     * Well-formed pages: elements nest, attributes are quoted, some texts and values are template expressions.
     *
     * @return an arbitrary of HTML texts
     */
    public static Arbitrary<String> pages() {
        return template(
                "§<html§>\n<head>§§</head>\n<body>\n§\n</body>\n</html>\n",
                word("<!DOCTYPE html>\n", "", "<?xml version=\"1.0\"?>\n<!DOCTYPE html>\n", "<!-- top -->\n"),
                maybe(word(" lang=\"en\"", " lang=\"\"", " xmlns:th=\"http://www.thymeleaf.org\" lang=\"de-CH\"")),
                maybe(word("<title>A page</title>", "<title></title>", "<title th:text=\"#{title}\">t</title>")),
                maybe(word(
                        "<meta name=\"viewport\" content=\"width=device-width, user-scalable=no\">",
                        "<style>p { color: #777; } /* <p> */</style>",
                        "<script>if (a < b && c > d) { x('</p>'); }</script>")),
                many(element(3), 0, 5, "\n"));
    }

    /**
     * Tag soup: tags, attributes and texts in any order, closed or not.
     *
     * @return an arbitrary of texts
     */
    public static Arbitrary<String> soup() {
        return many(
                either(
                        word("<", ">", "</", "/>", "<p", "</p>", "<!--", "-->", "<![CDATA[", "]]>", "<!", "&", "&#x;"),
                        word(
                                "=",
                                "\"",
                                "'",
                                "`",
                                " ",
                                "\n",
                                "\r",
                                "\t",
                                "\u0000",
                                "<script>",
                                "</script",
                                "<table><p>"),
                        attribute(),
                        text(),
                        element(1)),
                0,
                25,
                "");
    }

    private static Arbitrary<String> element(int depth) {
        Arbitrary<String> attributes = many(attribute(), 0, 3, "");
        Arbitrary<String> empty = either(
                template("<img§>", attributes),
                template("<input§/>", attributes),
                template("<br§>", attributes),
                text());
        if (depth <= 0) {
            return empty;
        }
        Arbitrary<String> content = many(element(depth - 1), 0, 3, "\n");
        return either(
                empty,
                template("<a§>§</a>", attributes, content),
                template("<button§>§</button>", attributes, content),
                template("<div§>§</div>", attributes, content),
                template("<label§>§</label>", attributes, content),
                template("<ul><li§>§<li>two</ul>", attributes, content),
                template("<svg§><title>§</title></svg>", attributes, text()),
                template("<table><tr><td§>§</td></tr></table>", attributes, content),
                template("<MY-Element§>§</MY-Element>", attributes, content));
    }

    private static Arbitrary<String> attribute() {
        return template(
                " §§",
                word(
                        "id",
                        "class",
                        "alt",
                        "href",
                        "aria-label",
                        "role",
                        "lang",
                        "style",
                        "th:text",
                        "th:if",
                        "for",
                        "DISABLED"),
                either(
                        word("", "=x", "=''", "=\"\""),
                        word(
                                "=\"a b\"",
                                "='it is \"so\"'",
                                "=\"${order.total}\"",
                                "=\"@{/items/{id}(id=${i})}\"",
                                "=\"color: #fff; background: white\"",
                                "=\"{{ name }}\"",
                                "=\"<%= x %>\"")));
    }

    private static Arbitrary<String> text() {
        return word(
                "text",
                "  ",
                "a &amp; b &nbsp; &unknown;",
                "[[${name}]]",
                "{{#if a}}x{{/if}}",
                "<%-- note --%>",
                "<!-- note -- with dashes -->",
                "#{messages.title}",
                "été 漢字 🎈",
                "1 < 2");
    }
}
