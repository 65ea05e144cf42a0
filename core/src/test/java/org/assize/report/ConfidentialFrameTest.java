package org.assize.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.assize.evidence.SourceText;
import org.junit.jupiter.api.Test;

class ConfidentialFrameTest {

    private static final SourceText TEXT = new SourceText("a.yml", "user: shop\npassword: hunter22 # old\n");

    @Test
    void aSecretIsShownAsDotsAndTheLineBeforeItIsLeftOut() {
        assertThat(CodeFrame.of(TEXT, TEXT.region(21, 29), true))
                .containsExactly("> 2 | password: •••••••• # old", "    |           ^^^^^^^^");
    }

    @Test
    void aSecretOfSeveralLinesIsCutAtTheEndOfTheFirst() {
        assertThat(CodeFrame.of(TEXT, TEXT.region(6, 29), true).get(0)).isEqualTo("> 1 | user: ••••");
    }
}
