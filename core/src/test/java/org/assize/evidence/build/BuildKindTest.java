package org.assize.evidence.build;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assize.codebase.Codebase;
import org.assize.codebase.SourceFile;
import org.assize.codebase.SourceFile.Category;
import org.assize.codebase.SourceFile.Scope;
import org.assize.evidence.EvidenceKind;
import org.assize.evidence.FileContent;
import org.assize.evidence.KeptFiles;
import org.assize.evidence.Lookup;
import org.assize.evidence.Lookups;
import org.assize.evidence.SourceText;
import org.assize.evidence.UnreadableFileException;
import org.assize.evidence.config.ConfigurationFile;
import org.assize.evidence.config.ConfigurationKind;
import org.assize.finding.Region;
import org.junit.jupiter.api.Test;

class BuildKindTest {

    private static BuildFile read(String path, Map<String, String> poms) throws UnreadableFileException {
        return BuildKind.BUILD.parse(content(path, poms.get(path)), new Asked(poms));
    }

    private static BuildFile read(String body) throws UnreadableFileException {
        return read("pom.xml", Map.of("pom.xml", project("a", body)));
    }

    private static FileContent content(String path, String text) {
        SourceFile file = new SourceFile(path, "", Category.BUILD, Scope.MAIN, false);
        return new FileContent(file, text.getBytes(UTF_8), UTF_8);
    }

    private static String project(String artifactId, String body) {
        return "<project>\n<groupId>com.acme</groupId><artifactId>" + artifactId + "</artifactId><version>1</version>\n"
                + body + "\n</project>\n";
    }

    private static String child(String artifactId, String parent, String body) {
        return "<project>\n<parent><groupId>com.acme</groupId><artifactId>" + parent
                + "</artifactId><version>1</version></parent><artifactId>" + artifactId + "</artifactId>\n" + body
                + "\n</project>\n";
    }

    private static String dependency(String name, String rest) {
        String[] parts = name.split(":");
        return "<dependency><groupId>" + parts[0] + "</groupId><artifactId>" + parts[1] + "</artifactId>" + rest
                + "</dependency>";
    }

    private static String managing(String dependencies) {
        return "<dependencyManagement><dependencies>" + dependencies + "</dependencies></dependencyManagement>";
    }

    private static String using(String dependencies) {
        return "<dependencies>" + dependencies + "</dependencies>";
    }

    private static Dependency dependencyOf(BuildFile file) {
        return file.elements(Dependency.class).stream()
                .filter(dependency -> !dependency.isManaged())
                .findFirst()
                .orElseThrow();
    }

    private static String slice(SourceText text, Region region) {
        return text.slice(region);
    }

    @Test
    void aDependencyIsReadWithItsPlaces() throws UnreadableFileException {
        BuildFile file = read("<properties><lib>1.2</lib></properties>\n"
                + using("\n  "
                        + dependency(
                                "org.lib:core",
                                "<version> ${lib}.3 </version><type>test-jar</type><classifier>x</classifier>"
                                        + "<scope>test</scope><optional>true</optional><exclusions><exclusion>"
                                        + "<groupId>g</groupId><artifactId>*</artifactId></exclusion></exclusions>")));

        Dependency dependency = dependencyOf(file);

        assertThat(dependency.name()).isEqualTo("org.lib:core:test-jar:x");
        assertThat(dependency.version()).contains("1.2.3");
        assertThat(dependency.writtenVersion().orElseThrow().written()).isEqualTo("${lib}.3");
        assertThat(dependency.scope()).contains("test");
        assertThat(dependency.isOptional()).isTrue();
        assertThat(dependency.isManaged()).isFalse();
        assertThat(dependency.exclusions())
                .extracting(exclusion -> exclusion.groupId() + ":" + exclusion.artifactId())
                .containsExactly("g:*");
        assertThat(dependency.region())
                .isEqualTo(new Region(5, 3, 5, file.text().line(5).indexOf("</dependencies>") + 1));
        assertThat(slice(file.text(), dependency.region()))
                .startsWith("<dependency>")
                .endsWith("</dependency>");
        assertThat(slice(file.text(), dependency.versionRegion())).isEqualTo("${lib}.3");
        assertThat(BuildKind.BUILD.subjectOf(file, dependency)).isEqualTo("dependencies/org.lib:core:test-jar:x");
        assertThat(BuildKind.BUILD.contextOf(file, dependency)).startsWith("<dependency><groupId>org.lib</groupId>");
    }

