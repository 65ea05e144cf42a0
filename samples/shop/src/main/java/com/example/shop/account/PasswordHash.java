package com.example.shop.account;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.springframework.stereotype.Component;

/** Hashes passwords with PBKDF2 and a salt for each. Safe for use by many threads. */
@Component
public class PasswordHash {

    private static final String ALGORITHM = "PBKDF2WithHmacSHA256";
    private static final int ITERATIONS = 600_000;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BITS = 256;
    private static final String SEPARATOR = ":";
    private static final int PARTS = 3;

    private final SecureRandom random = new SecureRandom();

    /**
     * Hashes a password.
     *
     * @param password the password in clear
     * @return iterations, salt and hash, with colons between them
     */
    public String of(char[] password) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        byte[] hash = pbkdf2(password, salt, ITERATIONS);
        Base64.Encoder encoder = Base64.getEncoder();
        return String.join(
                SEPARATOR, Integer.toString(ITERATIONS), encoder.encodeToString(salt), encoder.encodeToString(hash));
    }

    /**
     * Says whether a password is the one that was hashed, in time that does not depend on where they differ.
     *
     * @param password the password in clear
     * @param stored what {@link #of(char[])} returned
     * @return whether they belong together
     * @throws IllegalArgumentException if the stored text is no such hash
     */
    public boolean matches(char[] password, String stored) {
        String[] parts = stored.split(SEPARATOR, -1);
        if (parts.length != PARTS) {
            throw new IllegalArgumentException("a stored hash has " + PARTS + " parts, not " + parts.length);
        }
        byte[] salt = Base64.getDecoder().decode(parts[1]);
        byte[] expected = Base64.getDecoder().decode(parts[2]);
        return MessageDigest.isEqual(expected, pbkdf2(password, salt, Integer.parseInt(parts[0])));
    }

    private static byte[] pbkdf2(char[] password, byte[] salt, int iterations) {
        PBEKeySpec key = new PBEKeySpec(password, salt, iterations, HASH_BITS);
        try {
            return SecretKeyFactory.getInstance(ALGORITHM).generateSecret(key).getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java platform lacks " + ALGORITHM, e);
        } finally {
            key.clearPassword();
        }
    }
}
