package org.assize.codebase;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.stream.XMLStreamException;
import org.assize.codebase.Place.Kind;
import org.assize.codebase.SourceFile.Scope;
import org.jspecify.annotations.Nullable;

/** Makes modules of {@code pom.xml} files, with what they inherit from parents that are in the tree. */
final class MavenModules {

    /** A source folder that a {@code pom.xml} names, so that it is meant to be there. */
    record DeclaredFolder(String pom, String element, String folder) {}

    private static final long SIZE_LIMIT = 4_000_000;
    private static final int GENERATIONS = 30;

    private final Path root;
    private final List<CodebaseProblem> problems;
    private final Map<Path, Pom> poms = new HashMap<>();
    private final List<DeclaredFolder> declared = new ArrayList<>();
    private final Set<String> submodules = new TreeSet<>();

    /** Reads below a root, and adds to the problems what cannot be read. */
    MavenModules(Path root, List<CodebaseProblem> problems) {
        this.root = root;
        this.problems = problems;
    }

    /** The source folders that the files read so far name. */
    List<DeclaredFolder> declared() {
        return declared;
    }

    /** The folders that the files read so far name as modules. */
    Set<String> submodules() {
        return submodules;
    }

    /** The module of a folder that has a {@code pom.xml}. */
    BuildModule read(String folder) {
        PomFamily family = familyOf(root.resolve(folder).resolve("pom.xml"));
        String pom = Paths.join(folder, "pom.xml");
        for (String module : family.own().all("modules/module")) {
            String path = Paths.resolve(folder, family.resolved(module));
            if (path != null) {
                submodules.add(path.endsWith(".xml") ? Paths.folderOf(path) : path);
            }
        }
        String target = outputFolder(folder, family, "build/directory", "target");
        String classes = outputFolder(folder, family, "build/outputDirectory", "target/classes");
        String testClasses = outputFolder(folder, family, "build/testOutputDirectory", "target/test-classes");
        Map<String, Place> roots = new LinkedHashMap<>(BuildModule.mavenOutputs(folder, target));
        roots.put(classes, BuildModule.classes(folder, Scope.MAIN));
        roots.put(testClasses, BuildModule.classes(folder, Scope.TEST));
        roots.put(Paths.join(folder, "src/main/webapp"), new Place(folder, Kind.WEB, Scope.MAIN, false, null));
        new Roots(folder, pom, family, target, roots).addAll();
        Set<String> ideOutputs = Set.of(Paths.join(folder, "bin"), Paths.join(folder, "out"));
        return new BuildModule(folder, roots, Set.of(target, classes, testClasses), ideOutputs, charset(pom, family));
    }

    private String outputFolder(String folder, PomFamily family, String element, String usual) {
        String path = Paths.resolve(folder, family.resolved(String.valueOf(family.value(element))));
        boolean usable = path != null && !Paths.isWithin(folder, path) && !path.contains("${");
        return usable ? path : Paths.join(folder, usual);
    }

