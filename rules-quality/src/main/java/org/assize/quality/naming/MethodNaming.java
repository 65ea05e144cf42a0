package org.assize.quality.naming;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.MethodDeclaration;
import org.assize.evidence.java.JavaFile;
import org.assize.finding.Severity;
import org.assize.rule.Inspection;
import org.assize.rule.Option;
import org.assize.rule.Rule;

/** Cannot see whether a method overrides another unless it says so with @Override. */
final class MethodNaming {

    record Options(
            @Option("a regular expression that names of methods match")
            String method,

            @Option("a regular expression that names of methods in tests match")
            String testMethod) {}

    static final Rule RULE = Rule.java("quality/method-naming")
            .states("Method names match the convention")
            .because("a reader tells a call from a type or a constant by the way it is written")
            .remedy("Write method names in lowerCamelCase; set the options if your team's convention is another")
            .severity(Severity.WARNING)
            .implementing("iso-25010/analysability", "cwe/1099")
            .options(new Options(Conventions.LOWER_CAMEL, "[\\p{L}\\p{Nd}_]+"))
            .cannotSee("Methods that override without @Override. Native methods are left alone.")
            .knownElsewhereAs("PMD.MethodNamingConventions", "java:S100", "IdentifierName", "checkstyle:methodname")
            .violating("""
                    class Import {
                        void «Load»() {}
                    }
                    """)
            .violating("""
                    interface Import {
                        int «row_count»();
                    }
                    """)
            .violating("""
                    class Import {
                        static int «_next»() { return 0; }

                        void «Import»() {}
                    }
                    """)
            .conforming("""
                    class Import {
                        void load2Files() {}
                    }
                    """)
            .conforming("""
                    class Import implements Legacy {
                        @Override
                        public void Load_All() {}

                        private native void Java_call();
                    }
                    """)
            .conforming("""
                    class ImportTest {
                        @Test
                        void load_reads_all_files() {}

                        @ParameterizedTest
                        void Given_file_When_loaded_Then_read(int rows) {}
                    }
                    """)
            .inspecting(MethodDeclaration.class, MethodNaming::inspect)
            .build();

    private MethodNaming() {}

    private static void inspect(MethodDeclaration method, Inspection<JavaFile, Node> report) {
        if (method.isNative() || method.isAnnotationPresent("Override")) {
            return;
        }
        Options options = report.options(Options.class);
        boolean isTest = report.source().isTest() || isTestMethod(method);
        String pattern = isTest ? options.testMethod() : options.method();
        String name = method.getNameAsString();
        if (!Conventions.of(report).matches(pattern, name)) {
            report.breach(method.getName(), "The method name " + name + " does not match " + pattern);
        }
    }

    private static boolean isTestMethod(MethodDeclaration method) {
        return method.getAnnotations().stream()
                .anyMatch(each -> each.getName().getIdentifier().endsWith("Test")
                        || each.getName().getIdentifier().equals("Property"));
    }
}
