package org.assize.codebase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThisProcessTest {

    @TempDir
    Path folder;

    private final Properties properties = new Properties();

    @Test
    void surefireNamesTheModule() {
        properties.setProperty("basedir", folder.resolve("m").toString());
        properties.setProperty("user.dir", folder.toString());

        assertThat(new ThisProcess(properties).moduleFolder()).isEqualTo(folder.resolve("m"));
    }

    @Test
    void gradleRunsInTheProjectsFolder() throws Exception {
        new Tree(folder).folder("src").folder("build/classes/java/test");
        properties.setProperty("user.dir", folder.toString());
        properties.setProperty(
                "java.class.path", folder.resolve("build/classes/java/test").toString());

        assertThat(new ThisProcess(properties).moduleFolder()).isEqualTo(folder);
    }

    @Test
    void anIdeThatRunsInTheRepositoryIsUnderstoodByItsFirstClasses() throws Exception {
        new Tree(folder)
                .files("pom.xml", "a/pom.xml", "b/pom.xml", "lib/x.jar")
                .folder("b/target/test-classes")
                .folder("a/target/classes");
        properties.setProperty("user.dir", folder.toString());
        properties.setProperty(
                "java.class.path",
                joined("lib/x.jar", "b/target/test-classes", "b/target/classes", "a/target/classes"));

        assertThat(new ThisProcess(properties).moduleFolder()).isEqualTo(folder.resolve("b"));
    }

    @Test
    void aWorkingDirectoryThatIsNoModuleIsRefused() {
        properties.setProperty("user.dir", folder.toString());

        assertThatThrownBy(() -> new ThisProcess(properties).moduleFolder())
                .isInstanceOf(CodebaseException.class)
                .hasMessage("The working directory " + folder
                        + " is no module: it has no pom.xml, no build.gradle and no folder src;"
                        + " run the test in the folder of its module, or name the folder: Codebase.at(path)");
    }

    @Test
    void thePropertyThatSurefireKeepsIsTheClassPath() {
        properties.setProperty("java.class.path", joined("surefirebooter.jar"));
        properties.setProperty("surefire.test.class.path", joined("classes", "a.jar"));

        assertThat(new ThisProcess(properties).classPath())
                .containsExactly(folder.resolve("classes"), folder.resolve("a.jar"));
    }

    @Test
    void theManifestOfAJarThatStandsForTheClassPathIsRead() throws Exception {
        Path jar = jarWithClassPath(
                "classpath.jar", "lib/a%20b.jar " + folder.resolve("c").toUri() + " http://x/y.jar");
        properties.setProperty("java.class.path", jar.toString());

        assertThat(new ThisProcess(properties).classPath())
                .containsExactly(jar, folder.resolve("lib/a b.jar"), folder.resolve("c"));
    }

    @Test
    void manifestsOfAClassPathThatIsGivenInFullAreNotOpened() throws Exception {
        Path jar = jarWithClassPath("one.jar", "more.jar");
        properties.setProperty("java.class.path", joined("one.jar", "2.jar", "3.jar", "4.jar", "5.jar"));

        assertThat(new ThisProcess(properties).classPath()).hasSize(5).contains(jar);
    }

    @Test
    void aJarThatIsNoneIsKeptAsItIs() {
        new Tree(folder).files("broken.jar");
        properties.setProperty("java.class.path", joined("broken.jar", "missing.jar"));

        assertThat(new ThisProcess(properties).classPath())
                .containsExactly(folder.resolve("broken.jar"), folder.resolve("missing.jar"));
    }

    @Test
    void theModulePathIsPartOfIt() {
        properties.setProperty("java.class.path", joined("a"));
        properties.setProperty("jdk.module.path", joined("b", "a"));

        assertThat(new ThisProcess(properties).classPath()).containsExactly(folder.resolve("a"), folder.resolve("b"));
    }

    @Test
    void thisVeryModuleIsFoundWithItsClasses() {
        Codebase codebase = Codebase.ofThisModule();

        assertThat(codebase.file("src/test/java/org/assize/codebase/ThisProcessTest.java"))
                .isPresent();
        assertThat(codebase.file("target/test-classes/org/assize/codebase/ThisProcessTest.class"))
                .isPresent();
        assertThat(codebase.classPath()).contains(codebase.root().resolve("target/classes"));
    }

    private String joined(String... entries) {
        StringBuilder text = new StringBuilder();
        for (String entry : entries) {
            text.append(text.isEmpty() ? "" : File.pathSeparator).append(folder.resolve(entry));
        }
        return text.toString();
    }

    private Path jarWithClassPath(String name, String classPath) throws Exception {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, classPath);
        Path jar = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream jarOut = new JarOutputStream(out, manifest)) {
            jarOut.finish();
        }
        return jar;
    }
}
