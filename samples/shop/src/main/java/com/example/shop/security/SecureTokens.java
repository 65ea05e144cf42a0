package com.example.shop.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import org.springframework.stereotype.Component;

/** Creates tokens that nobody can guess, and the digests under which they are stored. Safe for use by many threads. */
@Component
public class SecureTokens {

    private static final int TOKEN_BYTES = 32;
    private static final String DIGEST = "SHA-256";

    private final SecureRandom random = new SecureRandom();

    /**
     * Creates a new token.
     *
     * @return 256 random bits as text that is safe in a URL
     */
    public String create() {
        byte[] token = new byte[TOKEN_BYTES];
        random.nextBytes(token);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    /**
     * Digests a token, so that a copy of the database opens no session.
     *
     * @param token a token from {@link #create()}
     * @return the SHA-256 digest in lower-case hexadecimal digits
     */
    public String digest(String token) {
        return HexFormat.of().formatHex(sha256(token));
    }

    /**
     * Says whether a token is the one that a digest was made of, in time that does not depend on where they differ.
     *
     * @param token the token as it was sent
     * @param digest the stored digest
     * @return whether they belong together
     */
    public boolean matches(String token, String digest) {
        byte[] expected = digest.getBytes(StandardCharsets.US_ASCII);
        return MessageDigest.isEqual(expected, digest(token).getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance(DIGEST).digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has " + DIGEST, e);
        }
    }
}
