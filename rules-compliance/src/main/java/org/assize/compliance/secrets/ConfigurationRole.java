package org.assize.compliance.secrets;

import java.util.Locale;
import java.util.regex.Pattern;
import org.assize.codebase.SourceFile;

/** Tells files of settings from texts for people, and keys of credentials from others. */
final class ConfigurationRole {

    private static final Pattern BUNDLE = Pattern.compile(
            ".*(?:messages?|bundle|resources?|strings|labels?|texts?|errors?|i18n|l10n|translations?|locale)"
                    + "(?:_[a-z]{2}(?:_\\w+)*)?\\.properties|.*_[a-z]{2}(?:_[a-z]{2}(?:_\\w+)?)?\\.properties");

    private static final Pattern BUNDLE_FOLDER =
            Pattern.compile("(?:^|.*/)(?:i18n|l10n|langs?|locales?|messages|translations|nls)/.*");

    private static final Pattern SECRET = Pattern.compile(
            "(?:.*[._-])?(?:password|passwd|passphrase|pwd|secret|api-?key|access-?token|auth-?token|secret-?key|private-?key"
                    + "|client-?secret|access-?key|shared-?key|encryption-?key|api-?token|credentials?)");

    private static final Pattern SECRET_CAMEL = Pattern.compile(
            ".*(?:Password|Passphrase|Secret|ApiKey|AccessToken|AuthToken|SecretKey|PrivateKey|AccessKey|ApiToken)");

    private ConfigurationRole() {}

    /** Whether a properties file holds texts for people, judged by its name. */
    static boolean isBundle(SourceFile file) {
        String name = file.name().toLowerCase(Locale.ROOT);
        return name.endsWith(".properties")
                && (BUNDLE.matcher(name).matches()
                        || BUNDLE_FOLDER
                                .matcher(file.path().toLowerCase(Locale.ROOT))
                                .matches());
    }

    /** Whether a key names a credential. */
    static boolean namesSecret(String key) {
        return SECRET.matcher(key.toLowerCase(Locale.ROOT)).matches()
                || SECRET_CAMEL.matcher(key).matches();
    }
}
