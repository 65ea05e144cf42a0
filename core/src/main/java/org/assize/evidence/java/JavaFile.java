package org.assize.evidence.java;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import org.apiguardian.api.API;
import org.assize.evidence.SourceText;
import org.assize.finding.Region;
import org.assize.finding.TextEdit;

/** One Java source file: its syntax tree, its text and what is known of its types and constants. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class JavaFile {

    private final SourceText text;
    private final CompilationUnit unit;

    JavaFile(SourceText text, CompilationUnit unit) {
        this.text = text;
        this.unit = unit;
    }

    /**
     * The syntax tree.
     *
     * @return the compilation unit; not to be changed
     */
    public CompilationUnit unit() {
        return unit;
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
     * The region of a node.
     *
     * @param node a node of this file
     * @return its region
     */
    public Region region(Node node) {
        return JavaKind.JAVA.regionOf(this, node);
    }

    /**
     * An edit that replaces a node's text.
     *
     * @param node a node of this file
     * @param replacement the new text
     * @return the edit
     */
    public TextEdit replace(Node node, String replacement) {
        Region region = region(node);
        return new TextEdit(
                text.path(),
                text.offset(region.startLine(), region.startColumn()),
                text.offset(region.endLine(), region.endColumn()),
                replacement);
    }
}
