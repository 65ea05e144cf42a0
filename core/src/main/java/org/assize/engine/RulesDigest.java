package org.assize.engine;

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
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.assize.codebase.Codebase;
import org.assize.rule.Inspected;
import org.assize.rule.RuleInForce;

/**
 * The key of the cache: what results depend on besides the files themselves. That is the rules in force with their
 * options, the code of the rules and of the engine, the class path and the Java version. A jar is known by its size and
 * date; a class folder by the content of its files, since a rule written beside a test changes without a new version.
 */
final class RulesDigest {

    private final MessageDigest digest;

    private RulesDigest() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    static String of(Plan plan, Codebase codebase) {
        RulesDigest made = new RulesDigest();
        Set<String> origins = new TreeSet<>();
        Map<String, Path> locations = new TreeMap<>();
        made.note(RulesDigest.class, origins, locations);
        made.add(System.getProperty("java.version"));
        for (RuleInForce rule : plan.rules()) {
            made.add(rule.id());
            made.add(rule.options().map(Record::toString).orElse(""));
            for (Inspected<?, ?, ?> inspected : rule.rule().inspections()) {
                made.add(inspected.kind().id());
                made.note(inspected.inspector().getClass(), origins, locations);
            }
        }
        origins.forEach(made::add);
        locations.values().forEach(made::addContent);
        for (Path entry : codebase.classPath()) {
            made.addStamp(entry);
        }
        return HexFormat.of().formatHex(made.digest.digest(), 0, 10);
    }

    private void note(Class<?> type, Set<String> origins, Map<String, Path> locations) {
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
            paths.filter(path -> path.toString().endsWith(".class")).sorted().forEach(path -> {
                try {
                    digest.update(Files.readAllBytes(path));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
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
