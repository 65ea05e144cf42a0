package org.assize.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs Maven on a consumer's project, since only Surefire knows what it makes of dynamic tests. */
class SurefireTest {

    @TempDir
    private Path project;

    private record Build(int exitCode, String output, String report) {}

    @ParameterizedTest
    @ValueSource(strings = {"junit5.version", "junit6.version"})
    void ruleIdsStandInTheReportAnErrorFailsTheBuildAndWarningsDoNot(String junit) throws Exception {
        Build build = build(System.getProperty(junit));

        assertThat(build.exitCode()).as(build.output()).isEqualTo(1);
        assertThat(build.output())
                .contains("Tests run: 3, Failures: 1, Errors: 0, Skipped: 0")
                .contains(
                        "shop/always-fails: 1 breach, the first at src/main/java/com/acme/Order.java:1:1: It is there");
        assertThat(build.report())
                .contains("shop/always-fails", "shop/only-warns", "shop/always-passes")
                .contains("warning shop/only-warns: 1 breach");
        assertThat(Files.readAllLines(project.resolve("target/analyses.txt"))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"junit5.version", "junit6.version"})
    void runningFailingTestsAgainDoesNotHideAFailure(String junit) throws Exception {
        Build build = build(System.getProperty(junit), "-Dsurefire.rerunFailingTestsCount=2");

        assertThat(build.exitCode()).as(build.output()).isEqualTo(1);
        assertThat(build.report()).contains("shop/always-fails");
    }

    private Build build(String junitVersion, String... options) throws IOException, InterruptedException {
        Path classes = Files.createDirectories(project.resolve("target/test-classes/org/assize/junit"));
        String name = StandardsUnderSurefire.class.getSimpleName() + ".class";
        Files.copy(Path.of("target/test-classes/org/assize/junit", name), classes.resolve(name));
        Files.writeString(project.resolve("pom.xml"), pom(junitVersion));
        List<String> command = Stream.concat(
                        Stream.of(
                                Path.of(System.getProperty("maven.home"), "bin", "mvn")
                                        .toString(),
                                "-B",
                                "-ntp",
                                "-Dstyle.color=never",
                                "-Dmaven.repo.local=" + System.getProperty("maven.repo.local"),
                                "org.apache.maven.plugins:maven-surefire-plugin:"
                                        + System.getProperty("surefire.version") + ":test"),
                        Stream.of(options))
                .toList();
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(project.toFile()).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().remove("MAVEN_OPTS");
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        int exitCode = process.waitFor();
        return new Build(exitCode, output, reports());
    }

    private String reports() throws IOException {
        try (Stream<Path> files = Files.list(project.resolve("target/surefire-reports"))) {
            StringBuilder all = new StringBuilder();
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".xml")).toList()) {
                all.append(Files.readString(file));
            }
            return all.toString();
        }
    }

    private static String pom(String junitVersion) {
        String classPath = Arrays.stream(
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                                .split(File.pathSeparator))
                .filter(entry ->
                        !entry.endsWith("test-classes") && !entry.contains("junit") && !entry.contains("jqwik"))
                .map(entry -> "<additionalClasspathElement>" + entry + "</additionalClasspathElement>")
                .collect(Collectors.joining());
        return """
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>com.acme</groupId>
                  <artifactId>shop</artifactId>
                  <version>1</version>
                  <dependencies>
                    <dependency>
                      <groupId>org.junit.jupiter</groupId>
                      <artifactId>junit-jupiter</artifactId>
                      <version>%s</version>
                      <scope>test</scope>
                    </dependency>
                  </dependencies>
                  <build>
                    <plugins>
                      <plugin>
                        <artifactId>maven-surefire-plugin</artifactId>
                        <configuration>
                          <includes><include>**/StandardsUnderSurefire.class</include></includes>
                          <additionalClasspathElements>%s</additionalClasspathElements>
                        </configuration>
                      </plugin>
                    </plugins>
                  </build>
                </project>
                """.formatted(junitVersion, classPath);
    }
}
