package org.assize.compliance.injection;

import java.util.List;
import org.assize.codebase.SourceFile;
import org.assize.evidence.call.Call;
import org.assize.evidence.call.Origin;
import org.assize.finding.Severity;
import org.assize.rule.CallInspection;
import org.assize.rule.CallPattern;
import org.assize.rule.Option;
import org.assize.rule.Rule;

/** Cannot see whether a filter was set on the stream in another method, or for the whole virtual machine. */
final class DeserializationNoNative {

    record Options(
            @Option("beginnings of the paths of files that may read Java objects")
            List<String> allowedPaths) {}

    static final Rule RULE = Rule.java("compliance/deserialization-no-native")
            .states("Objects are not read in the serial form of Java, nor in any form that names classes freely")
            .because("the bytes choose which classes are made, and some of them run commands while they are made")
            .remedy(
                    "Exchange JSON with types that the code names; where objects must be read, set an ObjectInputFilter and"
                            + " allow the place in the rule's options")
            .implementing(
                    "owasp-asvs-5.0/1.5.2",
                    "cwe/502",
                    "cwe-top-25-2025/502",
                    "pci-dss-4.0.1/6.2.4",
                    "nist-800-53/SI-10",
                    "nist-ssdf-1.1/PW.5.1")
            .severity(Severity.WARNING)
            .options(new Options(List.of()))
            .cannotSee("Every reading is told, whoever wrote the bytes (strict).")
            .violating("""
                    import java.io.InputStream;
                    import java.io.ObjectInputStream;

                    class Import {
                        Object read(InputStream in) throws Exception {
                            return new ObjectInputStream(in).«readObject»();
                        }
                    }
                    """)
            .conforming("""
                    import java.io.DataInputStream;
                    import java.io.InputStream;
                    import java.io.ObjectInputStream;
                    import java.io.Serializable;

                    class Import implements Serializable {
                        String read(InputStream in) throws Exception {
                            return new DataInputStream(in).readUTF();
                        }

                        private void readObject(ObjectInputStream in) throws Exception {
                            in.defaultReadObject();
                            in.readObject();
                        }
                    }
                    """)
            .applyingTo(SourceFile::isMain)
            .inspectingCalls(
                    CallPattern.callsTo("java.io.ObjectInputStream", "readObject", "readUnshared"),
                    DeserializationNoNative::inspectStream)
            .inspectingCalls(
                    CallPattern.callsTo("java.beans.XMLDecoder", "readObject")
                            .or("com.fasterxml.jackson.databind.ObjectMapper", "enableDefaultTyping")
                            .or("org.springframework.util.SerializationUtils", "deserialize")
                            .or("org.apache.commons.lang3.SerializationUtils", "deserialize"),
                    (call, report) -> report(call, report))
            .build();

    private DeserializationNoNative() {}

    /** A class that reads its own fields is handed the stream; the one who makes the stream is to blame. */
    private static void inspectStream(Call call, CallInspection report) {
        boolean handedIn = call.receiver()
                .flatMap(receiver -> receiver.origin())
                .filter(origin -> origin instanceof Origin.Parameter)
                .isPresent();
        if (!handedIn) {
            report(call, report);
        }
    }

    private static void report(Call call, CallInspection report) {
        boolean copies = call.argumentCount() > 0
                && call.argument(0)
                        .origin()
                        .flatMap(Origin::asResult)
                        .filter(result -> result.name().equals("serialize"))
                        .isPresent();
        if (copies || report.place().subject().startsWith(call.owner())) {
            return;
        }
        String path = report.source().path();
        if (report.options(Options.class).allowedPaths().stream().noneMatch(path::startsWith)) {
            report.breach("The bytes choose which classes " + call.name() + " makes");
        }
    }
}
