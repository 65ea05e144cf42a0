package org.assize.testkit.generators;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** The few combinators that the generators of this package are written with. */
final class Grammar {

    private Grammar() {}

    /** One of some fixed texts. */
    static Arbitrary<String> word(String... words) {
        return new TextArbitrary(Arbitraries.of(words));
    }

    /** One of some alternatives. */
    @SafeVarargs
    static Arbitrary<String> either(Arbitrary<String>... alternatives) {
        return new TextArbitrary(Arbitraries.oneOf(list(alternatives)));
    }

    /** A template whose every {@code §} is replaced by one of some parts, in their order. */
    @SafeVarargs
    static Arbitrary<String> template(String template, Arbitrary<String>... parts) {
        return new TextArbitrary(Combinators.combine(list(parts)).as(values -> filled(template, values)));
    }

    /** Copies one by one, since the compiler warns of an array of a generic type that is passed on. */
    @SafeVarargs
    private static List<Arbitrary<String>> list(Arbitrary<String>... arbitraries) {
        List<Arbitrary<String>> list = new ArrayList<>();
        for (Arbitrary<String> arbitrary : arbitraries) {
            list.add(arbitrary);
        }
        return list;
    }

    private static String filled(String template, List<String> values) {
        StringBuilder text = new StringBuilder();
        int used = 0;
        for (int index = 0; index < template.length(); index++) {
            if (template.charAt(index) == '§') {
                text.append(values.get(used++));
            } else {
                text.append(template.charAt(index));
            }
        }
        return text.toString();
    }

    /** Some repetitions, joined. */
    static Arbitrary<String> many(Arbitrary<String> part, int least, int most, String separator) {
        return new TextArbitrary(
                part.list().ofMinSize(least).ofMaxSize(most).map(parts -> String.join(separator, parts)));
    }

    /** Nothing, more often than not, or a part. */
    static Arbitrary<String> maybe(Arbitrary<String> part) {
        return either(Arbitraries.just(""), Arbitraries.just(""), part);
    }

    /** Fresh names by the place in a list, so that no two members clash. */
    static Arbitrary<String> numbered(Arbitrary<Function<Integer, String>> part, int most, String separator) {
        return part.list().ofMaxSize(most).map(parts -> {
            StringBuilder text = new StringBuilder();
            for (int index = 0; index < parts.size(); index++) {
                text.append(index == 0 ? "" : separator).append(parts.get(index).apply(index));
            }
            return text.toString();
        });
    }
}
