package org.assize.ux.style;

import java.util.function.Consumer;
import org.apiguardian.api.API;
import org.assize.codebase.SourceFile;
import org.assize.codebase.SourceFile.Category;
import org.assize.evidence.EvidenceKind;
import org.assize.evidence.FileContent;
import org.assize.evidence.Lookups;
import org.assize.evidence.UnreadableFileException;
import org.assize.finding.Region;

/** Style sheets ({@code *.css}) as people write them; what a tool has minified ({@code *.min.css}) is not read. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class StyleSheetKind implements EvidenceKind<StyleSheetFile, StyleSheetKind.Written> {

    /** The one instance. */
    public static final StyleSheetKind STYLE_SHEET = new StyleSheetKind();

    /**
     * A declaration in its rule.
     *
     * @param rule the rule
     * @param declaration the declaration
     */
    @API(status = API.Status.EXPERIMENTAL, since = "0.1")
    public record Written(StyleRule rule, Declaration declaration) {}

    private StyleSheetKind() {}

    @Override
    public String id() {
        return "style-sheet";
    }

    @Override
    public Class<Written> nodeType() {
        return Written.class;
    }

    @Override
    public boolean reads(SourceFile file) {
        return file.category() != Category.BUILD
                && file.extension().equals("css")
                && !file.name().endsWith(".min.css");
    }

    @Override
    public long largestFile() {
        return 5L << 20;
    }

    @Override
    public StyleSheetFile parse(FileContent content, Lookups lookups) throws UnreadableFileException {
        return new StyleSheetFile(content.text());
    }

    @Override
    public void walk(StyleSheetFile file, Consumer<? super Written> visitor) {
        file.rules()
                .forEach(rule ->
                        rule.declarations().forEach(declaration -> visitor.accept(new Written(rule, declaration))));
    }

    @Override
    public Region regionOf(StyleSheetFile file, Written node) {
        return file.region(node.declaration());
    }

    @Override
    public String subjectOf(StyleSheetFile file, Written node) {
        return normal(node.rule().selector()) + " { " + node.declaration().property() + " }";
    }

    @Override
    public String contextOf(StyleSheetFile file, Written node) {
        return node.declaration().property() + ":" + normal(node.declaration().value());
    }

    private static String normal(String css) {
        return css.replaceAll("\\s+", " ");
    }

    @Override
    public String examplePath(String content) {
        return "src/main/resources/static/example.css";
    }
}
