package org.assize.compliance.crypto;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.assize.codebase.SourceFile;
import org.assize.evidence.call.Call;
import org.assize.evidence.call.Value;
import org.assize.evidence.config.ConfigurationEntry;
import org.assize.evidence.config.ConfigurationFile;
import org.assize.evidence.config.ConfigurationKind;
import org.assize.evidence.config.ConfigurationNode;
import org.assize.evidence.config.Settings;
import org.assize.rule.CallInspection;
import org.assize.rule.CallPattern;
import org.assize.rule.Inspection;
import org.assize.rule.Rule;

/** Cannot see the versions that the JDK or a proxy in front of the application allows. */
final class TlsMinVersion {

    private static final Set<String> OLD = Set.of("SSL", "SSLV2", "SSLV2HELLO", "SSLV3", "TLSV1", "TLSV1.0", "TLSV1.1");

    private static final List<String> KEYS = List.of(
            "ssl.enabled-protocols", "ssl.enabledprotocols", "ssl.protocol", "ssl.protocols", "https.protocols");

    static final Rule RULE = Rule.java("compliance/tls-min-version")
            .states("Connections are encrypted with TLS 1.2 or 1.3")
            .because("older versions rest on broken ciphers and digests, and who may choose will choose them")
            .remedy(
                    "Name TLSv1.3 and TLSv1.2, or leave the choice to a current JDK with SSLContext.getInstance(\"TLS\")")
            .implementing(
                    "owasp-asvs-5.0/12.1.1",
                    "cwe/326",
                    "cwe/327",
                    "pci-dss-4.0.1/4.2.1",
                    "nist-800-53/SC-8(1)",
                    "nist-ssdf-1.1/PW.9.1")
            .cannotSee("What a proxy in front of the application allows is not known.")
            .violating("""
                    import javax.net.ssl.SSLContext;
                    import javax.net.ssl.SSLSocket;

                    class Client {
                        void connect(SSLSocket socket) throws Exception {
                            SSLContext.«getInstance»("TLSv1");
                            socket.«setEnabledProtocols»(new String[] {"TLSv1.2", "TLSv1.1"});
                            System.«setProperty»("https.protocols", "TLSv1,TLSv1.2");
                        }
                    }
                    """)
            .violating(Map.of(
                    "src/main/java/com/example/Client.java",
                    "package com.example;\n\nclass Client {}\n",
                    "src/main/resources/application.yml",
                    """
                    server:
                      ssl:
                        enabled-protocols: «TLSv1.1,TLSv1.2»
                    """))
            .conforming("""
                    import javax.net.ssl.SSLContext;
                    import javax.net.ssl.SSLSocket;

                    class Client {
                        void connect(SSLSocket socket, String version) throws Exception {
                            SSLContext.getInstance("TLS");
                            SSLContext.getInstance(version);
                            socket.setEnabledProtocols(new String[] {"TLSv1.3", "TLSv1.2"});
                            System.setProperty("http.proxyHost", "SSL");
                        }
                    }
                    """)
            .applyingTo(SourceFile::isMain)
            .consulting(Settings.LOOKUP)
            .inspectingCalls(
                    CallPattern.callsTo("javax.net.ssl.SSLContext", "getInstance")
                            .or("javax.net.ssl.SSLSocket", "setEnabledProtocols")
                            .or("javax.net.ssl.SSLServerSocket", "setEnabledProtocols")
                            .or("javax.net.ssl.SSLEngine", "setEnabledProtocols")
                            .or("javax.net.ssl.SSLParameters", "setProtocols", "<init>"),
                    TlsMinVersion::inspectCall)
            .inspectingCalls(CallPattern.callsTo("java.lang.System", "setProperty"), TlsMinVersion::inspectProperty)
            .alsoInspecting(ConfigurationKind.CONFIGURATION, ConfigurationEntry.class, TlsMinVersion::inspectSetting)
            .build();

    private TlsMinVersion() {}

    private static void inspectCall(Call call, CallInspection report) {
        if (call.argumentCount() == 0) {
            return;
        }
        Value versions = call.argument(call.isCreationOf("javax.net.ssl.SSLParameters") ? call.argumentCount() - 1 : 0);
        if (versions instanceof Value.Array array) {
            array.elements().forEach(element -> element.asString().ifPresent(version -> judge(version, report)));
        } else {
            Algorithms.textsOf(versions, report).forEach(version -> judge(version, report));
        }
    }

    private static void judge(String version, CallInspection report) {
        if (isOld(version)) {
            report.breach("The version " + version + " is too old").key(version.toUpperCase(Locale.ROOT));
        }
    }

    private static boolean isOld(String version) {
        return OLD.contains(version.strip().toUpperCase(Locale.ROOT));
    }

    private static void inspectProperty(Call call, CallInspection report) {
        boolean protocols = call.argumentCount() == 2
                && call.argument(0)
                        .asString()
                        .filter(key -> key.equals("https.protocols") || key.equals("jdk.tls.client.protocols"))
                        .isPresent();
        if (protocols) {
            for (String version : call.argument(1).asString().orElse("").split(",")) {
                judge(version.strip(), report);
            }
        }
    }

    private static void inspectSetting(
            ConfigurationEntry entry, Inspection<ConfigurationFile, ConfigurationNode> report) {
        String key = entry.path().toLowerCase(Locale.ROOT).replaceAll("\\[\\d+]$", "");
        if (!entry.isScalar() || KEYS.stream().noneMatch(key::endsWith)) {
            return;
        }
        for (String version : entry.value().split("[,+\\s]+")) {
            if (isOld(version)) {
                report.breach(entry, "The version " + version + " is too old")
                        .key(version.toUpperCase(Locale.ROOT))
                        .at(entry.valueRegion());
            }
        }
    }
}
