package org.assize.rule;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.assize.evidence.call.Origin;
import org.assize.evidence.call.Value;
import org.assize.evidence.config.Setting;
import org.assize.evidence.config.Settings;

/** The texts that a value may have, those included that the code base's configuration files give it. */
final class SettingTexts {

    private SettingTexts() {}

    /** All texts that a value may have; none if even one is unknown. */
    static List<String> of(Value value, Function<String, Settings> settings) {
        Optional<String> constant = value.asString();
        if (constant.isPresent()) {
            return List.of(constant.get());
        }
        return value.origin()
                .flatMap(Origin::asResult)
                .filter(SettingTexts::readsSetting)
                .map(read -> of(read, settings))
                .orElse(List.of());
    }

    private static boolean readsSetting(Origin.Result call) {
        boolean named =
                List.of("getProperty", "getRequiredProperty", "getString").contains(call.name());
        // What a class of the code base reads under a key is taken for a setting, if a file has the key.
        boolean elsewhere = !call.owner().startsWith("java.") && !call.name().equals("getString");
        return named
                && !call.arguments().isEmpty()
                && (elsewhere
                        || call.owner().equals("java.util.Properties")
                        || call.owner().equals("java.util.ResourceBundle"));
    }

    private static List<String> of(Origin.Result read, Function<String, Settings> settings) {
        Optional<String> key = read.arguments().get(0).asString();
        if (key.isEmpty()) {
            return List.of();
        }
        List<Setting> found = read.owner().startsWith("org.springframework.")
                ? settings.apply(key.get()).boundTo(key.get())
                : settings.apply(key.get()).valuesOf(key.get());
        if (found.isEmpty() && read.arguments().size() == 2) {
            return of(read.arguments().get(1), settings);
        }
        boolean allKnown = found.stream().allMatch(setting -> setting.value().isPresent());
        return allKnown
                ? found.stream()
                        .map(setting -> setting.value().orElseThrow())
                        .distinct()
                        .toList()
                : List.of();
    }
}
