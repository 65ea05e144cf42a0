package org.assize.engine;

import java.util.List;
import org.assize.codebase.CodebaseProblem;
import org.assize.codebase.SourceFile;
import org.assize.finding.Finding;
import org.assize.finding.Fingerprint;
import org.assize.finding.Place;
import org.assize.finding.Region;
import org.assize.finding.Severity;

/** Findings about the run itself: what Assize could not look at. Their rules need no pack and cannot be switched off. */
final class BuiltInFindings {

    static final String UNREADABLE_FILE = "assize/unreadable-file";
    static final String INCOMPLETE_CODEBASE = "assize/incomplete-codebase";

    private BuiltInFindings() {}

    /**
     * A file that cannot be read. It is an error where the file is shipped source code, since rules were not enforced on
     * it; elsewhere it may be broken on purpose (a fixture, a template of another tool) and is a warning.
     */
    static Finding unreadableFile(SourceFile file, String message, Region region) {
        boolean shippedSource = file.isMain()
                && (file.category() == SourceFile.Category.SOURCE || file.category() == SourceFile.Category.CLASS);
        return finding(
                UNREADABLE_FILE,
                shippedSource ? Severity.ERROR : Severity.WARNING,
                "The file " + message,
                new Place(file.path(), region, "", ""),
                message);
    }

    static Finding codebaseProblem(CodebaseProblem problem) {
        return finding(
                INCOMPLETE_CODEBASE,
                Severity.WARNING,
                problem.message(),
                Place.ofFile(problem.path()),
                problem.message());
    }

    private static Finding finding(String rule, Severity severity, String message, Place place, String key) {
        return new Finding(
                rule,
                Finding.Kind.BREACH,
                severity,
                message,
                place,
                "",
                Fingerprint.of(rule, place, key),
                List.of(),
                List.of());
    }
}
