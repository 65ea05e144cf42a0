package org.assize.evidence.bytecode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.assize.evidence.bytecode.MethodCall.Kind;
import org.assize.evidence.call.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which elements a class file has, however the compiler of a release translated the source. */
class ElementsTest {

    static Stream<Integer> releases() {
        return Compiled.releases();
    }

    private static final String TYPES = """
            package p;
            import java.io.*;
            import java.util.*;
            import java.util.function.*;
            class A<T extends Number & Comparable<T>> extends AbstractList<List<? super Byte>> implements Cloneable {
                private Map<String, Short[]> field;
                <E extends Exception> Optional<Void> generic(T value, Thread... threads) throws E, IOException {
                    return Optional.empty();
                }
                public List<? super Byte> get(int index) {
                    try {
                        Object made = new StringBuilder();
                        Object array = new Locale[3];
                        Object grid = new Random[2][3];
                        Object copied = (Runnable) made;
                        boolean is = made instanceof Callback;
                        Object type = Iterator.class;
                        Supplier<Object> supplier = Timer::new;
                    } catch (IllegalStateException | ArithmeticException e) {
                        return null;
                    }
                    return null;
                }
                public int size() { return 0; }
                interface Callback {}
            }
            """;

    @ParameterizedTest
    @MethodSource("releases")
    void everyUseOfATypeIsFoundWithItsKind(int release) {
        assertThat(Compiled.elements(Compiled.of(release, TYPES).read("p/A"), TypeUse.class))
                .extracting(TypeUse::kind, TypeUse::type, TypeUse::line)
                .contains(
                        tuple(TypeUse.Kind.SUPERCLASS, "java.util.AbstractList", 0),
                        tuple(TypeUse.Kind.INTERFACE, "java.lang.Cloneable", 0),
                        tuple(TypeUse.Kind.GENERIC, "java.lang.Number", 0),
                        tuple(TypeUse.Kind.GENERIC, "java.lang.Comparable", 0),
                        tuple(TypeUse.Kind.GENERIC, "java.lang.Byte", 0),
                        tuple(TypeUse.Kind.FIELD, "java.util.Map", 0),
                        tuple(TypeUse.Kind.GENERIC, "java.lang.Short", 0),
                        tuple(TypeUse.Kind.GENERIC, "java.lang.Void", 0),
                        tuple(TypeUse.Kind.PARAMETER, "java.lang.Thread", 0),
                        tuple(TypeUse.Kind.RETURN, "java.util.Optional", 0),
                        tuple(TypeUse.Kind.THROWS, "java.io.IOException", 0),
                        tuple(TypeUse.Kind.CREATION, "java.lang.StringBuilder", 12),
                        tuple(TypeUse.Kind.ARRAY_CREATION, "java.util.Locale", 13),
                        tuple(TypeUse.Kind.ARRAY_CREATION, "java.util.Random", 14),
                        tuple(TypeUse.Kind.CAST, "java.lang.Runnable", 15),
                        tuple(TypeUse.Kind.INSTANCEOF, "p.A.Callback", 16),
                        tuple(TypeUse.Kind.CLASS_LITERAL, "java.util.Iterator", 17),
                        tuple(TypeUse.Kind.CREATION, "java.util.Timer", 18),
                        tuple(TypeUse.Kind.CATCH, "java.lang.IllegalStateException", 19),
                        tuple(TypeUse.Kind.CATCH, "java.lang.ArithmeticException", 19));
    }

    @Test
    void aPatternInASwitchIsATestOfItsType() {
        int release = Runtime.version().feature();
        if (release < 21) {
            return;
        }
        List<TypeUse> uses = Compiled.of(
                        release,
                        "package p; class A { int m(Object o) { return switch (o) { case String s -> 1; case Integer i"
                                + " -> 2; default -> 3; }; } }")
                .all("p/A", TypeUse.class);

        assertThat(uses)
                .filteredOn(use -> use.kind() == TypeUse.Kind.INSTANCEOF)
                .extracting(TypeUse::type)
                .containsExactly("java.lang.String", "java.lang.Integer");
    }

