package org.assize.compliance.crypto;

import org.assize.codebase.SourceFile;
import org.assize.evidence.call.Call;
import org.assize.evidence.call.Origin;
import org.assize.evidence.call.Value;
import org.assize.rule.CallInspection;
import org.assize.rule.CallPattern;
import org.assize.rule.Rule;

/** Cannot see a seed that is computed in another method. */
final class RandomNoFixedSeed {

    static final Rule RULE = Rule.java("compliance/random-no-fixed-seed")
            .states("A SecureRandom is not seeded with a constant or the time of day")
            .because("who can guess the seed can guess every token that comes after it")
            .remedy("Leave the seed out: a new SecureRandom seeds itself from the operating system")
            .implementing("owasp-asvs-5.0/11.5.1", "cwe/335", "cwe/336", "cwe/337", "nist-ssdf-1.1/PW.5.1")
            .cannotSee("A seed that is computed in another method is not followed.")
            .violating("""
                    import java.security.SecureRandom;

                    class Tokens {
                        long next() {
                            SecureRandom random;
                            random = new «SecureRandom»("seed".getBytes());
                            random.«setSeed»(42L);
                            random.«setSeed»(System.currentTimeMillis());
                            return random.nextLong();
                        }
                    }
                    """)
            .conforming("""
                    import java.security.SecureRandom;
                    import java.util.Random;

                    class Tokens {
                        long next(byte[] more) {
                            SecureRandom random = new SecureRandom();
                            random.setSeed(more);
                            new Random(42).nextInt();
                            return random.nextLong();
                        }
                    }
                    """)
            .applyingTo(SourceFile::isMain)
            .inspectingCalls(
                    CallPattern.callsTo("java.security.SecureRandom", "<init>", "setSeed"), RandomNoFixedSeed::inspect)
            .build();

    private RandomNoFixedSeed() {}

    private static void inspect(Call call, CallInspection report) {
        if (call.argumentCount() != 1) {
            return;
        }
        Value seed = call.argument(0);
        if (seed.asLong().isPresent() || Algorithms.isWritten(seed)) {
            report.breach("The seed is written in the code").key("constant");
        } else if (isTime(seed)) {
            report.breach("The seed is the time of day").key("time");
        }
    }

    private static boolean isTime(Value seed) {
        return seed.origin()
                .flatMap(Origin::asResult)
                .filter(result -> result.isOf("java.lang.System", "currentTimeMillis", "nanoTime")
                        || result.isOf("java.util.Date", "getTime")
                        || result.isOf("java.time.Instant", "toEpochMilli", "getEpochSecond"))
                .isPresent();
    }
}
