package org.assize.rule;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/**
 * Finds the rules of a pack, so that adding a rule touches the rule's file and nothing else: every static field of type
 * {@link Rule} of every class in or below a package.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class RuleDiscovery {

    private RuleDiscovery() {}

    /**
     * The rules in the package of a class and in the packages below, in the same jar or class folder.
     *
     * @param anchor a class of the pack
     * @return the rules, by id
     * @throws IllegalStateException if a class cannot be loaded or two rules have one id; the message names the class
     */
    public static List<Rule> beside(Class<?> anchor) {
        CodeSource source = anchor.getProtectionDomain().getCodeSource();
        if (source == null) {
            throw new IllegalStateException(anchor.getName() + " comes from no jar or folder that can be searched");
        }
        String folder = anchor.getPackageName().replace('.', '/');
        List<Rule> rules = new ArrayList<>();
        for (String className : classNames(source, folder)) {
            rules.addAll(rulesOf(className, anchor.getClassLoader()));
        }
        rules.sort(Comparator.comparing(Rule::id));
        for (int next = 1; next < rules.size(); next++) {
            if (rules.get(next - 1).id().equals(rules.get(next).id())) {
                throw new IllegalStateException(
                        "two rules have the id " + rules.get(next).id());
            }
        }
        return List.copyOf(rules);
    }

    private static List<String> classNames(CodeSource source, String folder) {
        try {
            Path location = Path.of(source.getLocation().toURI());
            if (Files.isDirectory(location)) {
                return classNames(location, location.resolve(folder));
            }
            try (FileSystem jar = FileSystems.newFileSystem(location)) {
                Path root = jar.getPath("/");
                return classNames(root, root.resolve(folder));
            }
        } catch (URISyntaxException | IOException e) {
            throw new IllegalStateException(
                    source.getLocation() + " cannot be searched for rules: " + e.getMessage(), e);
        }
    }

    private static List<String> classNames(Path root, Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.map(path -> root.relativize(path).toString())
                    .filter(path -> path.endsWith(".class") && !path.endsWith("-info.class"))
                    .map(path -> path.substring(0, path.length() - ".class".length())
                            .replace('/', '.')
                            .replace('\\', '.'))
                    .sorted()
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static List<Rule> rulesOf(String className, ClassLoader loader) {
        List<Rule> rules = new ArrayList<>();
        try {
            Class<?> type = Class.forName(className, false, loader);
            for (Field field : type.getDeclaredFields()) {
                if (Modifier.isStatic(field.getModifiers()) && field.getType() == Rule.class) {
                    field.setAccessible(true);
                    rules.add((Rule) field.get(null));
                }
            }
        } catch (ReflectiveOperationException | LinkageError e) {
            Throwable cause = e instanceof ExceptionInInitializerError && e.getCause() != null ? e.getCause() : e;
            throw new IllegalStateException("class " + className + " cannot be loaded: " + cause, cause);
        }
        return rules;
    }
}