    private static final String CALLS = """
            package p;
            import java.util.*;
            import java.util.function.*;
            class A extends Thread implements Comparable<A> {
                A() { super("name"); }
                void lambdas(List<String> list) {
                    list.forEach(e -> {
                        Runnable inner = () -> System.out.println(e);
                        inner.run();
                    });
                    Function<String, Integer> f = Integer::parseInt;
                    Supplier<A> made = A::new;
                    Supplier<String> bound = list.get(0)::trim;
                }
                void repeated(Runnable work) {
                    try {
                        work.run();
                        if (isAlive()) return;
                    } catch (IllegalStateException e) {
                        getId();
                    } finally {
                        interrupt(); interrupt();
                        list().clear();
                    }
                }
                List<String> list() { return new ArrayList<>(); }
                public int compareTo(A other) { return Integer.compare(1, 2); }
                public void start() { super.start(); }
                String switched(String s) {
                    switch (s) { case "one": return s.trim(); default: return Objects.requireNonNull(s); }
                }
            }
            """;

    private static List<String> calls(int release, String method) {
        List<String> calls = new ArrayList<>();
        for (MethodCall call : Compiled.elements(Compiled.of(release, CALLS).read("p/A"), MethodCall.class)) {
            if (call.enclosingMethod().name().equals(method)) {
                calls.add((call.isReference() ? "reference " : "") + call.kind() + " " + call.owner() + "."
                        + call.name() + ":" + call.line());
            }
        }
        return calls;
    }

    @ParameterizedTest
    @MethodSource("releases")
    void callsInLambdasBelongToTheMethodThatHoldsThem(int release) {
        assertThat(calls(release, "lambdas"))
                .contains(
                        "INTERFACE java.util.List.forEach:7",
                        "VIRTUAL java.io.PrintStream.println:8",
                        "INTERFACE java.lang.Runnable.run:9",
                        "reference STATIC java.lang.Integer.parseInt:11",
                        "reference CREATION p.A.<init>:12",
                        "reference VIRTUAL java.lang.String.trim:13");
        assertThat(Compiled.of(release, CALLS).read("p/A").members())
                .extracting(Member::name)
                .noneMatch(name -> name.contains("$"));
    }

    @ParameterizedTest
    @MethodSource("releases")
    void theCopiesOfAFinallyBlockAreOneBlock(int release) {
        assertThat(calls(release, "repeated"))
                .containsExactly(
                        "INTERFACE java.lang.Runnable.run:17",
                        "VIRTUAL p.A.isAlive:18",
                        "VIRTUAL p.A.interrupt:22",
                        "VIRTUAL p.A.interrupt:22",
                        "VIRTUAL p.A.list:23",
                        "INTERFACE java.util.List.clear:23",
                        "VIRTUAL p.A.getId:20");
    }

    @ParameterizedTest
    @MethodSource("releases")
    void aBridgeIsMarkedAndItsCallLeftOut(int release) {
        assertThat(calls(release, "compareTo")).containsExactly("STATIC java.lang.Integer.compare:27");
        assertThat(Compiled.elements(Compiled.of(release, CALLS).read("p/A"), MethodElement.class))
                .filteredOn(method -> method.name().equals("compareTo"))
                .extracting(MethodElement::isBridge, MethodElement::isSynthetic, MethodElement::parameterTypes)
                .containsExactly(tuple(false, false, List.of("p.A")), tuple(true, true, List.of("java.lang.Object")));
    }

    @ParameterizedTest
    @MethodSource("releases")
    void aCallOfTheSuperClassIsNoCreation(int release) {
        assertThat(calls(release, "<init>")).containsExactly("SPECIAL java.lang.Thread.<init>:5");
        assertThat(calls(release, "start")).containsExactly("SPECIAL java.lang.Thread.start:28");
        assertThat(calls(release, "list")).containsExactly("CREATION java.util.ArrayList.<init>:26");
        assertThat(calls(release, "switched"))
                .contains("VIRTUAL java.lang.String.trim:30", "STATIC java.util.Objects.requireNonNull:30");
    }

