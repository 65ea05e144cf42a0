package org.assize.quality.tests;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.ImportDeclaration;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import java.util.List;
import java.util.Optional;
import org.assize.evidence.java.TypeResolver;
import org.assize.evidence.types.JavaType;
import org.assize.quality.syntax.Names;

/** What a call of an assertion method compares, told by the library that its name is imported from. */
record Comparison(Expression expected, Expression actual) {

    /** In which order a library wants the arguments of its assertions. */
    enum Library {
        /** JUnit 3 and 4: a message first, then the expected value, then the actual one. */
        JUNIT_4("org.junit.Assert", "junit.framework.Assert", "junit.framework.TestCase", "org.testng.AssertJUnit"),
        /** JUnit 5 and 6: the expected value, the actual one, a message. */
        JUPITER("org.junit.jupiter.api.Assertions"),
        /** TestNG: the actual value, the expected one, a message. */
        TESTNG("org.testng.Assert");

        private final String[] classes;

        Library(String... classes) {
            this.classes = classes;
        }

        /** The library whose assertion a call means by the imports of its file, empty if none of them. */
        static Optional<Library> of(MethodCallExpr call) {
            if (call.getScope().isPresent()) {
                String scope = call.getScope().get().toString();
                return find(library -> Names.means(scope, call, library.classes));
            }
            if (isDeclaredAround(call)) {
                return Optional.empty();
            }
            Optional<Library> named = find(library -> library.isImported(call, false));
            Optional<Library> found = named.isPresent() ? named : find(library -> library.isImported(call, true));
            return found.isPresent() || !isInJUnit3Case(call) ? found : Optional.of(JUNIT_4);
        }

        private static Optional<Library> find(java.util.function.Predicate<Library> condition) {
            List<Library> found = List.of(values()).stream().filter(condition).toList();
            return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
        }

        private boolean isImported(MethodCallExpr call, boolean onDemand) {
            CompilationUnit unit = call.findCompilationUnit().orElse(null);
            for (String type : classes) {
                String wanted = onDemand ? type : type + "." + call.getNameAsString();
                boolean imported = unit != null
                        && unit.getImports().stream()
                                .anyMatch(each -> each.isStatic()
                                        && each.isAsterisk() == onDemand
                                        && each.getNameAsString().equals(wanted));
                if (imported) {
                    return true;
                }
            }
            return false;
        }

        private static boolean isDeclaredAround(MethodCallExpr call) {
            for (Node node = call; node != null; node = node.getParentNode().orElse(null)) {
                if (node instanceof TypeDeclaration<?> type
                        && !type.getMethodsByName(call.getNameAsString()).isEmpty()) {
                    return true;
                }
            }
            return false;
        }

        private static boolean isInJUnit3Case(MethodCallExpr call) {
            for (Node node = call; node != null; node = node.getParentNode().orElse(null)) {
                if (node instanceof ClassOrInterfaceDeclaration type && TestCode.isJUnit3Case(type)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** The two values that a call compares, empty if the roles of its arguments cannot be told. */
    static Optional<Comparison> of(MethodCallExpr call, Library library, TypeResolver types) {
        List<Expression> arguments = call.getArguments();
        if (arguments.size() < 2) {
            return Optional.empty();
        }
        if (library == Library.TESTNG) {
            return Optional.of(new Comparison(arguments.get(1), arguments.get(0)));
        }
        boolean messageFirst = library == Library.JUNIT_4 && arguments.size() > 2;
        if (messageFirst && arguments.size() == 3) {
            JavaType first = types.of(arguments.get(0));
            boolean text = first.is("java.lang.String");
            if (!text && !first.unboxed().isNumeric() && !first.isArray()) {
                return Optional.empty();
            }
            messageFirst = text;
        }
        int at = messageFirst ? 1 : 0;
        return Optional.of(new Comparison(arguments.get(at), arguments.get(at + 1)));
    }

    /**
     * Whether another assertion of the class of a call can be called in its place: it is called by the name of the class,
     * inherited, or imported already.
     */
    static boolean canBecome(MethodCallExpr call, String name) {
        CompilationUnit unit = call.findCompilationUnit().orElse(null);
        if (call.getScope().isPresent() || unit == null) {
            return unit != null;
        }
        List<ImportDeclaration> statics =
                unit.getImports().stream().filter(ImportDeclaration::isStatic).toList();
        String suffix = "." + call.getNameAsString();
        List<String> classes = statics.stream()
                .map(each -> each.isAsterisk() ? each.getNameAsString() + suffix : each.getNameAsString())
                .filter(each -> each.endsWith(suffix))
                .map(each -> each.substring(0, each.length() - suffix.length()))
                .toList();
        return classes.isEmpty()
                || statics.stream()
                        .anyMatch(each -> each.isAsterisk()
                                ? classes.contains(each.getNameAsString())
                                : classes.stream()
                                        .anyMatch(type -> each.getNameAsString().equals(type + "." + name)));
    }

    /** Whether the test around a call is about equals or hashCode, so that it calls them on purpose. */
    static boolean isAboutEquality(Node call) {
        for (Node node = call; node != null; node = node.getParentNode().orElse(null)) {
            String name = node instanceof MethodDeclaration method
                    ? method.getNameAsString()
                    : node instanceof TypeDeclaration<?> type ? type.getNameAsString() : "";
            String lower = name.toLowerCase(java.util.Locale.ROOT);
            boolean about = lower.contains("equal")
                    || lower.contains("hash")
                    || lower.contains("compar")
                    || node instanceof MethodDeclaration method && callsBoth(method);
            if (about) {
                return true;
            }
        }
        return false;
    }

    private static boolean callsBoth(MethodDeclaration method) {
        return method.findFirst(
                        MethodCallExpr.class, call -> call.getNameAsString().equals("hashCode"))
                .isPresent();
    }
}
