package com.example.shop.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class PasswordHashTest {

    private final PasswordHash passwords = new PasswordHash();

    @Test
    void onlyTheSamePasswordMatches() {
        String stored = passwords.of("a long sentence".toCharArray());

        assertThat(passwords.matches("a long sentence".toCharArray(), stored)).isTrue();
        assertThat(passwords.matches("A long sentence".toCharArray(), stored)).isFalse();
    }

    @Test
    void theHashTellsItsCost() {
        assertThat(passwords.of("a long sentence".toCharArray())).startsWith("600000:");
    }

    @Test
    void aTextThatIsNoHashIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> passwords.matches("any".toCharArray(), "plain"))
                .withMessage("a stored hash has 3 parts, not 1");
    }
}