    @ParameterizedTest
    @MethodSource("releases")
    void aCallIsAskedByTypeAndName(int release) {
        String source = "package p; class A { void m(java.util.Map.Entry<String, int[]> e) { e.getKey(); "
                + "String.format(\"%s\", 1); new StringBuilder(2); } }";
        List<MethodCall> calls = Compiled.of(release, source).all("p/A", MethodCall.class);
        MethodCall first = calls.stream()
                .filter(call -> call.isTo("java.util.Map.Entry"))
                .findFirst()
                .orElseThrow();

        assertThat(first.isTo("java.util.Map.Entry", "getValue", "getKey")).isTrue();
        assertThat(first.isTo("java.util.Map.Entry", "getValue")).isFalse();
        assertThat(first.isTo("java.util.Map", "getKey")).isFalse();
        assertThat(first.kind()).isEqualTo(Kind.INTERFACE);
        assertThat(first.returnType()).isEqualTo("java.lang.Object");
        assertThat(calls).anyMatch(call -> call.isCreationOf("java.lang.StringBuilder"));
        assertThat(calls)
                .filteredOn(call -> call.isTo("java.lang.String", "format"))
                .singleElement()
                .satisfies(call -> {
                    assertThat(call.parameterTypes()).containsExactly("java.lang.String", "java.lang.Object[]");
                    assertThat(call.argument(1))
                            .isEqualTo(new Value.Array("java.lang.Object[]", List.of(new Value.Constant(1))));
                });
    }

    @ParameterizedTest
    @MethodSource("releases")
    void annotationsAreFoundWhereTheySitWithTheirValues(int release) {
        ClassFile file = Compiled.of(release, """
                        package p;
                        import java.lang.annotation.*;
                        @A.Note(text = "class", numbers = {1, 2}, type = String[].class, policy = RetentionPolicy.CLASS, inner = @A.Inner(3))
                        class A {
                            @Note(text = "field") int field;
                            @Note(text = "method") void m(int first, @Note(text = "parameter") int second) {}
                            @Retention(RetentionPolicy.CLASS) @interface Inner { int value(); }
                            @interface Note {
                                String text();
                                int[] numbers() default {};
                                Class<?> type() default Object.class;
                                RetentionPolicy policy() default RetentionPolicy.RUNTIME;
                                Inner inner() default @Inner(0);
                            }
                        }
                        """).read("p/A");
        List<AnnotationUse> uses = Compiled.elements(file, AnnotationUse.class);

        assertThat(uses)
                .extracting(
                        AnnotationUse::type,
                        AnnotationUse::target,
                        use -> use.value("text").orElseThrow())
                .containsExactly(
                        tuple("p.A.Note", AnnotationUse.Target.CLASS, "class"),
                        tuple("p.A.Note", AnnotationUse.Target.FIELD, "field"),
                        tuple("p.A.Note", AnnotationUse.Target.METHOD, "method"),
                        tuple("p.A.Note", AnnotationUse.Target.PARAMETER, "parameter"));
        AnnotationUse onClass = uses.get(0);
        assertThat(onClass.valuesOf("numbers")).containsExactly(1, 2);
        assertThat(onClass.valuesOf("text")).containsExactly("class");
        assertThat(onClass.valuesOf("missing")).isEmpty();
        assertThat(onClass.value("type")).contains(new Value.ClassLiteral("java.lang.String[]"));
        assertThat(onClass.value("policy"))
                .contains(new AnnotationUse.EnumConstant("java.lang.annotation.RetentionPolicy", "CLASS"));
        assertThat(onClass.value("inner"))
                .hasValueSatisfying(inner ->
                        assertThat(((AnnotationUse) inner).value("value")).contains(3));
        assertThat(onClass.isVisibleAtRuntime()).isFalse();
        assertThat(file.isAnnotatedWith("p.A.Note")).isTrue();
        assertThat(file.members())
                .filteredOn(member -> member.isAnnotatedWith("p.A.Note"))
                .extracting(Member::name)
                .containsExactly("field", "m");
    }

