package org.assize.evidence.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.assize.evidence.call.Origin;
import org.assize.evidence.call.Value;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is known of arguments, in classes compiled for releases that translate the same source differently. */
class ArgumentsTest {

    static Stream<Integer> releases() {
        return Compiled.releases();
    }

    /** The first argument of each call of {@code sink} in a method with this body. */
    private static List<Value> sunk(int release, String body) {
        String source = """
                package p;
                import java.util.*;
                import java.util.function.*;
                class A {
                    static final String NAME = "MD" + 5;
                    static final String LATE = System.getenv("x");
                    String field;
                    void sink(Object value) {}
                    void sink(int value) {}
                    void sink(long value) {}
                    void sink(boolean value) {}
                    void sink(char value) {}
                    void sink(double value) {}
                    void m(String p, int n, boolean b, long wide, Properties settings) throws Exception {
                """ + body + "\n}}";
        return Compiled.of(release, source).all("p/A", MethodCall.class).stream()
                .filter(call -> call.isTo("p.A", "sink"))
                .map(call -> call.argument(0))
                .toList();
    }

    private static Value only(int release, String body) {
        List<Value> values = sunk(release, body);
        assertThat(values).hasSize(1);
        return values.get(0);
    }

    @ParameterizedTest
    @MethodSource("releases")
    void literalsAreConstantsOfTheParametersType(int release) {
        assertThat(
                        sunk(
                                release,
                                "sink(\"a\"); sink(7); sink(70000); sink(7L); sink(true); sink('x'); sink(0.5);"
                                        + " sink((Object) null); sink(String.class); sink(-1); sink(1L); sink(Map.Entry[].class);"))
                .containsExactly(
                        new Value.Constant("a"),
                        new Value.Constant(7),
                        new Value.Constant(70000),
                        new Value.Constant(7L),
                        new Value.Constant(true),
                        new Value.Constant('x'),
                        new Value.Constant(0.5),
                        new Value.Constant(null),
                        new Value.Constant(new Value.ClassLiteral("java.lang.String")),
                        new Value.Constant(-1),
                        new Value.Constant(1L),
                        new Value.Constant(new Value.ClassLiteral("java.util.Map.Entry[]")));
    }

    @ParameterizedTest
    @MethodSource("releases")
    void aConstantFieldAndALocalAreTheirValue(int release) {
        assertThat(only(release, "sink(NAME);").asString()).contains("MD5");
        assertThat(only(release, "String s = \"x\"; int other = n; sink(s);").asString())
                .contains("x");
        assertThat(only(release, "long t = 5; double d = 2; String s = \"x\"; sink(t);")
                        .asLong())
                .hasValue(5);
        assertThat(only(release, "int i = 300; int j = (byte) i; sink(j);").asInt())
                .hasValue(44);
        assertThat(only(release, "Object boxed = 12; sink(boxed);").asInt()).hasValue(12);
        assertThat(only(release, "Boolean boxed = true; boolean plain = boxed; sink(plain);")
                        .asBoolean())
                .contains(true);
    }

    @ParameterizedTest
    @MethodSource("releases")
    void aLocalThatDependsOnTheWayIsUnknown(int release) {
        assertThat(only(release, "String s = \"x\"; if (b) { s = \"y\"; } sink(s);")
                        .isKnown())
                .isFalse();
        assertThat(only(release, "sink(b ? \"x\" : \"y\");").isKnown()).isFalse();
        assertThat(only(release, "String s; if (b) { s = \"y\"; } else { s = \"y\"; } sink(s);")
                        .asString())
                .contains("y");
        assertThat(only(release, "String s = \"x\"; if (b) { n++; } sink(s);").asString())
                .contains("x");
        assertThat(only(release, "sink(n == 3);").isKnown()).isFalse();
        assertThat(only(release, "switch (n) { case 1: p = \"a\"; break; default: p = \"b\"; } sink(p);")
                        .isKnown())
                .isFalse();
    }

