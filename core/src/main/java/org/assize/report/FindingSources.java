package org.assize.report;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.assize.codebase.Codebase;
import org.assize.evidence.FileContent;
import org.assize.evidence.SourceText;
import org.assize.evidence.UnreadableFileException;

/** The texts of files that findings are in, read again for the report. Used by one thread. */
final class FindingSources {

    private static final long LARGEST_SHOWN = 2L << 20;

    private final Codebase codebase;
    private final Map<String, Optional<SourceText>> texts = new HashMap<>();

    FindingSources(Codebase codebase) {
        this.codebase = codebase;
    }

    Optional<SourceText> text(String path) {
        return texts.computeIfAbsent(path, this::read);
    }

    private Optional<SourceText> read(String path) {
        return codebase.file(path).flatMap(file -> {
            try {
                return codebase.sizeOf(file) > LARGEST_SHOWN
                        ? Optional.empty()
                        : Optional.of(FileContent.read(codebase, file).text());
            } catch (IOException | UnreadableFileException e) {
                // The finding stands without its frame.
                return Optional.empty();
            }
        });
    }
}