    @Test
    void aVersionIsManagedByTheParentInTheCodeBase() throws UnreadableFileException {
        BuildFile file = read(
                "module/pom.xml",
                Map.of(
                        "pom.xml",
                        project(
                                "parent",
                                "<properties><v>7</v></properties>"
                                        + managing(dependency("g:a", "<version>${v}</version><scope>runtime</scope>"))),
                        "module/pom.xml",
                        child("m", "parent", "<properties><v>8</v></properties>" + using(dependency("g:a", "")))));

        assertThat(dependencyOf(file).version()).contains("8");
        assertThat(dependencyOf(file).scope()).contains("runtime");
        assertThat(dependencyOf(file).versionRegion())
                .isEqualTo(dependencyOf(file).region());
        assertThat(file.project().name()).isEqualTo("com.acme:m");
        assertThat(file.project().version()).contains("1");
        assertThat(file.elements(Parent.class).get(0).path()).contains("pom.xml");
        assertThat(file.dependsOnOutside()).isFalse();
    }

    @Test
    void whatComesFromOutsideIsUnknown() throws UnreadableFileException {
        BuildFile file = read(
                "pom.xml",
                Map.of(
                        "pom.xml",
                        child(
                                "m",
                                "elsewhere",
                                using(dependency("g:a", "") + dependency("g:b", "<version>${x}</version>")))));

        assertThat(file.elements(Dependency.class))
                .extracting(Dependency::version, Dependency::scope)
                .containsOnly(org.assertj.core.groups.Tuple.tuple(Optional.empty(), Optional.empty()));
        assertThat(file.elements(Parent.class).get(0).path()).isEmpty();
        assertThat(file.property("x")).isEmpty();
        assertThat(file.dependsOnOutside()).isTrue();
    }

    @Test
    void aFileWithOtherCoordinatesIsNotTheParent() throws UnreadableFileException {
        BuildFile file = read(
                "module/pom.xml",
                Map.of(
                        "pom.xml", project("somebody", "<properties><v>7</v></properties>"),
                        "module/pom.xml", child("m", "parent", "")));

        assertThat(file.property("v")).isEmpty();
        assertThat(file.elements(Parent.class).get(0).path()).isEmpty();
    }

    @Test
    void aParentMayNotLieOutsideTheRoot() throws UnreadableFileException {
        assertThat(read("pom.xml", Map.of("pom.xml", child("m", "m", "")))
                        .elements(Parent.class)
                        .get(0)
                        .path())
                .isEmpty();
    }

    @Test
    void parentsInACircleComeToAnEnd() throws UnreadableFileException {
        String pom = "<project><parent><groupId>g</groupId><artifactId>a</artifactId><version>1</version>"
                + "<relativePath>pom.xml</relativePath></parent><groupId>g</groupId><artifactId>a</artifactId></project>";

        assertThat(read("pom.xml", Map.of("pom.xml", pom)).dependsOnOutside()).isTrue();
    }

    @Test
    void aBillOfMaterialsOfTheCodeBaseIsImported() throws UnreadableFileException {
        String imported = "<version>${project.version}</version><type>pom</type><scope>import</scope>";
        Map<String, String> poms = Map.of(
                "bom/pom.xml",
                        project(
                                "bom",
                                managing(dependency("g:a", "<version>${project.version}</version>")
                                        + dependency("com.acme:bom", imported))),
                "pom.xml", project("m", managing(dependency("com.acme:bom", imported)) + using(dependency("g:a", ""))));

        BuildFile file = read("pom.xml", poms);

        assertThat(dependencyOf(file).version()).contains("1");
        assertThat(dependencyOf(file).scope()).contains("compile");
        assertThat(file.dependsOnOutside()).isFalse();
        assertThat(file.elements(Dependency.class).get(0).isImport()).isTrue();
    }

    @Test
    void anImportFromOutsideLeavesTheScopeOpen() throws UnreadableFileException {
        BuildFile file = read(managing(dependency("x:bom", "<version>1</version><type>pom</type><scope>import</scope>"))
                + using(dependency("g:a", "")));

        assertThat(dependencyOf(file).scope()).isEmpty();
    }

    @Test
    void aProfileHasItsOwnElementsAndProperties() throws UnreadableFileException {
        BuildFile file = read("<properties><v>1</v></properties>" + using(dependency("g:a", "<version>${v}</version>"))
                + "<profiles><profile><id>next</id><properties><v>2</v></properties>"
                + using(dependency("g:a", "<version>${v}</version>")) + "</profile></profiles>");

        assertThat(file.elements(Dependency.class))
                .extracting(dependency -> dependency.profile().orElse("-")
                        + " " + dependency.version().orElse("?")
                        + " " + BuildKind.BUILD.subjectOf(file, dependency))
                .containsExactly("- 1 dependencies/g:a", "next 2 profile next/dependencies/g:a");
    }

