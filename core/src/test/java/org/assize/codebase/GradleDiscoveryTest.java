package org.assize.codebase;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GradleDiscoveryTest {

    @TempDir
    Path folder;

    private Tree tree;

    @BeforeEach
    void startEmpty() {
        tree = new Tree(folder);
    }

    @Test
    void sourceSetsOutputsAndBuildFilesAreToldApart() {
        tree.file(".gitignore", "build\n")
                .files(
                        "build.gradle.kts",
                        "gradle.properties",
                        "gradlew",
                        "gradle/libs.versions.toml",
                        "gradle/wrapper/gradle-wrapper.properties",
                        "src/main/java/a/A.java",
                        "src/main/resources/app.yml",
                        "src/api/java/a/Api.java",
                        "src/test/java/a/ATest.java",
                        "src/testFixtures/java/a/Fixture.java",
                        "src/integrationTest/java/a/AIT.java",
                        "build/classes/java/main/a/A.class",
                        "build/classes/java/main/a/test/Named.class",
                        "build/classes/java/integrationTest/a/AIT.class",
                        "build/resources/main/app.yml",
                        "build/generated/sources/annotationProcessor/java/main/a/G.java",
                        "build/generated/sources/annotationProcessor/java/test/a/GT.java",
                        "build/libs/a.jar");

        assertThat(Tree.lines(tree.codebase()))
                .containsExactly(
                        ".gitignore [] OTHER MAIN",
                        "build.gradle.kts [] BUILD MAIN",
                        "build/classes/java/integrationTest/a/AIT.class [] CLASS TEST",
                        "build/classes/java/main/a/A.class [] CLASS MAIN",
                        "build/classes/java/main/a/test/Named.class [] CLASS MAIN",
                        "build/generated/sources/annotationProcessor/java/main/a/G.java [] SOURCE MAIN generated",
                        "build/generated/sources/annotationProcessor/java/test/a/GT.java [] SOURCE TEST generated",
                        "gradle.properties [] BUILD MAIN",
                        "gradle/libs.versions.toml [] BUILD MAIN",
                        "gradle/wrapper/gradle-wrapper.properties [] BUILD MAIN",
                        "gradlew [] BUILD MAIN",
                        "src/api/java/a/Api.java [] SOURCE MAIN",
                        "src/integrationTest/java/a/AIT.java [] SOURCE TEST",
                        "src/main/java/a/A.java [] SOURCE MAIN",
                        "src/main/resources/app.yml [] RESOURCE MAIN",
                        "src/test/java/a/ATest.java [] SOURCE TEST",
                        "src/testFixtures/java/a/Fixture.java [] SOURCE TEST");
    }

    @Test
    void projectsAreThoseThatTheSettingsIncludeAndThoseWithABuildFile() {
        tree.file("settings.gradle", """
                        rootProject.name = 'shop'
                        // include ':ghost'
                        include ':core', // the heart
                            'web:ui'
                        include("api")
                        includeBuild 'tools'
                        project(':api').projectDir = file('modules/api')
                        """)
                .files(
                        "core/src/main/java/C.java",
                        "web/ui/src/main/java/U.java",
                        "modules/api/src/main/java/A.java",
                        "tools/src/main/java/T.java",
                        "own/build.gradle",
                        "own/src/main/java/O.java",
                        "ghost/src/main/java/G.java",
                        "core/build/classes/java/main/C.class");

        assertThat(Tree.lines(tree.codebase()))
                .containsExactly(
                        "core/build/classes/java/main/C.class [core] CLASS MAIN",
                        "core/src/main/java/C.java [core] SOURCE MAIN",
                        "ghost/src/main/java/G.java [] SOURCE MAIN",
                        "modules/api/src/main/java/A.java [modules/api] SOURCE MAIN",
                        "own/build.gradle [own] BUILD MAIN",
                        "own/src/main/java/O.java [own] SOURCE MAIN",
                        "settings.gradle [] BUILD MAIN",
                        "tools/src/main/java/T.java [] SOURCE MAIN",
                        "web/ui/src/main/java/U.java [web/ui] SOURCE MAIN");
    }

    @Test
    void aSourceFolderThatOnlyTheScriptKnowsIsStillJudged() {
        tree.file("build.gradle", "sourceSets.main.java.srcDirs = ['code']").files("code/a/A.java");

        assertThat(Tree.lines(tree.codebase())).contains("code/a/A.java [] SOURCE MAIN");
    }

    @Test
    void aModuleWithBothBuildFilesHasTheOutputsOfBoth() {
        tree.pom("pom.xml", "").files("build.gradle", "target/classes/A.class", "build/classes/java/main/A.class");

        assertThat(Tree.paths(tree.codebase()))
                .containsExactly(
                        "build.gradle", "build/classes/java/main/A.class", "pom.xml", "target/classes/A.class");
    }
}
