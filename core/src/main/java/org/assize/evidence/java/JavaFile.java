package org.assize.evidence.java;

import com.github.javaparser.Range;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.Expression;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apiguardian.api.API;
import org.assize.evidence.Lookups;
import org.assize.evidence.SourceText;
import org.assize.evidence.types.CompiledClasses;
import org.assize.finding.Region;
import org.assize.finding.TextEdit;
import org.jspecify.annotations.Nullable;

/**
 * One Java source file: its syntax tree, its text, its comments and what is known of its types and constants. Used by one
 * thread.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class JavaFile {

    private final SourceText text;
    private final SourceParser.ParsedSource source;
    private final Lookups lookups;
    private @Nullable Boolean compiled;
    private final Map<Class<?>, Object> derived = new HashMap<>();
    private @Nullable JavaComments comments;
    private @Nullable Resolution resolution;
    private @Nullable TypeResolver types;
    private @Nullable ConstantResolver constants;

    JavaFile(SourceText text, SourceParser.ParsedSource source, Lookups lookups) {
        this.text = text;
        this.source = source;
        this.lookups = lookups;
    }

    /**
     * The syntax tree.
     *
     * @return the compilation unit; not to be changed
     */
    public CompilationUnit unit() {
        return source.unit();
    }

    /**
     * The text.
     *
     * @return the decoded source
     */
    public SourceText text() {
        return text;
    }

    /**
     * The source of a node.
     *
     * @param node a node of this file
     * @return its characters as they are written
     */
    public String text(Node node) {
        return text.text().substring(start(node), end(node));
    }

    /**
     * The comments, which are not part of the tree.
     *
     * @return the comments
     */
    public JavaComments comments() {
        if (comments == null) {
            comments = new JavaComments(source.comments());
        }
        return comments;
    }

    /**
     * What is known of the types in this file.
     *
     * @return the resolver, made when first asked for
     */
    public TypeResolver types() {
        if (types == null) {
            types = new TypeResolver(resolution());
        }
        return types;
    }

    /**
     * What is known of the values of expressions in this file.
     *
     * @return the resolver, made when first asked for
     */
    public ConstantResolver constants() {
        if (constants == null) {
            constants = new ConstantResolver(resolution());
        }
        return constants;
    }

    private Resolution resolution() {
        if (resolution == null) {
            resolution = new Resolution(unit(), lookups);
        }
        return resolution;
    }

    /**
     * Says whether the code base holds the compiled form of this file, so that a rule that reads bytecode need not read the
     * source too. A file as an editor holds it is judged like any other: what is compiled may be older.
     *
     * @return whether the class file of the file's main type is there
     */
    public boolean isCompiled() {
        if (compiled == null) {
            String folder = unit().getPackageDeclaration()
                    .map(declaration -> declaration.getNameAsString().replace('.', '/') + "/")
                    .orElse("");
            String name =
                    text.path().substring(text.path().lastIndexOf('/') + 1).replaceFirst("\\.java$", "");
            compiled = lookups.consult(CompiledClasses.LOOKUP, folder + name).contains(folder + name);
        }
        return compiled;
    }

    /** The value of a variable that is assigned exactly once. */
    Optional<Expression> onlyValueOf(VariableDeclarator variable) {
        return constants().onlyValueOf(variable);
    }

    /**
     * What an analysis makes of this file as a whole, made when a rule first asks and shared by all that ask for the same
     * type: so that several rules walk the tree once, and a check on one node does not walk it again for every node.
     *
     * @param type the type of the result, which names the analysis
     * @param analysis makes the result; always the same for one type
     * @param <T> the type of the result
     * @return the result
     */
    public <T> T derived(Class<T> type, Function<JavaFile, T> analysis) {
        Object known = derived.get(type);
        if (known == null) {
            known = analysis.apply(this);
            derived.put(type, known);
        }
        return type.cast(known);
    }

    /**
     * The region of a node.
     *
     * @param node a node of this file
     * @return its region; that of what encloses it if the parser made the node up
     */
    public Region region(Node node) {
        Optional<Range> range = Regions.rangeOf(node);
        if (range.isEmpty()) {
            return Region.START_OF_FILE;
        }
        return source.escapesDecoded() ? text.region(start(node), end(node)) : Regions.of(range.get());
    }

    /**
     * The structural name of the type and member in which a node stands.
     *
     * @param node a node or comment of this file
     * @return for example {@code com.acme.Order#total(int)}; parameter types are simple names without type arguments,
     *     local and anonymous classes follow a slash ({@code com.acme.Order#total(int)/Comparator#compare(Line,Line)}),
     *     lambdas belong to their member, imports to the package
     */
    public String subject(Node node) {
        return new Subjects(text, unit()).of(node);
    }

    /**
     * An edit that replaces a node's text.
     *
     * @param node a node of this file
     * @param replacement the new text
     * @return the edit
     */
    public TextEdit replace(Node node, String replacement) {
        return new TextEdit(text.path(), start(node), end(node), replacement);
    }

    /**
     * An edit that removes a node's text, together with its lines if nothing else stands on them.
     *
     * @param node a node of this file
     * @return the edit
     */
    public TextEdit remove(Node node) {
        int start = start(node);
        int end = end(node);
        int lineStart = text.offset(text.lineAt(start), 1);
        int lastLine = text.lineAt(end);
        int lineEnd = lastLine == text.lineCount() ? text.text().length() : text.offset(lastLine + 1, 1);
        boolean alone = text.text().substring(lineStart, start).isBlank()
                && text.text().substring(end, lineEnd).isBlank();
        return alone ? new TextEdit(text.path(), lineStart, lineEnd, "") : new TextEdit(text.path(), start, end, "");
    }

    /**
     * An edit that puts text before a node.
     *
     * @param node a node of this file
     * @param addition the text, with any white space it needs
     * @return the edit
     */
    public TextEdit insertBefore(Node node, String addition) {
        return new TextEdit(text.path(), start(node), start(node), addition);
    }

    /**
     * An edit that puts text behind a node.
     *
     * @param node a node of this file
     * @param addition the text, with any white space it needs
     * @return the edit
     */
    public TextEdit insertAfter(Node node, String addition) {
        return new TextEdit(text.path(), end(node), end(node), addition);
    }

    private int start(Node node) {
        return Regions.rangeOf(node).map(range -> Regions.start(text, range)).orElse(0);
    }

    private int end(Node node) {
        return Regions.rangeOf(node)
                .map(range -> source.escapesDecoded() ? Regions.endWithEscape(text, range) : Regions.end(text, range))
                .orElse(0);
    }
}
