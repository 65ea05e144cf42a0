package org.assize.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every Java snippet of the documentation stands in a file that this build compiles and runs. */
class ReadmeTest {

    private static final Path REPOSITORY = Path.of("../..");
    private static final Pattern SNIPPET =
            Pattern.compile("(?:<!-- from (?<file>\\S+) -->\\R)?```java\\R(?<code>.*?)```", Pattern.DOTALL);

    @TestFactory
    Stream<DynamicTest> snippetsStandInFilesThatAreCompiledAndRun() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Path page : pages()) {
            Matcher snippet = SNIPPET.matcher(Files.readString(page));
            while (snippet.find()) {
                String file = snippet.group("file");
                String code = snippet.group("code");
                String title = code.lines().findFirst().orElse("").strip();
                tests.add(DynamicTest.dynamicTest(page.getFileName() + ": " + title, () -> {
                    assertThat(file)
                            .as("the snippet names the file it is from in a comment above it")
                            .isNotNull();
                    assertThat(normalized(Files.readString(REPOSITORY.resolve(file)))
                                    .contains(normalized(code)))
                            .as("%s holds these lines:%n%s", file, code)
                            .isTrue();
                }));
            }
        }
        return tests.stream();
    }

    private static List<Path> pages() throws IOException {
        List<Path> pages = new ArrayList<>(List.of(REPOSITORY.resolve("README.md")));
        Path guides = REPOSITORY.resolve("docs");
        if (Files.isDirectory(guides)) {
            try (Stream<Path> found = Files.list(guides)) {
                found.filter(page -> page.toString().endsWith(".md")).sorted().forEach(pages::add);
            }
        }
        return pages;
    }

    /** Where lines break is the page's own. */
    private static String normalized(String code) {
        return code.replaceAll("\\s+", "");
    }

    @Test
    void theContinuousBuildRunsTheTestCommandOfTheReadme() throws IOException {
        String readme = Files.readString(REPOSITORY.resolve("README.md"));
        Path script = REPOSITORY.resolve(".ci/run");

        assertThat(readme).contains("```\nmvn verify\n```");
        assertThat(Files.readString(script)).containsPattern("(?m)^exec mvn (-B -ntp )?verify$");
    }
}
