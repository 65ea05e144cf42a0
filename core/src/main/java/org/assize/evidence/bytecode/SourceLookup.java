package org.assize.evidence.bytecode;

import java.io.IOException;
import org.assize.codebase.Codebase;
import org.assize.codebase.SourceFile;
import org.assize.evidence.FileContent;
import org.assize.evidence.KeptFiles;
import org.assize.evidence.Lookup;
import org.assize.evidence.SourceText;
import org.assize.evidence.UnreadableFileException;
import org.assize.finding.Digest;
import org.jspecify.annotations.Nullable;

/** Finds the source file that a class was compiled from, and its text. */
final class SourceLookup implements Lookup<SourceLookup.Sources> {

    static final SourceLookup SOURCES = new SourceLookup();

    private static final String TEXT = "text\n";

    private SourceLookup() {}

    @Override
    public String id() {
        return "bytecode-sources";
    }

    @Override
    public Class<Sources> type() {
        return Sources.class;
    }

    @Override
    public Sources prepare(KeptFiles files) {
        return new Sources(files.codebase());
    }

    /** Asks which file a class came from. */
    static String placeQuestion(String packageName, String fileName, SourceFile classFile) {
        return String.join("\n", classFile.path(), packageName, fileName);
    }

    /** Asks for the text of a source file. */
    static String textQuestion(String path) {
        return TEXT + path;
    }

    @Override
    public String digest(Sources answers, String question) {
        if (question.startsWith(TEXT)) {
            return answers.digestOf(question.substring(TEXT.length()));
        }
        String[] words = question.split("\n", 3);
        String path = answers.pathOf(words[1], words[2], words[0]);
        return path == null ? "-" : path;
    }

    @Override
    public String stamp(Sources answers, String question) {
        return question.startsWith(TEXT) ? answers.stampOf(question.substring(TEXT.length())) : "";
    }

    /**
     * Where the sources are.
     *
     * @param codebase the code base that holds classes and sources
     */
    record Sources(Codebase codebase) {

        @Nullable
        String pathOf(String packageName, String fileName, String classPath) {
            return codebase.file(classPath)
                    .flatMap(classFile -> codebase.sourceOf(packageName, fileName, classFile))
                    .map(SourceFile::path)
                    .orElse(null);
        }

        @Nullable
        SourceText textOf(String path) {
            try {
                SourceFile file = codebase.file(path).orElse(null);
                return file == null ? null : FileContent.read(codebase, file).text();
            } catch (IOException | UnreadableFileException e) {
                // The source file's own turn reports it; here the line is all that is known of the place.
                return null;
            }
        }

        private String stampOf(String path) {
            return codebase.file(path)
                    .flatMap(codebase::stampOf)
                    .map(Object::toString)
                    .orElse("");
        }

        private String digestOf(String path) {
            try {
                SourceFile file = codebase.file(path).orElse(null);
                return file == null ? "-" : Digest.of(codebase.read(file)) + codebase.charsetOf(file);
            } catch (IOException e) {
                return "-";
            }
        }
    }
}
