package org.assize.compliance.crypto;

import org.assize.codebase.SourceFile;
import org.assize.evidence.call.Call;
import org.assize.rule.CallInspection;
import org.assize.rule.CallPattern;
import org.assize.rule.Rule;

/** Cannot see a key that is put together in another method, nor one that is read from a file of the code base. */
final class CryptoNoHardcodedKey {

    static final Rule RULE = Rule.java("compliance/crypto-no-hardcoded-key")
            .states("Keys, salts and initialisation vectors are not written in the code")
            .because(
                    "whoever reads the code or takes the jar apart has the key, and it cannot be changed without a release")
            .remedy(
                    "Read keys from a vault or key store when the program starts; make salts and vectors with SecureRandom")
            .implementing(
                    "owasp-asvs-5.0/13.3.1",
                    "owasp-asvs-5.0/11.3.4",
                    "cwe/321",
                    "cwe/760",
                    "pci-dss-4.0.1/3.6.1.2",
                    "pci-dss-4.0.1/8.6.2",
                    "nist-800-53/IA-5(7)",
                    "nist-ssdf-1.1/PW.5.1")
            .cannotSee("Keys are followed to where they are written only within the method, and through constants.")
            .violating("""
                    import java.nio.charset.StandardCharsets;
                    import javax.crypto.spec.IvParameterSpec;
                    import javax.crypto.spec.PBEKeySpec;
                    import javax.crypto.spec.SecretKeySpec;

                    class Vault {
                        private static final String KEY = "not very secret!";

                        void open(char[] password) throws Exception {
                            new «SecretKeySpec»(KEY.getBytes(StandardCharsets.UTF_8), "AES");
                            new «IvParameterSpec»(new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16});
                            new «PBEKeySpec»(password, "salt".getBytes(StandardCharsets.UTF_8), 210_000, 256);
                        }
                    }
                    """)
            .conforming("""
                    import java.security.SecureRandom;
                    import javax.crypto.spec.IvParameterSpec;
                    import javax.crypto.spec.SecretKeySpec;

                    class Vault {
                        void open(byte[] key) {
                            new SecretKeySpec(key, "AES");
                            byte[] vector = new byte[16];
                            new SecureRandom().nextBytes(vector);
                            new IvParameterSpec(vector);
                        }
                    }
                    """)
            .applyingTo(SourceFile::isMain)
            .inspectingCalls(
                    CallPattern.creationsOf(
                            "javax.crypto.spec.SecretKeySpec",
                            "javax.crypto.spec.DESKeySpec",
                            "javax.crypto.spec.DESedeKeySpec"),
                    (call, report) -> inspect(call, 0, "key", report))
            .inspectingCalls(
                    CallPattern.creationsOf("javax.crypto.spec.IvParameterSpec"),
                    (call, report) -> inspect(call, 0, "initialisation vector", report))
            .inspectingCalls(
                    CallPattern.creationsOf("javax.crypto.spec.GCMParameterSpec"),
                    (call, report) -> inspect(call, 1, "initialisation vector", report))
            .inspectingCalls(CallPattern.creationsOf("javax.crypto.spec.PBEKeySpec"), (call, report) -> {
                inspect(call, 0, "password", report);
                inspect(call, 1, "salt", report);
            })
            .inspectingCalls(
                    CallPattern.creationsOf("javax.crypto.spec.PBEParameterSpec"),
                    (call, report) -> inspect(call, 0, "salt", report))
            .build();

    private CryptoNoHardcodedKey() {}

    private static void inspect(Call call, int argument, String what, CallInspection report) {
        if (call.argumentCount() > argument && Algorithms.isWritten(call.argument(argument))) {
            report.breach("The " + what + " is written in the code").key(what);
        }
    }
}
