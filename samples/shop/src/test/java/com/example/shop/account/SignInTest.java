package com.example.shop.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.shop.security.AuditLog;
import com.example.shop.security.SecureTokens;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SignInTest {

    private static final String PASSWORD = "a long sentence";

    private final MutableClock clock = new MutableClock();
    private final PasswordHash passwords = new PasswordHash();
    private final OneCustomer customers = new OneCustomer(new StoredCustomer(passwords.of(PASSWORD.toCharArray())));
    private final SignInAttempts attempts = new SignInAttempts(clock);
    private final SignIn signIn = new SignIn(customers, passwords, attempts, new AuditLog(clock));

    private final PasswordReset reset =
            new PasswordReset(customers, passwords, new SecureTokens(), new AuditLog(clock), clock);

    @Test
    void theRightPasswordSignsInWhateverTheCaseOfTheAddress() {
        assertThat(signIn.check(new SignInForm(" Ada@Example.com ", PASSWORD))).isPresent();
    }

    @Test
    void aWrongPasswordDoesNot() {
        assertThat(signIn.check(new SignInForm("ada@example.com", "wrong"))).isEmpty();
    }

    @Test
    void anUnknownAddressDoesNot() {
        assertThat(signIn.check(new SignInForm("eve@example.com", PASSWORD))).isEmpty();
    }

    @Test
    void afterFiveFailuresEvenTheRightPasswordMustWait() {
        for (int attempt = 0; attempt < 5; attempt++) {
            attempts.failed("ada@example.com");
        }

        assertThat(signIn.check(new SignInForm("ada@example.com", PASSWORD))).isEmpty();
        clock.pass(Duration.ofMinutes(16));
        assertThat(signIn.check(new SignInForm("ada@example.com", PASSWORD))).isPresent();
    }

    @Test
    void aFormNeverShowsWhatWasTyped() {
        assertThat(new SignInForm("ada@example.com", PASSWORD)).hasToString("SignInForm[]");
    }

    @Test
    void aTokenFromTheMailboxChangesThePasswordOnce() {
        String token = reset.request("ada@example.com").orElseThrow();
        NewPasswordForm form = new NewPasswordForm(token, "another sentence");

        assertThat(reset.redeem(form)).isTrue();
        assertThat(reset.redeem(form)).isFalse();
        assertThat(signIn.check(new SignInForm("ada@example.com", "another sentence")))
                .isPresent();
    }

    @Test
    void aTokenIsTooOldAfterHalfAnHour() {
        String token = reset.request("ada@example.com").orElseThrow();
        clock.pass(Duration.ofMinutes(31));

        assertThat(reset.redeem(new NewPasswordForm(token, "another sentence"))).isFalse();
    }

    @Test
    void aResetWithoutItsTokenChangesNothing() {

        assertThat(reset.redeem(new NewPasswordForm("guessed", "another sentence")))
                .isFalse();
        assertThat(signIn.check(new SignInForm("ada@example.com", PASSWORD))).isPresent();
    }

    private record OneCustomer(Customer customer) implements Customers {

        @Override
        public Optional<Customer> find(long id) {
            return Optional.of(customer);
        }

        @Override
        public Optional<Customer> findByEmail(String email) {
            return Optional.of(customer).filter(known -> known.email().equals(email));
        }

        @Override
        public void erase(long id) {
            throw new UnsupportedOperationException("no test erases");
        }
    }

    /** A customer with the identifier that the database would give. */
    private static final class StoredCustomer extends Customer {

        StoredCustomer(String passwordHash) {
            super("Ada", "ada@example.com", passwordHash);
        }

        @Override
        public Long id() {
            return 7L;
        }
    }
}
