package org.assize.evidence.java;

import com.github.javaparser.ast.Node;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apiguardian.api.API;
import org.assize.codebase.SourceFile;
import org.assize.codebase.SourceFile.Category;
import org.assize.evidence.EvidenceKind;
import org.assize.evidence.FileContent;
import org.assize.evidence.Lookup;
import org.assize.evidence.Lookups;
import org.assize.evidence.SourceText;
import org.assize.evidence.UnreadableFileException;
import org.assize.evidence.config.Settings;
import org.assize.evidence.types.ClassSignatures;
import org.assize.evidence.types.CompiledClasses;
import org.assize.finding.Region;

/**
 * Java source files as syntax trees. Its nodes are JavaParser's. Comments are nodes too: they are visited behind the tree,
 * in the order of the file.
 */
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
        return new JavaFile(text, new SourceParser(text).parse(), lookups);
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
        file.comments().all().forEach(visitor);
    }

    @Override
    public Region regionOf(JavaFile file, Node node) {
        return file.region(node);
    }

    @Override
    public Optional<String> suppressionOf(JavaFile file, Node node, List<String> names) {
        return Suppressions.of(file, node, names);
    }

    @Override
    public String subjectOf(JavaFile file, Node node) {
        return file.subject(node);
    }

    @Override
    public String contextOf(JavaFile file, Node node) {
        return Contexts.of(node);
    }

    @Override
    public List<Lookup<?>> lookups() {
        return List.of(CompiledClasses.LOOKUP, ClassSignatures.LOOKUP, Settings.LOOKUP);
    }

    @Override
    public String examplePath(String content) {
        return ExamplePath.of(content);
    }
}