    @Test
    void aPluginHasGoalsConfigurationAndManagedVersion() throws UnreadableFileException {
        BuildFile file = read("""
                <build>
                <pluginManagement><plugins><plugin><artifactId>maven-compiler-plugin</artifactId><version>3</version>
                <configuration><release>17</release></configuration></plugin></plugins></pluginManagement>
                <plugins><plugin>
                <artifactId>maven-compiler-plugin</artifactId>
                <executions><execution><id>e</id><phase>verify</phase><goals><goal>compile</goal></goals>
                <configuration><fork>true</fork></configuration></execution></executions>
                <configuration><failOnWarning>true</failOnWarning></configuration>
                <dependencies><dependency><groupId>g</groupId><artifactId>a</artifactId><version>5</version></dependency></dependencies>
                </plugin></plugins></build>
                """);

        Plugin managed = file.elements(Plugin.class).get(0);
        Plugin used = file.elements(Plugin.class).get(1);

        assertThat(managed.isManaged()).isTrue();
        assertThat(managed.section()).isEqualTo("build/pluginManagement/plugins");
        assertThat(used.isManaged()).isFalse();
        assertThat(used.name()).isEqualTo("org.apache.maven.plugins:maven-compiler-plugin");
        assertThat(used.version()).contains("3");
        assertThat(used.parameter("failOnWarning")).contains("true");
        assertThat(used.parameter("release")).contains("17");
        assertThat(used.parameter("absent")).isEmpty();
        assertThat(used.executions().get(0).goals()).containsExactly("compile");
        assertThat(used.executions().get(0).phase()).contains("verify");
        assertThat(used.dependencies().get(0).version()).contains("5");
        assertThat(file.elements(Dependency.class)).isEmpty();
        assertThat(file.project().javaRelease()).contains("17");
        assertThat(file.project().javaSource()).isEmpty();
    }

    @Test
    void aRepositoryHasItsUseAndAddress() throws UnreadableFileException {
        BuildFile file = read("""
                <properties><host>repo.acme</host></properties>
                <repositories><repository><id>r</id><url>http://${host}/r</url></repository></repositories>
                <pluginRepositories><pluginRepository><id>p</id><url>https://p</url></pluginRepository></pluginRepositories>
                <distributionManagement><repository><id>d</id><url>https://d</url></repository>
                <snapshotRepository><id>s</id><url>https://s</url></snapshotRepository></distributionManagement>
                """);

        assertThat(file.elements(Repository.class))
                .extracting(repository -> repository.use() + " " + repository.name() + " "
                        + repository.url().orElseThrow().valueOrWritten())
                .containsExactly(
                        "DEPENDENCIES r http://repo.acme/r",
                        "PLUGINS p https://p",
                        "RELEASES d https://d",
                        "SNAPSHOTS s https://s");
        BuildValue url = file.elements(Repository.class).get(0).url().orElseThrow();
        assertThat(slice(file.text(), url.region())).isEqualTo("http://${host}/r");
    }

    @Test
    void aProjectKnowsItsLicencesModulesAndRelease() throws UnreadableFileException {
        Map<String, String> poms = Map.of(
                "pom.xml",
                project(
                        "parent",
                        "<packaging>pom</packaging><modules><module>m</module></modules><licenses><license><name>MIT</name>"
                                + "</license></licenses><properties><maven.compiler.release>${java}</maven.compiler.release>"
                                + "<java>21</java></properties>"),
                "m/pom.xml",
                child("m", "parent", "<packaging>war</packaging>"));

        Project parent = read("pom.xml", poms).project();
        Project child = read("m/pom.xml", poms).project();

        assertThat(parent.packaging()).isEqualTo("pom");
        assertThat(parent.modules()).extracting(BuildValue::written).containsExactly("m");
        assertThat(child.packaging()).isEqualTo("war");
        assertThat(child.licences()).containsExactly(new Project.Licence(Optional.of("MIT"), Optional.empty()));
        assertThat(child.javaRelease()).contains("21");
    }

