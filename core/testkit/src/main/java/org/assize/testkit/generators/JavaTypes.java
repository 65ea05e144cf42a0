package org.assize.testkit.generators;

import static org.assize.testkit.generators.Grammar.either;
import static org.assize.testkit.generators.Grammar.many;
import static org.assize.testkit.generators.Grammar.maybe;
import static org.assize.testkit.generators.Grammar.template;
import static org.assize.testkit.generators.Grammar.word;

import net.jqwik.api.Arbitrary;

/** Types of all kinds and their members. */
final class JavaTypes {

    private JavaTypes() {}

    private static Arbitrary<String> typeName() {
        return word("Alpha", "Beta", "Gamma", "Übung", "Delta");
    }

    private static Arbitrary<String> comment() {
        return maybe(word(
                "/** Says what it does. @param x nothing */\n",
                "// a line \" { */\n",
                "/* block\n * of 'two' lines */"));
    }

    private static Arbitrary<String> member(int depth) {
        Arbitrary<String> method = template(
                "§§ public <T extends Comparable<T>> § m(final § x, String... rest) throws E §",
                comment(),
                JavaCode.annotation(),
                JavaCode.type(),
                JavaCode.type(),
                JavaCode.body());
        Arbitrary<String> flat = either(
                method,
                template(
                        "§§ private static final § § = §, other;",
                        comment(),
                        JavaCode.annotation(),
                        JavaCode.type(),
                        JavaCode.name(),
                        JavaCode.expression(2)),
                template("§ synchronized void n() §", JavaCode.annotation(), JavaCode.body()),
                template("static §", JavaCode.body()),
                JavaCode.body(),
                word(";"));
        return depth <= 0 ? flat : either(flat, method, type(depth - 1));
    }

    /** A type with members, nested to a depth. */
    static Arbitrary<String> type(int depth) {
        Arbitrary<String> members = many(member(depth), 0, 4, "\n\n");
        return either(
                template(
                        "§§ public abstract class §<T, U extends List<? super T>> extends Base<T> implements A, B {\n§\n}",
                        comment(),
                        JavaCode.annotation(),
                        typeName(),
                        members),
                template("class § {\n§\n}", typeName(), members),
                template(
                        "interface § {\n int X = §;\n void a();\n default void d() §\n private static void s() §\n}",
                        typeName(),
                        JavaCode.expression(1),
                        JavaCode.body(),
                        JavaCode.body()),
                template("sealed interface § permits P, Q { }\n", typeName()),
                template(
                        "enum § { A, @Deprecated B(§) { void m() § }, C; §\n}",
                        typeName(),
                        JavaCode.expression(1),
                        JavaCode.body(),
                        members),
                template(
                        "§ record §(@A int x, String... rest) implements C { §\n}",
                        JavaCode.annotation(),
                        typeName(),
                        members),
                template("@interface § { int value() default 1; String[] names() default {\"a\"}; }", typeName()));
    }

    /** A whole file. */
    static Arbitrary<String> unit() {
        return template(
                "§§§§§",
                maybe(word("// Copyright\n", "/* licence */ ")),
                maybe(word("package com.acme;\n", "@A package x.y ;")),
                many(
                        word(
                                "import java.util.*;\n",
                                "import static a.B.c;\n",
                                "import java.util.List;\n",
                                "import a.b.C.*;\n"),
                        0,
                        3,
                        ""),
                many(type(1), 0, 3, "\n"),
                maybe(word("\n// the end", "\n/* end */", "\n\n\n", "\u001A")));
    }
}
