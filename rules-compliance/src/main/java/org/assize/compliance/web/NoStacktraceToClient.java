package org.assize.compliance.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assize.codebase.SourceFile;
import org.assize.evidence.call.Call;
import org.assize.evidence.call.Origin;
import org.assize.evidence.call.Value;
import org.assize.evidence.config.ConfigurationEntry;
import org.assize.evidence.config.ConfigurationFile;
import org.assize.evidence.config.ConfigurationKind;
import org.assize.evidence.config.ConfigurationNode;
import org.assize.rule.CallInspection;
import org.assize.rule.CallPattern;
import org.assize.rule.Inspection;
import org.assize.rule.Option;
import org.assize.rule.Rule;

/** Cannot see a message that reaches the client inside an object. */
final class NoStacktraceToClient {

    record Options(
            @Option("profiles whose settings are for one's own machine")
            List<String> developmentProfiles) {}

    private static final List<String> KEYS = List.of(
            "server.error.include-stacktrace",
            "server.error.include-message",
            "server.error.include-exception",
            "server.error.include-binding-errors",
            "spring.web.error.include-stacktrace",
            "spring.web.error.include-message");

    static final Rule RULE = Rule.java("compliance/no-stacktrace-to-client")
            .states("Answers to clients hold neither stack traces nor messages of exceptions")
            .because("they tell an attacker which classes, queries and files are behind the page")
            .remedy("Log the exception under a reference, and answer with the reference and a text of your own; set"
                    + " server.error.include-* to never")
            .implementing(
                    "owasp-asvs-5.0/16.5.1",
                    "cwe/209",
                    "pci-dss-4.0.1/6.2.4",
                    "nist-800-53/SI-11",
                    "nist-ssdf-1.1/PW.5.1")
            .options(new Options(Profiles.DEVELOPMENT))
            .cannotSee("A message that is put into an object before it is answered is not followed.")
            .violating(Map.of(
                    "src/main/resources/application.yml",
                    """
                    server:
                      error:
                        include-stacktrace: «always»
                    """,
                    "src/main/java/shop/Empty.java",
                    "package shop;\n\nclass Empty {}\n"))
            .violating(Map.of(
                    "src/main/java/shop/Page.java",
                    """
                    package shop;

                    import jakarta.servlet.http.HttpServletResponse;

                    class Page {
                        void answer(HttpServletResponse response, Exception problem) throws Exception {
                            response.«sendError»(500, problem.getMessage());
                            problem.«printStackTrace»(response.getWriter());
                        }
                    }
                    """,
                    "src/main/java/jakarta/servlet/http/HttpServletResponse.java",
                    """
                    package jakarta.servlet.http;

                    public interface HttpServletResponse {
                        void sendError(int status, String message);

                        java.io.PrintWriter getWriter();
                    }
                    """))
            .conforming(Map.of(
                    "src/main/java/shop/Page.java",
                    """
                    package shop;

                    class Page {
                        void answer(java.io.StringWriter log, Exception problem) {
                            problem.printStackTrace(new java.io.PrintWriter(log));
                        }
                    }
                    """,
                    "src/main/resources/application-dev.yml",
                    """
                    server:
                      error:
                        include-stacktrace: always
                    """,
                    "src/main/resources/application.yml",
                    """
                    server:
                      error:
                        include-stacktrace: never
                        include-message: never
                    """))
            .applyingTo(SourceFile::isMain)
            .inspectingCalls(
                    CallPattern.callsTo("jakarta.servlet.http.HttpServletResponse", "sendError")
                            .or("javax.servlet.http.HttpServletResponse", "sendError"),
                    NoStacktraceToClient::inspectError)
            .inspectingCalls(printsOfExceptions(), NoStacktraceToClient::inspectPrint)
            .alsoInspecting(
                    ConfigurationKind.CONFIGURATION, ConfigurationEntry.class, NoStacktraceToClient::inspectSetting)
            .build();

    private NoStacktraceToClient() {}

    private static CallPattern printsOfExceptions() {
        CallPattern pattern = CallPattern.callsTo("java.lang.Throwable", "printStackTrace");
        for (String type : List.of(
                "java.lang.Exception",
                "java.lang.RuntimeException",
                "java.io.IOException",
                "java.sql.SQLException",
                "jakarta.servlet.ServletException",
                "javax.servlet.ServletException")) {
            pattern = pattern.or(type, "printStackTrace");
        }
        return pattern;
    }

    private static void inspectError(Call call, CallInspection report) {
        boolean tells = call.argumentCount() == 2
                && (isMessage(call.argument(1))
                        || call.argument(1) instanceof Value.Concatenation text
                                && text.parts().stream().anyMatch(NoStacktraceToClient::isMessage));
        if (tells) {
            report.breach("The message of an exception goes to the client").key("message");
        }
    }

    private static boolean isMessage(Value value) {
        return value.origin()
                .flatMap(Origin::asResult)
                .filter(result -> List.of("getMessage", "getLocalizedMessage").contains(result.name())
                        && (result.owner().endsWith("Exception")
                                || result.owner().endsWith("Error")
                                || result.owner().equals("java.lang.Throwable")))
                .isPresent();
    }

    private static void inspectPrint(Call call, CallInspection report) {
        boolean toClient = call.argumentCount() == 1
                && call.argument(0)
                        .origin()
                        .flatMap(Origin::asResult)
                        .filter(result -> result.name().equals("getWriter")
                                && result.owner().endsWith("ServletResponse"))
                        .isPresent();
        if (toClient) {
            report.breach("The stack trace goes to the client").key("stack trace");
        }
    }

    private static void inspectSetting(
            ConfigurationEntry entry, Inspection<ConfigurationFile, ConfigurationNode> report) {
        List<String> profiles = report.options(Options.class).developmentProfiles();
        if (!entry.isScalar()
                || !Profiles.isSettings(report.source())
                || Profiles.isForDevelopment(entry, report.source(), profiles)) {
            return;
        }
        String value = entry.value().strip().toLowerCase(Locale.ROOT);
        boolean tells = List.of("always", "on_param", "on-param", "on_trace_param", "on-trace-param", "true")
                .contains(value);
        if (tells && KEYS.stream().anyMatch(entry::bindsTo)) {
            report.breach(entry, entry.path() + " tells clients what only the log should hold")
                    .at(entry.valueRegion());
        }
    }
}
