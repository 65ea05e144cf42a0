package org.assize.quality.complexity;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.stmt.BlockStmt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetricsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "run();                                                     ~ 0",
                "if (a) { b(); }                                            ~ 1",
                "if (a) { b(); } else { c(); }                              ~ 2",
                "if (a) { b(); } else if (c) { d(); } else { e(); }         ~ 3",
                "if (a) { if (b) { c(); } }                                 ~ 3",
                "if (a) { b(); } else { if (c) { d(); } }                   ~ 4",
                "for (int i = 0; i < 3; i++) { while (a) { b(); } }         ~ 3",
                "for (int i : all) { do { b(); } while (c); }               ~ 3",
                "switch (a) { case 1: b(); case 2: c(); default: d(); }     ~ 1",
                "int x = switch (a) { case 1 -> b ? 1 : 2; default -> 0; }; ~ 3",
                "try { a(); } catch (E e) { if (b) { c(); } } finally { d(); } ~ 3",
                "boolean x = a && b && c;                                   ~ 1",
                "boolean x = a && b || c && d;                              ~ 3",
                "boolean x = a && !(b && c);                                ~ 2",
                "boolean x = a && (b && c);                                 ~ 1",
                "int x = a ? b : c ? d : e;                                 ~ 3",
                "out: for (int i : all) { for (int j : all) { continue out; } } ~ 4",
                "for (int i : all) { if (a) { break; } }                    ~ 3",
                "run(() -> { if (a) { b(); } });                            ~ 2",
                "run(new Job() { void go() { if (a) { b(); } } });          ~ 2",
                "method(1);                                                 ~ 1",
                "method(1); this.method(2);                                 ~ 1",
                "method(1, 2); other.method(1);                             ~ 0",
                "synchronized (this) { if (a) { b(); } }                    ~ 1",
                "return;                                                    ~ 0"
            })
    void cognitiveComplexityFollowsTheWhitePaper(String statements, int expected) {
        MethodDeclaration method = method(statements);

        assertThat(CognitiveComplexity.of(method, body(method)).total()).isEqualTo(expected);
    }

    @Test
    void aCallOfAnOverloadIsNoRecursion() {
        MethodDeclaration method = parse("class A { void m(int a) { m(\"\"); } void m(String a) {} }")
                .findFirst(MethodDeclaration.class)
                .orElseThrow();

        assertThat(CognitiveComplexity.of(method, body(method)).total()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "run();                                                 ~ 0",
                "if (a && b || c) { d(); } else { e(); }                ~ 3",
                "while (a) { b(); } do { c(); } while (d);              ~ 2",
                "for (;;) { a(); } for (int i : all) { b(); }           ~ 2",
                "switch (a) { case 1: case 2: b(); break; case 3: c(); break; default: d(); } ~ 2",
                "int x = switch (a) { case 1, 2 -> 1; default -> b ? 2 : 3; }; ~ 2",
                "try { a(); } catch (E e) { b(); } catch (F f) { c(); } finally { d(); } ~ 2",
                "run(() -> { if (a) { b(); } });                        ~ 0",
                "run(new Job() { void go() { if (a) { b(); } } });      ~ 0",
                "boolean x = a & b | c;                                 ~ 0"
            })
    void cyclomaticComplexityCountsDecisions(String statements, int expected) {
        assertThat(CyclomaticComplexity.decisions(body(method(statements))).total())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "                                                       ~ 0",
                "a(); b(); ;                                            ~ 2",
                "{ a(); { b(); } }                                      ~ 2",
                "int x = 1, y = 2;                                      ~ 1",
                "if (a) { b(); } else { c(); }                          ~ 3",
                "try { a(); } catch (E e) { b(); } finally { c(); }     ~ 6",
                "switch (a) { case 1: b(); break; default: c(); }       ~ 6",
                "out: for (;;) { break out; }                           ~ 2",
                "run(() -> a()); run(() -> { a(); });                   ~ 3",
                "run(new Job() { void go() { a(); b(); } });            ~ 3",
                "return;                                                ~ 1"
            })
    void statementsAreCountedWithoutBlocks(String statements, int expected) {
        assertThat(StatementCount.of(body(method(statements == null ? "" : statements)))
                        .total())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "a(); b();                                              ~ 1",
                "if (a) { b(); }                                        ~ 2",
                "if (a) { b(); } else { c(); }                          ~ 2",
                "if (a) { b(); } if (c) { d(); }                        ~ 4",
                "if (a && b) { c(); }                                   ~ 3",
                "while (a) { b(); }                                     ~ 2",
                "do { a(); } while (b || c);                            ~ 3",
                "for (int i = 0; i < 3; i++) { if (a) { b(); } }        ~ 3",
                "for (int i : all) { b(); }                             ~ 2",
                "switch (a) { case 1: b(); break; default: c(); }       ~ 2",
                "switch (a) { case 1: b(); break; case 2: c(); }        ~ 3",
                "try { if (a) { b(); } } catch (E e) { c(); } finally { if (d) { e(); } } ~ 6",
                "int x = a ? b : c;                                     ~ 2",
                "return a || b;                                         ~ 1",
                "run(() -> { if (a) { b(); } });                        ~ 1"
            })
    void pathsMultiply(String statements, long expected) {
        assertThat(PathCount.of(body(method(statements)))).isEqualTo(expected);
    }

    @Test
    void pathsDoNotOverflow() {
        assertThat(PathCount.of(body(method("if (a) { b(); }\n".repeat(200))))).isEqualTo(PathCount.MOST);
    }

    @Test
    void aMeasureTellsWhichStatementAddsMost() {
        MethodDeclaration method = method("a();\nif (b) { c(); }\nfor (int i : all) {\nif (a) { b(); } }");

        assertThat(CognitiveComplexity.of(method, body(method)).whereFrom())
                .isEqualTo("; 3 of it come from the `for` in line 3");
    }

    private static MethodDeclaration method(String statements) {
        return parse("class A { void method(int argument) { " + statements + " } }")
                .findFirst(MethodDeclaration.class)
                .orElseThrow();
    }

    private static BlockStmt body(MethodDeclaration method) {
        return method.getBody().orElseThrow();
    }

    private static CompilationUnit parse(String source) {
        ParserConfiguration configuration = new ParserConfiguration().setLanguageLevel(LanguageLevel.BLEEDING_EDGE);
        return new JavaParser(configuration).parse(source).getResult().orElseThrow();
    }
}
