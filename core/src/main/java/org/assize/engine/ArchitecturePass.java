package org.assize.engine;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.EvaluationResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.assize.codebase.Codebase;
import org.assize.codebase.SourceFile;
import org.assize.codebase.SourceFile.Category;
import org.assize.finding.Finding;
import org.assize.finding.Region;
import org.assize.finding.Verdict.Scope;
import org.assize.rule.RuleInForce;
import org.jspecify.annotations.Nullable;

/**
 * Runs the ArchUnit rules over one shared import of the compiled classes. The import is about ten times dearer than
 * reading the class files as a stream, so it is made only if an ArchUnit rule is in force, and beside the pass over the
 * files.
 */
final class ArchitecturePass {

    /** What one ArchUnit rule found. */
    record Result(int rule, List<FileResult.FoundHere> findings, Optional<String> failure, Scope scope) {}

    /** The shared import. */
    private record Imported(JavaClasses classes, Map<String, SourceFile> fileOfClass, List<Finding> unreadable) {}

    private final Codebase codebase;
    private final Plan plan;
    private final List<Integer> rules = new ArrayList<>();
    private final List<SourceFile> classFiles;
    private final @Nullable CompletableFuture<Imported> imported;

    private ArchitecturePass(Codebase codebase, Plan plan) {
        this.codebase = codebase;
        this.plan = plan;
        for (int rule = 0; rule < plan.rules().size(); rule++) {
            if (plan.rule(rule).rule().architecture() != null) {
                rules.add(rule);
            }
        }
        this.classFiles = rules.isEmpty() ? List.of() : classFiles();
        this.imported = classFiles.isEmpty() ? null : CompletableFuture.supplyAsync(this::importClasses);
    }

    static ArchitecturePass start(Codebase codebase, Plan plan) {
        return new ArchitecturePass(codebase, plan);
    }

    private List<SourceFile> classFiles() {
        return codebase.files().stream()
                .filter(file -> file.category() == Category.CLASS)
                .filter(file -> rules.stream().anyMatch(rule -> plan.applies(rule, file)))
                .filter(file -> Files.isRegularFile(codebase.root().resolve(file.path())))
                .toList();
    }

    private Imported importClasses() {
        List<Path> paths = classFiles.stream()
                .map(file -> codebase.root().resolve(file.path()))
                .toList();
        JavaClasses classes = new ClassFileImporter().importPaths(paths);
        Map<String, SourceFile> fileOfClass = new HashMap<>();
        Set<Path> read = new HashSet<>();
        for (JavaClass type : classes) {
            type.getSource().map(source -> Path.of(source.getUri())).ifPresent(path -> {
                read.add(path);
                codebase.file(relative(path)).ifPresent(file -> fileOfClass.put(type.getName(), file));
            });
        }
        List<Finding> unreadable = classFiles.stream()
                .filter(file -> !read.contains(codebase.root().resolve(file.path())))
                .filter(file -> !file.name().endsWith("-info.class"))
                .map(file -> BuiltInFindings.unreadableFile(
                        file,
                        "could not be read by ArchUnit: it may be damaged, or compiled for a newer Java than ArchUnit knows",
                        Region.START_OF_FILE))
                .toList();
        return new Imported(classes, fileOfClass, unreadable);
    }

    private String relative(Path path) {
        return codebase.root().relativize(path).toString().replace('\\', '/');
    }

    /** Class files that ArchUnit left out. */
    List<Finding> unreadable() {
        try {
            return imported == null ? List.of() : imported().unreadable();
        } catch (CompletionException e) {
            // Each rule that needs the import says that it was not run.
            return List.of();
        }
    }

    List<Result> results() {
        return rules.stream().map(this::result).toList();
    }

    private Imported imported() {
        return Objects.requireNonNull(imported).join();
    }

    private Result result(int rule) {
        if (imported == null) {
            String message = codebase.files().stream().anyMatch(file -> file.category() == Category.SOURCE)
                    ? "has no compiled classes to look at: compile first, for example with `mvn test-compile`"
                    : "has no compiled classes to look at";
            return failed(rule, message);
        }
        try {
            JavaClasses classes = imported()
                    .classes()
                    .that(new com.tngtech.archunit.base.DescribedPredicate<JavaClass>("the rule applies to") {
                        @Override
                        public boolean test(JavaClass type) {
                            SourceFile file = imported().fileOfClass().get(type.getName());
                            return file != null && plan.applies(rule, file);
                        }
                    });
            EvaluationResult result = Objects.requireNonNull(
                            plan.rule(rule).rule().architecture())
                    .evaluate(classes);
            return new Result(
                    rule, findings(rule, result), Optional.empty(), new Scope(classes.size(), classes.size(), 0));
        } catch (CompletionException e) {
            return failed(rule, "cannot import the compiled classes: " + Fault.reason(e));
        } catch (AssertionError e) {
            // What ArchUnit throws when `that()` selects nothing; its own text is about a setting we do not use.
            return failed(rule, "selects no class, so it checks nothing: correct what comes before should()");
        } catch (Throwable e) {
            Fault.rethrowIfFatal(e);
            return failed(rule, "failed: " + Fault.reason(e));
        }
    }

    private static Result failed(int rule, String message) {
        return new Result(rule, List.of(), Optional.of(message), Scope.NOTHING);
    }

    private List<FileResult.FoundHere> findings(int rule, EvaluationResult result) {
        RuleInForce inForce = plan.rule(rule);
        ArchitecturePlaces places = new ArchitecturePlaces(codebase, imported().fileOfClass());
        List<FileResult.FoundHere> findings = new ArrayList<>();
        // The handler's type parameter is reified from the empty array: Object takes every violation.
        result.handleViolations((Collection<Object> objects, String message) -> {
            FileInspection.DraftFinding draft = new FileInspection.DraftFinding(
                    rule, Finding.Kind.BREACH, ArchitecturePlaces.withoutPlace(message), places.of(objects, message));
            draft.key(ArchitecturePlaces.withoutPlace(message));
            findings.add(draft.finished(inForce.id()));
        });
        return findings;
    }
}
