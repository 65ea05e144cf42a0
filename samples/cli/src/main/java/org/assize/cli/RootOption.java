package org.assize.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The option that says which code base is meant, for commands about a single one. */
final class RootOption {

    @Option(names = "--root", paramLabel = "ROOT", description = "The code base; the working directory if not given.")
    private Path root = Path.of("");

    Path path() {
        return root;
    }

    Path standards() {
        return root.resolve(StandardsFolder.NAME);
    }
}
