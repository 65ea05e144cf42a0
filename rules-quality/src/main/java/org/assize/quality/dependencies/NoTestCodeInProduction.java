package org.assize.quality.dependencies;

import com.github.javaparser.ast.ImportDeclaration;
import com.github.javaparser.ast.Node;
import java.util.List;
import java.util.regex.Pattern;
import org.assize.evidence.java.JavaFile;
import org.assize.rule.Inspection;
import org.assize.rule.Option;
import org.assize.rule.Rule;

/** Uses without an import; a package that has test in its name is taken to be a test library itself. */
final class NoTestCodeInProduction {

    record Options(
            @Option("beginnings of the names of test libraries")
            List<String> libraries) {}

    static final Rule RULE = Rule.java("quality/no-test-code-in-production")
            .states("Production code does not use test frameworks or the assertions of test libraries")
            .because("the library is not there in production, or drags itself into the delivery")
            .remedy("Move the code to the tests, or check with a language or library feature that is meant "
                    + "for production")
            .implementing("cwe/489", "iso-25010/modularity")
            .options(new Options(List.of(
                    "org.junit.",
                    "junit.framework.",
                    "org.testng.",
                    "org.mockito.",
                    "org.assertj.core.api.",
                    "org.hamcrest.",
                    "org.easymock.",
                    "org.powermock.",
                    "com.google.common.truth.",
                    "org.springframework.test.",
                    "org.springframework.boot.test.",
                    "net.jqwik.",
                    "org.jmock.")))
            .applyingTo(file -> file.isMain())
            .cannotSee("Uses without an import; a package that has test in its name is taken to be a test "
                    + "library itself.")
            .knownElsewhereAs("java:S5960", "java:S5803", "MockNotUsedInProduction")
            .violating("""
        import «org.junit.Assert»;

        class Order {
            void add(String item) {
                Assert.assertNotNull(item);
            }
        }
        """)
            .violating("""
        import static «org.junit.jupiter.api.Assertions.assertTrue»;

        class Order {
            void add(String item) {
                assertTrue(item.isEmpty());
            }
        }
        """)
            .violating("""
        package com.acme.latest;

        import static «org.hamcrest.MatcherAssert»;
        import «org.mockito»;

        class Order {}
        """)
            .conforming("""
        import org.springframework.util.Assert;

        class Order {
            void add(String item) {
                Assert.notNull(item, "item");
            }
        }
        """)
            .conforming("""
        package com.acme.testing;

        import org.junit.Assert;

        public class OrderAsserts {}
        """)
            .conforming("""
        import org.junitpioneer.Name;
        import org.mockitools.Mock;

        class Order {}
        """)
            .inspecting(ImportDeclaration.class, NoTestCodeInProduction::inspect)
            .build();

    private static final Pattern TEST_PACKAGE =
            Pattern.compile("(^|\\.)(tests?|testing|testkit|testsupport|testfixtures?|junit\\d*|mock)(\\.|$)");

    private NoTestCodeInProduction() {}

    private static void inspect(ImportDeclaration declaration, Inspection<JavaFile, Node> report) {
        String name = declaration.getNameAsString() + ".";
        boolean library = report.options(Options.class).libraries().stream().anyMatch(name::startsWith);
        boolean isTestLibrary = library
                && report.file()
                        .unit()
                        .getPackageDeclaration()
                        .filter(own ->
                                TEST_PACKAGE.matcher(own.getNameAsString()).find())
                        .isPresent();
        if (library && !isTestLibrary) {
            report.breach(declaration.getName(), declaration.getNameAsString() + " is for tests")
                    .key(declaration.getNameAsString());
        }
    }
}
