package org.assize.evidence.java;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConstantResolverTest {

    private static final String CLASS = """
            package com.acme;
            import java.util.*;
            import static java.io.File.*;
            import org.springframework.beans.factory.annotation.Value;
            import org.springframework.core.env.Environment;
            interface Keys { String HASH = "hash"; }
            class Subject implements Keys {
                static final String NAME = "MD" + Subject.NUMBER;
                static final int NUMBER = 2 + 3;
                static final String LOOP = Subject.LOOP2, LOOP2 = LOOP + "a";
                private String once = "once";
                private String twice = "twice";
                private final String later;
                String open = "open";
                Properties properties; Environment environment; org.acme.Settings settings; ResourceBundle bundle;
                @Value("${mail.from}") String from;
                @Value("${mail.to:nobody}") String to;
                @Value("plain") String plain;
                @Value("#{system}") String spel;
                Subject() { later = "later"; }
                void change() { twice = "changed"; }
                static String constant() { return "constant"; }
                private String either(boolean b) { if (b) { return "one"; } return "two"; }
                private String nested() { return constant(); }
                String overridable() { return "x"; }
                private void called(String text, int number) { probe(%s); }
                void caller() { called("handed", 1); called(NAME, 1); }
                void probe(String parameter) {
                    String local = "local"; String changed = "a"; changed = "b"; String late; late = "late";
                    final int seven = 7; int counted = 1; counted++;
                    for (String each : List.of("a")) { }
                    use(%s);
                }
            }
            """;

    @ParameterizedTest(name = "[{index}] {0} is {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"a\\tb\"|[a\tb]",
                "\"a\" + 1 + 'c' + true + 2L|[a1ctrue2]",
                "(\"a\")|[a]",
                "NAME|[MD5]",
                "Subject.NAME|[MD5]",
                "com.acme.Subject.NAME.toLowerCase()|[md5]",
                "this.NAME|[MD5]",
                "LOOP|[]",
                "HASH|[hash]",
                "once|[once]",
                "twice|[]",
                "later|[later]",
                "open|[]",
                "local|[local]",
                "changed|[]",
                "late|[late]",
                "parameter|[]",
                "mystery|[]",
                "constant()|[constant]",
                "Subject.constant() + \"!\"|[constant!]",
                "either(true)|[one, two]",
                "nested()|[]",
                "overridable()|[]",
                "local.length() > 1 ? \"x\" : \"y\"|[x, y]",
                "local.length() > 1 ? \"x\" : mystery()|[]",
                "\"a\".concat(local).trim()|[alocal]",
                "\"a-b\".replace(\"-\", \"\")|[ab]",
                "java.sql.Types.class|[]",
                "String.valueOf(1)|[]",
                "java.util.jar.JarFile.MANIFEST_NAME|[META-INF/MANIFEST.MF]",
                "properties.getProperty(\"mail.from\")|[shop@acme.com]",
                "properties.getProperty(Keys.HASH)|[MD5]",
                "properties.getProperty(\"absent\", \"fallback\")|[fallback]",
                "properties.getProperty(\"absent\")|[]",
                "properties.getProperty(parameter)|[]",
                "settings.getProperty(\"hash\")|[MD5]",
                "environment.getProperty(\"mail.from\")|[shop@acme.com]",
                "environment.getRequiredProperty(\"mail.From\")|[shop@acme.com]",
                "System.getProperty(\"hash\")|[]",
                "from|[shop@acme.com]",
                "to|[nobody]",
                "plain|[plain]",
                "spel|[]",
            })
    void theTextsOfAnExpressionAreAllItMayHaveOrUnknown(String expression, String texts) {
        JavaFile file = parse(CLASS.formatted("\"\"", expression));
        assertThat(file.constants().stringsOf(argument(file, "use"))).hasToString(texts);
    }

    @ParameterizedTest(name = "[{index}] {0} is {1}")
    @CsvSource({
        "NUMBER,5",
        "seven * 2 - 1,13",
        "-2147483648,-2147483648",
        "0xFF & 0x0F,15",
        "1 << 31,-2147483648",
        "1L << 31,2147483648",
        "(byte) 200,-56",
        "'a' + 1,98",
        "Integer.MAX_VALUE,2147483647",
        "Integer.MAX_VALUE + 1,-2147483648",
        "1 / 0,",
        "counted,",
        "1.5,",
        "\"1\",",
    })
    void theIntegerOfAnExpressionIsTheCompilersOrUnknown(String expression, Long number) {
        JavaFile file = parse(CLASS.formatted("\"\"", expression));
        var found = file.constants().integerOf(argument(file, "use"));
        assertThat(found.isPresent() ? found.getAsLong() : null).isEqualTo(number);
    }

    @Test
    void theParameterOfAPrivateMethodHasWhatItsCallersHandIn() {
        assertThat(ofParameter("text")).containsExactly("handed", "MD5");
        assertThat(ofParameter("text + number")).containsExactly("handed1", "MD51");
    }

    private static List<String> ofParameter(String expression) {
        JavaFile file = parse(CLASS.formatted(expression, "\"\""));
        return file.constants().stringsOf(argument(file, "probe"));
    }

    @Test
    void aMethodThatIsReferredToMayBeCalledWithAnything() {
        JavaFile file =
                parse("class A { private void m(String s) { use(s); } void n() { m(\"a\"); list.forEach(this::m); } }");
        assertThat(file.constants().stringsOf(argument(file, "use"))).isEmpty();
    }

    @Test
    void aTextBlockIsTakenWithoutItsIndentation() {
        JavaFile file =
                parse("class A { String s = \"\"\"\n      a\n        b\\tc\n      \"\"\"; void m() { use(this.s, s); }"
                        + " private final String t = \"\"\"\n  x\"\"\"; void n() { use(t); } }");
        assertThat(file.constants()
                        .stringOf(
                                file.unit().findAll(MethodCallExpr.class).get(1).getArgument(0)))
                .contains("x");
    }

    @Test
    void aTruthValueIsFollowedThroughConstants() {
        JavaFile file = parse("class A { static final boolean ON = true; void m() { use(!ON); use(on()); } }");
        var calls = file.unit().findAll(MethodCallExpr.class);
        assertThat(file.constants().booleanOf(calls.get(0).getArgument(0))).contains(false);
        assertThat(file.constants().booleanOf(calls.get(1).getArgument(0))).isEmpty();
    }

    @Test
    void aLongConcatenationAndDoublingConstantsStayQuick() {
        StringBuilder fields = new StringBuilder("static final String S0 = \"a\";");
        for (int index = 1; index < 20; index++) {
            fields.append("static final String S%d = S%d + \"\" + U;".formatted(index, index - 1));
        }
        JavaFile file = parse("class A { " + fields + " String U; void m() { use(S19); use(\"a\""
                + " + \"b\"".repeat(5_000) + "); } }");
        var calls = file.unit().findAll(MethodCallExpr.class);
        assertThat(file.constants().stringsOf(calls.get(0).getArgument(0))).isEmpty();
        assertThat(file.constants().stringOf(calls.get(1).getArgument(0)).orElseThrow())
                .hasSize(5_001);
    }

    private static Expression argument(JavaFile file, String method) {
        return file.unit()
                .findFirst(MethodCallExpr.class, call -> call.getNameAsString().equals(method))
                .orElseThrow()
                .getArgument(0);
    }

    private static JavaFile parse(String source) {
        Map<String, String> others = new TreeMap<>();
        others.put("src/main/resources/application.properties", "hash=MD5\nmail.from=shop@acme.com\n");
        return JavaSources.parse("src/main/java/com/acme/Subject.java", others, source);
    }
}
