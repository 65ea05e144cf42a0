package com.example.shop.checkout;

/** Thrown when no money was taken. */
public class PaymentDeclinedException extends Exception {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception for a refusal.
     *
     * @param message what the provider said
     */
    public PaymentDeclinedException(String message) {
        super(message);
    }

    /**
     * Creates the exception for a provider that cannot be reached.
     *
     * @param message what was tried
     * @param cause why it failed
     */
    public PaymentDeclinedException(String message, Throwable cause) {
        super(message, cause);
    }
}
