package org.assize.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A file that names folders, one a line; blank lines are passed over. */
final class RootsFile {

    private RootsFile() {}

    static List<Path> read(Path file) {
        List<Path> roots = new ArrayList<>();
        List<String> lines = lines(file);
        for (int number = 1; number <= lines.size(); number++) {
            String line = lines.get(number - 1);
            try {
                if (!line.isBlank()) {
                    roots.add(Path.of(line));
                }
            } catch (InvalidPathException e) {
                throw new IllegalArgumentException(
                        "--roots-from " + file + ", line " + number + " is not a path: " + e.getReason(), e);
            }
        }
        return roots;
    }

    private static List<String> lines(Path file) {
        String problem = "--roots-from " + file;
        if (!Files.exists(file)) {
            throw new IllegalArgumentException(problem + " does not exist; name a file with one folder a line");
        }
        if (Files.isDirectory(file)) {
            throw new IllegalArgumentException(problem + " is a folder; name a file with one folder a line");
        }
        try {
            return Files.readAllLines(file);
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException(problem + " is not valid UTF-8; save it as UTF-8", e);
        } catch (IOException e) {
            throw new IllegalArgumentException(problem + " cannot be read; make it readable", e);
        }
    }
}
