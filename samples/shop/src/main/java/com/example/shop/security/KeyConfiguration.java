package com.example.shop.security;

import java.util.Base64;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Brings the keys from the vault into the shop. */
@Configuration
class KeyConfiguration {

    @Bean
    FieldCipher fieldCipher(@Value("${shop.vault.field-key}") String key) {
        return new FieldCipher(new SecretKeySpec(Base64.getDecoder().decode(key), "AES"));
    }
}
