package org.assize.evidence.java;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.Problem;
import com.github.javaparser.Range;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.apiguardian.api.API;
import org.assize.codebase.SourceFile;
import org.assize.codebase.SourceFile.Category;
import org.assize.evidence.EvidenceKind;
import org.assize.evidence.FileContent;
import org.assize.evidence.Lookups;
import org.assize.evidence.SourceText;
import org.assize.evidence.UnreadableFileException;
import org.assize.finding.Region;

/** Java source files as syntax trees. Its nodes are JavaParser's. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class JavaKind implements EvidenceKind<JavaFile, Node> {

    /** The one instance. */
    public static final JavaKind JAVA = new JavaKind();

    private JavaKind() {}

    @Override
    public String id() {
        return "java";
    }

    @Override
    public Class<Node> nodeType() {
        return Node.class;
    }

    @Override
    public boolean reads(SourceFile file) {
        return file.category() == Category.SOURCE && file.path().endsWith(".java");
    }

    @Override
    public JavaFile parse(FileContent content, Lookups lookups) throws UnreadableFileException {
        SourceText text = content.text();
        ParserConfiguration configuration =
                new ParserConfiguration().setLanguageLevel(ParserConfiguration.LanguageLevel.BLEEDING_EDGE);
        configuration.getProcessors().clear();
        ParseResult<CompilationUnit> result = new JavaParser(configuration).parse(text.text());
        if (!result.isSuccessful()) {
            Problem problem = result.getProblems().get(0);
            Region region = problem.getLocation()
                    .flatMap(location -> location.toRange())
                    .map(JavaKind::region)
                    .orElse(Region.START_OF_FILE);
            throw new UnreadableFileException("is not Java that can be parsed: " + problem.getMessage(), region, null);
        }
        return new JavaFile(text, result.getResult().orElseThrow());
    }

    private static Region region(Range range) {
        return new Region(range.begin.line, range.begin.column, range.end.line, range.end.column + 1);
    }

    @Override
    public void walk(JavaFile file, Consumer<? super Node> visitor) {
        Deque<Node> open = new ArrayDeque<>();
        open.push(file.unit());
        while (!open.isEmpty()) {
            Node node = open.pop();
            visitor.accept(node);
            List<Node> children = node.getChildNodes();
            for (int index = children.size() - 1; index >= 0; index--) {
                open.push(children.get(index));
            }
        }
    }

    @Override
    public Region regionOf(JavaFile file, Node node) {
        return node.getRange().map(JavaKind::region).orElse(Region.START_OF_FILE);
    }

    @Override
    public String subjectOf(JavaFile file, Node node) {
        return "";
    }

    @Override
    public String contextOf(JavaFile file, Node node) {
        return "";
    }

    @Override
    public String examplePath(String content) {
        return "src/main/java/Example.java";
    }
}
