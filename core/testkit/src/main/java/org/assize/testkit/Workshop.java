package org.assize.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.assize.Assessment;
import org.assize.Assize;
import org.assize.codebase.Codebase;
import org.assize.rule.Rule;

/**
 * Makes code bases of examples and runs a rule over them: in memory where that is enough, with compiled classes where
 * the rule reads bytecode, in a temporary folder where ArchUnit imports the classes. Thread-safe.
 */
final class Workshop {

    private static final String BYTECODE = "bytecode";

    private final ExampleCompiler compiler = new ExampleCompiler();

    /** Whether a rule needs compiled classes. */
    static boolean needsClasses(Rule rule) {
        return rule.architecture() != null
                || rule.inspections().stream()
                        .anyMatch(inspected -> inspected.kind().id().equals(BYTECODE));
    }

    /**
     * Runs a rule over texts, once for each release that they are compiled for.
     *
     * @return one trial, or one for each release
     * @throws CompilationFailure if the rule needs classes and the texts do not compile
     */
    List<Trial> tryEach(Rule rule, Map<String, String> texts) {
        if (!needsClasses(rule)) {
            return List.of(tryOnce(rule, texts, 1));
        }
        List<Trial> trials = new ArrayList<>();
        if (compiler.compiles(texts, ExampleCompiler.OLD_RELEASE)) {
            trials.add(tryCompiled(rule, texts, ExampleCompiler.OLD_RELEASE, 1));
        }
        trials.add(tryCompiled(rule, texts, ExampleCompiler.RELEASE, 1));
        return trials;
    }

    /**
     * Runs a rule over texts once.
     *
     * @throws CompilationFailure if the rule needs classes and the texts do not compile
     */
    Trial tryOnce(Rule rule, Map<String, String> texts, int threads) {
        if (needsClasses(rule)) {
            return tryCompiled(rule, texts, ExampleCompiler.RELEASE, threads);
        }
        return new Trial(rule, "", texts, run(rule, Codebase.inMemory(texts), threads));
    }

    private Trial tryCompiled(Rule rule, Map<String, String> texts, int release, int threads) {
        Map<String, byte[]> files = new TreeMap<>(compiler.compile(texts, release));
        texts.forEach((path, text) -> files.put(path, text.getBytes(StandardCharsets.UTF_8)));
        Assessment assessment = rule.architecture() == null
                ? run(rule, Codebase.ofBytes(files).withClassPath(compiler.classPath()), threads)
                : runOnDisk(rule, files, threads);
        return new Trial(rule, "compiled for release " + release, texts, assessment);
    }

    private static Assessment run(Rule rule, Codebase codebase, int threads) {
        return Assize.assess(codebase).against(rule).threads(threads).run();
    }

    private Assessment runOnDisk(Rule rule, Map<String, byte[]> files, int threads) {
        try {
            Path folder = Files.createTempDirectory("assize-example");
            try {
                for (Map.Entry<String, byte[]> file : files.entrySet()) {
                    Path path = folder.resolve(file.getKey());
                    Files.createDirectories(path.getParent());
                    Files.write(path, file.getValue());
                }
                return run(rule, Codebase.at(folder).withClassPath(compiler.classPath()), threads);
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the example cannot be written to a temporary folder", e);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
