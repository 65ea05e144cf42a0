package org.assize.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assize.report.EverythingAssessment.HOSTILE;
import static org.assize.report.EverythingAssessment.written;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;

class MarkdownReportTest {

    @Test
    void summarisesForAPullRequest() {
        String text = written(Reports.markdown(), EverythingAssessment.assessment());

        assertThat(text)
                .startsWith("## Standards of ")
                .contains(
                        "**3 breaches to put right.** 0 warnings, 4 places to look at, 1 finding waived, 1 known since"
                                + " adoption.")
                .contains("**`test/no-method`** There is no method. *Do:* Delete it\n\n- `src/main/java/A.java:1:16`")
                .contains("### Whom we wait for\n\n| | clauses that wait |")
                .contains("- `test/throws` rule test/throws failed on");
    }

    @Test
    void holdsNoElementAndNoLinkOfTheCodeBase() {
        Node document = Parser.builder().build().parse(written(Reports.markdown(), EverythingAssessment.assessment()));

        List<Node> foreign = new ArrayList<>();
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(HtmlInline html) {
                foreign.add(html);
            }

            @Override
            public void visit(HtmlBlock html) {
                foreign.add(html);
            }

            @Override
            public void visit(Link link) {
                foreign.add(link);
            }
        });
        assertThat(foreign).isEmpty();
        assertThat(textOf(document)).contains("There is a method " + HOSTILE);
    }

    @Property
    void proseIsReadAsWritten(@ForAll @CharRange(from = ' ', to = '~') String text) {
        String written = "Says " + MarkdownText.prose(text);

        assertThat(textOf(Parser.builder().build().parse(written))
                        .replace("\u200D", "")
                        .strip())
                .isEqualTo(("Says " + text).strip());
    }

    @Property
    void codeIsReadAsWritten(@ForAll @CharRange(from = '!', to = '~') String text) {
        String written = "Says " + MarkdownText.code(text.replace("|", ""));

        assertThat(textOf(Parser.builder().build().parse(written)).strip())
                .isEqualTo(("Says " + text.replace("|", "")).strip());
    }

    private static String textOf(Node document) {
        StringBuilder text = new StringBuilder();
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Text node) {
                text.append(node.getLiteral());
            }

            @Override
            public void visit(Code node) {
                text.append(node.getLiteral());
            }

            @Override
            public void visit(SoftLineBreak node) {
                text.append(' ');
            }

            @Override
            public void visit(Paragraph node) {
                visitChildren(node);
                text.append('\n');
            }
        });
        return text.toString();
    }
}
