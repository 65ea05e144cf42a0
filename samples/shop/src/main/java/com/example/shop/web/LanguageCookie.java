package com.example.shop.web;

import java.time.Duration;
import java.util.Locale;
import org.springframework.http.ResponseCookie;

/** The cookie that remembers in which language a visitor reads. */
final class LanguageCookie {

    /** The name of the cookie; the prefix makes browsers insist on HTTPS and on this host. */
    static final String NAME = "__Host-language";

    private static final Duration LIFE = Duration.ofDays(180);

    private LanguageCookie() {}

    static ResponseCookie of(Locale language) {
        return ResponseCookie.from(NAME, language.toLanguageTag())
                .path("/")
                .maxAge(LIFE)
                .secure(true)
                .httpOnly(true)
                .sameSite("Strict")
                .build();
    }
}
