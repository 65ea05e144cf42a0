package com.example.shop.order;

/** Thrown when the database does not answer a report. */
public class SalesReportException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message what could not be done
     * @param cause what the database said
     */
    public SalesReportException(String message, Throwable cause) {
        super(message, cause);
    }
}
