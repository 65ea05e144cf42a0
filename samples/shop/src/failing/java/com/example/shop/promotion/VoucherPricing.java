package com.example.shop.promotion;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Works out what a voucher takes off a price. */
public class VoucherPricing {

    private static final BigDecimal STAFF = new BigDecimal(0.15);

    /**
     * What a customer pays.
     *
     * @param price the price in euros
     * @param voucher the voucher
     * @param level the level of the customer
     * @return the price with the voucher taken off
     */
    public BigDecimal reduced(BigDecimal price, Voucher voucher, String level) {
        BigDecimal factor = BigDecimal.ONE;
        switch (level) {
            case "staff":
                factor = factor.subtract(STAFF);
            case "gold":
                factor = factor.subtract(new BigDecimal("0.05"));
                break;
            default:
                break;
        }
        price.setScale(2, RoundingMode.HALF_UP);
        return price.multiply(factor).subtract(BigDecimal.valueOf(voucher.discount()));
    }
}
