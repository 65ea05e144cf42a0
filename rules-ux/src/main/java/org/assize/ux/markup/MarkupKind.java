package org.assize.ux.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/**
 * HTML, SVG and the templates of Java teams as effective documents: Thymeleaf, JSP and tag files, Facelets, FreeMarker,
 * Mustache and Handlebars, Pebble, JTE, Velocity, Jelly, Wicket.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class MarkupKind implements EvidenceKind<MarkupFile, MarkupNode> {

    /** The one instance. */
    public static final MarkupKind MARKUP = new MarkupKind();

    private static final Set<String> EXTENSIONS = Set.of(
            "html",
            "htm",
            "xhtml",
            "jsp",
            "jspf",
            "jspx",
            "tag",
            "tagx",
            "ftl",
            "ftlh",
            "ftlx",
            "mustache",
            "hbs",
            "handlebars",
            "peb",
            "pebble",
            "jte",
            "vm",
            "jelly",
            "svg");

    private MarkupKind() {}

    @Override
    public String id() {
        return "markup";
    }

    @Override
    public Class<MarkupNode> nodeType() {
        return MarkupNode.class;
    }

    @Override
    public boolean reads(SourceFile file) {
        return file.category() != Category.BUILD
                && file.category() != Category.CLASS
                && EXTENSIONS.contains(file.extension());
    }

    @Override
    public long largestFile() {
        return 5L << 20;
    }

    @Override
    public MarkupFile parse(FileContent content, Lookups lookups) throws UnreadableFileException {
        return parse(content.file(), content.text());
    }

    static MarkupFile parse(SourceFile source, SourceText text) throws UnreadableFileException {
        String written = text.text();
        Dialect dialect = Dialect.of(source.extension(), written);
        boolean xml = Dialect.isXml(source.extension(), written);
        TemplateMask mask = new TemplateMask(written, xml, languages(dialect, written));
        Parser parser = Parser.htmlParser().setTrackPosition(true).tagSet(HtmlTags.selfClosing());
        Document jsoup = parser.parseInput(mask.apply(), "");
        MarkupFile file = new MarkupFile(source, text, dialect, xml, jsoup);
        file.document().make(mask.branches());
        return file;
    }

    private static List<TemplateSyntax> languages(Dialect dialect, String text) {
        List<TemplateSyntax> languages = new ArrayList<>();
        switch (dialect) {
            case FREEMARKER -> languages.add(new FreeMarkerSyntax(text));
            case VELOCITY -> {
                languages.add(new VelocitySyntax());
                return languages;
            }
            case JTE -> languages.add(new JteSyntax());
            case THYMELEAF -> languages.add(new ThymeleafSyntax());
            default -> {}
        }
        if (text.contains("<%") || text.contains("<?")) {
            languages.add(new ScriptletSyntax());
        }
        if (dialect == Dialect.JSP || dialect == Dialect.FACELETS || dialect == Dialect.JELLY) {
            languages.add(new TagLibrarySyntax());
        }
        if (text.contains("{%") || dialect == Dialect.PEBBLE) {
            languages.add(new PercentSyntax());
        }
        if (text.contains("{{")) {
            languages.add(new MustacheSyntax());
        }
        boolean hash = dialect == Dialect.JSP || dialect == Dialect.FACELETS || dialect == Dialect.FREEMARKER;
        languages.add(hash ? new ExpressionSyntax("${", "#{") : new ExpressionSyntax("${"));
        return languages;
    }

    @Override
    public void walk(MarkupFile file, Consumer<? super MarkupNode> visitor) {
        MarkupWalk.walk(file.document(), visitor);
    }

    @Override
    public Region regionOf(MarkupFile file, MarkupNode node) {
        return node.region();
    }

    @Override
    public String subjectOf(MarkupFile file, MarkupNode node) {
        return Identity.subject(node);
    }

    @Override
    public String contextOf(MarkupFile file, MarkupNode node) {
        return Identity.context(node);
    }

    @Override
    public String examplePath(String content) {
        return content.contains("th:") || content.contains("layout:")
                ? "src/main/resources/templates/example.html"
                : "src/main/resources/static/example.html";
    }
}
