package org.assize.codebase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class LayoutPropertiesTest {

    private static final Layout TWO_MODULES =
            new Layout(Map.of("", BuildModule.plain("", java.util.Set.of()), "a/src", BuildModule.gradle("a/src")));

    @Provide
    Arbitrary<String> paths() {
        Arbitrary<String> name = Arbitraries.of(
                "src",
                "main",
                "test",
                "java",
                "java11",
                "resources",
                "webapp",
                "target",
                "classes",
                "generated-sources",
                "build",
                "generated",
                "sources",
                "a",
                "it",
                ".mvn",
                "A.java",
                "pom.xml",
                "X.class",
                "é",
                "...",
                " ");
        return name.list().ofMinSize(1).ofMaxSize(8).map(names -> String.join("/", names));
    }

    @Provide
    Arbitrary<List<String>> trees() {
        return paths().list().ofMaxSize(30);
    }

    @Property
    void everyPathIsDescribedAndKeepsItsPath(@ForAll("paths") String path) {
        for (Layout layout : List.of(Layout.PLAIN, TWO_MODULES)) {
            SourceFile file = layout.describe(path);

            assertThat(file.path()).isEqualTo(path);
            assertThat(Paths.isWithin(path, file.module())).isTrue();
        }
    }

    @Property
    void aSourceRootIsAlwaysAFolderOnTheWayToTheFile(@ForAll("paths") String path) {
        for (Layout layout : List.of(Layout.PLAIN, TWO_MODULES)) {
            String root = layout.placeOf(Paths.folderOf(path)).sourceRoot();

            assertThat(root == null || Paths.isWithin(Paths.folderOf(path), root))
                    .isTrue();
        }
    }

    @Property
    void filesAreUniqueAndSortedInWhateverOrderTheyCome(@ForAll("trees") List<String> paths) {
        Map<String, String> contents = paths.stream().collect(Collectors.toMap(path -> path, path -> "", (a, b) -> a));
        Codebase all = Codebase.inMemory(contents);
        Codebase oneByOne = Codebase.inMemory(Map.of());
        for (String path : paths) {
            oneByOne = oneByOne.withBuffer(path, "");
        }

        assertThat(Tree.paths(all)).containsExactlyElementsOf(new TreeMap<>(contents).keySet());
        assertThat(oneByOne.files()).isEqualTo(all.files());
        assertThat(all.files()).allMatch(file -> all.file(file.path()).orElseThrow() == file);
    }

    @Property
    void aSourceIsFoundByThePackageThatItsFolderStandsFor(@ForAll("trees") List<String> paths) {
        Codebase codebase =
                Codebase.inMemory(paths.stream().collect(Collectors.toMap(path -> path, path -> "", (a, b) -> a)));
        for (SourceFile file : codebase.files()) {
            codebase.packageOf(file)
                    .ifPresent(name -> assertThat(codebase.sourceOf(name, file.name(), file))
                            .get()
                            .extracting(found -> List.of(found.module(), found.scope(), found.name()))
                            .isEqualTo(List.of(file.module(), file.scope(), file.name())));
        }
    }

    @Property
    void aWrittenPathNeverLeavesTheCodebase(@ForAll("paths") String folder, @ForAll String written) {
        String resolved = Paths.resolve(folder, written);

        if (resolved != null && !resolved.isEmpty()) {
            assertThat(resolved.split("/")).doesNotContain("..", ".", "");
        }
    }
}
