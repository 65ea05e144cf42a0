package com.example.shop.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SecureTokensTest {

    private final SecureTokens tokens = new SecureTokens();

    @Test
    void tokensAreLongAndDiffer() {
        assertThat(tokens.create()).hasSize(43).isNotEqualTo(tokens.create());
    }

    @Test
    void theDigestIsSha256() {
        assertThat(tokens.digest("abc")).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void onlyTheTokenItselfMatchesItsDigest() {
        String token = tokens.create();

        assertThat(tokens.matches(token, tokens.digest(token))).isTrue();
        assertThat(tokens.matches(tokens.create(), tokens.digest(token))).isFalse();
    }
}
