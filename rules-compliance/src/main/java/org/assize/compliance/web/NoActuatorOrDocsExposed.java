package org.assize.compliance.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.assize.evidence.config.ConfigurationEntry;
import org.assize.evidence.config.ConfigurationFile;
import org.assize.evidence.config.ConfigurationKind;
import org.assize.evidence.config.ConfigurationNode;
import org.assize.rule.Inspection;
import org.assize.rule.Option;
import org.assize.rule.Rule;

/** Cannot see whether a proxy or a filter chain keeps visitors away from what is exposed. */
final class NoActuatorOrDocsExposed {

    record Options(
            @Option("management endpoints that tell or change more than a visitor may know")
            Set<String> sensitiveEndpoints,

            @Option("profiles whose settings are for one's own machine")
            List<String> developmentProfiles) {}

    private static final List<String> SWITCHES = List.of(
            "spring.h2.console.enabled",
            "spring.h2.console.settings.web-allow-others",
            "springdoc.swagger-ui.enabled",
            "springdoc.api-docs.enabled",
            "quarkus.swagger-ui.always-include",
            "management.endpoint.shutdown.enabled",
            "endpoints.all.sensitive",
            "spring.devtools.remote.secret");

    static final Rule RULE = Rule.on(ConfigurationKind.CONFIGURATION, "compliance/no-actuator-or-docs-exposed")
            .states("Management endpoints, consoles and API documentation are not exposed")
            .because("they tell every visitor how the application is built, and some hand out its memory and settings")
            .remedy(
                    "Expose health alone, and the rest on a management port that only operators reach; switch consoles and"
                            + " documentation on in a profile for development")
            .implementing(
                    "owasp-asvs-5.0/13.4.2",
                    "owasp-asvs-5.0/13.4.5",
                    "cwe/489",
                    "pci-dss-4.0.1/2.2.4",
                    "nist-800-53/CM-7",
                    "nist-ssdf-1.1/PW.9.1")
            .options(new Options(
                    Set.of(
                            "env",
                            "heapdump",
                            "threaddump",
                            "configprops",
                            "shutdown",
                            "jolokia",
                            "httpexchanges",
                            "httptrace",
                            "logfile",
                            "sessions",
                            "beans",
                            "mappings",
                            "conditions"),
                    Profiles.DEVELOPMENT))
            .cannotSee("A filter chain or proxy may keep visitors away from what is exposed here.")
            .violating(Map.of("src/main/resources/application.yml", """
                    management:
                      endpoints:
                        web:
                          exposure:
                            include: «"*"»
                    spring:
                      h2:
                        console:
                          enabled: «true»
                    """))
            .violating(Map.of("src/main/resources/application.properties", """
                    management.endpoints.web.exposure.include=«health,env»
                    """))
            .conforming(Map.of("src/main/resources/application.yml", """
                    management:
                      endpoints:
                        web:
                          exposure:
                            include: health,info
                    ---
                    spring:
                      config:
                        activate:
                          on-profile: dev
                      h2:
                        console:
                          enabled: true
                    ---
                    management:
                      server:
                        address: 127.0.0.1
                      endpoints:
                        web:
                          exposure:
                            include: "*"
                    """))
            .applyingTo(Profiles::isSettings)
            .inspecting(ConfigurationEntry.class, NoActuatorOrDocsExposed::inspect)
            .build();

    private NoActuatorOrDocsExposed() {}

    private static void inspect(ConfigurationEntry entry, Inspection<ConfigurationFile, ConfigurationNode> report) {
        Options options = report.options(Options.class);
        if (!entry.isScalar() || Profiles.isForDevelopment(entry, report.source(), options.developmentProfiles())) {
            return;
        }
        String path = entry.path().replaceAll("\\[\\d+]$", "").toLowerCase(Locale.ROOT);
        if (path.equals("management.endpoints.web.exposure.include") && !onLoopback(entry)) {
            for (String endpoint : entry.value().split(",")) {
                String name = endpoint.strip();
                if (name.equals("*") || options.sensitiveEndpoints().contains(name)) {
                    String what = name.equals("*") ? "All management endpoints are" : "The endpoint " + name + " is";
                    report.breach(entry, what + " exposed").key(name).at(entry.valueRegion());
                }
            }
        } else if (Profiles.isTrue(entry) && SWITCHES.contains(path)) {
            report.breach(entry, entry.path() + " opens the application to every visitor")
                    .at(entry.valueRegion());
        }
    }

    private static boolean onLoopback(ConfigurationEntry entry) {
        return entry.document().nodes().stream().anyMatch(node -> reachesLoopback(node));
    }

    private static boolean reachesLoopback(ConfigurationNode node) {
        return node.bindsTo("management.server.address")
                        && (node.value().startsWith("127.") || node.value().equals("localhost"))
                || node.children().stream().anyMatch(NoActuatorOrDocsExposed::reachesLoopback);
    }
}
