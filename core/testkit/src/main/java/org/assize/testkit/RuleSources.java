package org.assize.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assize.declarative.DeclaredRule;

/**
 * Where rules are written, so that a test tree leads there: the first Java file of the module that holds the rule's id
 * in quotes. It is always a file: Surefire loses the names of containers without a source, and takes re-runs of those
 * with a class for one test.
 */
final class RuleSources {

    private static final Pattern QUOTED_ID = Pattern.compile("\"([a-z][a-z0-9-]*/[a-z][a-z0-9-]*)\"");

    private final Path module;
    private final Map<String, URI> byId;

    private RuleSources(Path module, Map<String, URI> byId) {
        this.module = module;
        this.byId = byId;
    }

    /** Reads the sources of the module in which the current test runs. */
    static RuleSources ofThisModule() {
        Path module = Path.of(System.getProperty("basedir", System.getProperty("user.dir")))
                .toAbsolutePath();
        Map<String, URI> byId = new TreeMap<>();
        for (String root : List.of("src/main/java", "src/test/java")) {
            javaFiles(module.resolve(root)).forEach(file -> collect(file, byId));
        }
        return new RuleSources(module, byId);
    }

    private static List<Path> javaFiles(Path root) {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> paths = Files.walk(root)) {
            return paths.filter(path -> path.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(root + " cannot be searched for rules", e);
        }
    }

    private static void collect(Path file, Map<String, URI> byId) {
        try {
            int line = 0;
            for (String text : Files.readAllLines(file)) {
                line++;
                Matcher ids = QUOTED_ID.matcher(text);
                while (ids.find()) {
                    byId.putIfAbsent(ids.group(1), URI.create(file.toUri() + "?line=" + line));
                }
            }
        } catch (MalformedInputException e) {
            // Not UTF-8: a fixture of a test. No rule is lost, only the way from the test tree to its file.
            return;
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be searched for rules", e);
        }
    }

    /** The file that holds a rule, with the line of its id; the folder of the module if no file does. */
    URI of(String ruleId) {
        return Optional.ofNullable(byId.get(ruleId)).orElseGet(module::toUri);
    }

    /** These files, and for some rules others. */
    RuleSources with(List<DeclaredRule> declared) {
        Map<String, URI> more = new TreeMap<>(byId);
        for (DeclaredRule each : declared) {
            Path file = module.resolve(each.file());
            more.put(each.rule().id(), URI.create(file.toUri() + "?line=" + each.line()));
        }
        return new RuleSources(module, more);
    }

    /** The folder of the module. */
    URI module() {
        return module.toUri();
    }
}