    @ParameterizedTest
    @MethodSource("releases")
    void whatALoopWritesIsUnknownFromItsStart(int release) {
        assertThat(only(release, "String s = \"x\"; for (int i = 0; i < n; i++) { sink(s); s = \"y\"; }")
                        .isKnown())
                .isFalse();
        assertThat(only(release, "String s = \"x\"; while (n-- > 0) { sink(s); }")
                        .asString())
                .contains("x");
        assertThat(only(release, "int i = 0; do { sink(i); i++; } while (i < n);")
                        .isKnown())
                .isFalse();
        assertThat(only(
                                release,
                                "String s = \"x\"; outer: while (true) { while (b) { sink(s); if (n > 1) continue outer; }"
                                        + " s = \"y\"; if (n > 2) break; }")
                        .isKnown())
                .isFalse();
    }

    @ParameterizedTest
    @MethodSource("releases")
    void whatATryBlockWritesIsUnknownInItsHandlers(int release) {
        assertThat(only(
                                release,
                                "String s = \"x\"; try { s = settings.getProperty(\"a\"); s = \"y\"; }"
                                        + " catch (RuntimeException e) { sink(s); }")
                        .isKnown())
                .isFalse();
        assertThat(only(release, "String s = \"x\"; try { settings.clear(); } catch (RuntimeException e) { sink(s); }")
                        .asString())
                .contains("x");
    }

    @ParameterizedTest
    @MethodSource("releases")
    void aConcatenationKeepsTheTextAroundItsHoles(int release) {
        Value value = only(release, "sink(\"select * from \" + p + \" where id = \" + n + '!');");

        assertThat(value.asTemplate("?")).contains("select * from ? where id = ?!");
        assertThat(value.asString()).isEmpty();
        assertThat(value.isKnown()).isFalse();
        assertThat(((Value.Concatenation) value).parts())
                .containsExactly(
                        new Value.Constant("select * from "),
                        new Value.Unknown(new Origin.Parameter(0, "java.lang.String")),
                        new Value.Constant(" where id = "),
                        new Value.Unknown(new Origin.Parameter(1, "int")),
                        new Value.Constant("!"));
    }

    @ParameterizedTest
    @MethodSource("releases")
    void aConcatenationOfConstantsIsAConstant(int release) {
        assertThat(only(
                                release,
                                "String s = \"MD\"; int i = 5; char c = 'x'; boolean t = true; sink(s + i + c + t + null + 2L);")
                        .asString())
                .contains("MD5xtruenull2");
        assertThat(only(release, "String s = \"a\"; s += \"b\"; sink(s + \"\\u0001\\u0002\");")
                        .asString())
                .contains("ab\u0001\u0002");
        assertThat(only(release, "sink(\"a\" + p + \"\\u0001b\\u0002\");").asTemplate("?"))
                .contains("a?\u0001b\u0002");
        assertThat(only(release, "String s = \"a\" + p; String t = s + \"b\"; sink(t + \"c\");")
                        .asTemplate("?"))
                .contains("a?bc");
    }

