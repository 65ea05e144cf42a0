package com.example.shop.promotion;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;

class VoucherTest {

    @Test
    void readsTheFileOfTheAgency() throws IOException {
        byte[] file = "spring;5;euro\n".getBytes(StandardCharsets.UTF_8);
        new VoucherImport().read(new ByteArrayInputStream(file));
    }

    @Disabled
    @Test
    void takesTheDiscountOff() {
        Voucher voucher = new Voucher("SPRING", 5, "euro");
        assertEquals(new BigDecimal("5.00"), new VoucherPricing().reduced(BigDecimal.TEN, voucher, ""));
    }

    @Test
    void codesDiffer() throws IOException, InterruptedException {
        String first = new VoucherCodes().newToken();
        Thread.sleep(50);
        assertEquals(false, first.equals(new VoucherCodes().newToken()));
    }
}
