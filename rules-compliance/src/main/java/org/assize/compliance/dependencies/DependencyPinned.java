package org.assize.compliance.dependencies;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.assize.codebase.SourceFile;
import org.assize.evidence.build.BuildElement;
import org.assize.evidence.build.BuildFile;
import org.assize.evidence.build.BuildKind;
import org.assize.evidence.build.BuildValue;
import org.assize.evidence.build.Dependency;
import org.assize.evidence.build.Parent;
import org.assize.evidence.build.Plugin;
import org.assize.evidence.build.Project;
import org.assize.evidence.build.Repository;
import org.assize.finding.Place;
import org.assize.rule.ConclusionReport;
import org.assize.rule.Facts;
import org.assize.rule.Inspection;
import org.assize.rule.Option;
import org.assize.rule.Rule;

/** Cannot see versions that come from a parent or a bill of materials outside of the code base. */
final class DependencyPinned {

    record Options(
            @Option("beginnings of addresses of repositories that may be used; any over https if empty")
            List<String> allowedRepositories) {}

    /** A project of the code base. */
    record Own(String name) {}

    /** A use of a snapshot, which is right if its project is one of the code base. */
    record Snapshot(Place place, String name, String version) {}

    static final Rule RULE = Rule.on(BuildKind.BUILD, "compliance/dependency-pinned")
            .states("Dependencies and plugins have one version, and come from repositories over https")
            .because("a snapshot, a range or a repository in clear gives tomorrow's build other code than today's")
            .remedy("Write the version of a release; have a bot propose the next one; address repositories with https")
            .implementing(
                    "owasp-asvs-5.0/15.2.4",
                    "cwe/1357",
                    "cwe/829",
                    "pci-dss-4.0.1/6.3.2",
                    "nist-800-53/SI-7(15)",
                    "nist-ssdf-1.1/PW.4.4",
                    "nist-ssdf-1.1/PO.3.2")
            .options(new Options(List.of()))
            .cannotSee(
                    "Versions that a parent or bill of materials from outside sets are not seen; of Gradle nothing is.")
            .violating("""
                    <project xmlns="http://maven.apache.org/POM/4.0.0">
                      <modelVersion>4.0.0</modelVersion>
                      <groupId>com.acme</groupId>
                      <artifactId>importer</artifactId>
                      <version>1.0</version>
                      <repositories>
                        <repository>
                          <id>agency</id>
                          <url>«http://repository.agency.example.com/maven»</url>
                        </repository>
                      </repositories>
                      <dependencies>
                        <dependency>
                          <groupId>com.agency</groupId>
                          <artifactId>format</artifactId>
                          <version>«2.1-SNAPSHOT»</version>
                        </dependency>
                        <dependency>
                          <groupId>commons-collections</groupId>
                          <artifactId>commons-collections</artifactId>
                          <version>«[3,)»</version>
                        </dependency>
                      </dependencies>
                      <build>
                        <plugins>
                          «<plugin>
                            <groupId>com.acme.maven</groupId>
                            <artifactId>release-notes-maven-plugin</artifactId>
                          </plugin>»
                        </plugins>
                      </build>
                    </project>
                    """)
            .conforming("""
                    <project xmlns="http://maven.apache.org/POM/4.0.0">
                      <modelVersion>4.0.0</modelVersion>
                      <groupId>com.acme</groupId>
                      <artifactId>importer</artifactId>
                      <version>1.0-SNAPSHOT</version>
                      <properties>
                        <format.version>[2.1]</format.version>
                      </properties>
                      <repositories>
                        <repository>
                          <id>agency</id>
                          <url>https://repository.agency.example.com/maven</url>
                        </repository>
                      </repositories>
                      <dependencies>
                        <dependency>
                          <groupId>com.acme</groupId>
                          <artifactId>shared</artifactId>
                          <version>${project.version}</version>
                        </dependency>
                        <dependency>
                          <groupId>com.agency</groupId>
                          <artifactId>format</artifactId>
                          <version>${format.version}</version>
                        </dependency>
                      </dependencies>
                      <build>
                        <plugins>
                          <plugin>
                            <artifactId>maven-compiler-plugin</artifactId>
                          </plugin>
                        </plugins>
                      </build>
                    </project>
                    """)
            .applyingTo(SourceFile::isMain)
            .gathering(Own.class, Snapshot.class)
            .inspecting(Project.class, (project, report) -> report.fact(new Own(project.name())))
            .inspecting(Parent.class, DependencyPinned::inspectParent)
            .inspecting(Dependency.class, DependencyPinned::inspectDependency)
            .inspecting(Plugin.class, DependencyPinned::inspectPlugin)
            .inspecting(Repository.class, DependencyPinned::inspectRepository)
            .concluding(DependencyPinned::conclude)
            .build();

