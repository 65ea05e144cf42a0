package org.assize;

import java.nio.file.Files;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.assize.baseline.CodeLookup;
import org.assize.codebase.Codebase;
import org.assize.engine.AnalysisResult;
import org.assize.evidence.FileContent;
import org.assize.evidence.SourceText;
import org.assize.finding.Finding;

/** The code base as a run saw it. */
final class JudgedCode implements CodeLookup {

    private final Codebase codebase;
    private final Set<String> unreadable;

    JudgedCode(Codebase codebase, AnalysisResult result) {
        this.codebase = codebase;
        this.unreadable = result.findings().stream()
                .filter(finding -> finding.rule().startsWith("assize/"))
                .map(Finding::place)
                .map(place -> place.path())
                .collect(Collectors.toSet());
    }

    @Override
    public boolean isThere(String path) {
        return codebase.file(path).isPresent();
    }

    @Override
    public Optional<String> textOf(String path) {
        return codebase.file(path)
                .flatMap(file -> FileContent.textOf(codebase, file))
                .map(SourceText::text);
    }

    @Override
    public boolean wasLeftOut(String path) {
        return unreadable.contains(path)
                || codebase.file(path).isEmpty() && Files.exists(codebase.root().resolve(path));
    }

    @Override
    public boolean judgedAny(Predicate<String> paths) {
        return codebase.files().stream().anyMatch(file -> paths.test(file.path()));
    }
}
