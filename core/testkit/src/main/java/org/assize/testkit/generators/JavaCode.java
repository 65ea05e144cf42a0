package org.assize.testkit.generators;

import static org.assize.testkit.generators.Grammar.either;
import static org.assize.testkit.generators.Grammar.many;
import static org.assize.testkit.generators.Grammar.maybe;
import static org.assize.testkit.generators.Grammar.template;
import static org.assize.testkit.generators.Grammar.word;

import net.jqwik.api.Arbitrary;

/** Expressions and statements of Java 17, nested to a depth. They parse; they need not compile. */
final class JavaCode {

    private JavaCode() {}

    static Arbitrary<String> name() {
        return word("a", "b", "value", "other", "i", "été", "$x", "_y", "record", "var", "sealed", "LIMIT");
    }

    static Arbitrary<String> type() {
        return word(
                "int",
                "boolean[]",
                "String",
                "List<String>",
                "Map<String, List<? extends Number>>",
                "java.util.Map.Entry<K, V>",
                "T",
                "@Nullable Object",
                "int[] []");
    }

    static Arbitrary<String> literal() {
        return word(
                "0",
                "0x1F_FFL",
                "1e-3f",
                "'\\''",
                "'\\u0041'",
                "\"\"",
                "\"// no comment \\\" {\"",
                "\"\"\"\n        text \"quoted\"\n          block\\\n        \"\"\"",
                "null",
                "true",
                "String[].class",
                "0b1010");
    }

    static Arbitrary<String> expression(int depth) {
        if (depth <= 0) {
            return either(name(), literal(), word("this", "this.value", "items[0]"));
        }
        Arbitrary<String> inner = expression(depth - 1);
        return either(
                expression(0),
                template("(§) + (§)", inner, inner),
                template("a + b * (§) - 1", inner),
                template("((§) >>> 2) != (§)", inner, inner),
                template("(§) ? (§) : (§)", inner, inner, inner),
                template("call(§, §)", inner, inner),
                template("new Foo<>(§) { int f = §; }", inner, inner),
                template("new int[] {§, §,}", inner, inner),
                template("(String) (§)", inner),
                template("() -> §", inner),
                template("(p, q1) -> { return §; }", inner),
                template("(final var p) -> (§)", inner),
                template("a.<String>b().map(Foo::<T>new).filter(x -> §)", inner),
                template("(§) instanceof String s && s.isEmpty()", inner),
                template("switch (§) { case 1, 2 -> §; default -> { yield §; } }", inner, inner, inner),
                template("(a = §)", inner),
                template("-(~(§))", inner),
                word("i++", "int[]::new", "super::toString", "Outer.this.x"));
    }

    static Arbitrary<String> statement(int depth) {
        Arbitrary<String> shallow = expression(1);
        Arbitrary<String> simple = either(
                template("§ § = §;", type(), name(), shallow),
                template("call(§);", shallow),
                template("a.b = §;", shallow),
                template("assert § : \"why\";", shallow),
                template("throw new E(§);", shallow),
                template("return §;", shallow),
                word(";", "{ }", "return;", "// note\n;", "/* note */ i++;", "this.m();"));
        if (depth <= 0) {
            return simple;
        }
        Arbitrary<String> block = many(statement(depth - 1), 0, 3, "\n").map(body -> "{\n" + body + "\n}");
        return either(
                simple,
                block,
                template("if (§) § else §", shallow, block, block),
                template("if (§) return;", shallow),
                template("for (int i = 0, j = 1; §; i++, j--) §", shallow, block),
                template("for (final § each : §) §", type(), shallow, block),
                template("outer: while (§) { § break outer; }", shallow, block),
                template("do § while (§);", block, shallow),
                template("try § catch (final A | B e) § finally §", block, block, block),
                template("try (var in = open(); other) § catch (E ignored) { }", block),
                template("switch (§) { case A: case B: § break; default: }", shallow, block),
                template("switch (§) { case A, B -> § default -> throw new E(); }", shallow, block),
                template("synchronized (this) §", block),
                template("class Local§", block.map(body -> " { void m() " + body + " }")),
                template("Runnable r = () -> §;", block));
    }

    static Arbitrary<String> body() {
        return many(statement(2), 0, 4, "\n").map(statements -> "{\n" + statements + "\n}");
    }

    static Arbitrary<String> annotation() {
        return maybe(word(
                "@Override",
                "@A(1) ",
                "@SuppressWarnings({\"a\", \"b\"})",
                "@a.b.C(name = \"x\", nested = @D, type = int[].class)\n"));
    }
}
