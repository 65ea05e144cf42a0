package org.assize.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class SpellingTest {

    @Test
    void theNearestComesFirst() {
        assertThat(Spelling.guess("recieve", List.of("deceive", "receive", "relieve", "send")))
                .isEqualTo("did you mean 'receive' or 'relieve' or 'deceive'? ");
    }

    @Test
    void letterCaseAndSeparatorsDoNotCount() {
        assertThat(Spelling.guess("DECIDED_BY", List.of("decided-by", "owner")))
                .isEqualTo("did you mean 'decided-by'? ");
    }

    @Test
    void nothingIsGuessedWhereNothingIsNear() {
        assertThat(Spelling.guess("zebra", List.of("decided-by", "owner"))).isEmpty();
    }

    @Test
    void aNameOfAbsurdLengthIsNotCompared() {
        assertThat(Spelling.guess("a".repeat(101), List.of("a".repeat(100)))).isEmpty();
    }

    @Property(tries = 200)
    void oneLetterTooManyIsForgiven(
            @ForAll @AlphaChars @StringLength(min = 3, max = 20) String word, @ForAll("letter") char letter) {
        assertThat(Spelling.guess(word + letter, List.of(word))).isEqualTo("did you mean '" + word + "'? ");
    }

    @Provide
    Arbitrary<Character> letter() {
        return Arbitraries.chars().alpha();
    }
}
