package org.assize.standard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/** The text of one catalogue file while it is read, and what was found wrong with it so far. Not thread safe. */
final class CatalogueSource {

    private static final int MOST_CHARACTERS = 2_000_000;

    private static final int DEEPEST_NESTING = 20;

    private final String file;
    private final String text;
    private final List<CatalogueProblem> problems = new ArrayList<>();

    CatalogueSource(String file, String text) {
        this.file = file;
        this.text = text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /**
     * Parses the text as YAML. Nothing is constructed from it: no tag names a class, and an alias is one more reference
     * to the same node, so that a small file stays small.
     *
     * @return the root, or empty with the problem noted
     */
    Optional<Node> compose() {
        if (text.length() > MOST_CHARACTERS) {
            report(1, 1, "the file has more than " + MOST_CHARACTERS + " characters: split the standard");
            return Optional.empty();
        }
        LoaderOptions options = new LoaderOptions();
        options.setNestingDepthLimit(DEEPEST_NESTING);
        options.setCodePointLimit(MOST_CHARACTERS);
        // an alias costs one reference here, however much it stands for
        options.setMaxAliasesForCollections(Integer.MAX_VALUE);
        try {
            Composer composer =
                    new Composer(new ParserImpl(new StreamReader(text), options), new OnlyTextResolver(), options);
            Node root = composer.getSingleNode();
            if (root == null) {
                report(1, 1, "the file is empty: write a standard with id, title, version, source and clauses");
            }
            return Optional.ofNullable(root);
        } catch (MarkedYAMLException e) {
            reportSyntax(e);
        } catch (ReaderException e) {
            reportCharacter(e);
        } catch (YAMLException e) {
            // the one limit left that SnakeYAML reports without a place
            report(1, 1, "the file is nested deeper than " + DEEPEST_NESTING + " levels: a catalogue needs four");
        }
        return Optional.empty();
    }

    private void reportSyntax(MarkedYAMLException e) {
        Mark mark = e.getProblemMark() != null ? e.getProblemMark() : e.getContextMark();
        String context = e.getContext() == null ? "" : " " + e.getContext();
        String problem = e.getProblem() == null ? "" : ": " + e.getProblem();
        report(mark.getLine() + 1, mark.getColumn() + 1, ("not YAML" + context + problem).replaceAll("\\s+", " "));
    }

    private void reportCharacter(ReaderException e) {
        String before = text.substring(0, text.offsetByCodePoints(0, e.getPosition()));
        int line = (int) before.chars().filter(each -> each == '\n').count() + 1;
        int startOfLine = before.lastIndexOf('\n') + 1;
        int column = before.codePointCount(startOfLine, before.length()) + 1;
        report(line, column, String.format("the character U+%04X is not allowed in YAML: remove it", e.getCodePoint()));
    }

    void report(Node node, String message) {
        Mark mark = node.getStartMark();
        report(mark.getLine() + 1, mark.getColumn() + 1, message);
    }

    void report(int line, int column, String message) {
        problems.add(new CatalogueProblem(file, line, column, message));
    }

    /**
     * Ends the reading.
     *
     * @throws CatalogueException if anything is wrong; with all of it, in the order of the file
     */
    void throwProblems() {
        if (!problems.isEmpty()) {
            throw new CatalogueException(problems.stream()
                    .sorted(Comparator.comparingInt(CatalogueProblem::line).thenComparingInt(CatalogueProblem::column))
                    .toList());
        }
    }

    /** Takes numbers and dates as the text that they are, so that {@code 1.10} stays 1.10 without quotes. */
    private static final class OnlyTextResolver extends Resolver {

        @Override
        protected void addImplicitResolvers() {
            addImplicitResolver(Tag.BOOL, BOOL, "yYnNtTfFoO");
            addImplicitResolver(Tag.NULL, NULL, "~nN\0");
            addImplicitResolver(Tag.NULL, EMPTY, null);
        }
    }
}
