package com.example.shop.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.security.NoSuchAlgorithmException;
import javax.crypto.KeyGenerator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FieldCipherTest {

    private FieldCipher cipher;

    @BeforeEach
    void createCipher() throws NoSuchAlgorithmException {
        cipher = new FieldCipher(KeyGenerator.getInstance("AES").generateKey());
    }

    @Test
    void whatIsEncryptedCanBeDecrypted() {
        assertThat(cipher.decrypt(cipher.encrypt("Jörg Müßig"))).isEqualTo("Jörg Müßig");
    }

    @Test
    void theSameTextNeverLooksTheSame() {
        assertThat(cipher.encrypt("Ada")).isNotEqualTo(cipher.encrypt("Ada"));
    }

    @Test
    void aChangedTextIsRefused() {
        String encrypted = cipher.encrypt("Ada");
        String changed = (encrypted.charAt(0) == 'A' ? "B" : "A") + encrypted.substring(1);

        assertThatExceptionOfType(FieldCipherException.class)
                .isThrownBy(() -> cipher.decrypt(changed))
                .withMessage("the field cannot be decrypted");
    }
}
