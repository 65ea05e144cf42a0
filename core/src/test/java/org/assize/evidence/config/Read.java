package org.assize.evidence.config;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import org.assize.codebase.Codebase;
import org.assize.codebase.SourceFile;
import org.assize.evidence.FileContent;
import org.assize.evidence.Lookup;
import org.assize.evidence.Lookups;
import org.assize.evidence.UnreadableFileException;
import org.assize.finding.Region;

/** Parses texts for the tests of this package. */
final class Read {

    private Read() {}

    static ConfigurationFile text(String path, String text) throws UnreadableFileException {
        return bytes(path, text.getBytes(UTF_8));
    }

    static ConfigurationFile bytes(String path, byte[] bytes) throws UnreadableFileException {
        SourceFile file = Codebase.ofBytes(Map.of(path, bytes)).file(path).orElseThrow();
        return ConfigurationKind.CONFIGURATION.parse(new FileContent(file, bytes, UTF_8), new NoLookups());
    }

    static String show(Region region) {
        return region.startLine() + ":" + region.startColumn() + "-" + region.endLine() + ":" + region.endColumn();
    }

    private static final class NoLookups implements Lookups {
        @Override
        public <T> T consult(Lookup<T> lookup, String question) {
            throw new AssertionError("configuration is read without lookups");
        }
    }
}
