package org.assize.quality.tests;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.assize.evidence.java.JavaFile;
import org.assize.quality.syntax.Names;
import org.assize.rule.Inspection;
import org.assize.rule.Rule;

/** Tests that a class inherits; a class with a superclass or an interface is taken to inherit some. */
final class TestClassHasTests {

    static final Rule RULE = Rule.java("quality/test-class-has-tests")
            .states("A test class contains tests, and every test method is one that the runner runs")
            .because("a test that nobody runs is green for ever")
            .remedy("Annotate the test, give it the visibility and signature that the runner wants, or rename "
                    + "the class")
            .implementing("iso-25010/testability")
            .cannotSee("Tests that a class inherits; a class with a superclass or an interface is taken to "
                    + "inherit some.")
            .knownElsewhereAs(
                    "PMD.TestClassWithoutTestCases",
                    "PMD.UnitTestShouldUseTestAnnotation",
                    "PMD.DetachedTestCase",
                    "java:S2187",
                    "java:S5810",
                    "JUnit4TestNotRun",
                    "JUnit3TestNotRun")
            .violating("""
        import org.junit.jupiter.api.BeforeEach;

        class «OrderTest» {
            @BeforeEach
            void setUp() {}

            void adds() {}
        }
        """)
            .violating("""
        import org.junit.jupiter.api.Test;

        class OrderTest {
            @Test
            private void «adds»() {
                check();
            }

            @Test
            static void «removes»() {
                check();
            }

            @Test
            int «counts»() {
                return 1;
            }
        }
        """)
            .violating("""
        import org.junit.Test;

        public class OrderTest {
            @Test
            public void adds() {
                check();
            }

            public void «testRemoves»() {
                check();
            }
        }
        """)
            .violating("""
        import junit.framework.TestCase;

        public class OrderTest extends TestCase {
            public void testAdds() {}

            void «testRemoves»() {}

            public void «tsetCounts»() {}
        }
        """)
            .conforming("""
        import org.junit.jupiter.api.Nested;
        import org.junit.jupiter.api.Test;

        class OrderTest {
            @Nested
            class WhenEmpty {
                @Test
                void adds() {
                    testAdding();
                }

                void testAdding() {}
            }
        }
        """)
            .conforming("""
        import org.junit.Test;

        public abstract class OrderTest {
            abstract void add();
        }
        """)
            .conforming("""
        import org.junit.jupiter.api.Test;

        class OrderTest extends AbstractOrderTest {
            String testData() {
                return "x";
            }
        }
        """)
            .conforming("""
        /** A probe of production code. */
        class LatencyTest {
            private final int limit = 3;

            boolean run(int latency) {
                return latency < limit;
            }
        }
        """)
            .inspecting(ClassOrInterfaceDeclaration.class, TestClassHasTests::inspect)
            .build();

    private TestClassHasTests() {}

    private static void inspect(ClassOrInterfaceDeclaration type, Inspection<JavaFile, Node> report) {
        if (type.isInterface() || !TestCode.isTestFile(type, report.source())) {
            return;
        }
        List<MethodDeclaration> methods = type.getMethods();
        boolean jUnit3 = TestCode.isJUnit3Case(type);
        if (!type.isAbstract() && isNamedTest(type) && hasNoTests(type, jUnit3)) {
            report.breach(type.getName(), type.getNameAsString() + " contains no tests")
                    .key(type.getNameAsString());
        }
        boolean annotated = methods.stream().anyMatch(TestCode::isAnnotatedTest);
        for (MethodDeclaration method : methods) {
            String problem = jUnit3 && !annotated ? jUnit3Problem(method, type) : problem(method, annotated, type);
            if (!problem.isEmpty()) {
                report.breach(method.getName(), problem)
                        .key(method.getSignature().asString());
            }
        }
    }

    private static boolean isNamedTest(ClassOrInterfaceDeclaration type) {
        String name = type.getNameAsString();
        boolean base = name.startsWith("Abstract") || name.startsWith("Base");
        boolean before = name.startsWith("Test")
                && name.length() > 4
                && Character.isUpperCase(name.charAt(4))
                && type.isTopLevelType()
                && TestCode.isJUnit3Case(type);
        return !base && (before || name.endsWith("Test") || name.endsWith("Tests") || name.endsWith("TestCase"));
    }

