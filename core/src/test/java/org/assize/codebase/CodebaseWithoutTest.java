package org.assize.codebase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class CodebaseWithoutTest {

    private static final Codebase CODE = Codebase.inMemory(
            Map.of("src/main/java/a/A.java", "class A {}", "src/legacy/java/b/B.java", "class B {}", "README.md", ""));

    @Test
    void filesThatMatchOneOfThePatternsAreLeftOut() {
        assertThat(CODE.without("src/legacy/**", "*.md").files())
                .extracting(SourceFile::path)
                .containsExactly("src/main/java/a/A.java");
    }

    @Test
    void aPatternThatMatchesNothingIsToldSinceItIsProbablyMisspelt() {
        assertThatThrownBy(() -> CODE.without("src/legcy/**"))
                .hasMessageStartingWith("'src/legcy/**' matches no file of ")
                .hasMessageEndingWith(", so nothing would be left out");
    }
}
