package org.assize.ux.rules.i18n;

import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The plural categories of cardinal whole numbers beside {@code other}, as Unicode CLDR has them. Categories that only
 * fractions or whole millions have are left out: few messages count those.
 *
 * @see <a href="https://www.unicode.org/cldr/charts/latest/supplemental/language_plural_rules.html">Language plural rules</a>
 */
final class PluralCategories {

    /** The rules of every language repeat after hundreds, so that a category with more numbers than this has no end. */
    private static final int COUNTED = 1000;

    private static final int FEW = 5;

    /**
     * A category.
     *
     * @param name CLDR's name of it
     * @param numbers the only numbers that are of the category; nothing if there are endlessly many
     */
    record Category(String name, List<Integer> numbers) {

        /** Whether branches cover the category, by its name or number by number. */
        boolean isIn(Set<String> branches) {
            return branches.contains(name)
                    || !numbers.isEmpty() && numbers.stream().allMatch(number -> branches.contains("=" + number));
        }
    }

    private PluralCategories() {}

    /** The categories of a language, by its two or three letters; none if it is not known. */
    static List<Category> of(String language) {
        PluralRules rules = PluralRules.forLocale(ULocale.forLanguageTag(language));
        Map<String, List<Integer>> numbers = new LinkedHashMap<>();
        IntStream.rangeClosed(0, COUNTED)
                .forEach(number -> numbers.computeIfAbsent(rules.select(number), name -> new ArrayList<>())
                        .add(number));
        numbers.remove(PluralRules.KEYWORD_OTHER);
        return numbers.entrySet().stream()
                .map(category -> new Category(
                        category.getKey(),
                        category.getValue().size() > FEW ? List.of() : List.copyOf(category.getValue())))
                .toList();
    }
}
