package org.assize.compliance.web;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.assize.codebase.SourceFile;
import org.assize.evidence.config.ConfigurationEntry;

/** Settings of applications, and whether they are for one's own machine only. */
final class Profiles {

    /** The usual names of profiles that never run where others can reach them. */
    static final List<String> DEVELOPMENT = List.of("dev", "development", "local", "test", "it", "ci", "e2e");

    private Profiles() {}

    /** Whether a file holds settings of an application that is shipped. */
    static boolean isSettings(SourceFile file) {
        return file.isMain() && Set.of("properties", "yml", "yaml").contains(file.extension());
    }

    static boolean isForDevelopment(ConfigurationEntry entry, SourceFile file, List<String> profiles) {
        String name = file.name().toLowerCase(Locale.ROOT);
        String ofDocument = entry.document().profile().orElse("").toLowerCase(Locale.ROOT);
        return profiles.stream()
                .anyMatch(profile -> ofDocument.equals(profile)
                        || entry.path().startsWith("%" + profile + ".")
                        || name.startsWith("application-" + profile + ".")
                        || name.startsWith("bootstrap-" + profile + "."));
    }

    static boolean isTrue(ConfigurationEntry entry) {
        return entry.value().strip().equalsIgnoreCase("true");
    }
}
