package com.example.shop.security;

/**
 * Something that happened and concerns security.
 *
 * @param actor the identifier of the customer, or {@code anonymous}
 * @param action what was tried
 * @param target what it was tried on
 * @param outcome whether it worked
 */
public record AuditEvent(String actor, String action, String target, Outcome outcome) {

    /** Whether an action worked. */
    public enum Outcome {
        /** It was done. */
        DONE,
        /** It was refused. */
        REFUSED
    }
}