    @ParameterizedTest
    @MethodSource("releases")
    void generatedMembersOfAnEnumAreMarkedAndTheirCodeLeftOut(int release) {
        ClassFile file = Compiled.of(release, "package p; enum E { ONE, TWO; void own() { values(); } }")
                .read("p/E");

        assertThat(file.kind()).isEqualTo(ClassFile.Kind.ENUM);
        assertThat(file.members())
                .filteredOn(member -> member instanceof MethodElement && !member.isGenerated())
                .extracting(Member::name)
                .containsExactlyInAnyOrder("<init>", "own", "<clinit>");
        assertThat(Compiled.elements(file, MethodCall.class))
                .extracting(MethodCall::name)
                .doesNotContain("clone")
                .contains("values");
        assertThat(file.members())
                .filteredOn(member -> member.name().equals("<init>"))
                .allMatch(member -> ((MethodElement) member).parameterTypes().isEmpty());
    }

    @Test
    void generatedMembersOfARecordAreMarked() {
        ClassFile file = Compiled.of(
                        17,
                        "package p; record R(int x, String y) { public String y() { return y.trim(); }"
                                + " public int hashCode() { return 1; } }")
                .read("p/R");

        assertThat(file.kind()).isEqualTo(ClassFile.Kind.RECORD);
        assertThat(file.members())
                .filteredOn(Member::isGenerated)
                .extracting(Member::name)
                .containsExactlyInAnyOrder("toString", "equals", "x");
    }

    @ParameterizedTest
    @MethodSource("releases")
    void aClassKnowsWhereItIsNested(int release) {
        Compiled compiled = Compiled.of(
                release,
                "package p.q; public class A { static class B { protected class C { C(int n) {} } }"
                        + " Object o = new Comparable<A>() { public int compareTo(A a) { return 0; } };"
                        + " void m(String... s) { class Local { void n() {} } new Local().n(); } }");
        ClassFile outer = compiled.read("p/q/A");
        ClassFile inner = compiled.read("p/q/A$B$C");
        ClassFile anonymous = compiled.read("p/q/A$1");

        assertThat(outer.isNested()).isFalse();
        assertThat(outer.outermostClass()).isEqualTo("p.q.A");
        assertThat(outer.packageName()).isEqualTo("p.q");
        assertThat(outer.majorVersion()).isEqualTo(release + 44);
        assertThat(outer.sourceFileName()).contains("A.java");
        assertThat(inner.name()).isEqualTo("p.q.A.B.C");
        assertThat(inner.binaryName()).isEqualTo("p.q.A$B$C");
        assertThat(inner.simpleName()).isEqualTo("C");
        assertThat(inner.outermostClass()).isEqualTo("p.q.A");
        assertThat(inner.flags() & 4).isEqualTo(4);
        assertThat(((MethodElement) member(inner, "<init>")).parameterTypes()).containsExactly("int");
        assertThat(anonymous.isNested()).isTrue();
        assertThat(anonymous.simpleName()).isEmpty();
        assertThat(anonymous.outermostClass()).isEqualTo("p.q.A");
        assertThat(anonymous.interfaces()).containsExactly("java.lang.Comparable");
    }

