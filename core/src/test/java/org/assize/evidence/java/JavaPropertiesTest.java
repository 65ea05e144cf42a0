package org.assize.evidence.java;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.javaparser.ast.comments.Comment;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.type.Type;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class JavaPropertiesTest {

    private static final List<String> WHITE = List.of(" ", "\t", "\n", "\r\n", " /* c */ ", " // c\n", "  ");

    @Property(tries = 200)
    void everyQuestionHasAnAnswerForEveryNode(@ForAll("sources") String source) {
        JavaFile file = JavaSources.parse("src/main/java/Example.java", Map.of(), source);
        JavaKind.JAVA.walk(file, node -> {
            assertThat(file.text().contains(file.region(node))).isTrue();
            assertThat(file.subject(node)).doesNotContain(" ");
            assertThat(JavaKind.JAVA.contextOf(file, node)).hasSizeLessThanOrEqualTo(500);
            if (node instanceof Expression expression) {
                assertThat(file.types().of(expression)).isNotNull();
                assertThat(file.constants().stringsOf(expression)).isNotNull();
                assertThat(file.constants().integerOf(expression)).isNotNull();
            } else if (node instanceof Type type) {
                assertThat(file.types().of(type).variable()).isFalse();
            }
        });
    }

    @Property(tries = 200)
    void subjectsAndContextsStayTheSameWhenWhiteSpaceAndCommentsAreAdded(
            @ForAll("sources") String source, @ForAll long seed) {
        JavaFile file = JavaSources.parse("src/main/java/Example.java", Map.of(), source);
        JavaFile spaced = JavaSources.parse("src/main/java/Example.java", Map.of(), spaced(file, new Random(seed)));
        assertThat(names(spaced)).isEqualTo(names(file));
    }

    private static List<String> names(JavaFile file) {
        List<String> names = new ArrayList<>();
        JavaKind.JAVA.walk(file, node -> {
            if (!(node instanceof Comment)) {
                names.add(node.getClass().getSimpleName() + " " + file.subject(node) + " "
                        + JavaKind.JAVA.contextOf(file, node));
            }
        });
        return names;
    }

    private static String spaced(JavaFile file, Random random) {
        StringBuilder result = new StringBuilder();
        for (var token : file.unit().getTokenRange().orElseThrow()) {
            result.append(token.getText());
            // Only where white space is already: between < and < there is none to add.
            if (token.getCategory().isWhitespace()) {
                result.append(WHITE.get(random.nextInt(WHITE.size())));
            }
        }
        return result.toString();
    }

    @Provide
    Arbitrary<String> sources() throws IOException {
        List<String> sources = ParsingTest.trickySources()
                .filter(each -> !each.get()[0].toString().contains("unicode escapes"))
                .filter(each -> !each.get()[0].toString().contains("local enum"))
                .filter(each -> !each.get()[0].toString().contains("local types"))
                .filter(each -> !each.get()[0].toString().contains("markdown"))
                .map(each -> each.get()[1].toString())
                .toList();
        return Arbitraries.of(sources);
    }
}
