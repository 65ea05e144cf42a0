package org.assize.evidence.java;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.comments.Comment;
import com.github.javaparser.ast.expr.LambdaExpr;
import org.assize.finding.Fix;
import org.assize.finding.TextEdit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JavaFileTest {

    @Test
    void removingANodeThatIsAloneOnItsLinesRemovesTheLines() {
        JavaFile file = JavaSources.parse("class A {\n    int x =\n        1;  \n    int y; int z;\n}\n");
        FieldDeclaration x = file.unit().findAll(FieldDeclaration.class).get(0);
        FieldDeclaration z = file.unit().findAll(FieldDeclaration.class).get(2);
        assertThat(apply(file, file.remove(x))).isEqualTo("class A {\n    int y; int z;\n}\n");
        assertThat(apply(file, file.remove(z))).isEqualTo("class A {\n    int x =\n        1;  \n    int y; \n}\n");
    }

    @Test
    void textIsPutBeforeAndBehindANodeOrInItsPlace() {
        JavaFile file = JavaSources.parse("class A { int x; }");
        FieldDeclaration x = file.unit().findAll(FieldDeclaration.class).get(0);
        assertThat(apply(file, file.insertBefore(x, "final "))).isEqualTo("class A { final int x; }");
        assertThat(apply(file, file.insertAfter(x, " int y;"))).isEqualTo("class A { int x; int y; }");
        assertThat(apply(file, file.replace(x, "long x;"))).isEqualTo("class A { long x; }");
        assertThat(file.text(x)).isEqualTo("int x;");
    }

    @Test
    void aNodeTheParserMadeUpStandsWhereItsParentDoes() {
        JavaFile file = JavaSources.parse("class A { F f = x -> x; }");
        LambdaExpr lambda = file.unit().findAll(LambdaExpr.class).get(0);
        assertThat(file.text(lambda.getParameter(0).getType())).isEqualTo("x");
    }

    @Test
    void commentsAreFoundByLineByNodeAndByWhatTheyDocument() {
        JavaFile file = JavaSources.parse("""
                // header
                package a;
                /** type */
                @Deprecated
                class A { // same line
                    /** method */
                    // between
                    void m() {
                        /* inside
                           two lines */
                    }
                    /// Markdown
                    /// more
                    void n() { }
                    /** far */
                    int x;
                    void p() { }
                }
                """);
        JavaComments comments = file.comments();
        MethodDeclaration m = file.unit().findAll(MethodDeclaration.class).get(0);
        MethodDeclaration n = file.unit().findAll(MethodDeclaration.class).get(1);
        MethodDeclaration p = file.unit().findAll(MethodDeclaration.class).get(2);
        TypeDeclaration<?> type = file.unit().getType(0);
        assertThat(comments.on(5)).extracting(file::text).containsExactly("// same line");
        assertThat(comments.on(10)).hasSize(1).isEqualTo(comments.on(9)).isEqualTo(comments.in(m));
        assertThat(comments.on(8)).isEmpty();
        assertThat(comments.before(m))
                .extracting(Comment::getContent)
                .containsExactly("* method ".substring(1), " between");
        assertThat(comments.javadocOf(m)).map(Comment::getContent).contains(" method ");
        assertThat(comments.javadocOf(n))
                .map(file::text)
                .hasValueSatisfying(
                        text -> assertThat(text).startsWith("/// Markdown").contains("/// more"));
        assertThat(comments.javadocOf(p)).isEmpty();
        assertThat(comments.javadocOf(type)).map(Comment::getContent).contains(" type ");
        assertThat(comments.before(file.unit().getPackageDeclaration().orElseThrow()))
                .hasSize(1);
    }

    @Test
    void aContextHoldsNoWhiteSpaceAndNoComments() {
        JavaFile file = JavaSources.parse("class A extends B { /* c */ int  x\n = /* d */ 1 ; }");
        FieldDeclaration x = file.unit().findAll(FieldDeclaration.class).get(0);
        assertThat(JavaKind.JAVA.contextOf(file, x)).isEqualTo("intx=1;");
        assertThat(JavaKind.JAVA.contextOf(file, file.unit().getType(0))).isEqualTo("classAextendsB");
        assertThat(JavaKind.JAVA.contextOf(file, file.unit().getType(0).getName()))
                .isEqualTo("classAextendsB");
        assertThat(JavaKind.JAVA.contextOf(file, file.comments().all().get(0))).isEqualTo("c");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "class A { }|A",
                "class A { } public class B { }|B",
                "package com.acme; import a.B; /* class C */ record R(int x) { }|com/acme/R",
                "@A(B.class) public final \u00ABclass\u00BB D { class E { } }|D",
                "package com.acme; public @interface F { }|com/acme/F",
                "@Deprecated package com.acme;|com/acme/package-info",
                "open module a.b { requires c; }|module-info",
                "import module java.base; void main() { }|Example",
                "''|Example",
            })
    void anExampleStandsWhereItsPackageAndTypeSay(String content, String path) {
        assertThat(JavaKind.JAVA.examplePath(content)).isEqualTo("src/main/java/" + path + ".java");
    }

    private static String apply(JavaFile file, TextEdit edit) {
        return Fix.safe("x", edit).applyTo(edit.path(), file.text().text());
    }
}
