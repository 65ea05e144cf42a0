package org.assize.quality.naming;

import com.github.javaparser.ast.Node;
import com.google.re2j.Pattern;
import java.util.HashMap;
import java.util.Map;
import org.assize.evidence.java.JavaFile;
import org.assize.rule.Inspection;

/**
 * The patterns of names that rules ask about in one file, each compiled once. The default patterns are tried by hand where a
 * name is plain ASCII: to compile them for each file would cost more than all else of these rules.
 */
final class Conventions {

    /** UpperCamelCase, without underscores. */
    static final String UPPER_CAMEL = "\\p{Lu}[\\p{L}\\p{Nd}]*";

    /** lowerCamelCase, without underscores. */
    static final String LOWER_CAMEL = "\\p{Ll}[\\p{L}\\p{Nd}]*";

    /** CAPITALS_WITH_UNDERSCORES. */
    static final String CAPITALS = "\\p{Lu}[\\p{Lu}\\p{Nd}]*(_[\\p{Lu}\\p{Nd}]+)*";

    /** Words in small letters, with dots between them. */
    static final String DOTTED = "[a-z_][a-z0-9_]*(\\.[a-z_][a-z0-9_]*)*";

    private final Map<String, Pattern> patterns = new HashMap<>();

    Conventions() {}

    static Conventions of(Inspection<JavaFile, Node> report) {
        return report.file().derived(Conventions.class, file -> new Conventions());
    }

    /** Whether a whole name matches. */
    boolean matches(String pattern, String name) {
        if (isAscii(name)) {
            switch (pattern) {
                case UPPER_CAMEL:
                    return isLetter(name.charAt(0), 'A') && name.indexOf('_') < 0 && name.indexOf('$') < 0;
                case LOWER_CAMEL:
                    return isLetter(name.charAt(0), 'a') && name.indexOf('_') < 0 && name.indexOf('$') < 0;
                case CAPITALS:
                    return isCapitals(name);
                case DOTTED:
                    return isDotted(name);
                default:
                    break;
            }
        }
        return patterns.computeIfAbsent(pattern, Pattern::compile).matches(name);
    }

    private static boolean isAscii(String name) {
        for (int index = 0; index < name.length(); index++) {
            if (name.charAt(index) > 127) {
                return false;
            }
        }
        return !name.isEmpty();
    }

    /** Whether a character is one of the 26 letters from {@code first}. */
    private static boolean isLetter(char character, char first) {
        return character >= first && character < first + 26;
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    private static boolean isCapitals(String name) {
        if (!isLetter(name.charAt(0), 'A')) {
            return false;
        }
        for (int index = 1; index < name.length(); index++) {
            char character = name.charAt(index);
            boolean between = character == '_' && index + 1 < name.length() && name.charAt(index - 1) != '_';
            if (!between && !isLetter(character, 'A') && !isDigit(character)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDotted(String name) {
        boolean wordStart = true;
        for (int index = 0; index < name.length(); index++) {
            char character = name.charAt(index);
            boolean inWord = isLetter(character, 'a') || character == '_' || isDigit(character) && !wordStart;
            if (!inWord && (character != '.' || wordStart)) {
                return false;
            }
            wordStart = character == '.';
        }
        return !wordStart;
    }
}
