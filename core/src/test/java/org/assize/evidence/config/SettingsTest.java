package org.assize.evidence.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.assize.codebase.Codebase;
import org.assize.evidence.EvidenceKind;
import org.assize.evidence.KeptFiles;
import org.assize.evidence.UnreadableFileException;
import org.junit.jupiter.api.Test;

class SettingsTest {

    private static final String RESOURCES = "src/main/resources/";

    private static Settings settings(Map<String, String> contents) {
        return Settings.LOOKUP.prepare(new Kept(contents));
    }

    private static Settings properties(String text) {
        return settings(Map.of(RESOURCES + "application.properties", text));
    }

    private static Optional<String> only(List<Setting> settings) {
        assertThat(settings).hasSize(1);
        return settings.get(0).value();
    }

    @Test
    void aKeyHasItsValuesFromAllFilesWithProfileAndPlace() {
        Settings settings = settings(Map.of(
                RESOURCES + "application.yml",
                "server:\n  port: 80\n---\nspring.profiles: dev\nserver.port: 81\n",
                RESOURCES + "application-prod.properties",
                "server.port=443\n",
                RESOURCES + "META-INF/microprofile-config.properties",
                "server.port=82\n",
                "src/test/resources/application.yml",
                "server.port: 99\n"));

        assertThat(settings.valuesOf("server.port"))
                .extracting(setting -> setting.place().path().substring(RESOURCES.length()) + ":"
                        + Read.show(setting.place().region()) + " "
                        + setting.profile().orElse("-") + " " + setting.value().orElse("?"))
                .containsExactly(
                        "META-INF/microprofile-config.properties:1:13-1:15 - 82",
                        "application-prod.properties:1:13-1:16 prod 443",
                        "application.yml:2:9-2:11 - 80",
                        "application.yml:5:14-5:16 dev 81");
    }

    @Test
    void namesAreExactOrRelaxedAsAsked() {
        Settings settings = properties("app.MAX_SIZE=1\napp.max-size=2\n");

        assertThat(settings.valuesOf("app.max-size"))
                .extracting(Setting::written)
                .containsExactly("2");
        assertThat(settings.boundTo("app.maxSize")).extracting(Setting::written).containsExactly("1", "2");
        assertThat(settings.valuesOf("app.other")).isEmpty();
    }

    @Test
    void placeholdersAreResolvedWithTheirDefaults() {
        Settings settings = properties("""
                host=shop.example
                url=https://${host}:${port:8443}/${path:${host}}
                """);

        assertThat(only(settings.valuesOf("url"))).contains("https://shop.example:8443/shop.example");
    }

    @Test
    void aPlaceholderPrefersItsOwnProfile() {
        Settings settings = settings(Map.of(
                RESOURCES + "application.properties", "host=a\nurl=${host}\n",
                RESOURCES + "application-prod.properties", "host=b\nurl=${host}\n"));

        assertThat(settings.valuesOf("url"))
                .extracting(setting -> setting.value().orElse("?"))
                .containsExactly("b", "a");
    }

    @Test
    void whatNoFileSaysIsUnknown() {
        Settings settings = properties("""
                missing=${NOT_THERE}
                cycle.a=${cycle.b}
                cycle.b=${cycle.a}
                self=${self:x}
                open=${open
                spring=#{systemProperties['x']}
                maven=@project.version@
                twice=1
                twice=2
                ambiguous=${twice}
                computed=${${host}:x}
                """);

        for (String key : List.of("missing", "cycle.a", "self", "open", "spring", "maven", "ambiguous", "computed")) {
            assertThat(only(settings.valuesOf(key))).as(key).isEmpty();
        }
    }

    @Test
    void aBombOfPlaceholdersIsUnknown() {
        StringBuilder bomb = new StringBuilder("a0=x\n");
        for (int level = 1; level < 40; level++) {
            bomb.append("a" + level + "=${a" + (level - 1) + "}${a" + (level - 1) + "}\n");
        }

        assertThat(only(properties(bomb.toString()).valuesOf("a39"))).isEmpty();
        assertThat(only(properties(bomb.toString()).valuesOf("a3"))).contains("xxxxxxxx");
    }

    @Test
    void messageBundlesAreNotSettings() {
        Settings settings = settings(Map.of(
                RESOURCES + "messages.properties", "k=1\n",
                RESOURCES + "messages_de.properties", "k=2\n",
                RESOURCES + "texts.properties", "k=3\n",
                RESOURCES + "texts_pt_BR.properties", "k=4\n",
                RESOURCES + "i18n/labels.properties", "k=5\n",
                RESOURCES + "mail.properties", "k=6\n"));

        assertThat(settings.valuesOf("k")).extracting(Setting::written).containsExactly("6");
    }

    @Test
    void theDigestChangesWithTheAnswerAndShowsNoSecret() {
        Settings one = properties("db.password=hunter2\nother=1\n");
        Settings same = properties("db.password=hunter2\nother=2\n");
        Settings another = properties("db.password=hunter3\nother=1\n");

        String digest = Settings.LOOKUP.digest(one, "db.password");

        assertThat(digest)
                .isEqualTo(Settings.LOOKUP.digest(same, "db.password"))
                .doesNotContain("hunter2");
        assertThat(digest).isNotEqualTo(Settings.LOOKUP.digest(another, "db.password"));
        assertThat(Settings.LOOKUP.digest(one, "absent")).isEqualTo(Settings.LOOKUP.digest(another, "absent"));
    }

    private record Kept(Map<String, String> contents) implements KeptFiles {

        @Override
        public Codebase codebase() {
            return Codebase.inMemory(contents);
        }

        @Override
        @SuppressWarnings("unchecked")
        public <F> Stream<F> of(EvidenceKind<F, ?> kind) {
            assertThat(kind).isSameAs(ConfigurationKind.CONFIGURATION);
            List<ConfigurationFile> files = new ArrayList<>();
            new TreeMap<>(contents).forEach((path, text) -> {
                try {
                    files.add(Read.text(path, text));
                } catch (UnreadableFileException e) {
                    throw new AssertionError(e);
                }
            });
            return (Stream<F>) files.stream();
        }
    }
}
