package org.assize.ux.rules.i18n;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assize.codebase.SourceFile;
import org.assize.evidence.config.ConfigurationEntry;
import org.assize.evidence.config.ConfigurationFile;
import org.assize.evidence.config.ConfigurationFormat;
import org.assize.evidence.config.ConfigurationNode;
import org.assize.finding.Place;
import org.assize.finding.Region;

/**
 * A properties file with its keys, told as a fact.
 *
 * @param path the file
 * @param family the path without locale and extension, the same for all translations
 * @param locale the locale in the file's name ({@code de_CH}), or nothing
 * @param entries the keys in the order of the file
 */
record Bundle(String path, String family, String locale, List<Entry> entries) {

    private static final Pattern NAME =
            Pattern.compile("(.*?)(?:_([a-z]{2}(?:_[A-Z][a-z]{3})?(?:_[A-Z]{2})?))?\\.properties");

    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    /**
     * A key.
     *
     * @param key the key
     * @param region where it is written
     * @param message what is kept of its text
     * @param valueRegion where the text is written
     */
    record Entry(String key, Region region, MessageText message, Region valueRegion) {}

    /** The fact of a file, told once, when its first entry is met. */
    static Optional<Bundle> startingAt(ConfigurationEntry entry, ConfigurationFile file) {
        List<ConfigurationNode> entries = file.format() == ConfigurationFormat.PROPERTIES
                        && !file.documents().isEmpty()
                ? file.documents().get(0).nodes()
                : List.of();
        if (entries.isEmpty() || entries.get(0) != entry) {
            return Optional.empty();
        }
        SourceFile source = file.source();
        String locale = localeOf(source.path());
        String stem = source.path().replaceFirst("\\.properties$", "");
        String family = locale.isEmpty() ? stem : stem.substring(0, stem.length() - locale.length() - 1);
        List<Entry> keys = new ArrayList<>();
        entries.forEach(each ->
                keys.add(new Entry(each.path(), each.keyRegion(), MessageText.of(each.value()), each.valueRegion())));
        return Optional.of(new Bundle(source.path(), family, locale, List.copyOf(keys)));
    }

    /** The locale in the name of a properties file, or nothing. */
    static String localeOf(String path) {
        Matcher name = NAME.matcher(path);
        boolean localised = name.matches()
                && name.group(2) != null
                && LANGUAGES.contains(name.group(2).split("_")[0]);
        return localised ? name.group(2) : "";
    }

    /** Where a key of this file stands. */
    Place place(Entry entry) {
        return new Place(path, entry.region(), entry.key(), entry.key());
    }

    /** The file's name, for messages. */
    String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
