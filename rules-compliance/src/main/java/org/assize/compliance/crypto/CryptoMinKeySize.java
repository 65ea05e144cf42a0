package org.assize.compliance.crypto;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assize.codebase.SourceFile;
import org.assize.evidence.call.Call;
import org.assize.rule.CallInspection;
import org.assize.rule.CallPattern;
import org.assize.rule.Option;
import org.assize.rule.Rule;

/** Cannot see the size of a key that is read, nor the default of a provider where no size is named. */
final class CryptoMinKeySize {

    record Options(
            @Option("fewest bits of a key for RSA, DSA and Diffie-Hellman")
            int modulus,

            @Option("fewest bits of a key on an elliptic curve")
            int curve,

            @Option("fewest bits of a symmetric key") int symmetric) {}

    private static final Set<String> MODULUS = Set.of("RSA", "RSASSA-PSS", "DSA", "DH", "DIFFIEHELLMAN");

    private static final Pattern CURVE =
            Pattern.compile("(?:sec[pt]|brainpoolp|prime|nist ?[pbk]-?|c2[tp]nb|[pbk]-)(\\d{3}).*");

    static final Rule RULE = Rule.java("compliance/crypto-min-key-size")
            .states("Keys are long enough for 128 bits of security: RSA 3072, elliptic curves 256, AES 128")
            .because("what is encrypted or signed today must withstand those who compute for years")
            .remedy("Make new keys of 3072 bits (RSA), on P-256 or X25519, or of 128 bits and more (AES); where an old"
                    + " partner forces 2048 bits on you, say so in the rule's options")
            .implementing(
                    "owasp-asvs-5.0/11.2.3",
                    "owasp-asvs-5.0/11.6.1",
                    "cwe/326",
                    "pci-dss-4.0.1/3.5.1",
                    "pci-dss-4.0.1/4.2.1",
                    "nist-800-53/SC-12",
                    "nist-ssdf-1.1/PW.5.1")
            .options(new Options(3072, 256, 128))
            .cannotSee("The default of a provider, where no size is named, is not judged, nor is a key that is read.")
            .violating("""
                    import java.security.KeyPairGenerator;
                    import java.security.spec.ECGenParameterSpec;
                    import javax.crypto.KeyGenerator;

                    class Keys {
                        void make() throws Exception {
                            KeyPairGenerator rsa = KeyPairGenerator.getInstance("RSA");
                            rsa.«initialize»(1024);
                            new «ECGenParameterSpec»("secp192r1");
                            KeyGenerator aes = KeyGenerator.getInstance("AES");
                            aes.«init»(64);
                        }
                    }
                    """)
            .conforming("""
                    import java.security.KeyPairGenerator;
                    import java.security.spec.ECGenParameterSpec;
                    import javax.crypto.KeyGenerator;

                    class Keys {
                        void make(int size) throws Exception {
                            KeyPairGenerator rsa = KeyPairGenerator.getInstance("RSA");
                            rsa.initialize(4096);
                            KeyPairGenerator curve = KeyPairGenerator.getInstance("EC");
                            curve.initialize(new ECGenParameterSpec("secp256r1"));
                            KeyGenerator aes = KeyGenerator.getInstance("AES");
                            aes.init(size);
                        }
                    }
                    """)
            .applyingTo(SourceFile::isMain)
            .inspectingCalls(
                    CallPattern.callsTo("java.security.KeyPairGenerator", "initialize"), CryptoMinKeySize::inspectPair)
            .inspectingCalls(CallPattern.callsTo("javax.crypto.KeyGenerator", "init"), CryptoMinKeySize::inspectSecret)
            .inspectingCalls(
                    CallPattern.creationsOf("java.security.spec.ECGenParameterSpec"), CryptoMinKeySize::inspectCurve)
            .inspectingCalls(
                    CallPattern.creationsOf("java.security.spec.RSAKeyGenParameterSpec"),
                    (call, report) ->
                            inspect(call, "RSA", report.options(Options.class).modulus(), report))
            .build();

    private CryptoMinKeySize() {}

    private static void inspectPair(Call call, CallInspection report) {
        String algorithm = call.receiver()
                .map(receiver -> Algorithms.madeFor(receiver, "java.security.KeyPairGenerator"))
                .orElse("");
        if (MODULUS.contains(algorithm)) {
            inspect(call, algorithm, report.options(Options.class).modulus(), report);
        } else if (algorithm.equals("EC") || algorithm.equals("ECDSA") || algorithm.equals("ECDH")) {
            inspect(call, algorithm, report.options(Options.class).curve(), report);
        }
    }

    private static void inspectSecret(Call call, CallInspection report) {
        String algorithm = call.receiver()
                .map(receiver -> Algorithms.madeFor(receiver, "javax.crypto.KeyGenerator"))
                .orElse("");
        if (algorithm.equals("AES") || algorithm.startsWith("HMAC") || algorithm.equals("CHACHA20")) {
            inspect(call, algorithm, report.options(Options.class).symmetric(), report);
        }
    }

    private static void inspect(Call call, String algorithm, int fewest, CallInspection report) {
        if (call.argumentCount() > 0) {
            call.argument(0).asInt().ifPresent(bits -> {
                if (bits < fewest) {
                    report.breach("A key of " + bits + " bits for " + algorithm + " is shorter than " + fewest)
                            .key(algorithm);
                }
            });
        }
    }

    private static void inspectCurve(Call call, CallInspection report) {
        String curve =
                call.argumentCount() == 0 ? "" : call.argument(0).asString().orElse("");
        Matcher size = CURVE.matcher(curve.toLowerCase(Locale.ROOT));
        int fewest = report.options(Options.class).curve();
        if (size.matches() && Integer.parseInt(size.group(1)) < fewest) {
            report.breach("The curve " + curve + " gives keys that are shorter than " + fewest + " bits")
                    .key(curve);
        }
    }
}
