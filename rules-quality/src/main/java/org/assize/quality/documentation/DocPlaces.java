package org.assize.quality.documentation;

import com.github.javaparser.ast.comments.Comment;
import org.assize.evidence.java.JavaFile;
import org.assize.finding.Region;
import org.assize.finding.TextEdit;

/** Where the parts of a comment stand in its file. */
final class DocPlaces {

    private final JavaFile file;
    private final int content;

    DocPlaces(JavaFile file, Comment comment) {
        this.file = file;
        Region region = file.region(comment);
        int start = file.text().offset(region.startLine(), region.startColumn());
        int found = file.text().text().indexOf(comment.getContent(), start);
        this.content = found < 0 ? start : found;
    }

    Region name(DocTag tag) {
        return between(tag.start(), tag.start() + 1 + tag.name().length());
    }

    Region argument(DocTag tag) {
        return between(tag.argumentStart(), tag.argumentStart() + tag.argument().length());
    }

    Region between(int start, int end) {
        return file.text().region(content + start, content + end);
    }

    TextEdit replaceName(DocTag tag, String name) {
        int start = content + tag.start() + 1;
        return new TextEdit(file.text().path(), start, start + tag.name().length(), name);
    }
}
