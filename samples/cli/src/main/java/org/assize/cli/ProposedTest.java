package org.assize.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.assize.codebase.Codebase;
import org.assize.codebase.SourceFile;

/** The test class that enforces the standards of a code base, and what its build needs for it. */
final class ProposedTest {

    private static final String JUNIT = "5.14.0";

    private final Codebase codebase;
    private final List<SourceFile> java;

    ProposedTest(Codebase codebase) {
        this.codebase = codebase;
        this.java = codebase.files().stream()
                .filter(file -> file.category() == SourceFile.Category.SOURCE
                        && file.extension().equals("java"))
                .toList();
    }

    /** Whether there is Java code that a test could stand beside. */
    boolean makesSense() {
        return !java.isEmpty();
    }

    /** Whether the root is a module with code of its own; the test of several modules can stand in any of them. */
    boolean belongsToTheRoot() {
        return java.stream()
                .anyMatch(file ->
                        file.path().startsWith("src/main/java/") || file.path().startsWith("src/test/java/"));
    }

    /** Where it stands, from the root, in the package that all code has in common. */
    String path() {
        String name = packageName();
        return "src/test/java/" + (name.isEmpty() ? "" : name.replace('.', '/') + "/") + "StandardsTest.java";
    }

    /** The class, as it stands in a module of its own or, for several modules, in any of them. */
    String text() {
        String name = packageName();
        boolean alone = belongsToTheRoot();
        return (name.isEmpty() ? "" : "package " + name + ";\n\n")
                + """
                import java.nio.file.Path;
                import java.util.stream.Stream;
                import org.assize.codebase.Codebase;
                import org.assize.junit.StandardsTests;
                import org.assize.policy.Policy;
                import org.junit.jupiter.api.DynamicNode;
                import org.junit.jupiter.api.TestFactory;

                class StandardsTest {

                    @TestFactory
                    Stream<DynamicNode> standards() {
                        return StandardsTests.of(%s)
                                .under(Policy.load(Path.of("%s")))
                                .reportingTo(Path.of("target/assize"))
                                .nodes();
                    }
                }
                """.formatted(
                                alone ? "Codebase.ofThisModule()" : "Codebase.at(Path.of(\"..\"))",
                                alone ? "standards" : "../standards");
    }

    /** What the build file must get, in the words of the build tool; empty if it has the packs already. */
    String dependencies(List<String> packs) throws IOException {
        String version = Main.version();
        String build = read("pom.xml") + read("build.gradle") + read("build.gradle.kts");
        if (build.contains("assize-rules-")) {
            return "";
        }
        boolean gradle = Files.notExists(codebase.root().resolve("pom.xml")) && !build.isEmpty();
        String rules = packs.stream()
                .map(pack -> dependency(gradle, "org.assize", "assize-rules-" + pack, version))
                .collect(Collectors.joining());
        return build.contains("junit-jupiter") || build.contains("spring-boot-starter-test")
                ? rules
                : rules + dependency(gradle, "org.junit.jupiter", "junit-jupiter", JUNIT);
    }

    private static String dependency(boolean gradle, String group, String artifact, String version) {
        return gradle
                ? "testImplementation(\"" + group + ":" + artifact + ":" + version + "\")\n"
                : """
                <dependency>
                  <groupId>%s</groupId>
                  <artifactId>%s</artifactId>
                  <version>%s</version>
                  <scope>test</scope>
                </dependency>
                """.formatted(group, artifact, version);
    }

    private String read(String file) throws IOException {
        Path path = codebase.root().resolve(file);
        return Files.exists(path) ? Files.readString(path, StandardCharsets.UTF_8) : "";
    }

    private String packageName() {
        List<String> packages = java.stream()
                .filter(SourceFile::isMain)
                .flatMap(file -> codebase.packageOf(file).stream())
                .distinct()
                .toList();
        if (packages.isEmpty()) {
            return "";
        }
        String[] common = packages.get(0).split("\\.");
        int length = common.length;
        for (String other : packages) {
            int mismatch = Arrays.mismatch(common, 0, length, other.split("\\."), 0, other.split("\\.").length);
            length = mismatch < 0 ? length : mismatch;
        }
        return String.join(".", Arrays.copyOf(common, length));
    }
}
