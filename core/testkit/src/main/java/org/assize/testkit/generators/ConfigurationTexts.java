package org.assize.testkit.generators;

import static org.assize.testkit.generators.Grammar.either;
import static org.assize.testkit.generators.Grammar.maybe;
import static org.assize.testkit.generators.Grammar.template;
import static org.assize.testkit.generators.Grammar.word;

import java.util.List;
import java.util.function.Function;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.apiguardian.api.API;

/** Configuration for properties of rules. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class ConfigurationTexts {

    private static final int MOST_ENTRIES = 5;

    private ConfigurationTexts() {}

    /**
     * Property files as {@link java.util.Properties} reads them: all separators, comments, continued lines, escapes.
     *
     * @return an arbitrary of texts
     */
    public static Arbitrary<String> properties() {
        Arbitrary<Function<Integer, String>> entry = Combinators.combine(
                        maybe(word("# a comment = none\n", "! another\n", "\n", "   \n")),
                        word("spring.datasource.url", "server.port", "a\\ b", "caf\\u00e9", "\\#c", "list[0]"),
                        word("=", ":", " ", " = ", "\t:\t"),
                        either(scalar(), word("one,\\\n    two", "\\u0041\\n", "C:\\\\x", "${other:default}", "")))
                .as((comment, key, separator, value) ->
                        index -> comment + key + "." + index + separator + value + (index % 3 == 2 ? "\r\n" : "\n"));
        return Grammar.numbered(entry, MOST_ENTRIES * 2, "");
    }

    /**
     * YAML documents: nested mappings and sequences, scalars in all styles, comments, several documents.
     *
     * @return an arbitrary of texts
     */
    public static Arbitrary<String> yaml() {
        return template(
                "§§§",
                maybe(word("---\n", "# top\n", "%YAML 1.1\n---\n", "\n\n")),
                mapping(2, 0),
                maybe(word("---\nsecond: true\n", "...\n", "# end\n")));
    }

    private static Arbitrary<String> mapping(int depth, int indentation) {
        String indent = " ".repeat(indentation);
        Arbitrary<String> value = either(
                yamlScalar().map(text -> " " + text + "\n"),
                word(
                        " |\n" + indent + "  block\n" + indent + "   text\n",
                        " >-\n" + indent + "  folded\n" + indent + "  text\n",
                        " # empty\n",
                        "\n" + indent + "- one\n" + indent + "- two: 2\n" + indent + "  three: 3\n"));
        Arbitrary<String> nested = depth <= 0
                ? value
                : either(value, value, mapping(depth - 1, indentation + 2).map(text -> "\n" + text));
        Arbitrary<Function<Integer, String>> entry = Combinators.combine(
                        maybe(word(indent + "# a: comment\n", "\n")),
                        word("server", "\"quoted key\"", "'single'", "a.b", "été"),
                        nested)
                .as((comment, key, text) -> index -> comment + indent + unique(key, index) + ":" + text);
        return new TextArbitrary(
                entry.list().ofMinSize(1).ofMaxSize(MOST_ENTRIES).map(ConfigurationTexts::joined));
    }

    private static String unique(String key, int index) {
        char last = key.charAt(key.length() - 1);
        boolean quoted = last == '"' || last == '\'';
        return quoted ? key.substring(0, key.length() - 1) + index + last : key + index;
    }

    private static String joined(List<Function<Integer, String>> entries) {
        StringBuilder text = new StringBuilder();
        for (int index = 0; index < entries.size(); index++) {
            text.append(entries.get(index).apply(index));
        }
        return text.toString();
    }

    private static Arbitrary<String> yamlScalar() {
        return either(
                scalar(),
                word(
                        "\"a \\\"quoted\\\" text\"",
                        "'it''s'",
                        "[1, two, {three: 3}]",
                        "{a: 1, \"b\": [x]}",
                        "~",
                        "2026-01-01",
                        "!!str 12",
                        "plain # with a comment",
                        "http://example.org:80/#x"));
    }

    private static Arbitrary<String> scalar() {
        return word("1", "-0.5", "true", "off", "text", "two words", "été 漢字", "jdbc:h2:mem:x", "0x1F");
    }
}
