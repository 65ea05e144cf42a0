package org.assize.finding;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apiguardian.api.API;

/** Digests of content, for fingerprints and caches: the first 16 bytes of SHA-256, in hexadecimal. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class Digest {

    private static final int LENGTH = 16;

    private Digest() {}

    /**
     * The digest of bytes.
     *
     * @param content the bytes
     * @return 32 hexadecimal digits
     */
    public static String of(byte[] content) {
        return hexadecimal(sha256().digest(content));
    }

    /**
     * The digest of texts, which ends each of them, so that no two lists of texts run together into one.
     *
     * @param parts the texts
     * @return 32 hexadecimal digits
     */
    public static String ofParts(String... parts) {
        MessageDigest digest = sha256();
        for (String part : parts) {
            digest.update(part.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
        return hexadecimal(digest.digest());
    }

    private static String hexadecimal(byte[] digest) {
        return HexFormat.of().formatHex(digest, 0, LENGTH);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
