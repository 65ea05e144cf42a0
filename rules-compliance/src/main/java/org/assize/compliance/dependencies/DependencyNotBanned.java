package org.assize.compliance.dependencies;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assize.codebase.SourceFile;
import org.assize.evidence.build.BuildElement;
import org.assize.evidence.build.BuildFile;
import org.assize.evidence.build.BuildKind;
import org.assize.evidence.build.Dependency;
import org.assize.rule.Inspection;
import org.assize.rule.Option;
import org.assize.rule.Rule;

/** Cannot see what a dependency brings along, nor versions that come from outside of the code base. */
final class DependencyNotBanned {

    record Options(
            @Option("reasons by group:artifact, or by group:artifact:range for some versions only")
            Map<String, String> banned) {}

    static final Rule RULE = Rule.on(BuildKind.BUILD, "compliance/dependency-not-banned")
            .states("No dependency is one that is known to be dangerous or abandoned")
            .because("a hole that everybody knows is the first that is tried")
            .remedy("Take the release that mends it, or the library that took its place")
            .implementing(
                    "owasp-asvs-5.0/15.2.1",
                    "owasp-asvs-5.0/15.2.5",
                    "cwe/1104",
                    "pci-dss-4.0.1/6.3.3",
                    "nist-800-53/SA-22",
                    "nist-ssdf-1.1/PW.4.1")
            .options(new Options(Map.ofEntries(
                    Map.entry("log4j:log4j", "Log4j 1 has been abandoned; take log4j-core or Logback"),
                    Map.entry(
                            "org.apache.logging.log4j:log4j-core:[2.0,2.17.1)",
                            "a logged text can run code (Log4Shell)"),
                    Map.entry(
                            "commons-collections:commons-collections:(,3.2.2)",
                            "its objects run code when they are read"),
                    Map.entry(
                            "org.apache.commons:commons-collections4:[4.0,4.1)",
                            "its objects run code when they are read"),
                    Map.entry(
                            "org.apache.commons:commons-text:[1.5,1.10)", "a text can run code while it is filled in"),
                    Map.entry("org.yaml:snakeyaml:(,1.32)", "a document can exhaust the stack"),
                    Map.entry("com.alibaba:fastjson:(,1.2.83)", "a document can run code"),
                    Map.entry(
                            "commons-httpclient:commons-httpclient", "it has been abandoned and checks no host names"),
                    Map.entry("struts:struts", "Struts 1 has been abandoned"),
                    Map.entry("org.codehaus.jackson:jackson-mapper-asl", "Jackson 1 has been abandoned"),
                    Map.entry("com.thoughtworks.xstream:xstream:(,1.4.20)", "a document can run code"),
                    Map.entry("org.springframework:spring-beans:(,5.2.20)", "a request can run code (Spring4Shell)"))))
            .cannotSee("What a dependency brings along is not seen, nor a version that is set outside.")
            .violating("""
                    <project xmlns="http://maven.apache.org/POM/4.0.0">
                      <modelVersion>4.0.0</modelVersion>
                      <groupId>com.acme</groupId>
                      <artifactId>importer</artifactId>
                      <version>1.0</version>
                      <dependencies>
                        <dependency>
                          <groupId>org.apache.logging.log4j</groupId>
                          <artifactId>log4j-core</artifactId>
                          <version>«2.14.1»</version>
                        </dependency>
                        «<dependency>
                          <groupId>log4j</groupId>
                          <artifactId>log4j</artifactId>
                        </dependency>»
                      </dependencies>
                    </project>
                    """)
            .conforming("""
                    <project xmlns="http://maven.apache.org/POM/4.0.0">
                      <modelVersion>4.0.0</modelVersion>
                      <groupId>com.acme</groupId>
                      <artifactId>importer</artifactId>
                      <version>1.0</version>
                      <dependencies>
                        <dependency>
                          <groupId>org.apache.logging.log4j</groupId>
                          <artifactId>log4j-core</artifactId>
                          <version>2.24.3</version>
                        </dependency>
                        <dependency>
                          <groupId>commons-collections</groupId>
                          <artifactId>commons-collections</artifactId>
                          <version>3.2.2</version>
                        </dependency>
                      </dependencies>
                    </project>
                    """)
            .applyingTo(SourceFile::isMain)
            .inspecting(Dependency.class, DependencyNotBanned::inspect)
            .build();

    private DependencyNotBanned() {}

    private static void inspect(Dependency dependency, Inspection<BuildFile, BuildElement> report) {
        String name = dependency.groupId() + ":" + dependency.artifactId();
        Optional<String> version = dependency
                .version()
                .or(() -> dependency.writtenVersion().flatMap(each -> each.value()))
                .filter(found -> !found.startsWith("[") && !found.startsWith("("));
        report.options(Options.class).banned().forEach((ban, reason) -> {
            List<String> parts = List.of(ban.split(":", 3));
            boolean named = name.equals(parts.get(0) + ":" + parts.get(1));
            boolean anyVersion = parts.size() < 3;
            if (named
                    && (anyVersion
                            || version.filter(found -> Version.of(found).isIn(parts.get(2)))
                                    .isPresent())) {
                report.breach(
                                dependency,
                                name + version.map(found -> " " + found).orElse("") + " is banned: " + reason)
                        .key(ban)
                        .at(dependency.versionRegion());
            }
        });
    }
}
