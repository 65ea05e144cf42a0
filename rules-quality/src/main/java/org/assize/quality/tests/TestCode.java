package org.assize.quality.tests;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MemberValuePair;
import com.github.javaparser.ast.expr.NormalAnnotationExpr;
import com.github.javaparser.ast.expr.SingleMemberAnnotationExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithAnnotations;
import java.util.Optional;
import org.assize.codebase.SourceFile;
import org.assize.quality.syntax.Names;

/** Tells test code by the names it imports: JUnit 3 to 6 and TestNG. */
final class TestCode {

    private static final String[] TESTS = {
        "org.junit.jupiter.api.Test",
        "org.junit.jupiter.params.ParameterizedTest",
        "org.junit.jupiter.api.RepeatedTest",
        "org.junit.Test",
        "org.testng.annotations.Test"
    };

    private static final String[] FACTORIES = {
        "org.junit.jupiter.api.TestFactory",
        "org.junit.jupiter.api.TestTemplate",
        "org.junit.experimental.theories.Theory",
        "net.jqwik.api.Property",
        "net.jqwik.api.Example"
    };

    private static final String[] PACKAGES = {
        "org.junit.", "org.testng.", "junit.framework.", "net.jqwik.", "org.mockito.", "org.assertj.", "org.hamcrest."
    };

    private TestCode() {}

    /** The annotation that makes a method a plain test, empty for factories and for other methods. */
    static Optional<AnnotationExpr> testAnnotation(NodeWithAnnotations<?> method) {
        return method.getAnnotations().isEmpty() ? Optional.empty() : Names.annotation(method, TESTS);
    }

    /** Whether an annotation makes a method something that a runner runs as a test. */
    static boolean isAnnotatedTest(MethodDeclaration method) {
        return !method.getAnnotations().isEmpty()
                && (testAnnotation(method).isPresent()
                        || Names.annotation(method, FACTORIES).isPresent());
    }

    /** Whether a method is a test, by annotation or as JUnit 3 knows tests. */
    static boolean isTest(MethodDeclaration method) {
        return isAnnotatedTest(method) || isJUnit3Test(method);
    }

    static boolean isJUnit3Test(MethodDeclaration method) {
        return method.getNameAsString().startsWith("test")
                && method.isPublic()
                && method.getParameters().isEmpty()
                && method.getType().isVoidType()
                && method.getParentNode()
                        .filter(parent -> parent instanceof ClassOrInterfaceDeclaration type && isJUnit3Case(type))
                        .isPresent();
    }

    static boolean isJUnit3Case(ClassOrInterfaceDeclaration type) {
        return type.getExtendedTypes().stream()
                .anyMatch(each -> Names.means(each.getNameWithScope(), each, "junit.framework.TestCase"));
    }

    /** Whether a node belongs to a file of tests. */
    static boolean isTestFile(Node node, SourceFile source) {
        if (source.isTest()) {
            return true;
        }
        for (String name : PACKAGES) {
            if (Names.imports(node, name)) {
                return true;
            }
        }
        return false;
    }

    /** The test method around a node, lambdas and local classes in between included. */
    static Optional<MethodDeclaration> testAround(Node node) {
        Node parent = node.getParentNode().orElse(null);
        while (parent != null) {
            if (parent instanceof MethodDeclaration method && isTest(method)) {
                return Optional.of(method);
            }
            parent = parent.getParentNode().orElse(null);
        }
        return Optional.empty();
    }

    /** The value that an annotation gives to an attribute. */
    static Optional<Expression> attribute(AnnotationExpr annotation, String name) {
        if (annotation instanceof SingleMemberAnnotationExpr single && name.equals("value")) {
            return Optional.of(single.getMemberValue());
        }
        if (annotation instanceof NormalAnnotationExpr normal) {
            return normal.getPairs().stream()
                    .filter(pair -> pair.getNameAsString().equals(name))
                    .map(MemberValuePair::getValue)
                    .findFirst();
        }
        return Optional.empty();
    }
}
