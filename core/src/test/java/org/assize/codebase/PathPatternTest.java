package org.assize.codebase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathPatternTest {

    @ParameterizedTest
    @CsvSource({
        "src/main/**, src/main/java/A.java, true",
        "src/main/**, src/main, false",
        "src/main/, src/main/java/A.java, true",
        "src/main/, src/maintenance/A.java, false",
        "**/legacy/**, src/main/java/com/acme/legacy/A.java, true",
        "**/legacy/**, legacy/A.java, true",
        "src/*.java, src/A.java, true",
        "src/*.java, src/main/A.java, false",
        "*.java, src/main/A.java, true",
        "A.java, A.java, true",
        "./src/A.java, src/A.java, true",
        "src/main/java/A.java, src/main/java/A.java, true",
        "!a/b, !a/b, true",
        "**, a/b/c, true"
    })
    void matchesPathsBelowTheRoot(String pattern, String path, boolean expected) {
        assertThat(PathPattern.of(pattern).matches(path)).isEqualTo(expected);
    }

    @Test
    void aPatternThatLeavesTheRootIsRefused() {
        assertThatThrownBy(() -> PathPattern.of("src/../../other/**"))
                .hasMessage(
                        "'src/../../other/**' leaves the root of the code base: write a path below it, without '..'");
    }

    @ParameterizedTest
    @CsvSource({"/etc/passwd", "C:/work", "src\\main"})
    void aPatternThatIsNotRelativeIsRefused(String pattern) {
        assertThatThrownBy(() -> PathPattern.of(pattern))
                .hasMessage("'" + pattern + "' is not relative to the root of the code base: write for example"
                        + " src/main/**, with forward slashes");
    }
}