    private static boolean hasNoTests(ClassOrInterfaceDeclaration type, boolean jUnit3) {
        boolean inherits = !type.getImplementedTypes().isEmpty()
                || !type.getExtendedTypes().isEmpty() && !jUnit3;
        boolean other = type.getAnnotations().stream()
                .anyMatch(each -> Set.of(
                                        "RunWith",
                                        "Suite",
                                        "SuiteClasses",
                                        "Cucumber",
                                        "Warmup",
                                        "Measurement",
                                        "State",
                                        "BenchmarkMode",
                                        "Fork",
                                        "AnalyzeClasses",
                                        "SelectPackages",
                                        "SelectClasses",
                                        "IncludeEngines",
                                        "Test",
                                        "Tag")
                                .contains(each.getName().getIdentifier())
                        && !each.toString().contains("JUnit4")
                        && !each.getName().getIdentifier().equals("Tag"));
        boolean some = type.findFirst(MethodDeclaration.class, TestCode::isTest).isPresent()
                || type.findFirst(
                                MethodDeclaration.class,
                                method -> method.getAnnotations().stream()
                                        .anyMatch(each ->
                                                each.getName().getIdentifier().contains("Test")
                                                        || each.getName()
                                                                .getIdentifier()
                                                                .endsWith("Theory")))
                        .isPresent()
                || type.findFirst(FieldDeclaration.class, field -> field.isAnnotationPresent("ArchTest"))
                        .isPresent()
                || type.getMethodsByName("suite").stream().anyMatch(MethodDeclaration::isStatic);
        return !inherits && !other && !some;
    }

    private static String jUnit3Problem(MethodDeclaration method, ClassOrInterfaceDeclaration type) {
        String name = method.getNameAsString();
        boolean shaped = method.getParameters().isEmpty() && method.getType().isVoidType() && !method.isStatic();
        if (shaped && method.isPublic() && isMisspelt(name)) {
            return name + " is not run: the names of JUnit 3 tests begin with test";
        }
        boolean named = name.startsWith("test") && name.length() > 4 && !Character.isLowerCase(name.charAt(4));
        return named && shaped && !method.isPublic() && !isCalled(name, type)
                ? name + " is not run: JUnit 3 runs public methods only"
                : "";
    }

    private static boolean isMisspelt(String name) {
        if (name.length() < 5 || name.startsWith("test")) {
            return false;
        }
        String first = name.substring(0, 4).toLowerCase(Locale.ROOT);
        char[] letters = first.toCharArray();
        Arrays.sort(letters);
        return new String(letters).equals("estt");
    }

    private static boolean isCalled(String name, ClassOrInterfaceDeclaration type) {
        return type.findFirst(
                                MethodCallExpr.class,
                                call -> call.getNameAsString().equals(name))
                        .isPresent()
                || type.findFirst(
                                MethodReferenceExpr.class,
                                reference -> reference.getIdentifier().equals(name))
                        .isPresent();
    }

    private static String problem(MethodDeclaration method, boolean annotated, ClassOrInterfaceDeclaration type) {
        String name = method.getNameAsString();
        Optional<AnnotationExpr> annotation = TestCode.testAnnotation(method);
        if (annotation.isPresent()) {
            boolean four = Names.means(annotation.get().getNameAsString(), annotation.get(), "org.junit.Test");
            boolean testNg =
                    Names.means(annotation.get().getNameAsString(), annotation.get(), "org.testng.annotations.Test");
            if (method.isPrivate() && !testNg || method.isStatic() && !testNg || four && !method.isPublic()) {
                return name + " is not run: a test is "
                        + (four ? "public and not static" : "neither private nor static");
            }
            return method.getType().isVoidType() || testNg || isGeneric(method)
                    ? ""
                    : name + " is not run: a test returns nothing";
        }
        boolean looksLikeTest = annotated
                && name.startsWith("test")
                && name.length() > 4
                && !Character.isLowerCase(name.charAt(4))
                && !method.isPrivate()
                && !method.isStatic()
                && !method.isAbstract()
                && method.getAnnotations().isEmpty()
                && method.getParameters().isEmpty()
                && method.getType().isVoidType();
        boolean wholeClass =
                Names.annotation(type, "org.testng.annotations.Test").isPresent();
        return looksLikeTest && !wholeClass && !isCalled(name, type)
                ? name + " looks like a test and is not annotated as one"
                : "";
    }

    private static boolean isGeneric(MethodDeclaration method) {
        return !method.getTypeParameters().isEmpty();
    }
}
