package com.example.shop.promotion;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Properties;
import java.util.Random;
import org.springframework.stereotype.Component;

/** Makes the codes that are printed on vouchers. */
@Component
public class VoucherCodes {

    private final Properties settings = new Properties();
    private final Random random = new Random();

    /**
     * Reads the settings of the promotion.
     *
     * @throws IOException if there are none
     */
    public VoucherCodes() throws IOException {
        InputStream in = VoucherCodes.class.getResourceAsStream("/promotion-settings.properties");
        settings.load(in);
    }

    /**
     * Makes a new code.
     *
     * @return a secret token of eight digits
     */
    public String newToken() {
        return Integer.toHexString(random.nextInt());
    }

    /**
     * Makes the check sum of a code.
     *
     * @param code the code
     * @return the digest that is printed below it
     * @throws NoSuchAlgorithmException if the settings name no digest
     */
    public String checkSum(String code) throws NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance(settings.getProperty("voucher.digest"));
        return HexFormat.of().formatHex(digest.digest(code.getBytes(StandardCharsets.UTF_8)));
    }
}
