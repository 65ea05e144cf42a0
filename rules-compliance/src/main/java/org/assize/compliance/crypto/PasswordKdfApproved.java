package org.assize.compliance.crypto;

import org.assize.codebase.SourceFile;
import org.assize.evidence.call.Call;
import org.assize.rule.CallInspection;
import org.assize.rule.CallPattern;
import org.assize.rule.Option;
import org.assize.rule.Rule;

/** Cannot see a password that is hashed with a plain digest, nor a cost that is read from settings. */
final class PasswordKdfApproved {

    record Options(
            @Option("fewest rounds of PBKDF2") int pbkdf2Rounds,

            @Option("smallest cost of bcrypt, as a power of two")
            int bcryptCost) {}

    private static final String ENCODERS = "org.springframework.security.crypto.password.";

    static final Rule RULE = Rule.java("compliance/password-kdf-approved")
            .states("Passwords are kept by argon2id, scrypt, bcrypt or PBKDF2 at a cost that hurts an attacker")
            .because("a fast digest lets whoever takes the table try billions of passwords a second")
            .remedy("Use DelegatingPasswordEncoder or Argon2, or PBKDF2 with 210,000 rounds and more")
            .implementing(
                    "owasp-asvs-5.0/11.4.2",
                    "owasp-asvs-5.0/11.4.4",
                    "cwe/916",
                    "cwe/759",
                    "pci-dss-4.0.1/8.3.2",
                    "nist-800-53/IA-5(1)",
                    "nist-ssdf-1.1/PW.5.1")
            .options(new Options(100_000, 10))
            .cannotSee("A password that is hashed with a plain digest is not recognised as one.")
            .cannotSee("PBKDF2 that derives a key from a random secret needs fewer rounds; waive such a place.")
            .violating("""
                    import javax.crypto.spec.PBEKeySpec;

                    class Passwords {
                        Object key(char[] password, byte[] salt) {
                            return new «PBEKeySpec»(password, salt, 1000, 256);
                        }
                    }
                    """)
            .conforming("""
                    import javax.crypto.spec.PBEKeySpec;

                    class Passwords {
                        private static final int ROUNDS = 210_000;

                        Object key(char[] password, byte[] salt, int rounds) {
                            new PBEKeySpec(password, salt, rounds, 256);
                            return new PBEKeySpec(password, salt, ROUNDS, 256);
                        }
                    }
                    """)
            .applyingTo(SourceFile::isMain)
            .inspectingCalls(
                    CallPattern.creationsOf("javax.crypto.spec.PBEKeySpec"),
                    (call, report) ->
                            judge(call, 2, report.options(Options.class).pbkdf2Rounds(), "rounds", report))
            .inspectingCalls(
                    CallPattern.creationsOf("org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder"),
                    (call, report) ->
                            judge(call, 0, report.options(Options.class).bcryptCost(), "cost", report))
            .inspectingCalls(
                    CallPattern.callsTo("org.mindrot.jbcrypt.BCrypt", "gensalt")
                            .or("org.springframework.security.crypto.bcrypt.BCrypt", "gensalt"),
                    (call, report) ->
                            judge(call, 0, report.options(Options.class).bcryptCost(), "cost", report))
            .inspectingCalls(
                    CallPattern.callsTo(ENCODERS + "NoOpPasswordEncoder", "getInstance")
                            .or(CallPattern.creationsOf(
                                    ENCODERS + "StandardPasswordEncoder",
                                    ENCODERS + "MessageDigestPasswordEncoder",
                                    ENCODERS + "Md4PasswordEncoder",
                                    ENCODERS + "LdapShaPasswordEncoder")),
                    (call, report) -> report.breach("The encoder keeps passwords so that they can be found again")
                            .key(call.owner()))
            .build();

    private PasswordKdfApproved() {}

    private static void judge(Call call, int argument, int fewest, String what, CallInspection report) {
        if (call.argumentCount() > argument) {
            call.argument(argument).asInt().ifPresent(given -> {
                if (given > 0 && given < fewest) {
                    report.breach("A password is kept with " + given + " as " + what + ", not " + fewest + " or more")
                            .key(what);
                }
            });
        }
    }
}
