package org.assize.evidence.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assize.codebase.Codebase;
import org.assize.codebase.SourceFile;
import org.assize.evidence.UnreadableFileException;
import org.junit.jupiter.api.Test;

class ConfigurationKindTest {

    private static final ConfigurationKind KIND = ConfigurationKind.CONFIGURATION;

    private static SourceFile file(String path) {
        return Codebase.inMemory(Map.of(path, "")).file(path).orElseThrow();
    }

    @Test
    void configurationIsReadWhereverItStands() {
        assertThat(List.of(
                        "pom.xml",
                        "src/main/resources/application.properties",
                        "src/main/resources/templates/a.yml",
                        "src/test/resources/a.json",
                        "src/main/webapp/WEB-INF/web.xml",
                        ".github/workflows/ci.yaml"))
                .allMatch(path -> KIND.reads(file(path)));
    }

    @Test
    void whatToolsWriteAndTemplatesOfYamlAreNotRead() {
        assertThat(List.of(
                        "package-lock.json",
                        "web/package-lock.json",
                        "src/main/resources/static/app.min.json",
                        "charts/shop/templates/service.yaml",
                        "README.md",
                        "src/main/java/A.java"))
                .noneMatch(path -> KIND.reads(file(path)));
    }

    @Test
    void onlyWhatLookupsAskForIsKept() {
        assertThat(List.of("pom.xml", "src/main/resources/a.yml", "src/main/resources/b.properties"))
                .allMatch(path -> KIND.keeps(file(path)));
        assertThat(List.of("src/main/resources/a.json", "src/test/resources/b.properties", "docs/c.yml", "d.xml"))
                .noneMatch(path -> KIND.keeps(file(path)));
    }

    @Test
    void theSubjectIsThePathWithoutNumbersAndTheContextHasNoWhiteSpace() throws UnreadableFileException {
        ConfigurationFile file = Read.text("a.yml", "jobs:\n  - steps:\n      - uses:  a b\n");
        ConfigurationNode node = file.find("jobs[0].steps[0].uses").get(0);

        assertThat(KIND.subjectOf(file, node)).isEqualTo("jobs[].steps[].uses");
        assertThat(KIND.contextOf(file, node)).isEqualTo("uses:ab");
        assertThat(KIND.regionOf(file, node)).isEqualTo(node.region());
    }

    @Test
    void aNodeBindsToItsNameInRelaxedForms() throws UnreadableFileException {
        ConfigurationFile file = Read.text("a.yml", "server:\n  maxSize: 1\n  MAX_SIZE: 2\n");

        assertThat(file.findRelaxed("server.max-size"))
                .extracting(ConfigurationNode::value)
                .containsExactly("1", "2");
        assertThat(file.find("server.maxSize")).allMatch(node -> node.bindsTo("server.max_size"));
        assertThat(file.find("server.maxSize")).noneMatch(node -> node.bindsTo("server.size"));
    }

    @Test
    void everyWrittenNodeIsVisitedOnceParentsFirst() throws UnreadableFileException {
        ConfigurationFile file = Read.text("a.xml", "<a b='1'><c><d/></c><e/></a>");
        List<String> paths = new ArrayList<>();

        KIND.walk(file, node -> paths.add(node.path()));

        assertThat(paths).containsExactly("a", "a/@b", "a/c", "a/c/d", "a/e");
    }

    @Test
    void examplesStandWhereTheirFormatIsRead() {
        assertThat(KIND.examplePath("<beans/>")).isEqualTo("src/main/resources/example.xml");
        assertThat(KIND.examplePath("{}")).isEqualTo("src/main/resources/example.json");
        assertThat(KIND.examplePath("# note\nserver.port = 80\n"))
                .isEqualTo("src/main/resources/application.properties");
        assertThat(KIND.examplePath("server:\n  port: 80\n")).isEqualTo("src/main/resources/application.yml");
    }
}
