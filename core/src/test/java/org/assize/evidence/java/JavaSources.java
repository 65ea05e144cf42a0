package org.assize.evidence.java;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.assize.codebase.Codebase;
import org.assize.codebase.SourceFile;
import org.assize.evidence.EvidenceKind;
import org.assize.evidence.FileContent;
import org.assize.evidence.KeptFiles;
import org.assize.evidence.Lookup;
import org.assize.evidence.Lookups;
import org.assize.evidence.UnreadableFileException;

/** Parses sources of tests. */
final class JavaSources {

    private JavaSources() {}

    static JavaFile parse(String source) {
        return parse(JavaKind.JAVA.examplePath(source), Map.of(), source);
    }

    static JavaFile parse(String path, Map<String, String> others, String source) {
        try {
            return tryToParse(path, others, source);
        } catch (UnreadableFileException e) {
            throw new AssertionError(e.region() + ": " + e.getMessage() + "\n" + source, e);
        }
    }

    static JavaFile tryToParse(String source) throws UnreadableFileException {
        return tryToParse("src/main/java/Example.java", Map.of(), source);
    }

    static JavaFile tryToParse(String path, Map<String, String> others, String source) throws UnreadableFileException {
        Map<String, String> files = new HashMap<>(others);
        files.put(path, source);
        return parse(Codebase.inMemory(files), path, source);
    }

    static JavaFile parse(Codebase codebase, String path, String source) throws UnreadableFileException {
        SourceFile file = codebase.file(path).orElseThrow();
        FileContent content = new FileContent(file, source.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        return JavaKind.JAVA.parse(content, lookups(codebase));
    }

    /** Lookups that prepare each lookup once, as a run does. */
    static Lookups lookups(Codebase codebase) {
        Map<Lookup<?>, Object> prepared = new HashMap<>();
        return new Lookups() {
            @Override
            public <T> T consult(Lookup<T> lookup, String question) {
                return lookup.type().cast(prepared.computeIfAbsent(lookup, asked -> asked.prepare(kept(codebase))));
            }
        };
    }

    private static KeptFiles kept(Codebase codebase) {
        return new KeptFiles() {
            @Override
            public Codebase codebase() {
                return codebase;
            }

            @Override
            public <F> Stream<F> of(EvidenceKind<F, ?> kind) {
                return codebase.files().stream().filter(kind::reads).map(file -> parse(codebase, kind, file));
            }
        };
    }

    private static <F> F parse(Codebase codebase, EvidenceKind<F, ?> kind, SourceFile file) {
        try {
            FileContent content = new FileContent(file, codebase.read(file), StandardCharsets.UTF_8);
            return kind.parse(content, lookups(codebase));
        } catch (IOException | UnreadableFileException e) {
            throw new AssertionError(e);
        }
    }
}
