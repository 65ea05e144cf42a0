package org.assize.quality.correctness;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import org.assize.evidence.java.JavaFile;
import org.assize.finding.Severity;
import org.assize.rule.Inspection;
import org.assize.rule.Rule;

/** Looks for equals in the class itself, so a class that extends another is not judged. */
final class CompareToMatchesEquals {

    static final Rule RULE = Rule.java("quality/compareto-matches-equals")
            .states("A class that is Comparable overrides equals along with compareTo")
            .because(
                    "sorted sets and maps tell objects apart by compareTo and all others by equals, and both must agree")
            .remedy("Override equals and hashCode so that they agree with compareTo, or sort with a Comparator instead")
            .implementing("cwe/697", "iso-25010/faultlessness")
            .severity(Severity.WARNING)
            .offByDefault("objects that are only ever sorted need no equals")
            .cannotSee("An equals that a superclass has, and whether the two methods agree.")
            .knownElsewhereAs(
                    "PMD.OverrideBothEqualsAndHashCodeOnComparable", "java:S1210", "EQ_COMPARETO_USE_OBJECT_EQUALS")
            .violating("""
                    class Version implements Comparable<Version> {
                        private final int major;

                        @Override
                        public int «compareTo»(Version other) {
                            return Integer.compare(major, other.major);
                        }
                    }
                    """)
            .violating("""
                    class Version implements java.lang.Comparable<Version>, java.io.Serializable {
                        public int «compareTo»(Version other) {
                            return 0;
                        }

                        public boolean equals(Version other) {
                            return true;
                        }
                    }
                    """)
            .violating("""
                    class Outer {
                        static final class Entry implements Comparable {
                            public int «compareTo»(Object other) {
                                return 1;
                            }

                            @Override
                            public int hashCode() {
                                return 3;
                            }
                        }
                    }
                    """)
            .conforming("""
                    class Version implements Comparable<Version> {
                        public int compareTo(Version other) {
                            return 0;
                        }

                        @Override
                        public boolean equals(Object other) {
                            return other instanceof Version;
                        }

                        @Override
                        public int hashCode() {
                            return 1;
                        }
                    }
                    """)
            .conforming("""
                    record Version(int major) implements Comparable<Version> {
                        public int compareTo(Version other) {
                            return Integer.compare(major, other.major);
                        }
                    }
                    """)
            .conforming("""
                    import lombok.EqualsAndHashCode;

                    class Outer {
                        static class Later extends Base implements Comparable<Later> {
                            public int compareTo(Later other) {
                                return 0;
                            }
                        }

                        static abstract class Ordered implements Comparable<Ordered> {
                            public abstract int compareTo(Ordered other);
                        }

                        @EqualsAndHashCode
                        static class Data implements Comparable<Data> {
                            public int compareTo(Data other) {
                                return 0;
                            }
                        }

                        static class Sorter {
                            public int compareTo(Sorter other) {
                                return 0;
                            }
                        }
                    }
                    """)
            .inspecting(ClassOrInterfaceDeclaration.class, CompareToMatchesEquals::inspect)
            .build();

    private CompareToMatchesEquals() {}

    private static void inspect(ClassOrInterfaceDeclaration type, Inspection<JavaFile, Node> report) {
        boolean comparable = !type.isInterface()
                && type.getExtendedTypes().isEmpty()
                && type.getImplementedTypes().stream()
                        .anyMatch(each -> each.getNameAsString().equals("Comparable")
                                && report.file().types().of(each).is("java.lang.Comparable"));
        if (!comparable || overridesEquals(type) || isGenerated(type)) {
            return;
        }
        type.getMethodsByName("compareTo").stream()
                .filter(method ->
                        method.getParameters().size() == 1 && method.getBody().isPresent())
                .findFirst()
                .ifPresent(method -> report.breach(
                                method.getName(),
                                type.getNameAsString() + " is compared by compareTo, yet equal only to itself")
                        .key("compareTo"));
    }

    private static boolean overridesEquals(ClassOrInterfaceDeclaration type) {
        return type.getMethodsByName("equals").stream()
                .map(MethodDeclaration::getParameters)
                .anyMatch(parameters -> parameters.size() == 1
                        && parameters.get(0).getType().asString().endsWith("Object"));
    }

    /** Lombok and AutoValue write equals themselves. */
    private static boolean isGenerated(ClassOrInterfaceDeclaration type) {
        return type.getAnnotations().stream()
                .map(annotation -> annotation.getName().getIdentifier())
                .anyMatch(name -> name.equals("EqualsAndHashCode")
                        || name.equals("Data")
                        || name.equals("Value")
                        || name.equals("AutoValue"));
    }
}
