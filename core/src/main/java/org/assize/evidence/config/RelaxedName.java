package org.assize.evidence.config;

import java.util.Locale;

/** The uniform form of a setting's name in Spring Boot's relaxed binding: lower case without hyphens and underscores. */
final class RelaxedName {

    private RelaxedName() {}

    static String of(String path) {
        StringBuilder name = new StringBuilder(path.length());
        for (int index = 0; index < path.length(); index++) {
            char character = path.charAt(index);
            if (character != '-' && character != '_') {
                name.append(character);
            }
        }
        return name.toString().toLowerCase(Locale.ROOT);
    }
}
