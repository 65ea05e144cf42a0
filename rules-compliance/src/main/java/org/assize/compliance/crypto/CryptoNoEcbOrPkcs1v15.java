package org.assize.compliance.crypto;

import java.util.Set;
import org.assize.codebase.SourceFile;
import org.assize.evidence.call.Call;
import org.assize.evidence.config.Settings;
import org.assize.rule.CallInspection;
import org.assize.rule.CallPattern;
import org.assize.rule.Rule;

/** Cannot see a transformation that is computed, nor the defaults of a provider other than those of the JDK. */
final class CryptoNoEcbOrPkcs1v15 {

    private static final Set<String> BLOCK_CIPHERS = Set.of(
            "AES", "AES_128", "AES_192", "AES_256", "CAMELLIA", "ARIA", "SEED", "SM4", "TWOFISH", "DES", "DESEDE");

    static final Rule RULE = Rule.java("compliance/crypto-no-ecb-or-pkcs1v15")
            .states("A cipher names a mode other than ECB, and RSA a padding other than PKCS#1 v1.5")
            .because(
                    "ECB shows which blocks are equal, and PKCS#1 v1.5 lets an attacker decrypt by asking often enough;"
                            + " both are what Java takes if nothing is named")
            .remedy("Write AES/GCM/NoPadding instead of AES, and RSA/ECB/OAEPWithSHA-256AndMGF1Padding instead of RSA")
            .implementing(
                    "owasp-asvs-5.0/11.3.1",
                    "cwe/327",
                    "cwe/780",
                    "pci-dss-4.0.1/3.5.1",
                    "pci-dss-4.0.1/6.2.4",
                    "nist-800-53/SC-13",
                    "nist-ssdf-1.1/PW.5.1")
            .cannotSee("One block that is encrypted by itself to build another mode is told as well.")
            .violating("""
                    import javax.crypto.Cipher;

                    class Vault {
                        private static final String AES = "AES";

                        void open() throws Exception {
                            Cipher.«getInstance»(AES);
                            Cipher.«getInstance»("AES/ECB/PKCS5Padding", "SunJCE");
                            Cipher.«getInstance»("RSA");
                            Cipher.«getInstance»("RSA/ECB/PKCS1Padding");
                            Cipher.«getInstance»("RSA/None/NoPadding");
                        }
                    }
                    """)
            .conforming("""
                    import javax.crypto.Cipher;

                    class Vault {
                        void open() throws Exception {
                            Cipher.getInstance("AES/GCM/NoPadding");
                            Cipher.getInstance("AESWrap");
                            Cipher.getInstance("RSA/ECB/OAEPWithSHA-256AndMGF1Padding");
                        }
                    }
                    """)
            .applyingTo(SourceFile::isMain)
            .consulting(Settings.LOOKUP)
            .inspectingCalls(CallPattern.callsTo("javax.crypto.Cipher", "getInstance"), CryptoNoEcbOrPkcs1v15::inspect)
            .build();

    private CryptoNoEcbOrPkcs1v15() {}

    private static void inspect(Call call, CallInspection report) {
        if (call.argumentCount() == 0) {
            return;
        }
        for (String transformation : Algorithms.textsOf(call.argument(0), report)) {
            String algorithm = Algorithms.algorithmOf(transformation);
            String mode = Algorithms.modeOf(transformation);
            String padding = Algorithms.paddingOf(transformation);
            String written = transformation.strip();
            if (BLOCK_CIPHERS.contains(algorithm) && mode.isEmpty()) {
                report.breach("The cipher " + written + " names no mode, so that Java takes ECB")
                        .key(algorithm);
            } else if (BLOCK_CIPHERS.contains(algorithm) && mode.equals("ECB")) {
                report.breach("The cipher " + written + " encrypts equal blocks to equal blocks")
                        .key(algorithm);
            } else if (algorithm.equals("RSA") && (padding.isEmpty() || padding.equals("PKCS1PADDING"))) {
                report.breach("The cipher " + written + " pads as PKCS#1 v1.5 does")
                        .key(algorithm);
            } else if (algorithm.equals("RSA") && padding.equals("NOPADDING")) {
                report.breach("The cipher " + written + " does not pad at all").key(algorithm);
            }
        }
    }
}
