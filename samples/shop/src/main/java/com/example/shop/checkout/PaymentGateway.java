package com.example.shop.checkout;

import java.math.BigDecimal;

/** Takes money from customers. */
public interface PaymentGateway {

    /**
     * Takes an amount.
     *
     * @param reference the number of the order; a second call with the same number takes nothing
     * @param amount what to take, in euros
     * @throws PaymentDeclinedException if the customer's bank refuses or the provider cannot be reached
     */
    void charge(String reference, BigDecimal amount) throws PaymentDeclinedException;
}
