package org.assize.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.assize.codebase.Codebase;
import org.assize.codebase.SourceFile;
import org.assize.codebase.SourceFile.Category;
import org.assize.evidence.FileContent;
import org.assize.evidence.SourceText;
import org.assize.evidence.UnreadableFileException;
import org.assize.finding.Fix;
import org.assize.finding.Place;
import org.assize.finding.Region;
import org.assize.finding.TextEdit;

/**
 * Holds what rules report against the text of the files they speak of: a wrong place helps nobody, and a tool that
 * applies a wrong edit destroys a file. Used by one thread.
 */
final class PlaceCheck {

    private final Codebase codebase;
    private final Map<String, Optional<SourceText>> texts = new HashMap<>();

    PlaceCheck(Codebase codebase) {
        this.codebase = codebase;
    }

    /** Spares this check from reading a file that is at hand. */
    PlaceCheck knowing(FileContent content) {
        if (content.file().category() != Category.CLASS) {
            texts.put(content.file().path(), textOf(content));
        }
        return this;
    }

    /** What is wrong with a place, completing "it". A file that should be there and is not has a place at its start. */
    Optional<String> problemOf(Place place) {
        Optional<SourceFile> file = codebase.file(place.path());
        if (place.region().equals(Region.START_OF_FILE) && isBelowTheRoot(place.path())) {
            return Optional.empty();
        }
        if (file.isEmpty()) {
            return Optional.of("reported a place in '" + place.path() + "', which is no file of the code base");
        }
        return text(file.get())
                .filter(text -> !text.contains(place.region()))
                .map(text -> "reported a place outside " + place.path() + ", which has " + text.lineCount()
                        + " lines: from " + place.region().startLine() + ":"
                        + place.region().startColumn() + " to " + place.region().endLine() + ":"
                        + place.region().endColumn());
    }

    private static boolean isBelowTheRoot(String path) {
        return !path.startsWith("/") && !("/" + path + "/").contains("/../");
    }

    /** What is wrong with a fix, completing "it". */
    Optional<String> problemOf(Fix fix) {
        for (TextEdit edit : fix.edits()) {
            Optional<SourceFile> file = codebase.file(edit.path());
            if (file.isEmpty()) {
                return Optional.of("offered the fix '" + fix.description() + "' for '" + edit.path()
                        + "', which is no file of the code base");
            }
            Optional<String> outside = text(file.get())
                    .filter(text -> edit.end() > text.text().length())
                    .map(text -> "offered the fix '" + fix.description() + "' outside " + edit.path() + ", which has "
                            + text.text().length() + " characters: from " + edit.start() + " to " + edit.end());
            if (outside.isPresent()) {
                return outside;
            }
        }
        return Optional.empty();
    }

    /** The text of a file, or empty if it has none or it cannot be read, which the file's own turn tells. */
    private Optional<SourceText> text(SourceFile file) {
        return texts.computeIfAbsent(file.path(), path -> {
            return file.category() == Category.CLASS ? Optional.empty() : FileContent.textOf(codebase, file);
        });
    }

    private static Optional<SourceText> textOf(FileContent content) {
        try {
            return Optional.of(content.text());
        } catch (UnreadableFileException e) {
            return Optional.empty();
        }
    }
}
