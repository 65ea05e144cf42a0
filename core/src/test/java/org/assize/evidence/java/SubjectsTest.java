package org.assize.evidence.java;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.comments.Comment;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubjectsTest {

    private static final JavaFile FILE = JavaSources.parse("""
            package com.acme;
            import java.util.*;
            @Limit(1)
            public class Order {
                int field = 2, other = 3;
                static { use(4); }
                { use(5); }
                Order(final @Size(6) String name) { use(7); }
                <T> int total(java.util.List<? extends T>[] lines, Map.Entry<A, B> entry, int... rest) {
                    int local = 8;
                    Runnable r = () -> use(9);
                    lines.sort(new Comparator<Line>() {
                        int state = 10;
                        public int compare(Line a, Line b) { return 11; }
                    });
                    class Local { int x = 12; }
                    return use(new Object(), 13);
                }
                static class Line { int field = 14; int m() { return 15; } }
                Comparator<Line> c = new Comparator<>() { public int compare(Line a, Line b) { return 16; } };
            }
            enum Level { LOW(17) { int m() { return 18; } }; }
            record Point(@Max(19) int x, int y) { Point { use(20); } }
            @interface Limit { int value() default 21; }
            """);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1|com.acme.Order",
                "2|com.acme.Order#field",
                "3|com.acme.Order#other",
                "4|com.acme.Order#<clinit>",
                "5|com.acme.Order#<init>",
                "6|com.acme.Order#<init>(String)",
                "7|com.acme.Order#<init>(String)",
                "8|com.acme.Order#total(List[],Entry,int...)",
                "9|com.acme.Order#total(List[],Entry,int...)",
                "10|com.acme.Order#total(List[],Entry,int...)/Comparator#state",
                "11|com.acme.Order#total(List[],Entry,int...)/Comparator#compare(Line,Line)",
                "12|com.acme.Order#total(List[],Entry,int...)/Local#x",
                "13|com.acme.Order#total(List[],Entry,int...)",
                "14|com.acme.Order.Line#field",
                "15|com.acme.Order.Line#m()",
                "16|com.acme.Order#c/Comparator#compare(Line,Line)",
                "17|com.acme.Level#LOW",
                "18|com.acme.Level#LOW#m()",
                "19|com.acme.Point#x",
                "20|com.acme.Point#<init>(int,int)",
                "21|com.acme.Limit#value()",
            })
    void aNodeIsNamedByTheTypeAndMemberItStandsIn(String number, String subject) {
        assertThat(JavaKind.JAVA.subjectOf(FILE, literal(FILE, number))).isEqualTo(subject);
    }

    @Test
    void packageAndImportsAreNamedByThePackage() {
        assertThat(FILE.subject(FILE.unit().getImport(0))).isEqualTo("com.acme");
        assertThat(FILE.subject(FILE.unit())).isEqualTo("com.acme");
        assertThat(FILE.subject(FILE.unit().getPackageDeclaration().orElseThrow()))
                .isEqualTo("com.acme");
    }

    @Test
    void aTypeWithoutAPackageIsNamedByItsOwnName() {
        JavaFile file = JavaSources.parse("class A { int x = 1; }");
        assertThat(file.subject(literal(file, "1"))).isEqualTo("A#x");
    }

    @Test
    void aCompactSourceFileIsNamedByItsFile() {
        JavaFile file = JavaSources.parse("src/main/java/Hello.java", Map.of(), "void main() { use(1); }");
        assertThat(file.subject(literal(file, "1"))).isEqualTo("Hello#main()");
    }

    @Test
    void aModuleIsNamedByItsName() {
        JavaFile file = JavaSources.parse("module com.acme.shop { exports com.acme; }");
        assertThat(file.subject(
                        file.unit().getModule().orElseThrow().getDirectives().get(0)))
                .isEqualTo("com.acme.shop");
    }

    @Test
    void aCommentBelongsToWhatItDocumentsOrStandsIn() {
        JavaFile file = JavaSources.parse("""
                package a;
                /** one */
                class A {
                    // two
                    int x;
                    /* three */
                    void m() { /* four */ int y; }
                    // five
                }
                // six
                """);
        Map<String, String> subjects = new LinkedHashMap<>();
        for (Comment comment : file.comments().all()) {
            subjects.put(comment.getContent().strip(), file.subject(comment));
        }
        assertThat(subjects)
                .containsExactly(
                        Map.entry("one", "a.A"),
                        Map.entry("two", "a.A#x"),
                        Map.entry("three", "a.A#m()"),
                        Map.entry("four", "a.A#m()"),
                        Map.entry("five", "a.A"),
                        Map.entry("six", "a"));
    }

    private static Node literal(JavaFile file, String number) {
        return file.unit()
                .findFirst(
                        IntegerLiteralExpr.class, literal -> literal.getValue().equals(number))
                .orElseThrow();
    }
}
