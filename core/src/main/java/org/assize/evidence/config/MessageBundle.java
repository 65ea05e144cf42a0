package org.assize.evidence.config;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assize.codebase.SourceFile;

/** Tells message bundles, whose values are texts for people, from configuration. */
final class MessageBundle {

    private static final Pattern LOCALE =
            Pattern.compile("^(.+?)_[a-z]{2,3}(_[A-Z][a-z]{3})?(_([A-Z]{2}|\\d{3}))?(_\\w+)?$");

    private static final Set<String> NAMES = Set.of("messages", "validationmessages", "contributorvalidationmessages");

    private static final Set<String> FOLDERS =
            Set.of("i18n", "l10n", "lang", "langs", "locale", "locales", "messages", "translations");

    private MessageBundle() {}

    /** Says whether a properties file is a bundle, judged by its name and by the files beside it. */
    static boolean isOne(SourceFile file, Set<String> paths) {
        if (!file.extension().equals("properties")) {
            return false;
        }
        String path = file.path();
        String folder = path.substring(0, path.length() - file.name().length());
        String base = file.name().substring(0, file.name().lastIndexOf('.'));
        Matcher locale = LOCALE.matcher(base);
        if (NAMES.contains(base.toLowerCase(java.util.Locale.ROOT))
                || locale.matches() && NAMES.contains(locale.group(1).toLowerCase(java.util.Locale.ROOT))) {
            return true;
        }
        for (String part : folder.split("/")) {
            if (FOLDERS.contains(part)) {
                return true;
            }
        }
        if (locale.matches() && paths.contains(folder + locale.group(1) + ".properties")) {
            return true;
        }
        return paths.stream().anyMatch(other -> isTranslation(other, folder, base));
    }

    private static boolean isTranslation(String other, String folder, String base) {
        if (!other.startsWith(folder + base + "_") || !other.endsWith(".properties")) {
            return false;
        }
        String name = other.substring(folder.length(), other.length() - ".properties".length());
        Matcher locale = LOCALE.matcher(name);
        return locale.matches() && locale.group(1).equals(base);
    }
}