    private Charset charset(String pom, PomFamily family) {
        String declaredName = family.property("project.build.sourceEncoding");
        if (declaredName == null) {
            return StandardCharsets.UTF_8;
        }
        String name = family.resolved(declaredName);
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException e) {
            problems.add(new CodebaseProblem(
                    pom,
                    "says that its sources are encoded in '" + name + "', which Java does not know: UTF-8 is assumed;"
                            + " correct project.build.sourceEncoding"));
            return StandardCharsets.UTF_8;
        }
    }

    private PomFamily familyOf(Path file) {
        List<Pom> family = new ArrayList<>();
        Path next = file;
        while (next != null && family.size() < GENERATIONS) {
            Pom pom = poms.computeIfAbsent(next, this::parse);
            family.add(pom);
            next = parentOf(next, pom);
        }
        return new PomFamily(family);
    }

    private @Nullable Path parentOf(Path file, Pom pom) {
        String artifact = pom.value("parent/artifactId");
        String written = pom.value("parent/relativePath");
        String relativePath = written == null ? "../pom.xml" : written;
        if (artifact == null || relativePath.isEmpty() || relativePath.indexOf('\0') >= 0) {
            return null;
        }
        Path path = file.resolveSibling(relativePath).normalize();
        Path parent = path.toString().endsWith(".xml") ? path : path.resolve("pom.xml");
        if (parent.equals(file) || !Files.isRegularFile(parent)) {
            return null;
        }
        // Maven, too, passes over a file that is not the parent which is asked for.
        return artifact.equals(poms.computeIfAbsent(parent, this::parse).value("artifactId")) ? parent : null;
    }

    private Pom parse(Path file) {
        String path = Paths.relative(root, file);
        try {
            if (Files.size(file) > SIZE_LIMIT) {
                problems.add(new CodebaseProblem(
                        path, "is larger than 4 MB and was not read: Maven's usual folders are assumed"));
                return Pom.EMPTY;
            }
            return PomReader.read(Files.readAllBytes(file));
        } catch (IOException e) {
            problems.add(new CodebaseProblem(
                    path,
                    "cannot be read (" + Paths.reason(e) + "): Maven's usual folders are assumed; make it readable"));
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
            problems.add(new CodebaseProblem(
                    path,
                    "is not well-formed XML" + (line > 0 ? " at line " + line : "")
                            + ": Maven's usual folders are assumed; mend it"));
        }
        return Pom.EMPTY;
    }

    /** Collects the source and resource folders of one module. */
    private final class Roots {

        private final String folder;
        private final String pom;
        private final PomFamily family;
        private final String target;
        private final Map<String, Place> roots;

        Roots(String folder, String pom, PomFamily family, String target, Map<String, Place> roots) {
            this.folder = folder;
            this.pom = pom;
            this.family = family;
            this.target = target;
            this.roots = roots;
        }

        void addAll() {
            addSource("build/sourceDirectory", "sourceDirectory", Scope.MAIN);
            addSource("build/testSourceDirectory", "testSourceDirectory", Scope.TEST);
            addAdded(Pom.ADDED_SOURCES, Scope.MAIN);
            addAdded(Pom.ADDED_TEST_SOURCES, Scope.TEST);
            addResources("build/resources/resource/directory", "src/main/resources", Scope.MAIN);
            addResources("build/testResources/testResource/directory", "src/test/resources", Scope.TEST);
        }

        private void addSource(String element, String name, Scope scope) {
            String path = folderOf(String.valueOf(family.value(element)), name);
            if (path != null) {
                roots.put(path, new Place(folder, Kind.SOURCES, scope, generated(path), path));
                if (family.own().value(element) != null) {
                    declare(path, name);
                }
            }
        }

        private void addAdded(String list, Scope scope) {
            for (String written : family.own().all(list)) {
                String path = folderOf(written, "source");
                if (path != null) {
                    roots.put(path, new Place(folder, Kind.SOURCES, scope, generated(path), path));
                    declare(path, "source");
                }
            }
        }

        private void addResources(String element, String usual, Scope scope) {
            List<String> written = family.all(element);
            for (String directory : written.isEmpty() ? List.of(usual) : written) {
                String path = folderOf(directory, "directory");
                // A whole module is named as resources to pick a file or two from it, such as its licence.
                if (path != null && !path.equals(folder) && !Paths.isWithin(folder, path)) {
                    Place there = roots.get(path);
                    boolean both = there != null && there.kind() == Kind.SOURCES;
                    roots.put(
                            path,
                            both
                                    ? new Place(
                                            folder, Kind.SOURCES_AND_RESOURCES, there.scope(), there.generated(), path)
                                    : new Place(folder, Kind.RESOURCES, scope, generated(path), null));
                }
            }
        }

        private boolean generated(String path) {
            return Paths.isWithin(path, target);
        }

        private void declare(String path, String element) {
            // What the build will write need not be there yet, and a parent may name a folder for its children.
            if (!generated(path) && !"pom".equals(family.own().value("packaging"))) {
                declared.add(new DeclaredFolder(pom, element, path));
            }
        }

        private @Nullable String folderOf(String written, String element) {
            String text = family.resolved(written);
            if (text.contains("${")) {
                problems.add(
                        new CodebaseProblem(
                                pom,
                                "names the folder '" + text + "' in <" + element
                                        + ">, with a property that no pom.xml here sets: the folder was not found; write it out"));
                return null;
            }
            String path = Paths.resolve(folder, text);
            if (path == null) {
                problems.add(new CodebaseProblem(
                        pom,
                        "names the folder '" + text + "' in <" + element
                                + ">, which is outside the code base and was not read;"
                                + " take a root that holds both, or move the folder"));
            }
            return path;
        }
    }
}
