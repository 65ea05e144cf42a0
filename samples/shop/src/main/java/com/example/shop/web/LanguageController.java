package com.example.shop.web;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Lets visitors choose the language of the pages. */
@Controller
class LanguageController {

    private static final URI HOME = URI.create("/");

    @PermitAll
    @PostMapping("/language")
    ResponseEntity<Void> choose(@RequestParam @Pattern(regexp = "en|de") String language) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(
                        HttpHeaders.SET_COOKIE,
                        LanguageCookie.of(Locale.forLanguageTag(language)).toString())
                .location(HOME)
                .build();
    }
}
