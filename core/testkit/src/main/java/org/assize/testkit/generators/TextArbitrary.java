package org.assize.testkit.generators;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCases;
import net.jqwik.api.RandomGenerator;

/**
 * A part of a grammar that is equal to itself only and has no edge cases. jqwik compares arbitraries part by part and
 * combines the edge cases of parts; both take minutes where parts nest as deeply as they do here.
 */
final class TextArbitrary implements Arbitrary<String> {

    private final Arbitrary<String> texts;

    TextArbitrary(Arbitrary<String> texts) {
        this.texts = texts;
    }

    @Override
    public RandomGenerator<String> generator(int genSize) {
        return texts.generator(genSize);
    }

    @Override
    public EdgeCases<String> edgeCases(int maxEdgeCases) {
        return EdgeCases.none();
    }
}