    @Test
    void propertiesThatNeverEndAreUnknown() throws UnreadableFileException {
        StringBuilder bomb = new StringBuilder("<p0>x</p0><self>${self}</self><a>${b}</a><b>${a}</b><o>${open</o>");
        for (int level = 1; level < 40; level++) {
            bomb.append("<p" + level + ">${p" + (level - 1) + "}${p" + (level - 1) + "}</p" + level + ">");
        }

        BuildFile file = read("<properties>" + bomb + "</properties>");

        assertThat(List.of("self", "a", "o", "p39", "env.HOME"))
                .allMatch(name -> file.property(name).isEmpty());
        assertThat(file.property("p2")).contains("xxxx");
        assertThat(file.property("project.artifactId")).contains("a");
    }

    @Test
    void anotherRootElementIsReported() {
        UnreadableFileException thrown = catchThrowableOfType(
                UnreadableFileException.class, () -> read("pom.xml", Map.of("pom.xml", "<!-- x -->\n<beans a='1'/>")));

        assertThat(thrown)
                .hasMessage(
                        "is no Maven project: its root element is <beans>; make it <project>, or give the file another"
                                + " name");
        assertThat(thrown.region()).isEqualTo(new Region(2, 1, 2, 15));
    }

    @Test
    void theDigestOfAQuestionChangesWithTheFileThatAnswers() {
        Poms one = Poms.LOOKUP.prepare(new Asked(Map.of("pom.xml", project("a", ""))));
        Poms two = Poms.LOOKUP.prepare(new Asked(Map.of("pom.xml", project("a", "<name>n</name>"))));

        assertThat(Poms.LOOKUP.digest(one, "pom.xml")).isNotEqualTo(Poms.LOOKUP.digest(two, "pom.xml"));
        assertThat(Poms.LOOKUP.digest(one, ":a")).isNotEqualTo(Poms.LOOKUP.digest(two, ":a"));
        assertThat(Poms.LOOKUP.digest(one, ":b")).isEqualTo("absent");
    }

    @Property(tries = 1000)
    void noProjectThrows(@ForAll("bodies") String body) throws UnreadableFileException {
        BuildFile file = read(body);

        assertThat(file.elements()).allSatisfy(element -> {
            assertThat(file.text().contains(element.region())).isTrue();
            assertThat(BuildKind.BUILD.subjectOf(file, element)).isNotNull();
            if (element instanceof Dependency dependency) {
                assertThat(file.text().contains(dependency.versionRegion())).isTrue();
                assertThat(dependency.scope()).isNotNull();
            }
            if (element instanceof Plugin plugin) {
                assertThat(plugin.version()).isNotNull();
                assertThat(plugin.executions()).isNotNull();
            }
        });
    }

    @Provide
    Arbitrary<String> bodies() {
        Arbitrary<String> leaf = Arbitraries.of(
                "<groupId>${g}</groupId>",
                "<artifactId>a</artifactId>",
                "<version>${v}</version>",
                "<version/>",
                "<g>${v}</g>",
                "<v>${g}</v>",
                "text",
                "<scope>import</scope>",
                "<type>pom</type>",
                "<id>p</id>");
        Arbitrary<String> tags = Arbitraries.of(
                "dependencies",
                "dependency",
                "dependencyManagement",
                "build",
                "plugins",
                "plugin",
                "properties",
                "profiles",
                "profile",
                "parent",
                "repositories",
                "repository",
                "exclusions",
                "executions",
                "execution");
        return Arbitraries.lazyOf(
                () -> leaf,
                () -> leaf,
                () -> bodies().list()
                        .ofMaxSize(3)
                        .flatMap(
                                inner -> tags.map(tag -> "<" + tag + ">" + String.join("", inner) + "</" + tag + ">")));
    }

    /** Answers from texts, as the engine does from the files of a code base. */
    private record Asked(Map<String, String> poms) implements Lookups, KeptFiles {

        @Override
        public <T> T consult(Lookup<T> lookup, String question) {
            return lookup.prepare(this);
        }

        @Override
        public Codebase codebase() {
            return Codebase.inMemory(poms);
        }

        @Override
        @SuppressWarnings("unchecked")
        public <F> Stream<F> of(EvidenceKind<F, ?> kind) {
            assertThat(kind).isSameAs(ConfigurationKind.CONFIGURATION);
            List<ConfigurationFile> files = new ArrayList<>();
            new TreeMap<>(poms).forEach((path, text) -> {
                try {
                    files.add(ConfigurationKind.CONFIGURATION.parse(content(path, text), this));
                } catch (UnreadableFileException e) {
                    throw new AssertionError(e);
                }
            });
            return (Stream<F>) files.stream();
        }
    }
}
