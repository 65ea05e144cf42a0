package org.assize.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/** The text of one YAML file while it is read, and what was found wrong with it so far. Not thread safe. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class YamlSource {

    private static final int MOST_CHARACTERS = 2_000_000;

    private static final int DEEPEST_NESTING = 20;

    private final String file;
    private final String text;
    private final String expected;
    private final List<DocumentProblem> problems = new ArrayList<>();

    /**
     * Begins to read a file.
     *
     * @param file what the file is called in messages
     * @param text its text
     * @param expected what belongs into it, as the object of "write"
     */
    public YamlSource(String file, String text, String expected) {
        this.file = file;
        this.expected = expected;
        this.text = text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /**
     * Parses the text as YAML. Nothing is constructed from it: no tag names a class, and an alias is one more reference
     * to the same node, so that a small file stays small.
     *
     * @return the root, or empty with the problem noted
     */
    public Optional<Node> compose() {
        if (text.length() > MOST_CHARACTERS) {
            report(1, 1, "the file has more than " + MOST_CHARACTERS + " characters: split it");
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
                report(1, 1, "the file is empty: write " + expected);
            }
            return Optional.ofNullable(root);
        } catch (MarkedYAMLException e) {
            reportSyntax(e);
        } catch (ReaderException e) {
            reportCharacter(e);
        } catch (YAMLException e) {
            // the one limit left that SnakeYAML reports without a place
            report(
                    1,
                    1,
                    "the file is nested deeper than " + DEEPEST_NESTING
                            + " levels: no file of this kind needs as many");
        }
        return Optional.empty();
    }

    /**
     * Parses the text as a YAML list.
     *
     * @param items what it is a list of, in the plural
     * @return the items; none, with the problem noted, if it is something else
     */
    public List<Node> composeList(String items) {
        Optional<Node> root = compose();
        if (root.isPresent() && !(root.get() instanceof SequenceNode)) {
            report(
                    root.get(),
                    "the file is " + YamlMapping.kindOf(root.get()) + ": write a list of " + items
                            + ", each beginning with '- '");
        }
        return root.filter(SequenceNode.class::isInstance)
                .map(node -> ((SequenceNode) node).getValue())
                .orElse(List.of());
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

    /**
     * Notes a problem.
     *
     * @param node where it is
     * @param message what is wrong and what to do
     */
    public void report(Node node, String message) {
        Mark mark = node.getStartMark();
        report(mark.getLine() + 1, mark.getColumn() + 1, message);
    }

    /**
     * Notes a problem.
     *
     * @param line the line, from 1
     * @param column the column, from 1
     * @param message what is wrong and what to do
     */
    public void report(int line, int column, String message) {
        problems.add(new DocumentProblem(file, line, column, message));
    }

    /**
     * What was found wrong so far.
     *
     * @return the problems in the order of the file
     */
    public List<DocumentProblem> problems() {
        return problems.stream().sorted(DocumentProblem.BY_PLACE).toList();
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
