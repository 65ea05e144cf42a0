package com.example.shop.privacy;

import com.example.shop.security.FieldCipher;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.springframework.stereotype.Component;

/** Keeps a text encrypted in the database and in clear in memory. Safe for use by many threads. */
@Component
@Converter
public class EncryptedText implements AttributeConverter<String, String> {

    private final FieldCipher cipher;

    /**
     * Creates the converter.
     *
     * @param cipher encrypts and decrypts
     */
    public EncryptedText(FieldCipher cipher) {
        this.cipher = cipher;
    }

    @Override
    public String convertToDatabaseColumn(String text) {
        return text == null ? null : cipher.encrypt(text);
    }

    @Override
    public String convertToEntityAttribute(String encrypted) {
        return encrypted == null ? null : cipher.decrypt(encrypted);
    }
}
