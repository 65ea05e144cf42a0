package org.assize.ux.rules.i18n;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assize.evidence.text.TextFile;

/**
 * The words of a file that may be keys of messages or parts of keys, told as a fact. A bundle's own keys are none of them.
 *
 * @param words the words, each once
 */
record WordsInFile(List<String> words) {

    private static final Pattern WORD = Pattern.compile("[\\w.-]+");

    /** One of them makes a word special enough to be told from any other. */
    private static final Pattern SEPARATOR = Pattern.compile("[._-]");

    private static final Pattern END = Pattern.compile("[._-]$");

    static WordsInFile of(TextFile file) {
        Set<String> words = new TreeSet<>();
        if (file.source().extension().equals("properties")) {
            file.lines().forEach(line -> collect(afterKey(line.text()), words));
        } else {
            collect(file.text().text(), words);
        }
        return new WordsInFile(List.copyOf(words));
    }

    private static void collect(String text, Set<String> words) {
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            if (SEPARATOR.matcher(word.group()).find()) {
                words.add(word.group());
                // What a sentence ends with belongs to no key; what a computed key begins with does.
                words.add(END.matcher(word.group()).replaceFirst(""));
            }
        }
    }

    private static String afterKey(String line) {
        for (int at = 0; at < line.length(); at++) {
            if (line.charAt(at) == '=' || line.charAt(at) == ':') {
                return line.substring(at + 1);
            }
        }
        return "";
    }
}
