package org.assize.codebase;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MavenDiscoveryTest {

    @TempDir
    Path folder;

    private Tree tree;

    @BeforeEach
    void startEmpty() {
        tree = new Tree(folder);
    }

    @Test
    void everyFolderOfTheUsualLayoutIsToldApart() {
        tree.pom("pom.xml", "")
                .files(
                        "src/main/java/a/A.java",
                        "src/main/java/a/notes.txt",
                        "src/main/java11/a/A.java",
                        "src/main/kotlin/a/K.kt",
                        "src/main/resources/templates/x.html",
                        "src/main/webapp/index.jsp",
                        "src/test/java/a/ATest.java",
                        "src/test/resources/Broken.java",
                        "src/test/docker/Dockerfile",
                        "src/it/java/a/AnIT.java",
                        "src/integrationTest/resources/it.yml",
                        ".mvn/wrapper/MavenWrapperDownloader.java",
                        "mvnw",
                        "Dockerfile");

        assertThat(Tree.lines(tree.codebase()))
                .containsExactly(
                        ".mvn/wrapper/MavenWrapperDownloader.java [] BUILD MAIN",
                        "Dockerfile [] OTHER MAIN",
                        "mvnw [] BUILD MAIN",
                        "pom.xml [] BUILD MAIN",
                        "src/integrationTest/resources/it.yml [] RESOURCE TEST",
                        "src/it/java/a/AnIT.java [] SOURCE TEST",
                        "src/main/java/a/A.java [] SOURCE MAIN",
                        "src/main/java/a/notes.txt [] OTHER MAIN",
                        "src/main/java11/a/A.java [] SOURCE MAIN",
                        "src/main/kotlin/a/K.kt [] SOURCE MAIN",
                        "src/main/resources/templates/x.html [] RESOURCE MAIN",
                        "src/main/webapp/index.jsp [] WEB MAIN",
                        "src/test/docker/Dockerfile [] OTHER TEST",
                        "src/test/java/a/ATest.java [] SOURCE TEST",
                        "src/test/resources/Broken.java [] RESOURCE TEST");
    }

    @Test
    void aPackageNamedTestIsNotTestCode() {
        tree.pom("pom.xml", "").files("src/main/java/a/test/A.java");

        assertThat(Tree.lines(tree.codebase())).contains("src/main/java/a/test/A.java [] SOURCE MAIN");
    }

    @Test
    void ofTheBuildsOutputOnlyClassesAndGeneratedSourcesAreTakenAlthoughIgnored() {
        tree.pom("pom.xml", "")
                .file(".gitignore", "target/\n")
                .files(
                        "target/classes/a/A.class",
                        "target/classes/application.yml",
                        "target/test-classes/a/ATest.class",
                        "target/generated-sources/annotations/a/B.java",
                        "target/generated-test-sources/test-annotations/a/C.java",
                        "target/site/index.html",
                        "target/app.jar");

        assertThat(Tree.lines(tree.codebase()))
                .containsExactly(
                        ".gitignore [] OTHER MAIN",
                        "pom.xml [] BUILD MAIN",
                        "target/classes/a/A.class [] CLASS MAIN",
                        "target/generated-sources/annotations/a/B.java [] SOURCE MAIN generated",
                        "target/generated-test-sources/test-annotations/a/C.java [] SOURCE TEST generated",
                        "target/test-classes/a/ATest.class [] CLASS TEST");
    }

    @Test
    void modulesAreFoundAtAnyDepthButNotAmongSources() {
        tree.pom("pom.xml", "")
                .pom("a/pom.xml", "")
                .pom("a/b/c/pom.xml", "")
                .files(
                        "a/src/main/java/A.java",
                        "a/b/c/src/test/java/C.java",
                        "a/b/other.txt",
                        "a/src/it/project/pom.xml",
                        "a/src/it/project/src/main/java/It.java",
                        "a/src/test/resources/project/pom.xml");

        assertThat(Tree.lines(tree.codebase()))
                .containsExactly(
                        "a/b/c/pom.xml [a/b/c] BUILD MAIN",
                        "a/b/c/src/test/java/C.java [a/b/c] SOURCE TEST",
                        "a/b/other.txt [a] OTHER MAIN",
                        "a/pom.xml [a] BUILD MAIN",
                        "a/src/it/project/pom.xml [a] BUILD TEST",
                        "a/src/it/project/src/main/java/It.java [a] SOURCE TEST",
                        "a/src/main/java/A.java [a] SOURCE MAIN",
                        "a/src/test/resources/project/pom.xml [a] RESOURCE TEST",
                        "pom.xml [] BUILD MAIN");
    }

    @Test
    void aModuleThatAPomNamesMayBeAmongSources() {
        tree.pom("pom.xml", "<modules><module>src/shop</module></modules>")
                .pom("src/shop/pom.xml", "")
                .files("src/shop/src/main/java/Shop.java");

        assertThat(Tree.lines(tree.codebase())).contains("src/shop/src/main/java/Shop.java [src/shop] SOURCE MAIN");
    }

    @Test
    void foldersThatThePomNamesAreUsed() {
        tree.pom("m/pom.xml", """
                        <properties><sources>java</sources></properties>
                        <build>
                          <directory>${project.basedir}/out-of-maven</directory>
                          <outputDirectory>${basedir}/compiled</outputDirectory>
                          <sourceDirectory>${project.basedir}/${sources}</sourceDirectory>
                          <testSourceDirectory>tests/java</testSourceDirectory>
                          <resources>
                            <resource><directory>conf</directory></resource>
                            <resource><directory>${sources}</directory></resource>
                            <resource><directory>.</directory><includes><include>LICENSE</include></includes></resource>
                          </resources>
                          <plugins><plugin>
                            <artifactId>build-helper-maven-plugin</artifactId>
                            <executions>
                              <execution>
                                <goals><goal>add-source</goal></goals>
                                <configuration><sources><source>extra</source></sources></configuration>
                              </execution>
                              <execution>
                                <goals><goal>add-test-source</goal></goals>
                                <configuration><sources><source>extra-it</source></sources></configuration>
                              </execution>
                            </executions>
                          </plugin></plugins>
                        </build>""")
                .files(
                        "m/java/a/A.java",
                        "m/java/a/A.properties",
                        "m/tests/java/a/ATest.java",
                        "m/conf/app.yml",
                        "m/extra/a/B.java",
                        "m/extra-it/a/BIT.java",
                        "m/compiled/a/A.class",
                        "m/out-of-maven/test-classes/a/ATest.class",
                        "m/out-of-maven/generated-sources/tool/a/G.java",
                        "m/out-of-maven/junk.txt",
                        "m/LICENSE");

        Codebase codebase = tree.codebase();

        assertThat(Tree.lines(codebase))
                .containsExactly(
                        "m/LICENSE [m] OTHER MAIN",
                        "m/compiled/a/A.class [m] CLASS MAIN",
                        "m/conf/app.yml [m] RESOURCE MAIN",
                        "m/extra-it/a/BIT.java [m] SOURCE TEST",
                        "m/extra/a/B.java [m] SOURCE MAIN",
                        "m/java/a/A.java [m] SOURCE MAIN",
                        "m/java/a/A.properties [m] RESOURCE MAIN",
                        "m/out-of-maven/generated-sources/tool/a/G.java [m] SOURCE MAIN generated",
                        "m/out-of-maven/test-classes/a/ATest.class [m] CLASS TEST",
                        "m/pom.xml [m] BUILD MAIN",
                        "m/tests/java/a/ATest.java [m] SOURCE TEST");
        assertThat(codebase.problems()).isEmpty();
    }

    @Test
    void foldersAndEncodingAreInheritedFromAParentInTheTreeEvenAboveTheRoot() {
        tree.pom(
                        "pom.xml",
                        "<artifactId>parent</artifactId><properties><enc>ISO-8859-1</enc>"
                                + "<project.build.sourceEncoding>${enc}</project.build.sourceEncoding></properties>"
                                + "<build><sourceDirectory>src</sourceDirectory></build>")
                .pom("a/pom.xml", "<parent><artifactId>parent</artifactId></parent>")
                .pom("b/pom.xml", "<parent><artifactId>another</artifactId></parent>")
                .files("a/src/x/A.java", "b/src/main/java/B.java");

        Codebase a = Codebase.at(folder.resolve("a"));
        Codebase b = Codebase.at(folder.resolve("b"));

        assertThat(a.sourceRoots()).containsExactly(new SourceRoot("src", "", SourceFile.Scope.MAIN, false));
        assertThat(a.charsetOf(a.file("src/x/A.java").orElseThrow())).isEqualTo(StandardCharsets.ISO_8859_1);
        assertThat(a.problems()).isEmpty();
        assertThat(b.charsetOf(b.file("src/main/java/B.java").orElseThrow())).isEqualTo(StandardCharsets.UTF_8);
    }

    @Test
    void eachModuleHasItsOwnEncoding() {
        tree.pom("pom.xml", "")
                .pom(
                        "old/pom.xml",
                        "<properties><project.build.sourceEncoding>windows-1252</project.build.sourceEncoding>"
                                + "</properties>")
                .files("old/src/main/java/O.java", "README.md");
        Codebase codebase = tree.codebase();

        assertThat(codebase.charsetOf(codebase.file("old/src/main/java/O.java").orElseThrow()))
                .hasToString("windows-1252");
        assertThat(codebase.charsetOf(codebase.file("README.md").orElseThrow())).isEqualTo(StandardCharsets.UTF_8);
        Codebase edited = codebase.withBuffer("old/src/main/java/O.java", "é");
        assertThat(edited.charsetOf(edited.file("old/src/main/java/O.java").orElseThrow()))
                .isEqualTo(StandardCharsets.UTF_8);
    }

    @Test
    void whatThePomSaysWronglyIsReportedAndTheRestStands() {
        tree.pom("pom.xml", """
                        <properties><project.build.sourceEncoding>UTF-99</project.build.sourceEncoding></properties>
                        <build>
                          <sourceDirectory>src/main/jav</sourceDirectory>
                          <testSourceDirectory>../elsewhere</testSourceDirectory>
                          <resources><resource><directory>${conf}/x</directory></resource></resources>
                        </build>""").files("src/test/java/T.java");
        Codebase codebase = tree.codebase();

        assertThat(codebase.problems())
                .containsExactly(
                        new CodebaseProblem(
                                "pom.xml",
                                "names the folder '${conf}/x' in <directory>, with a property that no pom.xml here"
                                        + " sets: the folder was not found; write it out"),
                        new CodebaseProblem(
                                "pom.xml",
                                "names the folder '../elsewhere' in <testSourceDirectory>, which is outside the code"
                                        + " base and was not read; take a root that holds both, or move the folder"),
                        new CodebaseProblem(
                                "pom.xml",
                                "names the source folder 'src/main/jav' in <sourceDirectory>, which does not exist or"
                                        + " holds no files: correct the name or take it out"),
                        new CodebaseProblem(
                                "pom.xml",
                                "says that its sources are encoded in 'UTF-99', which Java does not know: UTF-8 is"
                                        + " assumed; correct project.build.sourceEncoding"));
        assertThat(Tree.lines(codebase)).contains("src/test/java/T.java [] SOURCE TEST");
    }

    @Test
    void aDeclaredFolderThatIsThereButEmptyIsReportedAndOneThatTheBuildWillWriteIsNot() throws Exception {
        tree.pom(
                        "pom.xml",
                        "<build><sourceDirectory>sources</sourceDirectory>"
                                + "<testSourceDirectory>target/copied</testSourceDirectory></build>")
                .folder("sources")
                .files("sources-old/A.java");

        assertThat(tree.codebase().problems())
                .containsExactly(new CodebaseProblem(
                        "pom.xml",
                        "names the source folder 'sources' in <sourceDirectory>, which does not exist or holds no"
                                + " files: correct the name or take it out"));
    }

    @Test
    void aPomThatIsNotXmlIsReportedWithItsLineAndTheUsualFoldersAreAssumed() {
        tree.file("pom.xml", "<project>\n  <build>\n</project>")
                .files("src/main/java/A.java", "target/classes/A.class");
        Codebase codebase = tree.codebase();

        assertThat(codebase.problems())
                .containsExactly(new CodebaseProblem(
                        "pom.xml", "is not well-formed XML at line 3: Maven's usual folders are assumed; mend it"));
        assertThat(Tree.lines(codebase))
                .contains("src/main/java/A.java [] SOURCE MAIN", "target/classes/A.class [] CLASS MAIN");
    }

    @Test
    void entitiesOfAPomAreNeverResolved() throws Exception {
        Files.writeString(folder.resolve("secret.txt"), "src/main/java");
        tree.file(
                        "m/pom.xml",
                        "<!DOCTYPE project [<!ENTITY x SYSTEM \"../secret.txt\"><!ENTITY a \"aaaa\">"
                                + "<!ENTITY b \"&a;&a;&a;\">]>\n"
                                + "<project><build><sourceDirectory>&x;</sourceDirectory></build><name>&b;</name></project>")
                .files("m/src/main/java/A.java");
        Codebase codebase = tree.codebase();

        assertThat(Tree.lines(codebase)).contains("m/src/main/java/A.java [m] SOURCE MAIN");
        assertThat(codebase.problems().toString()).doesNotContain("secret");
    }

    @Test
    void aPropertyThatGrowsWithoutEndIsLeftUnresolved() {
        tree.pom(
                "pom.xml",
                "<properties><a>${b}${b}</a><b>${a}${a}</b></properties>"
                        + "<build><sourceDirectory>${a}</sourceDirectory></build>");

        assertThat(tree.codebase().problems()).hasSize(1);
    }

    @Test
    void foldersOfAnIdeAreLeftOutOnlyIfTheyHoldClasses() {
        tree.pom("a/pom.xml", "").pom("b/pom.xml", "").files("a/bin/A.class", "a/bin/app.yml", "b/bin/release.sh");

        assertThat(Tree.paths(tree.codebase())).containsExactly("a/pom.xml", "b/bin/release.sh", "b/pom.xml");
    }

    @Test
    void aParentMayNameAFolderThatOnlyItsChildrenHave() {
        tree.pom(
                        "pom.xml",
                        "<artifactId>parent</artifactId><packaging>pom</packaging>"
                                + "<build><sourceDirectory>code</sourceDirectory></build>")
                .pom("a/pom.xml", "<parent><artifactId>parent</artifactId></parent>")
                .files("a/code/A.java");
        Codebase codebase = tree.codebase();

        assertThat(codebase.problems()).isEmpty();
        assertThat(codebase.sourceRoots()).containsExactly(new SourceRoot("a/code", "a", SourceFile.Scope.MAIN, false));
    }
}