    private DependencyPinned() {}

    /** A project that takes its version from its parent is developed together with it, wherever the parent's file is. */
    private static void inspectParent(Parent parent, Inspection<BuildFile, BuildElement> report) {
        boolean together = parent.path().isPresent()
                || report.file().project().xml().element("version").isEmpty();
        if (!together) {
            parent.version().ifPresent(version -> judge(parent, parent.name(), version, report));
        }
    }

    private static void inspectDependency(Dependency dependency, Inspection<BuildFile, BuildElement> report) {
        String name = dependency.groupId() + ":" + dependency.artifactId();
        dependency.writtenVersion().ifPresent(version -> judge(dependency, name, version, report));
    }

    private static void inspectPlugin(Plugin plugin, Inspection<BuildFile, BuildElement> report) {
        if (plugin.writtenVersion().isPresent()) {
            judge(plugin, plugin.name(), plugin.writtenVersion().get(), report);
            return;
        }
        boolean ofMaven = plugin.groupId().equals("org.apache.maven.plugins");
        boolean open = plugin.version().isEmpty() && !report.file().dependsOnOutside();
        if (open && !ofMaven && !plugin.isManaged()) {
            report.breach(plugin, "The plugin " + plugin.name() + " has no version, so that Maven takes the newest");
        }
    }

    private static void judge(
            BuildElement element, String name, BuildValue written, Inspection<BuildFile, BuildElement> report) {
        String version = written.valueOrWritten();
        if (version.endsWith("-SNAPSHOT")) {
            boolean ofThisBuild = Set.of("${project.version}", "${project.parent.version}", "${revision}", "${version}")
                    .contains(written.written());
            if (!ofThisBuild) {
                Place place = report.place(element);
                report.fact(new Snapshot(
                        new Place(place.path(), written.region(), place.subject(), place.context()), name, version));
            }
        } else if (version.equals("LATEST") || version.equals("RELEASE")) {
            report.breach(element, name + " is of whatever version is the newest")
                    .at(written.region());
        } else if (version.matches("[\\[(].*") && (version.contains(",") || version.startsWith("("))) {
            report.breach(element, name + " may be of any version in " + version)
                    .at(written.region());
        }
    }

    private static void inspectRepository(Repository repository, Inspection<BuildFile, BuildElement> report) {
        Optional<BuildValue> url = repository.url();
        if (url.isEmpty() || url.get().value().isEmpty()) {
            return;
        }
        String address = url.get().value().get();
        List<String> allowed = report.options(Options.class).allowedRepositories();
        boolean local = address.startsWith("http://localhost") || address.startsWith("http://127.0.0.1");
        if (address.startsWith("http://") && !local) {
            report.breach(repository, "The repository " + repository.name() + " is not reached over https")
                    .at(url.get().region());
        } else if (!allowed.isEmpty() && allowed.stream().noneMatch(address::startsWith)) {
            report.breach(repository, "The repository " + repository.name() + " is not one of those allowed")
                    .at(url.get().region());
        }
    }

    private static void conclude(Facts facts, ConclusionReport report) {
        Set<String> own = facts.of(Own.class).stream().map(Own::name).collect(Collectors.toSet());
        for (Snapshot snapshot : facts.of(Snapshot.class)) {
            if (!own.contains(snapshot.name())) {
                report.breach(
                        snapshot.place(), snapshot.name() + " is a snapshot, which changes: " + snapshot.version());
            }
        }
    }
}