    @ParameterizedTest
    @MethodSource("releases")
    void aStringBuilderIsFollowedOnAStraightWay(int release) {
        assertThat(only(
                                release,
                                "StringBuilder s = new StringBuilder(\"a\"); s.append('b').append(1); s.append(p);"
                                        + " sink(s.toString());")
                        .asTemplate("?"))
                .contains("ab1?");
        assertThat(only(
                                release,
                                "StringBuilder s = new StringBuilder(16); s.append(\"a\"); if (b) { s.append(\"b\"); }"
                                        + " sink(s.toString());")
                        .asTemplate("?"))
                .isEmpty();
        assertThat(only(
                                release,
                                "StringBuilder s = new StringBuilder(\"a\"); for (String e : p.split(\",\")) { s.append(e); }"
                                        + " sink(s.toString());")
                        .asTemplate("?"))
                .isEmpty();
        assertThat(only(
                                release,
                                "StringBuilder s = new StringBuilder(\"a\"); settings.put(\"k\", s); sink(s.toString());")
                        .asTemplate("?"))
                .isEmpty();
        assertThat(only(release, "StringBuilder s = new StringBuilder(\"a\"); s.reverse(); sink(s.toString());")
                        .asTemplate("?"))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("releases")
    void anUnknownValueTellsItsOrigin(int release) {
        Origin.Result result = only(release, "sink(settings.getProperty(\"hash\"));")
                .origin()
                .flatMap(Origin::asResult)
                .orElseThrow();
        assertThat(result.isOf("java.util.Properties", "getProperty")).isTrue();
        assertThat(result.arguments().get(0).asString()).contains("hash");
        assertThat(only(release, "sink(p);").origin()).contains(new Origin.Parameter(0, "java.lang.String"));
        assertThat(only(release, "sink(wide);").origin()).contains(new Origin.Parameter(3, "long"));
        assertThat(only(release, "sink(settings);").origin()).contains(new Origin.Parameter(4, "java.util.Properties"));
        assertThat(only(release, "sink(this);").origin()).contains(new Origin.This());
        assertThat(only(release, "sink(field);").origin())
                .contains(new Origin.FieldContent("p.A", "field", "java.lang.String"));
        assertThat(only(release, "sink(LATE);").origin())
                .contains(new Origin.FieldContent("p.A", "LATE", "java.lang.String"));
        assertThat(only(release, "Random r = new Random(42); sink(r);").origin())
                .contains(new Origin.Created("java.util.Random", List.of(new Value.Constant(42L))));
        assertThat(only(release, "sink((Runnable) () -> {});").origin())
                .contains(new Origin.Created("java.lang.Runnable", List.of()));
        assertThat(only(release, "sink((String) settings.get(\"k\"));").origin().flatMap(Origin::asResult))
                .hasValueSatisfying(call -> assertThat(call.name()).isEqualTo("get"));
    }

    @ParameterizedTest
    @MethodSource("releases")
    void anArrayIsKnownUntilOtherCodeGetsIt(int release) {
        assertThat(only(release, "String[] a = {\"SSLv3\", p}; sink(a);"))
                .isEqualTo(new Value.Array(
                        "java.lang.String[]",
                        List.of(
                                new Value.Constant("SSLv3"),
                                new Value.Unknown(new Origin.Parameter(0, "java.lang.String")))));
        assertThat(only(release, "byte[] iv = new byte[2]; sink(iv);"))
                .isEqualTo(new Value.Array("byte[]", List.of(new Value.Constant(0), new Value.Constant(0))));
        assertThat(only(release, "byte[] iv = {1, 2}; iv[n] = 3; sink(iv);").isKnown())
                .isFalse();
        assertThat(only(release, "byte[] iv = new byte[2]; new Random().nextBytes(iv); sink(iv);"))
                .isEqualTo(new Value.Unknown(new Origin.Created("byte[]", List.of())));
        assertThat(only(release, "char[] c = {'a'}; sink((Object) c);"))
                .isEqualTo(new Value.Array("char[]", List.of(new Value.Constant('a'))));
        assertThat(only(release, "int[] many = new int[1000]; sink(many);"))
                .isEqualTo(new Value.Unknown(new Origin.Created("int[]", List.of(new Value.Constant(1000)))));
    }

    @ParameterizedTest
    @MethodSource("releases")
    void aLambdaKnowsWhatItTookFromItsMethod(int release) {
        assertThat(
                        sunk(
                                release,
                                "String s = p.isEmpty() ? \"q\" : \"q\"; Consumer<String> c = x -> { sink(s); sink(x); sink(p); };"))
                .containsExactly(
                        new Value.Constant("q"),
                        new Value.Unknown(new Origin.Parameter(0, "java.lang.String")),
                        new Value.Unknown(new Origin.Parameter(0, "java.lang.String")));
        assertThat(only(
                                release,
                                "String s = p.isEmpty() ? \"q\" : \"q\"; Runnable r = () -> { Runnable i = () -> sink(s); };")
                        .asString())
                .contains("q");
    }

    @ParameterizedTest
    @MethodSource("releases")
    void theReceiverIsKnownLikeAnArgument(int release) {
        MethodCall call = Compiled.of(
                        release,
                        "package p; class A { int m(long seed) { java.util.Random r = new java.util.Random(seed);"
                                + " return r.nextInt(); } static void s() { \"x\".length(); s(); } }")
                .all("p/A", MethodCall.class)
                .stream()
                .filter(each -> each.isTo("java.util.Random", "nextInt"))
                .findFirst()
                .orElseThrow();

        assertThat(call.receiver().flatMap(Value::origin))
                .contains(new Origin.Created(
                        "java.util.Random", List.of(new Value.Unknown(new Origin.Parameter(0, "long")))));
        assertThat(call.argumentCount()).isZero();
        assertThat(call.returnType()).isEqualTo("int");
    }
}
