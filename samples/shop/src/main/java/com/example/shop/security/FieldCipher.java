package com.example.shop.security;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/** Encrypts single fields with AES in Galois/Counter Mode, with a fresh nonce for each. Safe for use by many threads. */
public final class FieldCipher {

    private static final String TRANSFORMATION = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKey key;
    private final SecureRandom random = new SecureRandom();

    /**
     * Creates a cipher.
     *
     * @param key an AES key from the vault
     */
    public FieldCipher(SecretKey key) {
        this.key = key;
    }

    /**
     * Encrypts a text.
     *
     * @param text the text in clear
     * @return nonce, cipher text and tag in Base64
     */
    public String encrypt(String text) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            Cipher cipher = Cipher.getInstance(TRANSFORMATION);
            cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, nonce));
            byte[] encrypted = cipher.doFinal(text.getBytes(StandardCharsets.UTF_8));
            byte[] joined = ByteBuffer.allocate(nonce.length + encrypted.length)
                    .put(nonce)
                    .put(encrypted)
                    .array();
            return Base64.getEncoder().encodeToString(joined);
        } catch (GeneralSecurityException e) {
            throw new FieldCipherException("the field cannot be encrypted", e);
        }
    }

    /**
     * Decrypts what {@link #encrypt(String)} returned.
     *
     * @param encrypted nonce, cipher text and tag in Base64
     * @return the text in clear
     * @throws FieldCipherException if the text was made with another key or was changed
     */
    public String decrypt(String encrypted) {
        try {
            byte[] joined = Base64.getDecoder().decode(encrypted);
            Cipher cipher = Cipher.getInstance(TRANSFORMATION);
            cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, joined, 0, NONCE_BYTES));
            byte[] text = cipher.doFinal(joined, NONCE_BYTES, joined.length - NONCE_BYTES);
            return new String(text, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new FieldCipherException("the field cannot be decrypted", e);
        }
    }
}
