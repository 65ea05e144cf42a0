package org.assize.ux.markup;

import java.nio.charset.StandardCharsets;
import org.assize.codebase.SourceFile;
import org.assize.codebase.SourceFile.Category;
import org.assize.codebase.SourceFile.Scope;
import org.assize.evidence.FileContent;
import org.assize.evidence.Lookup;
import org.assize.evidence.Lookups;
import org.assize.evidence.UnreadableFileException;
import org.assize.finding.Region;

/** Parses markup for tests. */
public final class MarkupFixture {

    private static final Lookups NONE = new Lookups() {
        @Override
        public <T> T consult(Lookup<T> lookup, String question) {
            throw new AssertionError("no lookups here");
        }
    };

    private MarkupFixture() {}

    public static MarkupDocument html(String text) {
        return parse("page.html", text);
    }

    public static MarkupDocument parse(String name, String text) {
        try {
            return tryParse(name, text);
        } catch (UnreadableFileException e) {
            throw new AssertionError(e);
        }
    }

    static MarkupDocument tryParse(String name, String text) throws UnreadableFileException {
        SourceFile file = new SourceFile("src/main/resources/" + name, "", Category.RESOURCE, Scope.MAIN, false);
        FileContent content = new FileContent(file, text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        return MarkupKind.MARKUP.parse(content, NONE).document();
    }

    public static MarkupElement only(MarkupDocument document, String name) {
        java.util.List<MarkupElement> found = document.elements(name).toList();
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " elements " + name);
        }
        return found.get(0);
    }

    static String slice(MarkupDocument document, Region region) {
        return document.file().text().slice(region);
    }
}
