package org.assize.compliance.crypto;

import java.util.Set;
import java.util.regex.Pattern;
import org.assize.codebase.SourceFile;
import org.assize.evidence.call.Call;
import org.assize.evidence.config.Settings;
import org.assize.rule.CallInspection;
import org.assize.rule.CallPattern;
import org.assize.rule.Rule;

/** Cannot see an algorithm that is computed or comes from outside of the code base. */
final class CryptoNoBrokenCipher {

    private static final Set<String> BROKEN = Set.of(
            "DES", "DESEDE", "3DES", "TRIPLEDES", "DESEDEWRAP", "RC2", "RC4", "ARCFOUR", "IDEA", "BLOWFISH", "NULL");

    private static final Pattern BROKEN_PASSWORD_BASED = Pattern.compile("PBEWITH\\w+AND\\w*(?:DES|RC2|RC4).*");

    static final Rule RULE = Rule.java("compliance/crypto-no-broken-cipher")
            .states("Nothing is encrypted with DES, 3DES, RC2, RC4, IDEA, Blowfish or no cipher at all")
            .because("their keys or blocks are so short that what they hide can be computed")
            .remedy("Use AES/GCM/NoPadding or ChaCha20-Poly1305 with a new nonce for every message")
            .implementing(
                    "owasp-asvs-5.0/11.3.2",
                    "cwe/327",
                    "cwe/326",
                    "pci-dss-4.0.1/3.5.1",
                    "pci-dss-4.0.1/6.2.4",
                    "gdpr/art-32-1-a",
                    "hipaa/164.312(a)(2)(iv)",
                    "nist-800-53/SC-13",
                    "nist-ssdf-1.1/PW.5.1")
            .cannotSee("An algorithm that is computed, or that only the environment names, is not judged.")
            .violating("""
                    import javax.crypto.Cipher;
                    import javax.crypto.KeyGenerator;
                    import javax.crypto.NullCipher;

                    class Vault {
                        void open() throws Exception {
                            Cipher.«getInstance»("DESede/CBC/PKCS5Padding");
                            KeyGenerator.«getInstance»("Blowfish");
                            Cipher.«getInstance»("PBEWithMD5AndDES");
                            new «NullCipher»();
                        }
                    }
                    """)
            .conforming("""
                    import javax.crypto.Cipher;
                    import javax.crypto.KeyGenerator;

                    class Vault {
                        void open(String algorithm) throws Exception {
                            Cipher.getInstance("AES/GCM/NoPadding");
                            Cipher.getInstance("ChaCha20-Poly1305");
                            Cipher.getInstance("PBEWithHmacSHA512AndAES_256");
                            Cipher.getInstance(algorithm);
                            KeyGenerator.getInstance("AES");
                        }
                    }
                    """)
            .applyingTo(SourceFile::isMain)
            .consulting(Settings.LOOKUP)
            .inspectingCalls(
                    CallPattern.callsTo("javax.crypto.Cipher", "getInstance")
                            .or("javax.crypto.KeyGenerator", "getInstance")
                            .or("javax.crypto.SecretKeyFactory", "getInstance"),
                    CryptoNoBrokenCipher::inspect)
            .inspectingCalls(
                    CallPattern.creationsOf("javax.crypto.NullCipher"),
                    (call, report) -> report.breach("A NullCipher leaves the text as it is")
                            .key("NULL"))
            .build();

    private CryptoNoBrokenCipher() {}

    private static void inspect(Call call, CallInspection report) {
        if (call.argumentCount() == 0) {
            return;
        }
        for (String transformation : Algorithms.textsOf(call.argument(0), report)) {
            String algorithm = Algorithms.algorithmOf(transformation);
            if (BROKEN.contains(algorithm)
                    || BROKEN_PASSWORD_BASED.matcher(algorithm).matches()) {
                report.breach("The cipher " + transformation.strip() + " is broken")
                        .key(algorithm);
            }
        }
    }
}
