package org.assize.codebase;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.assize.codebase.Place.Kind;
import org.assize.codebase.SourceFile.Scope;

/**
 * One module as its build files describe it. All folders are relative to the root of the code base.
 *
 * @param folder the module's folder
 * @param roots what its folders are, where that does not follow from their names
 * @param outputs folders that the build writes and that are not looked into but for the roots among them
 * @param ideOutputs folders that an IDE may write, left out if they hold classes
 * @param charset how its sources are encoded
 */
record BuildModule(
        String folder, Map<String, Place> roots, Set<String> outputs, Set<String> ideOutputs, Charset charset) {

    BuildModule {
        roots = Map.copyOf(roots);
        outputs = Set.copyOf(outputs);
        ideOutputs = Set.copyOf(ideOutputs);
    }

    /**
     * A folder without a build file: a build of either kind may have written into it all the same.
     *
     * @param outputs those of its folders that do hold what a build wrote
     */
    static BuildModule plain(String folder, Set<String> outputs) {
        Map<String, Place> roots = new LinkedHashMap<>(mavenOutputs(folder, Paths.join(folder, "target")));
        roots.putAll(gradleOutputs(folder));
        return new BuildModule(folder, roots, outputs, Set.of(), StandardCharsets.UTF_8);
    }

    static BuildModule gradle(String folder) {
        Set<String> ideOutputs = Set.of(Paths.join(folder, "bin"), Paths.join(folder, "out"));
        Set<String> outputs = Set.of(Paths.join(folder, "build"));
        return new BuildModule(folder, gradleOutputs(folder), outputs, ideOutputs, StandardCharsets.UTF_8);
    }

    static Map<String, Place> mavenOutputs(String folder, String target) {
        Map<String, Place> roots = new LinkedHashMap<>();
        roots.put(target + "/classes", classes(folder, Scope.MAIN));
        roots.put(target + "/test-classes", classes(folder, Scope.TEST));
        roots.put(target + "/generated-sources", generated(folder, Scope.MAIN));
        roots.put(target + "/generated-test-sources", generated(folder, Scope.TEST));
        return roots;
    }

    private static Map<String, Place> gradleOutputs(String folder) {
        Map<String, Place> roots = new LinkedHashMap<>();
        String build = Paths.join(folder, "build");
        roots.put(build + "/classes", new Place(folder, Kind.CLASS_SETS, Scope.MAIN, false, null));
        roots.put(build + "/generated", generated(folder, Scope.MAIN));
        return roots;
    }

    static Place classes(String module, Scope scope) {
        return new Place(module, Kind.CLASSES, scope, false, null);
    }

    static Place generated(String module, Scope scope) {
        return new Place(module, Kind.GENERATED, scope, true, null);
    }

    /** Says whether a build file was found: without one, nothing is known of what an IDE writes. */
    boolean hasBuildFile() {
        return !ideOutputs.isEmpty();
    }

    /** What another build file of the same folder says, added to what this one says. */
    BuildModule and(BuildModule other) {
        Map<String, Place> allRoots = new LinkedHashMap<>(other.roots);
        allRoots.putAll(roots);
        return new BuildModule(
                folder, allRoots, union(outputs, other.outputs), union(ideOutputs, other.ideOutputs), charset);
    }

    private static Set<String> union(Set<String> some, Set<String> more) {
        Set<String> all = new TreeSet<>(some);
        all.addAll(more);
        return all;
    }
}
