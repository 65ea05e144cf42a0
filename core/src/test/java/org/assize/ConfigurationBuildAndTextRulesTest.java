package org.assize;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.assize.codebase.Codebase;
import org.assize.evidence.build.BuildKind;
import org.assize.evidence.build.Dependency;
import org.assize.evidence.build.Repository;
import org.assize.evidence.config.ConfigurationEntry;
import org.assize.evidence.config.ConfigurationKind;
import org.assize.evidence.text.TextKind;
import org.assize.evidence.text.TextLine;
import org.assize.rule.Rule;
import org.junit.jupiter.api.Test;

/** Rules as their authors write them, on configuration, build files and text, run as a tool runs them. */
class ConfigurationBuildAndTextRulesTest {

    private static final Rule NO_OPEN_ACTUATOR = Rule.on(ConfigurationKind.CONFIGURATION, "shop/no-open-actuator")
            .states("Actuator endpoints are not exposed wholesale")
            .because("heap dumps and environments hold secrets")
            .remedy("Name the endpoints that operations needs")
            .inspecting(ConfigurationEntry.class, (entry, report) -> {
                if (entry.bindsTo("management.endpoints.web.exposure.include")
                        && entry.value().equals("*")) {
                    report.breach(entry, "All actuator endpoints are exposed").at(entry.valueRegion());
                }
            })
            .build();

    private static final Rule LIBRARY_FROM_TWO = Rule.on(BuildKind.BUILD, "shop/library-from-two")
            .states("The library is used from version 2 on")
            .because("version 1 is no longer mended")
            .remedy("Raise the version")
            .inspecting(Dependency.class, (dependency, report) -> {
                if (dependency.name().equals("org.lib:core") && !dependency.isManaged()) {
                    dependency
                            .version()
                            .filter(version -> version.startsWith("1."))
                            .ifPresent(version -> report.breach(dependency, "org.lib:core is of version " + version)
                                    .at(dependency.versionRegion()));
                }
            })
            .inspecting(
                    Repository.class,
                    (repository, report) -> repository
                            .url()
                            .filter(url -> url.valueOrWritten().startsWith("http:"))
                            .ifPresent(url -> report.breach(repository, "A repository is reached without TLS")
                                    .at(url.region())))
            .build();

    private static final Rule NOT_AS_ROOT = Rule.on(TextKind.TEXT, "shop/not-as-root")
            .states("A container does not run as root")
            .because("root in a container is a step from root outside")
            .remedy("Name another user")
            .applyingTo(file -> file.name().equals("Dockerfile"))
            .inspecting(TextLine.class, (line, report) -> {
                if (line.text().strip().equals("USER root")) {
                    report.breach(line, "The container runs as root");
                }
            })
            .build();

    @Test
    void breachesStandWhereTheyAreWritten() {
        Codebase codebase = Codebase.inMemory(Map.of(
                "src/main/resources/application.yml",
                "management:\n  endpoints:\n    web.exposure.include: \"*\"\n",
                "Dockerfile",
                "FROM scratch\nUSER root\n",
                "README.md",
                "USER root\n",
                "pom.xml",
                """
                <project>
                  <groupId>g</groupId><artifactId>a</artifactId><version>1</version>
                  <properties><lib>1.4</lib></properties>
                  <dependencies>
                    <dependency><groupId>org.lib</groupId><artifactId>core</artifactId><version>${lib}</version></dependency>
                  </dependencies>
                  <repositories><repository><id>r</id><url>http://repo</url></repository></repositories>
                </project>
                """));

        Assessment assessment = Assize.assess(codebase)
                .against(NO_OPEN_ACTUATOR, LIBRARY_FROM_TWO, NOT_AS_ROOT)
                .run();

        assertThat(assessment.findings())
                .extracting(finding -> finding.place().path() + ":"
                        + finding.place().region().startLine() + ":"
                        + finding.place().region().startColumn() + " " + finding.message() + " ("
                        + finding.place().subject() + ")")
                .containsExactlyInAnyOrder(
                        "src/main/resources/application.yml:3:27 All actuator endpoints are exposed"
                                + " (management.endpoints.web.exposure.include)",
                        "pom.xml:5:81 org.lib:core is of version 1.4 (dependencies/org.lib:core)",
                        "pom.xml:7:44 A repository is reached without TLS (repositories/r)",
                        "Dockerfile:2:1 The container runs as root ()");
    }

    @Test
    void whatCannotBeReadIsReportedAndTheRestStands() {
        Codebase codebase = Codebase.inMemory(Map.of(
                "src/main/resources/application.yml", "a:\n\tb: 1\n",
                "src/main/resources/bomb.xml", "<!DOCTYPE a [<!ENTITY e 'x'>]>\n<a>&e;</a>",
                "src/main/resources/other.properties", "management.endpoints.web.exposure.include=*\n"));

        Assessment assessment =
                Assize.assess(codebase).against(NO_OPEN_ACTUATOR).threads(2).run();

        assertThat(assessment.findings())
                .extracting(finding -> finding.rule() + " " + finding.place().path() + " "
                        + finding.place().region())
                .containsExactlyInAnyOrder(
                        "assize/unreadable-file src/main/resources/application.yml Region[startLine=2, startColumn=1,"
                                + " endLine=2, endColumn=1]",
                        "assize/unreadable-file src/main/resources/bomb.xml Region[startLine=2, startColumn=4, endLine=2,"
                                + " endColumn=7]",
                        "shop/no-open-actuator src/main/resources/other.properties Region[startLine=1, startColumn=43,"
                                + " endLine=1, endColumn=44]");
    }
}
