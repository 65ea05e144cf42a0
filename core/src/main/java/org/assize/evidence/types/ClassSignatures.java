package org.assize.evidence.types;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apiguardian.api.API;
import org.assize.codebase.Codebase;
import org.assize.codebase.SourceFile;
import org.assize.evidence.KeptFiles;
import org.assize.evidence.Lookup;
import org.assize.finding.Digest;

/**
 * The signatures of classes by name: of the compiled classes of the code base, of its class path and of the running JDK,
 * in this order. Each class file is read when first asked for; nothing is loaded or initialised. A class file that is
 * newer than can be read, or malformed, counts as not there. Thread-safe.
 *
 * <p>Ask through {@link org.assize.evidence.Lookups#consult}, with the class name as the question:
 *
 * <pre>{@code lookups.consult(ClassSignatures.LOOKUP, name).of(name)}</pre>
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class ClassSignatures implements AutoCloseable {

    /** Asks for the signature of a class by its binary name ({@code java.util.Map$Entry}). */
    public static final Lookup<ClassSignatures> LOOKUP = new OfCodebase();

    /** Far above what one run asks for; a bound against hostile input, not a cache size to tune. */
    private static final int MOST_KEPT = 50_000;

    private final ClassFiles files;
    private final Map<String, Found> found = new ConcurrentHashMap<>();

    private ClassSignatures(Codebase codebase) {
        this.files = new ClassFiles(codebase);
    }

    /**
     * The signature of a class.
     *
     * @param binaryName its binary name, nested classes after a dollar sign
     * @return the signature, or empty if there is no such class that can be read
     */
    public Optional<ClassSignature> of(String binaryName) {
        return find(binaryName).signature();
    }

    /**
     * The source file of the code base that declares a class, judged by its path.
     *
     * @param binaryName the binary name of the class
     * @return the file named like the outermost class in the folder of its package, or empty
     */
    public Optional<SourceFile> sourceOf(String binaryName) {
        return files.source(binaryName);
    }

    /** Closes the jars that were opened. A later question opens them again. */
    @Override
    public void close() {
        files.close();
    }

    private Found find(String binaryName) {
        Found known = found.get(binaryName);
        if (known == null) {
            if (found.size() >= MOST_KEPT) {
                found.clear();
            }
            known = read(binaryName);
            found.put(binaryName, known);
        }
        return known;
    }

    private Found read(String binaryName) {
        byte[] own = files.ofCodeBase(binaryName);
        if (own != null) {
            return new Found(SignatureReader.read(own), false);
        }
        byte[] jdk = ClassFiles.ofJdk(binaryName);
        return jdk == null ? Found.NOTHING : new Found(SignatureReader.read(jdk), true);
    }

    private String digest(String binaryName) {
        Found known = find(binaryName);
        String source = sourceOf(binaryName).map(file -> " in " + file.path()).orElse("");
        if (known.signature().isEmpty()) {
            return "absent" + source;
        }
        return (known.ofJdk()
                        ? "java " + Runtime.version()
                        : Digest.of(known.signature().toString().getBytes(StandardCharsets.UTF_8)))
                + source;
    }

    /** Class files and sources are known by their time and size; a class path of jars stands in the key of the cache. */
    private String stamp(String binaryName) {
        String source = sourceOf(binaryName).map(file -> " in " + file.path()).orElse("");
        return files.stamp(binaryName).map(stamp -> stamp + source).orElse("");
    }

    private record Found(Optional<ClassSignature> signature, boolean ofJdk) {
        static final Found NOTHING = new Found(Optional.empty(), false);
    }

    private static final class OfCodebase implements Lookup<ClassSignatures> {

        @Override
        public String id() {
            return "class-signatures";
        }

        @Override
        public Class<ClassSignatures> type() {
            return ClassSignatures.class;
        }

        @Override
        public ClassSignatures prepare(KeptFiles files) {
            return new ClassSignatures(files.codebase());
        }

        @Override
        public String stamp(ClassSignatures answers, String question) {
            return answers.stamp(question);
        }

        @Override
        public String digest(ClassSignatures answers, String question) {
            return answers.digest(question);
        }
    }
}
