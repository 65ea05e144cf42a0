package org.assize.ux.rules.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class MessageTextTest {

    @Test
    void keepsNothingOfATextThatHasNoArguments() {
        assertThat(MessageText.of("secret=4711").toString())
                .isEqualTo("MessageText[arguments=[], quotedArgument=, fault=, isBlank=false]");
    }

    @Test
    void saysWhyATextIsNoPattern() {
        assertThat(MessageText.of("{0} of {1").fault()).isEqualTo("Unmatched braces in the pattern.");
    }

    /** What java.text.MessageFormat itself leaves standing is what is called quoted. */
    @Property
    void findsAQuotedArgumentWhereMessageFormatShowsIt(@ForAll("messages") String message) {
        MessageText text = MessageText.of(message);
        boolean shown = new MessageFormat(message).format(new Object[] {"A"}).contains("{0}");
        assertThat(!text.quotedArgument().isEmpty()).isEqualTo(shown);
    }

    @Provide
    Arbitrary<String> messages() {
        return Arbitraries.of("'", "''", "it", " ", "{0}").list().ofMaxSize(8).map(parts -> String.join("", parts));
    }
}
