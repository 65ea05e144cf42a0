package com.example.shop.checkout;

import java.math.BigDecimal;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Knows what shipping costs. Safe for use by many threads. */
@Component
public class ShippingCosts {

    private static final Set<String> NEIGHBOURS = Set.of("AT", "BE", "FR", "LU", "NL", "PL");
    private static final String HOME = "DE";
    private static final BigDecimal FREE_FROM = new BigDecimal("50.00");
    private static final BigDecimal AT_HOME = new BigDecimal("4.90");
    private static final BigDecimal NEARBY = new BigDecimal("9.90");
    private static final BigDecimal FAR = new BigDecimal("19.90");

    /**
     * What it costs to send goods to a country.
     *
     * @param goods what the goods cost in euros
     * @param country the country as two letters of ISO 3166
     * @return the cost in euros; zero at home from fifty euros on
     */
    public BigDecimal of(BigDecimal goods, String country) {
        if (HOME.equals(country)) {
            return goods.compareTo(FREE_FROM) >= 0 ? BigDecimal.ZERO : AT_HOME;
        }
        return NEIGHBOURS.contains(country) ? NEARBY : FAR;
    }
}
