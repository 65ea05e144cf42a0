package org.assize.compliance.crypto;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.assize.codebase.SourceFile;
import org.assize.evidence.call.Call;
import org.assize.evidence.config.Settings;
import org.assize.finding.Severity;
import org.assize.rule.CallInspection;
import org.assize.rule.CallPattern;
import org.assize.rule.Rule;

/** Cannot see what a digest is for: one that only names content, or that a protocol demands, is told like any other. */
final class HashNoWeakDigest {

    private static final Pattern WEAK = Pattern.compile(
            "(?:MD[245]|SHA-?1|SHA)|(?:NONE)?(?:MD[25]|SHA-?1)WITH\\w+|HMAC-?(?:MD5|SHA-?1)", Pattern.CASE_INSENSITIVE);

    private static final Pattern WEAK_METHOD = Pattern.compile("(?:md[25]|sha1?)(?:Hex|AsHex)?|hmac(?:Md5|Sha1)");

    static final Rule RULE = Rule.java("compliance/hash-no-weak-digest")
            .states("Digests, message authentication codes and signatures do not rest on MD2, MD4, MD5 or SHA-1")
            .because("collisions for MD5 and SHA-1 can be bought, so that two documents share one digest or signature")
            .remedy(
                    "Use SHA-256 or better. Where a digest only names content or a protocol demands it, waive the place and"
                            + " say so")
            .implementing(
                    "owasp-asvs-5.0/11.4.1",
                    "owasp-asvs-5.0/11.4.3",
                    "cwe/328",
                    "cwe/327",
                    "pci-dss-4.0.1/3.5.1.1",
                    "nist-800-53/SC-13",
                    "nist-ssdf-1.1/PW.5.1")
            .severity(Severity.WARNING)
            .cannotSee("What the digest is for is not known: a check sum that nobody attacks is told as well (strict).")
            .cannotSee("An algorithm that is computed, or that only the environment names, is not judged.")
            .violating("""
                    import java.security.MessageDigest;
                    import java.security.Signature;

                    class Seal {
                        private static final String ALGORITHM = "SHA" + "-1";

                        byte[] seal(byte[] content) throws Exception {
                            Signature.«getInstance»("SHA1withRSA");
                            return MessageDigest.«getInstance»(ALGORITHM).digest(content);
                        }
                    }
                    """)
            .violating(
                    Map.of("src/main/java/com/example/Codes.java", """
                    package com.example;

                    import java.security.MessageDigest;
                    import java.util.Properties;

                    class Codes {
                        private final Properties settings = new Properties();

                        byte[] digest(byte[] code) throws Exception {
                            return MessageDigest.«getInstance»(settings.getProperty("voucher.digest")).digest(code);
                        }
                    }
                    """, "src/main/resources/voucher.properties", """
                    voucher.digest=MD5
                    """))
            .conforming("""
                    import java.security.MessageDigest;
                    import java.security.Signature;
                    import javax.crypto.Mac;

                    class Seal {
                        byte[] seal(byte[] content, String algorithm) throws Exception {
                            Signature.getInstance("SHA256withECDSA");
                            Mac.getInstance("HmacSHA256");
                            MessageDigest.getInstance(algorithm);
                            return MessageDigest.getInstance("SHA-512").digest(content);
                        }
                    }
                    """)
            .applyingTo(SourceFile::isMain)
            .consulting(Settings.LOOKUP)
            .inspectingCalls(
                    CallPattern.callsTo("java.security.MessageDigest", "getInstance")
                            .or("java.security.Signature", "getInstance")
                            .or("javax.crypto.Mac", "getInstance"),
                    HashNoWeakDigest::inspectAlgorithm)
            .inspectingCalls(
                    CallPattern.callsTo("org.apache.commons.codec.digest.DigestUtils")
                            .or("com.google.common.hash.Hashing"),
                    HashNoWeakDigest::inspectMethod)
            .build();

    private HashNoWeakDigest() {}

    private static void inspectAlgorithm(Call call, CallInspection report) {
        if (call.argumentCount() == 0) {
            return;
        }
        for (String algorithm : Algorithms.textsOf(call.argument(0), report)) {
            if (WEAK.matcher(algorithm.strip()).matches()) {
                report.breach("The algorithm " + algorithm.strip() + " is too weak to rely on")
                        .key(algorithm.strip().toUpperCase(Locale.ROOT));
            }
        }
    }

    private static void inspectMethod(Call call, CallInspection report) {
        if (WEAK_METHOD.matcher(call.name()).matches()) {
            report.breach("The digest of " + call.name() + " is too weak to rely on")
                    .key(call.name());
        }
    }
}
