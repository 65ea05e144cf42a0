package org.assize.evidence.config;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.assize.codebase.SourceFile;
import org.assize.codebase.SourceFile.Category;
import org.assize.evidence.KeptFiles;
import org.assize.evidence.Lookup;
import org.assize.finding.Digest;
import org.assize.finding.Place;

/**
 * The settings of the application under judgement: all keys of the properties and YAML files among its main resources,
 * except message bundles. What decides at run time and is in no file (environment variables, servers of configuration)
 * stays unknown. Immutable and thread-safe.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Settings {

    /** Finds the settings of a code base. A question is a key. */
    public static final Lookup<Settings> LOOKUP = new SettingsLookup();

    private final Map<String, List<Stored>> byRelaxedName;

    private Settings(Map<String, List<Stored>> byRelaxedName) {
        this.byRelaxedName = byRelaxedName;
    }

    static Settings of(List<ConfigurationFile> files) {
        Set<String> paths = files.stream().map(file -> file.source().path()).collect(Collectors.toSet());
        Map<String, List<Stored>> found = new HashMap<>();
        for (ConfigurationFile file : files) {
            if (isSettingsFile(file.source()) && !MessageBundle.isOne(file.source(), paths)) {
                file.forEach(true, node -> {
                    if (node.isScalar()) {
                        found.computeIfAbsent(RelaxedName.of(node.path()), name -> new ArrayList<>())
                                .add(new Stored(file, node));
                    }
                });
            }
        }
        return new Settings(found);
    }

    private static boolean isSettingsFile(SourceFile file) {
        return file.isMain()
                && file.category() == Category.RESOURCE
                && Set.of("properties", "yml", "yaml").contains(file.extension());
    }

    /**
     * The values of a key as {@link java.util.Properties} looks it up: exactly.
     *
     * @param key the key, from the outermost to its own ({@code server.port}, {@code hosts[0]})
     * @return the values in all files, profiles and documents, by path and then in the order of the file; empty if no
     *     file has the key
     */
    public List<Setting> valuesOf(String key) {
        return stored(key).stream()
                .filter(stored -> stored.node().path().equals(key))
                .map(this::setting)
                .toList();
    }

    /**
     * The values of a key as Spring Boot binds it: hyphens, underscores and case make no difference.
     *
     * @param name the key in any of these forms
     * @return the values in all files, profiles and documents, by path and then in the order of the file; empty if no
     *     file has such a key
     */
    public List<Setting> boundTo(String name) {
        return stored(name).stream().map(this::setting).toList();
    }

    List<Stored> stored(String key) {
        return byRelaxedName.getOrDefault(RelaxedName.of(key), List.of());
    }

    private Setting setting(Stored stored) {
        ConfigurationNode node = stored.node();
        Place place = new Place(
                stored.file().source().path(),
                node.valueRegion(),
                ConfigurationKind.CONFIGURATION.subjectOf(stored.file(), node),
                ConfigurationKind.CONFIGURATION.contextOf(stored.file(), node));
        Optional<String> value = new Placeholders(this).resolve(stored);
        return new Setting(node.path(), node.value(), value, stored.profile(), place);
    }

    /** A scalar and the file that holds it. */
    record Stored(ConfigurationFile file, ConfigurationNode node) {

        Optional<String> profile() {
            return node.document().profile().or(this::profileOfName);
        }

        private Optional<String> profileOfName() {
            String name = file.source().name();
            String base = name.substring(0, name.lastIndexOf('.'));
            for (String prefix : List.of("application-", "bootstrap-")) {
                if (base.startsWith(prefix) && base.length() > prefix.length()) {
                    return Optional.of(base.substring(prefix.length()));
                }
            }
            return Optional.empty();
        }
    }

    private static final class SettingsLookup implements Lookup<Settings> {

        @Override
        public String id() {
            return "settings";
        }

        @Override
        public Class<Settings> type() {
            return Settings.class;
        }

        @Override
        public Settings prepare(KeptFiles files) {
            return Settings.of(files.of(ConfigurationKind.CONFIGURATION).toList());
        }

        /** A hash, since a value may be a secret and digests are kept on disk. */
        @Override
        public String digest(Settings answers, String question) {
            return Digest.of(answers.boundTo(question).toString().getBytes(StandardCharsets.UTF_8));
        }
    }
}
