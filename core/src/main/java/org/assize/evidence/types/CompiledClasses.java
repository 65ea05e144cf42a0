package org.assize.evidence.types;

import java.util.HashSet;
import java.util.Set;
import org.apiguardian.api.API;
import org.assize.codebase.SourceFile;
import org.assize.codebase.SourceFile.Category;
import org.assize.evidence.KeptFiles;
import org.assize.evidence.Lookup;

/**
 * Which classes of the code base are compiled, so that a rule that reads bytecode where it is there can read source where
 * it is not. Thread-safe.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class CompiledClasses {

    /** Asks whether a top-level class is compiled, by its binary name with slashes ({@code com/acme/Order}). */
    public static final Lookup<CompiledClasses> LOOKUP = new OfCodebase();

    private final Set<String> endings = new HashSet<>();

    private CompiledClasses(KeptFiles files) {
        for (SourceFile file : files.codebase().files()) {
            if (file.category() == Category.CLASS) {
                addEndings(file.path().substring(0, file.path().length() - ".class".length()));
            }
        }
    }

    /** The root of the class folder is not told, so every ending of the path may be the class's name. */
    private void addEndings(String path) {
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            endings.add(path.substring(slash + 1));
        }
        endings.add(path);
    }

    /**
     * Says whether a class is compiled.
     *
     * @param internalName its binary name with slashes
     * @return whether the code base has its class file
     */
    public boolean contains(String internalName) {
        return endings.contains(internalName);
    }

    private static final class OfCodebase implements Lookup<CompiledClasses> {

        @Override
        public String id() {
            return "compiled-classes";
        }

        @Override
        public Class<CompiledClasses> type() {
            return CompiledClasses.class;
        }

        @Override
        public CompiledClasses prepare(KeptFiles files) {
            return new CompiledClasses(files);
        }

        @Override
        public String digest(CompiledClasses answers, String question) {
            return String.valueOf(answers.contains(question));
        }
    }
}