    private static Member member(ClassFile file, String name) {
        return file.members().stream()
                .filter(member -> member.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("releases")
    void subjectsAreThoseOfTheSource(int release) {
        Compiled compiled = Compiled.of(
                release,
                "package p; public class A<T> { int field; static int count = Integer.parseInt(\"1\");"
                        + " A(String s, java.util.Map.Entry<T, int[]> e) {}"
                        + " void m(T t, java.util.List<String> l, String... s) { Runnable r = () -> field = 1;"
                        + " new Thread() { public void run() { m(null, null); } }; }"
                        + " class B { B(long n) { m(null, null); } } enum E { X(1); E(int n) {} } }");

        assertThat(subjects(compiled, "p/A"))
                .containsOnly(
                        "p.A",
                        "p.A#field",
                        "p.A#count",
                        "p.A#<init>(String,Entry)",
                        "p.A#m(T,List,String...)",
                        "p.A#<clinit>");
        assertThat(subjects(compiled, "p/A$1"))
                .contains("p.A#m(Object,List,String[])/Thread#run()", "p.A#m(Object,List,String[])/Thread");
        assertThat(subjects(compiled, "p/A$B")).contains("p.A.B", "p.A.B#<init>(long)");
        assertThat(subjects(compiled, "p/A$E")).contains("p.A.E#X", "p.A.E#<init>(int)");
    }

    private static List<String> subjects(Compiled compiled, String name) {
        ClassFile file = compiled.read(name);
        return Compiled.elements(file, BytecodeElement.class).stream()
                .map(element -> BytecodeKind.BYTECODE.subjectOf(file, element))
                .distinct()
                .toList();
    }

    @ParameterizedTest
    @MethodSource("releases")
    void theContextOfACallHoldsItsConstants(int release) {
        ClassFile file = Compiled.of(
                        release, "package p; class A { void m(String p) { System.setProperty(\"a\" + p, \"b\"); } }")
                .read("p/A");

        assertThat(Compiled.elements(file, MethodCall.class))
                .filteredOn(call -> call.isTo("java.lang.System"))
                .singleElement()
                .extracting(call -> BytecodeKind.BYTECODE.contextOf(file, call))
                .isEqualTo(
                        "java.lang.System.setProperty(Ljava/lang/String;Ljava/lang/String;)Ljava/lang/String;(a?,b)");
    }

    @ParameterizedTest
    @MethodSource("releases")
    void constantsAndFieldAccessesAreElements(int release) {
        ClassFile file = Compiled.of(
                        release,
                        "package p; class A { static final String KEY = \"secret\"; int n; void m(String p) {"
                                + " n = 4; System.out.println(\"left \" + p + n); } }")
                .read("p/A");

        assertThat(Compiled.elements(file, ConstantUse.class))
                .extracting(ConstantUse::text, use -> use.member().orElseThrow().name())
                .containsExactly(tuple("secret", "KEY"), tuple("left ", "m"));
        assertThat(Compiled.elements(file, FieldAccess.class))
                .extracting(FieldAccess::owner, FieldAccess::name, FieldAccess::type, FieldAccess::isWrite)
                .containsExactly(
                        tuple("p.A", "n", "int", true),
                        tuple("java.lang.System", "out", "java.io.PrintStream", false),
                        tuple("p.A", "n", "int", false));
        assertThat(Compiled.elements(file, FieldAccess.class).get(0).written()).contains(new Value.Constant(4));
        assertThat(((FieldElement) member(file, "KEY")).constant()).contains(new Value.Constant("secret"));
    }

    @Test
    void aModuleAndAPackageAreClassesOfTheirKind() {
        ClassFile module =
                Compiled.of(17, "module com.acme.shop { requires java.sql; }").read("module-info");
        ClassFile packageFile =
                Compiled.of(17, "/** Doc. */\n@Deprecated\npackage p.q;\n").read("p/q/package-info");

        assertThat(module.kind()).isEqualTo(ClassFile.Kind.MODULE);
        assertThat(module.name()).isEqualTo("com.acme.shop");
        assertThat(module.superclass()).isEmpty();
        assertThat(packageFile.kind()).isEqualTo(ClassFile.Kind.PACKAGE);
        assertThat(packageFile.name()).isEqualTo("p.q");
        assertThat(packageFile.isAnnotatedWith("java.lang.Deprecated")).isTrue();
        assertThat(packageFile.interfaces()).isEmpty();
    }
}
