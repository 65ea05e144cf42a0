package org.assize.evidence.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assize.codebase.Codebase;
import org.assize.evidence.FileContent;
import org.assize.evidence.SourceText;
import org.assize.evidence.UnreadableFileException;
import org.assize.finding.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Where elements stand in their source, to the column. */
class PlacesTest {

    static Stream<Integer> releases() {
        return Compiled.releases();
    }

    private static final String SOURCE = """
            package p;
            // class Order is in a comment: total( int count, field
            public class Order {
                private int count = 1, other;
                @Deprecated
                static final String NAME = "total(";
                public Order(int count) { this.count = count; }
                int total() {
                    int sum = Math.abs(count) + Math.max(1, 2); // Math.abs(count)
                    return recursion(
                            total(), Integer.valueOf(sum)) + total() + total();
                }
                int recursion(int a, Integer b) { return a == 0 ? 0 : recursion(a - 1, b); }
                int recursion(int a) { return new Line(a).amount; }
                abstract static class Base { abstract int total(int a, int b); @Deprecated abstract int total(int a); }
                static class Line {
                    int amount;
                    Line(int amount) { this.amount = amount; }
                    String total() { return String.valueOf("x" + amount); }
                }
                enum Color { RED, GREEN { int n() { return 1; } }; int n() { return 0; } }
            }
            """;

    private static final SourceText TEXT = new SourceText("src/main/java/p/Order.java", SOURCE);

    /** Line and text of the region of an element. */
    private static String placeOf(ClassFile file, BytecodeElement element) {
        Region region = BytecodeKind.BYTECODE.regionOf(file, element);
        return region.startLine() + ":" + region.startColumn() + " " + TEXT.slice(region);
    }

    private static <T extends BytecodeElement> List<String> places(int release, String name, Class<T> type) {
        ClassFile file = Compiled.of(release, SOURCE).read(name);
        return Compiled.elements(file, type).stream()
                .filter(element -> !(element instanceof Member member) || !member.isSynthetic())
                .map(element -> placeOf(file, element))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("releases")
    void aClassStandsAtItsName(int release) {
        assertThat(places(release, "p/Order", ClassElement.class)).containsExactly("3:14 Order");
        assertThat(places(release, "p/Order$Line", ClassElement.class)).containsExactly("16:18 Line");
        assertThat(places(release, "p/Order$Base", ClassElement.class)).containsExactly("15:27 Base");
    }

    @ParameterizedTest
    @MethodSource("releases")
    void aMemberStandsAtItsNameInItsDeclaration(int release) {
        assertThat(places(release, "p/Order", FieldElement.class))
                .containsExactly("4:17 count", "4:28 other", "6:25 NAME");
        assertThat(places(release, "p/Order", MethodElement.class))
                .containsExactly("7:12 Order", "8:9 total", "13:9 recursion", "14:9 recursion");
        assertThat(places(release, "p/Order$Line", MethodElement.class)).containsExactly("18:9 Line", "19:16 total");
        assertThat(places(release, "p/Order$Base", MethodElement.class))
                .containsExactly("15:27 Base", "15:47 total", "15:93 total");
        assertThat(places(release, "p/Order$Color", FieldElement.class)).containsExactly("21:18 RED", "21:23 GREEN");
    }

    @ParameterizedTest
    @MethodSource("releases")
    void aCallStandsAtItsNameWhereTheLineHasItOnce(int release) {
        assertThat(places(release, "p/Order", MethodCall.class))
                .contains(
                        "9:24 abs",
                        "9:42 max",
                        "11:34 valueOf",
                        "10:16 recursion",
                        "11:17 total(), Integer.valueOf(sum)) + total() + total();",
                        "14:39 Line");
        assertThat(places(release, "p/Order$Line", MethodCall.class)).contains("19:40 valueOf");
    }

    @ParameterizedTest
    @MethodSource("releases")
    void typesConstantsAndFieldsStandOnTheirLine(int release) {
        assertThat(places(release, "p/Order", TypeUse.class)).contains("14:39 Line");
        assertThat(places(release, "p/Order", FieldAccess.class)).contains("14:47 amount", "4:17 count");
        assertThat(places(release, "p/Order$Line", ConstantUse.class)).containsExactly("19:48 \"x\"");
        assertThat(places(release, "p/Order", ConstantUse.class)).containsExactly("6:25 NAME");
    }

    @ParameterizedTest
    @MethodSource("releases")
    void anAnnotationStandsAtItself(int release) {
        assertThat(places(release, "p/Order", AnnotationUse.class)).containsExactly("5:5 @Deprecated");
        assertThat(places(release, "p/Order$Base", AnnotationUse.class)).containsExactly("15:68 @Deprecated");
    }

    @Test
    void aFindingIsShownInTheSource() {
        Compiled compiled = Compiled.of(17, SOURCE);

        assertThat(BytecodeKind.BYTECODE.pathOf(compiled.content("p/Order$Line"), compiled.read("p/Order$Line")))
                .isEqualTo("src/main/java/p/Order.java");
        assertThat(compiled.read("p/Order").sourcePath()).contains("src/main/java/p/Order.java");
    }

    @Test
    void withoutTheSourceAFindingIsShownAtTheLineOfTheClassFile() throws UnreadableFileException {
        byte[] bytes = Compiled.of(17, SOURCE).bytes("p/Order");
        String path = "target/classes/p/Order.class";
        Codebase codebase = Codebase.ofBytes(Map.of(path, bytes));
        FileContent content = new FileContent(codebase.file(path).orElseThrow(), bytes, StandardCharsets.UTF_8);
        ClassFile file = BytecodeKind.BYTECODE.parse(content, Compiled.lookups(codebase));

        assertThat(BytecodeKind.BYTECODE.pathOf(content, file)).isEqualTo(path);
        assertThat(Compiled.elements(file, MethodCall.class))
                .filteredOn(call -> call.isTo("java.lang.Math", "abs"))
                .extracting(call -> BytecodeKind.BYTECODE.regionOf(file, call))
                .containsExactly(new Region(9, 1, 9, 1));
        assertThat(BytecodeKind.BYTECODE.regionOf(file, new ClassElement(file))).isEqualTo(Region.START_OF_FILE);
    }

    @Test
    void packagesAndModulesStandAtTheirNames() {
        String packageSource = "/** package x */\n@Deprecated\npackage p.q;\n";
        ClassFile packageFile = Compiled.of(17, packageSource).read("p/q/package-info");
        ClassFile module = Compiled.of(17, "module a.b {}").read("module-info");

        assertThat(BytecodeKind.BYTECODE.regionOf(packageFile, new ClassElement(packageFile)))
                .isEqualTo(new Region(3, 9, 3, 12));
        assertThat(BytecodeKind.BYTECODE.regionOf(module, new ClassElement(module)))
                .isEqualTo(new Region(1, 8, 1, 11));
    }
}
