package org.assize.evidence.java;

import com.github.javaparser.ast.ImportDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The names that a file takes from its top-level types, its imports, its package and {@code java.lang}. */
final class ImportedNames {

    private final Resolution resolution;
    private final Map<String, String> single = new HashMap<>();
    private final Map<String, String> singleStatic = new HashMap<>();
    private final List<String> onDemand = new ArrayList<>();
    private final List<String> staticOnDemand = new ArrayList<>();
    private final Map<String, Found> found = new HashMap<>();

    ImportedNames(Resolution resolution) {
        this.resolution = resolution;
        boolean compact = resolution.unit().getTypes().stream().anyMatch(Subjects::isCompactClass);
        if (compact) {
            packagesOf("java.base").forEach(onDemand::add);
        }
        for (ImportDeclaration declaration : resolution.unit().getImports()) {
            add(declaration);
        }
    }

    private void add(ImportDeclaration declaration) {
        String name = declaration.getNameAsString();
        if (declaration.isModule()) {
            packagesOf(name).forEach(onDemand::add);
        } else if (declaration.isAsterisk()) {
            (declaration.isStatic() ? staticOnDemand : onDemand).add(name);
        } else if (declaration.isStatic()) {
            int dot = name.lastIndexOf('.');
            singleStatic.put(name.substring(dot + 1), name.substring(0, Math.max(0, dot)));
        } else {
            single.put(name.substring(name.lastIndexOf('.') + 1), name);
        }
    }

    private static Stream<String> packagesOf(String module) {
        return ModuleFinder.ofSystem().find(module).stream()
                .flatMap(reference -> reference.descriptor().exports().stream())
                .filter(exports -> !exports.isQualified())
                .map(ModuleDescriptor.Exports::source)
                .sorted();
    }

    /**
     * The type that a simple name means where no enclosing type or block declares it.
     *
     * @param openSupertypes whether an enclosing class may inherit a member type of this name
     * @return its binary name, empty if unknown
     */
    String topLevel(String name, boolean openSupertypes) {
        Found known = found.computeIfAbsent(name, this::find);
        return known.uncertain() && openSupertypes ? "" : known.name();
    }

    private Found find(String name) {
        for (TypeDeclaration<?> type : resolution.unit().getTypes()) {
            if (type.getNameAsString().equals(name)) {
                return new Found(resolution.declared().nameOf(type), false);
            }
        }
        if (single.containsKey(name)) {
            return new Found(binaryName(single.get(name)), false);
        }
        String prefix = resolution.packageName().isEmpty() ? "" : resolution.packageName() + ".";
        if (resolution.exists(prefix + name)) {
            return new Found(prefix + name, false);
        }
        String common = "java.lang." + name;
        if (resolution.exists(common)) {
            return new Found(common, false);
        }
        return findOnDemand(name);
    }

    /** A name that two imports on demand offer would not compile, so the first that has it is the one. */
    private Found findOnDemand(String name) {
        for (String place : onDemand) {
            String candidate = isTypeName(place) ? binaryName(place) + "$" + name : place + "." + name;
            if (resolution.exists(candidate)) {
                return new Found(candidate, true);
            }
        }
        if (singleStatic.containsKey(name)) {
            String candidate = binaryName(singleStatic.get(name)) + "$" + name;
            if (resolution.exists(candidate)) {
                return new Found(candidate, false);
            }
        }
        for (String place : staticOnDemand) {
            String candidate = binaryName(place) + "$" + name;
            if (resolution.exists(candidate)) {
                return new Found(candidate, true);
            }
        }
        return new Found("", true);
    }

    /** The class that a name is imported from statically by name, empty if it is not. */
    String staticOwner(String member) {
        String owner = singleStatic.get(member);
        return owner == null ? "" : binaryName(owner);
    }

    /** The classes whose static members are imported on demand. */
    List<String> staticOwnersOnDemand() {
        return staticOnDemand.stream().map(this::binaryName).toList();
    }

    /**
     * The binary name of a type that is fully written: {@code java.util.Map.Entry} is {@code java.util.Map$Entry}.
     * Where no such class is known, packages are what begins with a small letter.
     */
    String binaryName(String canonical) {
        int firstType = firstTypeSegment(canonical);
        if (firstType < 0
                || canonical.indexOf('.', firstType) < 0 && Character.isUpperCase(canonical.charAt(firstType))) {
            return canonical;
        }
        return canonical.substring(0, firstType)
                + canonical.substring(firstType).replace('.', '$');
    }

    static boolean isTypeName(String name) {
        return firstTypeSegment(name) >= 0;
    }

    private static int firstTypeSegment(String name) {
        int start = 0;
        while (start >= 0 && start < name.length()) {
            if (Character.isUpperCase(name.charAt(start))) {
                return start;
            }
            int dot = name.indexOf('.', start);
            start = dot < 0 ? -1 : dot + 1;
        }
        return -1;
    }

    /**
     * What a name was found to mean.
     *
     * @param name the binary name, empty if unknown
     * @param uncertain whether an inherited member type, if there is one, would be meant instead more likely than not
     */
    private record Found(String name, boolean uncertain) {}
}
