package com.example.shop.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShippingCostsTest {

    @ParameterizedTest
    @CsvSource({"49.99, DE, 4.90", "50.00, DE, 0", "50.00, FR, 9.90", "10.00, JP, 19.90"})
    void shippingDependsOnTheCountryAndAtHomeOnTheGoods(BigDecimal goods, String country, BigDecimal cost) {
        assertThat(new ShippingCosts().of(goods, country)).isEqualByComparingTo(cost);
    }
}
