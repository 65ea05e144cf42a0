package com.example.shop.account;

import com.example.shop.security.AuditEvent;
import com.example.shop.security.AuditLog;
import com.example.shop.security.SecureTokens;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets customers choose a new password with a token from their mailbox. Safe for use by many threads. */
@Service
public class PasswordReset {

    private static final Duration LIFE = Duration.ofMinutes(30);

    private final Map<String, Request> requests = new ConcurrentHashMap<>();
    private final Customers customers;
    private final PasswordHash passwords;
    private final SecureTokens tokens;
    private final AuditLog audit;
    private final Clock clock;

    /**
     * Creates the service.
     *
     * @param customers the stored customers
     * @param passwords hashes the new password
     * @param tokens makes and digests tokens
     * @param audit hears of every change
     * @param clock tells when a token is too old
     */
    public PasswordReset(
            Customers customers, PasswordHash passwords, SecureTokens tokens, AuditLog audit, Clock clock) {
        this.customers = customers;
        this.passwords = passwords;
        this.tokens = tokens;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Starts a reset. Only the digest of the token is kept.
     *
     * @param email the address in lower case
     * @return the token to send to that address, or nothing if nobody has it
     */
    public Optional<String> request(String email) {
        return customers.findByEmail(email).map(customer -> {
            String token = tokens.create();
            requests.put(tokens.digest(token), new Request(customer.id(), clock.instant()));
            return token;
        });
    }

    /**
     * Sets a new password. A token works once and for half an hour.
     *
     * @param form the token and the new password
     * @return whether the password was changed
     */
    @Transactional
    public boolean redeem(NewPasswordForm form) {
        Request request = requests.remove(tokens.digest(form.token()));
        if (request == null || request.at().plus(LIFE).isBefore(clock.instant())) {
            return false;
        }
        Optional<Customer> customer = customers.find(request.customerId());
        customer.ifPresent(known -> {
            known.changePassword(passwords.of(form.password().toCharArray()));
            audit.record(new AuditEvent(known.toString(), "reset-password", "account", AuditEvent.Outcome.DONE));
        });
        return customer.isPresent();
    }

    private record Request(long customerId, Instant at) {}
}
