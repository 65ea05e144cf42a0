package org.assize.quality.naming;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Pattern;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ConventionsTest {

    @Property
    void whatIsTriedByHandAgreesWithThePattern(@ForAll("names") String name) {
        Conventions conventions = new Conventions();

        for (String pattern :
                List.of(Conventions.UPPER_CAMEL, Conventions.LOWER_CAMEL, Conventions.CAPITALS, Conventions.DOTTED)) {
            assertThat(conventions.matches(pattern, name))
                    .as("%s against %s", name, pattern)
                    .isEqualTo(Pattern.matches(pattern, name));
        }
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.strings()
                .withChars("abzAMZ019_$\u00e9\u00c9")
                .ofMinLength(1)
                .ofMaxLength(6);
    }

    @Property
    void dottedNamesAreTriedByHandToo(@ForAll("dotted") String name) {
        assertThat(new Conventions().matches(Conventions.DOTTED, name))
                .isEqualTo(Pattern.matches(Conventions.DOTTED, name));
    }

    @Provide
    Arbitrary<String> dotted() {
        return Arbitraries.strings().withChars("az09_.A").ofMinLength(1).ofMaxLength(6);
    }
}
