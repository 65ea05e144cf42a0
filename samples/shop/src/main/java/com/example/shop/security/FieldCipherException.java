package com.example.shop.security;

/** Thrown when a field cannot be encrypted, or when its stored form was tampered with. */
public class FieldCipherException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message what could not be done; never the text itself
     * @param cause what the platform said
     */
    public FieldCipherException(String message, Throwable cause) {
        super(message, cause);
    }
}
