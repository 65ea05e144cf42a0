package com.example.shop.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Counts wrong passwords, so that nobody tries them all. Safe for use by many threads. */
@Component
public class SignInAttempts {

    private static final int ALLOWED = 5;
    private static final Duration PAUSE = Duration.ofMinutes(15);

    private final Map<String, Failures> failures = new ConcurrentHashMap<>();
    private final Clock clock;

    /**
     * Creates an empty count.
     *
     * @param clock tells when a pause is over
     */
    public SignInAttempts(Clock clock) {
        this.clock = clock;
    }

    /**
     * Says whether an account may try again.
     *
     * @param account the address in lower case
     * @return false if too many wrong passwords came within the last quarter of an hour
     */
    public boolean mayTry(String account) {
        Failures known = failures.get(account);
        return known == null || known.count() < ALLOWED || isOver(known);
    }

    /**
     * Counts a wrong password.
     *
     * @param account the address in lower case
     */
    public void failed(String account) {
        Instant now = clock.instant();
        failures.merge(
                account,
                new Failures(1, now),
                (known, first) -> isOver(known) ? first : new Failures(known.count() + 1, now));
    }

    /**
     * Forgets the wrong passwords of an account.
     *
     * @param account the address in lower case
     */
    public void succeeded(String account) {
        failures.remove(account);
    }

    private boolean isOver(Failures known) {
        return known.last().plus(PAUSE).isBefore(clock.instant());
    }

    private record Failures(int count, Instant last) {}
}
