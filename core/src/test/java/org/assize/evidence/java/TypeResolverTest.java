package org.assize.evidence.java;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import java.util.Map;
import org.assize.evidence.types.Certainty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypeResolverTest {

    private static final String HEAD = """
            package com.acme;
            import java.util.List;
            import java.util.Map;
            import java.util.Random;
            import java.util.function.*;
            import org.unknown.*;
            import org.missing.Widget;
            import static java.lang.Math.max;
            import static java.util.Collections.*;
            class Base { protected Random inherited; static Base make() { return null; } Base self() { return this; }
                class Member { } }
            interface Shape { double area(); }
            record Circle(double radius, List<String> names) implements Shape { public double area() { return 1; } }
            enum Level { LOW, HIGH; Level next() { return this; } }
            class Box<T> { T value; T get() { return value; } <R> Box<R> map(Function<? super T, ? extends R> f) { return null; }
                static <U> U id(U u) { return u; } }
            """;

    @ParameterizedTest(name = "[{index}] {0} is {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // literals and operators
                "1|int",
                "1L|long",
                "1f|float",
                "1.0|double",
                "0x1F|int",
                "'c'|char",
                "true|boolean",
                "null|null",
                "\"a\"|java.lang.String",
                "1 + 2L|long",
                "'a' + 1|int",
                "\"a\" + 1|java.lang.String",
                "1 + mystery()|?",
                "1 + \"\" + mystery()|java.lang.String",
                "1 < 2|boolean",
                "!flag|boolean",
                "(byte) 1 << 2L|int",
                "-'c'|int",
                "flag ? 1 : 2L|long",
                "flag ? \"a\" : null|java.lang.String",
                "flag ? new Random() : new java.security.SecureRandom()|java.util.Random",
                "flag ? \"a\" : new Random()|?",
                "(Random) local|java.util.Random",
                "local instanceof String|boolean",
                "new int[3][]|int[][]",
                "numbers[0]|int",
                "numbers.length|int",
                "numbers.clone()|int[]",
                "String.class|java.lang.Class<java.lang.String>",
                "new Random()|java.util.Random",
                "new Random() { }|java.util.Random",
                "new Widget()|org.missing.Widget",
                "new Mystery()|?",
                "this|com.acme.Subject",
                "number = 2|int",
                "number++|int",
                "switch (number) { case 1 -> \"a\"; default -> \"b\"; }|java.lang.String",
                "switch (number) { case 1 -> \"a\"; default -> throw new Error(); }|java.lang.String",
                // names
                "local|java.lang.Object",
                "parameter|java.util.List<java.lang.String>",
                "rest|java.lang.String[]",
                "field|java.util.Random",
                "inherited|java.util.Random",
                "this.field|java.util.Random",
                "super.inherited|java.util.Random",
                "inferred|java.util.Random",
                "element|java.lang.String",
                "entry|java.util.Map.Entry<java.lang.String, java.lang.Integer>",
                "pattern|java.lang.Integer",
                "generic|java.lang.Number",
                "free|?",
                "undeclared|?",
                "Level.LOW|com.acme.Level",
                "com.acme.Level.LOW|com.acme.Level",
                "System.out|java.io.PrintStream",
                "java.lang.System.out|java.io.PrintStream",
                "Integer.MAX_VALUE|int",
                "EMPTY_LIST|java.util.List",
                // calls
                "field.nextInt()|int",
                "field.doubles()|java.util.stream.DoubleStream",
                "parameter.get(0)|java.lang.String",
                "parameter.get(0).trim().isEmpty()|boolean",
                "parameter.stream().filter(s -> true).findFirst()|java.util.Optional<java.lang.String>",
                "scores.entrySet()|java.util.Set<java.util.Map.Entry<java.lang.String, java.lang.Integer>>",
                "scores.entrySet().iterator().next().getValue()|java.lang.Integer",
                "raw.get(0)|?",
                "own()|java.util.Random",
                "this.own()|java.util.Random",
                "make()|com.acme.Base",
                "Base.make().self()|com.acme.Base",
                "mystery()|?",
                "max(1, 2L)|long",
                "max(1, 2)|int",
                "Math.abs(1.0f)|float",
                "emptyList()|java.util.List<?>",
                "String.valueOf('c')|java.lang.String",
                "\"a\".getClass()|java.lang.Class<?>",
                "\"a\".chars()|java.util.stream.IntStream",
                "new StringBuilder().append(1).append('c')|java.lang.StringBuilder",
                "new Circle(1, null).radius()|double",
                "new Circle(1, null).names().get(0)|java.lang.String",
                "Level.valueOf(\"LOW\").next()|com.acme.Level",
                "Level.values()[0]|com.acme.Level",
                "Level.LOW.name()|java.lang.String",
                "new Box<Random>().get()|java.util.Random",
                "new Box<Random>().value|java.util.Random",
                "Box.id(\"a\")|java.lang.String",
                "shape.area()|double",
                "shape.hashCode()|int",
                "shape.toString().length()|int",
                "new Widget().spin()|?",
                "Widget.LEFT|?",
                "overloaded(1)|int",
                "overloaded(\"a\")|java.lang.String",
                "overloaded(mystery())|?",
                "same(mystery())|int",
                "varargs(1, 2, 3)|long",
                "varied(1, number)|int",
                "varied(numbers, numbers)|int[]",
                "Keeper.RANDOM.nextInt()|int",
                "java.util.stream.Stream.of(rest)|java.util.stream.Stream",
                "java.util.Arrays.copyOf(rest, 1, Object[].class)|java.lang.Object[]",
                "java.util.UUID.randomUUID()|java.util.UUID",
                "Objects.hash(1)|?",
                "() -> 1|?",
                "String::valueOf|?",
            })
    void theTypeOfAnExpressionIsTheCompilersOrUnknown(String expression, String type) {
        JavaFile file = JavaSources.parse(HEAD + """
                class Subject extends Base {
                    Random field; boolean flag; int number; Map<String, Integer> scores; Shape shape; List raw;
                    Random own() { return null; }
                    int overloaded(int i) { return 1; }
                    String overloaded(Object o) { return ""; }
                    int same(int i) { return 1; }
                    int same(Object o) { return 1; }
                    long varargs(int... is) { return 1; }
                    int varied(int i, int... is) { return 1; }
                    <T> T[] varied(T[] t, T... ts) { return null; }
                    int[] varied(int[] i, int... is) { return null; }
                    static class Keeper { static final Random RANDOM = new Random(); }
                    <N extends Number, F> void probe(List<String> parameter, N generic, F free, Object any, String... rest) {
                        Object local = null; int[] numbers = null;
                        var inferred = new Random();
                        if (!(any instanceof Integer pattern)) { return; }
                        for (var element : parameter) {
                            for (Map.Entry<String, Integer> entry : scores.entrySet()) {
                                use(%s);
                            }
                        }
                    }
                }
                """.formatted(expression));
        assertThat(file.types().of(probe(file))).hasToString(type);
    }

    @Test
    void aMemberTypeOfAnUnseenSuperclassMayHideAStarImportButNotANamedOne() {
        String source = "import java.util.*; import java.io.File; class A extends org.unknown.Base {"
                + " void m() { use(%s); } }";
        assertThat(typeIn(source, "new Random()")).isEqualTo("?");
        assertThat(typeIn(source, "new File(\"\")")).isEqualTo("java.io.File");
        assertThat(typeIn(source, "new Object()")).isEqualTo("java.lang.Object");
    }

    @Test
    void aFieldOfAnUnseenSuperclassMayHideAnOuterFieldButNotALocal() {
        String source = "import java.util.Random; class A { Random field; class B extends org.unknown.Base {"
                + " void m(Random local) { use(%s); } } }";
        assertThat(typeIn(source, "field")).isEqualTo("?");
        assertThat(typeIn(source, "local")).isEqualTo("java.util.Random");
        assertThat(typeIn(source, "anything()")).isEqualTo("?");
    }

    @Test
    void nestedAndLocalTypesHideImports() {
        assertThat(typeIn("import java.util.Random; class A { class Random { } void m() { use(new Random()); } }", ""))
                .isEqualTo("A.Random");
        assertThat(typeIn("import java.util.Random; class A { void m() { class Random { } use(new Random()); } }", ""))
                .isEqualTo("A.1Random");
        assertThat(typeIn("import java.util.*; class A { <Random> void m(Random r) { use(r); } }", ""))
                .isEqualTo("?");
    }

    @Test
    void aTypeOfTheSamePackageHidesAStarImport() {
        JavaFile file = JavaSources.parse(
                "src/main/java/com/acme/A.java",
                Map.of("src/main/java/com/acme/Random.java", "package com.acme; class Random { }"),
                "package com.acme; import java.util.*; class A { void m() { use(new Random(), new Scanner(\"\")); } }");
        assertThat(file.types().of(probe(file))).hasToString("com.acme.Random");
        assertThat(file.types()
                        .of(file.unit()
                                .findFirst(MethodCallExpr.class)
                                .orElseThrow()
                                .getArgument(1)))
                .hasToString("java.util.Scanner");
    }

    @Test
    void theParameterOfALambdaHasTheTypeItsTargetGives() {
        String source = "import java.util.*; import java.util.function.*; class A { %s Map<String, Random> randoms;"
                + " List<String> texts; Predicate<String> p; }";
        assertThat(typeIn(source, "Predicate<Random> q = r -> use(r);")).isEqualTo("java.util.Random");
        assertThat(typeIn(source, "void m() { texts.forEach(t -> use(t)); }")).isEqualTo("java.lang.String");
        assertThat(typeIn(source, "void m() { randoms.forEach((t, r) -> use(r)); }"))
                .isEqualTo("java.util.Random");
        assertThat(typeIn(source, "void m() { texts.stream().filter(t -> use(t.length())); }"))
                .isEqualTo("int");
        assertThat(typeIn(source, "Object o = (Function<String, ?>) t -> use(t);"))
                .isEqualTo("java.lang.String");
        assertThat(typeIn(source, "void m() { unknown(t -> use(t)); }")).isEqualTo("?");
    }

    @Test
    void aCallIsRecognisedByItsReceiverAndItsName() {
        JavaFile file =
                JavaSources.parse("import java.util.*; class A { Random r; java.security.SecureRandom s; void m() {"
                        + " r.nextInt(); s.nextInt(); Math.random(); unseen.nextInt(); } }");
        var calls = file.unit().findAll(MethodCallExpr.class);
        TypeResolver types = file.types();
        assertThat(calls.stream().map(call -> types.isCallTo(call, "java.util.Random", "nextInt", "nextLong")))
                .containsExactly(true, false, false, false);
        assertThat(calls.stream().map(call -> types.isCallOn(call, "java.util.Random", "nextInt")))
                .containsExactly(Certainty.YES, Certainty.YES, Certainty.NO, Certainty.UNKNOWN);
        assertThat(types.isCallTo(calls.get(2), "java.lang.Math")).isTrue();
        assertThat(types.declaringTypeOf(calls.get(1))).hasToString("java.util.Random");
        assertThat(types.methodOf(calls.get(0)).orElseThrow().name()).isEqualTo("nextInt");
    }

    @Test
    void annotationsAndCreationsAreRecognisedByTheirFullName() {
        JavaFile file = JavaSources.parse("import org.junit.jupiter.api.*; import org.junit.jupiter.api.Test;"
                + " class A { @Test @Deprecated void m() { new Thread(); } @org.junit.Test void n() { } }");
        MethodDeclaration m = file.unit().findAll(MethodDeclaration.class).get(0);
        MethodDeclaration n = file.unit().findAll(MethodDeclaration.class).get(1);
        TypeResolver types = file.types();
        assertThat(types.hasAnnotation(m, "org.junit.Test", "org.junit.jupiter.api.Test"))
                .isTrue();
        assertThat(types.hasAnnotation(m, "org.junit.Test")).isFalse();
        assertThat(types.hasAnnotation(m, "java.lang.Deprecated")).isTrue();
        assertThat(types.hasAnnotation(n, "org.junit.Test")).isTrue();
        ObjectCreationExpr creation =
                file.unit().findFirst(ObjectCreationExpr.class).orElseThrow();
        assertThat(types.isNew(creation, "java.lang.Thread")).isTrue();
        assertThat(types.isNew(creation, "com.acme.Thread")).isFalse();
    }

    @Test
    void subtypesAreToldInThreeValues() {
        String source =
                "import java.io.Closeable; import java.io.Reader; class A extends org.unknown.Base implements Closeable {"
                        + " void m(Reader r, String s) { use(%s); } }";
        assertThat(subtype(source, "r", "java.lang.AutoCloseable")).isEqualTo(Certainty.YES);
        assertThat(subtype(source, "s", "java.lang.AutoCloseable")).isEqualTo(Certainty.NO);
        assertThat(subtype(source, "this", "java.lang.AutoCloseable")).isEqualTo(Certainty.YES);
        assertThat(subtype(source, "this", "java.lang.Runnable")).isEqualTo(Certainty.UNKNOWN);
        assertThat(subtype(source, "unseen", "java.lang.Runnable")).isEqualTo(Certainty.UNKNOWN);
    }

    private static Certainty subtype(String source, String expression, String superName) {
        JavaFile file = JavaSources.parse(source.formatted(expression));
        return file.types().isSubtypeOf(probe(file), superName);
    }

    private static String typeIn(String source, String part) {
        JavaFile file = JavaSources.parse(source.contains("%s") ? source.formatted(part) : source);
        return file.types().of(probe(file)).toString();
    }

    private static Expression probe(JavaFile file) {
        return file.unit()
                .findFirst(MethodCallExpr.class, call -> call.getNameAsString().equals("use"))
                .orElseThrow()
                .getArgument(0);
    }
}
