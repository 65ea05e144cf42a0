package org.assize.ux.rules.i18n;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.assize.rule.Facts;

/**
 * A message bundle: the file that holds for all locales, and its translations.
 *
 * @param base the file without a locale
 * @param translations the files with one
 */
record BundleFamily(Optional<Bundle> base, List<Bundle> translations) {

    private static final Set<String> NAMES = Set.of("messages", "validationmessages", "labels", "i18n");

    /** The properties files of a code base by family. */
    static List<BundleFamily> of(Facts facts) {
        Map<String, List<Bundle>> byFamily = new TreeMap<>();
        facts.of(Bundle.class)
                .forEach(bundle -> byFamily.computeIfAbsent(bundle.family(), unused -> new ArrayList<>())
                        .add(bundle));
        return byFamily.values().stream()
                .map(files -> new BundleFamily(
                        files.stream().filter(file -> file.locale().isEmpty()).findFirst(),
                        files.stream().filter(file -> !file.locale().isEmpty()).toList()))
                .toList();
    }

    /** Whether the file holds texts for people and not settings. */
    boolean isForPeople() {
        String name = base.map(Bundle::name)
                .orElse("")
                .replaceFirst("\\.properties$", "")
                .toLowerCase(Locale.ROOT);
        boolean named = NAMES.stream().anyMatch(known -> name.equals(known) || name.startsWith(known + "_"));
        return !translations.isEmpty() || named;
    }

    /** All files of the bundle. */
    Stream<Bundle> files() {
        return Stream.concat(base.stream(), translations.stream());
    }

    /** All keys of all files. */
    Stream<String> keys() {
        return files().flatMap(file -> file.entries().stream()).map(Bundle.Entry::key);
    }

    /** The keys that a reader of a locale is shown a translation of: those of the file and of the less special ones. */
    Set<String> keysFor(Bundle translation) {
        Set<String> keys = new HashSet<>();
        translations.stream()
                .filter(file -> (translation.locale() + "_").startsWith(file.locale() + "_"))
                .flatMap(file -> file.entries().stream())
                .forEach(entry -> keys.add(entry.key()));
        return keys;
    }
}
