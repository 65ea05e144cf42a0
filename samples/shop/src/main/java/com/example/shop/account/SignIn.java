package com.example.shop.account;

import com.example.shop.security.AuditEvent;
import com.example.shop.security.AuditLog;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Finds out whether a visitor is who they say they are. Safe for use by many threads. */
@Service
public class SignIn {

    private static final String ACTION = "sign-in";

    private final Customers customers;
    private final PasswordHash passwords;
    private final SignInAttempts attempts;
    private final AuditLog audit;

    /**
     * Creates the service.
     *
     * @param customers the stored customers
     * @param passwords compares passwords with their hashes
     * @param attempts counts wrong passwords
     * @param audit hears of every attempt
     */
    public SignIn(Customers customers, PasswordHash passwords, SignInAttempts attempts, AuditLog audit) {
        this.customers = customers;
        this.passwords = passwords;
        this.attempts = attempts;
        this.audit = audit;
    }

    /**
     * Checks an address and a password.
     *
     * @param form what the visitor typed
     * @return the customer, or nothing if address or password are wrong or were wrong too often
     */
    public Optional<Customer> check(SignInForm form) {
        String email = form.email().strip().toLowerCase(Locale.ROOT);
        if (!attempts.mayTry(email)) {
            refused();
            return Optional.empty();
        }
        Optional<Customer> customer = customers
                .findByEmail(email)
                .filter(known -> passwords.matches(form.password().toCharArray(), known.passwordHash()));
        if (customer.isEmpty()) {
            attempts.failed(email);
            refused();
        } else {
            attempts.succeeded(email);
            audit.record(new AuditEvent(customer.get().toString(), ACTION, "account", AuditEvent.Outcome.DONE));
        }
        return customer;
    }

    private void refused() {
        audit.record(new AuditEvent("anonymous", ACTION, "account", AuditEvent.Outcome.REFUSED));
    }
}
