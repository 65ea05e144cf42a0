package org.assize.engine;

import com.ctc.wstx.stax.WstxInputFactory;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.github.javaparser.JavaParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.assize.codebase.Codebase;
import org.assize.rule.Inspected;
import org.assize.rule.RuleInForce;
import org.objectweb.asm.ClassReader;
import org.yaml.snakeyaml.Yaml;

/**
 * The key of the cache: what results depend on besides the files themselves. That is the rules in force with their
 * options, what their checks were made with, the code of the rules, of the engine and of its readers, the class path and
 * the Java version. A jar is known by its size and
 * date; a class folder by the content of its files, since a rule written beside a test changes without a new version.
 */
final class RulesDigest {

    /** What reads files for core: another version of it may read them differently. */
    private static final List<Class<?>> READERS =
            List.of(JavaParser.class, ClassReader.class, Yaml.class, WstxInputFactory.class, JsonMapper.class);

    private final MessageDigest digest;
    private final Set<String> origins = new TreeSet<>();
    private final Map<String, Path> locations = new TreeMap<>();

    private RulesDigest() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    static String of(Plan plan, Codebase codebase) {
        RulesDigest made = new RulesDigest();
        made.add(System.getProperty("java.version"));
        made.note(RulesDigest.class);
        READERS.forEach(made::note);
        for (RuleInForce rule : plan.rules()) {
            made.add(rule);
        }
        made.origins.forEach(made::add);
        made.locations.values().forEach(made::addContent);
        for (Path entry : codebase.classPath()) {
            made.addStamp(entry);
        }
        return HexFormat.of().formatHex(made.digest.digest(), 0, 10);
    }

    private void add(RuleInForce rule) {
        ValueText values = new ValueText(this::note);
        add(rule.id());
        add(values.of(rule.options()));
        add(values.of(rule.rule().applicability()));
        add(values.of(rule.rule().factTypes()));
        add(values.of(rule.rule().lookups()));
        for (Inspected<?, ?, ?> inspected : rule.rule().inspections()) {
            add(inspected.kind().id());
            add(inspected.nodeType().getName());
            add(values.of(inspected.kind()));
            add(values.of(inspected.kind().lookups()));
            add(values.of(inspected.inspector()));
        }
    }

    private void note(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        if (source == null || source.getLocation() == null) {
            origins.add(type.getName());
            return;
        }
        try {
            Path location = Path.of(source.getLocation().toURI());
            locations.put(location.toString(), location);
        } catch (URISyntaxException | RuntimeException e) {
            origins.add(source.getLocation().toString());
        }
    }

    private void addContent(Path location) {
        if (!Files.isDirectory(location)) {
            addStamp(location);
            return;
        }
        try (Stream<Path> paths = Files.walk(location)) {
            for (Path path : (Iterable<Path>) paths.filter(Files::isRegularFile).sorted()::iterator) {
                add(location.relativize(path).toString());
                if (path.toString().endsWith(".class")) {
                    digest.update(Files.readAllBytes(path));
                } else {
                    addStamp(path);
                }
            }
        } catch (IOException | UncheckedIOException e) {
            add("unreadable " + System.nanoTime());
        }
    }

    private void addStamp(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            add(file.toString());
            // A class folder's date says nothing of its content; its classes are looked up one by one.
            add(attributes.isDirectory() ? "" : attributes.size() + "@" + attributes.lastModifiedTime());
        } catch (IOException e) {
            add("missing " + file);
        }
    }

    private void add(String part) {
        digest.update(part.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }
}
