package org.assize.testkit.generators;

import com.github.javaparser.JavaParser;
import com.github.javaparser.JavaToken;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ast.CompilationUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.apiguardian.api.API;

/**
 * Java source files for properties of rules. They parse as Java 17 but need not compile.
 *
 * <pre>{@code
 * @Provide
 * Arbitrary<String> units() {
 *     return JavaSources.compilationUnits();
 * }
 *
 * @Property
 * void noRuleEverThrows(@ForAll("units") String unit) {
 *     RuleProperties.neverThrows(AcmeRules.all(), unit);
 * }
 * }</pre>
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class JavaSources {

    private static final Set<String> MAY_BE_FOLLOWED_BY_SPACE = Set.of("{", "}", ";", "(", ",");

    private JavaSources() {}

    /**
     * Compilation units of many shapes: types of all kinds, members, statements, expressions, generics, lambdas, switches,
     * records, text blocks, annotations, comments, in tidy and in odd layouts.
     *
     * @return an arbitrary of source texts
     */
    public static Arbitrary<String> compilationUnits() {
        return Arbitraries.oneOf(
                        JavaTypes.unit(), JavaTypes.unit(), JavaTypes.unit().flatMap(JavaSources::reformatted))
                .withoutEdgeCases();
    }

    /**
     * The same tokens with other white space, other line ends, and comments dropped and put in.
     *
     * @param source Java that parses
     * @return an arbitrary of source texts that mean the same
     * @throws IllegalArgumentException if the source does not parse
     */
    public static Arbitrary<String> reformatted(String source) {
        return laidOut(
                source,
                false,
                " ",
                "\n",
                "\t",
                "\r\n",
                "\n\n        ",
                " /* c */ ",
                "\n// a \" comment\n",
                "\f",
                "  \n");
    }

    /**
     * The same tokens and comments with other white space and other line ends. For rules that read comments.
     *
     * @param source Java that parses
     * @return an arbitrary of source texts that mean the same
     * @throws IllegalArgumentException if the source does not parse
     */
    public static Arbitrary<String> reindented(String source) {
        return laidOut(source, true, " ", "\n", "\t", "\r\n", "\n\n        ", "  \n");
    }

    /** Splits a source at its gaps and fills each gap anew. */
    private static Arbitrary<String> laidOut(String source, boolean keepComments, String... fillings) {
        List<String> pieces = pieces(source, keepComments);
        return Arbitraries.of(fillings)
                .withoutEdgeCases()
                .list()
                .ofSize(Math.max(0, pieces.size() - 1))
                .map(gaps -> {
                    StringBuilder text = new StringBuilder();
                    for (int index = 0; index < pieces.size(); index++) {
                        String piece = pieces.get(index);
                        text.append(piece);
                        if (piece.startsWith("//")) {
                            text.append('\n');
                        }
                        if (index < gaps.size()) {
                            text.append(gaps.get(index));
                        }
                    }
                    return text.toString();
                })
                .withoutEdgeCases();
    }

    private static List<String> pieces(String source, boolean keepComments) {
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        for (JavaToken token : tokens(source)) {
            boolean comment = token.getCategory().isComment();
            if (token.getCategory().isWhitespace() || comment) {
                flush(piece, pieces);
                if (comment && keepComments) {
                    pieces.add(token.getText().stripTrailing());
                }
            } else if (token.getKind() != JavaToken.Kind.EOF.getKind()) {
                piece.append(token.getText());
                if (MAY_BE_FOLLOWED_BY_SPACE.contains(token.getText())) {
                    flush(piece, pieces);
                }
            }
        }
        flush(piece, pieces);
        return pieces;
    }

    private static void flush(StringBuilder piece, List<String> pieces) {
        if (piece.length() > 0) {
            pieces.add(piece.toString());
            piece.setLength(0);
        }
    }

    private static Iterable<JavaToken> tokens(String source) {
        ParserConfiguration configuration =
                new ParserConfiguration().setLanguageLevel(ParserConfiguration.LanguageLevel.BLEEDING_EDGE);
        configuration.getProcessors().clear();
        ParseResult<CompilationUnit> result = new JavaParser(configuration).parse(source);
        if (!result.isSuccessful()) {
            throw new IllegalArgumentException(
                    "the source does not parse: " + result.getProblems().get(0).getMessage() + "\n" + source);
        }
        List<JavaToken> tokens = new ArrayList<>();
        result.getResult().flatMap(CompilationUnit::getTokenRange).ifPresent(range -> {
            for (JavaToken token = range.getBegin();
                    token != null;
                    token = token.getNextToken().orElse(null)) {
                tokens.add(token);
            }
        });
        return tokens;
    }
}
