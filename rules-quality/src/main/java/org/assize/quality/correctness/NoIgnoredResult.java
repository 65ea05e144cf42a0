package org.assize.quality.correctness;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.SuperExpr;
import com.github.javaparser.ast.expr.SwitchExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.SwitchEntry;
import com.github.javaparser.ast.stmt.TryStmt;
import java.util.List;
import java.util.Set;
import org.assize.evidence.java.JavaFile;
import org.assize.evidence.java.TypeResolver;
import org.assize.evidence.types.JavaType;
import org.assize.finding.Severity;
import org.assize.rule.Inspection;
import org.assize.rule.Option;
import org.assize.rule.Rule;
import org.jspecify.annotations.Nullable;

/**
 * Calls that a test makes only to see them throw are left alone where the test says so with assertThrows or fail.
 */
final class NoIgnoredResult {

    record Options(
            @Option("methods whose result says whether they worked, as class#method")
            List<String> statusMethods) {}

    static final Rule RULE = Rule.java("quality/no-ignored-result")
            .states("The result of a call without side effects, or of a call that returns a status, is used")
            .because("such a call as a statement does nothing, or hides that nothing was done")
            .remedy("Assign or test the result, or remove the call")
            .severity(Severity.WARNING)
            .implementing("cwe/252", "iso-25010/faultlessness")
            .options(new Options(List.of(
                    "java.util.concurrent.locks.Lock#tryLock",
                    "java.io.File#delete",
                    "java.io.File#mkdir",
                    "java.io.File#mkdirs",
                    "java.io.File#createNewFile",
                    "java.io.File#renameTo",
                    "java.io.File#setLastModified",
                    "java.io.File#setReadOnly",
                    "java.util.concurrent.Semaphore#tryAcquire",
                    "java.util.Iterator#hasNext")))
            .cannotSee("Calls that a test makes only to see them throw are left alone where the test says so "
                    + "with assertThrows or fail.")
            .knownElsewhereAs(
                    "PMD.UselessPureMethodCall",
                    "PMD.UselessOperationOnImmutable",
                    "PMD.UnusedReturnValue",
                    "java:S2201",
                    "java:S899",
                    "ReturnValueIgnored",
                    "CheckReturnValue",
                    "IgnoredPureGetter",
                    "RV_RETURN_VALUE_IGNORED",
                    "RV_RETURN_VALUE_IGNORED_NO_SIDE_EFFECT")
            .violating("""
        class Name {
            String clean(String name) {
                «name.trim()»;
                return name;
            }
        }
        """)
            .violating("""
        import java.math.BigDecimal;
        import java.time.LocalDate;

        class Order {
            void postpone(BigDecimal total, LocalDate due) {
                «total.add(BigDecimal.ONE)»;
                «due.plusDays(3)»;
            }
        }
        """)
            .violating("""
        import java.util.List;
        import java.io.File;

        class Cleaner {
            void clean(List<String> names, File file) {
                «names.stream().filter(String::isEmpty)»;
                «names.contains("x")»;
                «file.delete()»;
            }
        }
        """)
            .violating("""
        class Call {
            @interface CheckReturnValue {}

            @CheckReturnValue
            static int parse() {
                return 1;
            }

            void run() {
                «parse()»;
            }
        }
        """)
            .conforming("""
        import java.util.List;
        import java.util.function.Function;

        class Names {
            Function<String, String> trimmer() {
                return name -> name.trim();
            }

            void run(List<String> names, StringBuilder text, char[] target) {
                names.add("x");
                names.remove("x");
                text.append("x").reverse();
                "abc".getChars(0, 1, target, 0);
                names.forEach(name -> name.trim());
                names.stream().forEach(System.out::println);
            }
        }
        """)
            .conforming("""
        import static org.junit.jupiter.api.Assertions.assertThrows;

        class NameTest {
            void rejectsNull(String name) {
                assertThrows(NullPointerException.class, () -> {
                    name.trim();
                });
                try {
                    name.trim();
                    fail("expected an exception");
                } catch (NullPointerException expected) {
                    // as it should
                }
            }
        }
        """)
            .conforming("""
        class Port {
            // Called for the exception it throws: the usual way to ask whether a text is a number.
            boolean isNumber(String text) {
                try {
                    Integer.parseInt(text);
                    return true;
                } catch (NumberFormatException notANumber) {
                    return false;
                }
            }
        }
        """)
            .conforming("""
        class Text {
            Text trim() {
                return this;
            }

            void run(Text text) {
                text.trim();
            }
        }
        """)
            .inspecting(ExpressionStmt.class, NoIgnoredResult::inspect)
            .build();

    /** Types whose every method has a result and no effect, but for the methods named in EFFECTS. */
    private static final Set<String> VALUES = Set.of(
            "java.lang.String",
            "java.math.BigDecimal",
            "java.math.BigInteger",
            "java.lang.Integer",
            "java.lang.Long",
            "java.lang.Double",
            "java.lang.Float",
            "java.lang.Short",
            "java.lang.Byte",
            "java.lang.Boolean",
            "java.lang.Character",
            "java.lang.Math",
            "java.lang.StrictMath",
            "java.util.UUID",
            "java.nio.file.Path");

    private static final Set<String> EFFECTS = Set.of(
            "getChars",
            "ifPresent",
            "ifPresentOrElse",
            "orElseThrow",
            "orElseGet",
            "getBytes",
            "wait",
            "notify",
            "notifyAll",
            "forEach",
            "describeConstable");

    private static final Set<String> OPTIONALS =
            Set.of("java.util.Optional", "java.util.OptionalInt", "java.util.OptionalLong", "java.util.OptionalDouble");

    private static final Set<String> COLLECTION_READS = Set.of(
            "size",
            "isEmpty",
            "contains",
            "containsAll",
            "containsKey",
            "containsValue",
            "indexOf",
            "lastIndexOf",
            "stream",
            "parallelStream",
            "subList",
            "keySet",
            "entrySet",
            "values",
            "listIterator");

    private static final Set<String> LAZY = Set.of(
            "filter",
            "map",
            "mapToInt",
            "mapToLong",
            "mapToObj",
            "mapToDouble",
            "flatMap",
            "distinct",
            "sorted",
            "peek",
            "limit",
            "skip",
            "boxed",
            "parallel",
            "sequential",
            "toList",
            "count",
            "anyMatch",
            "allMatch",
            "noneMatch",
            "findFirst",
            "findAny",
            "toArray");

    private static final Set<String> OBJECT_READS = Set.of("equals", "compareTo", "hashCode", "equalsIgnoreCase");

    private NoIgnoredResult() {}

    private static void inspect(ExpressionStmt statement, Inspection<JavaFile, Node> report) {
        boolean candidate = statement.getExpression() instanceof MethodCallExpr && !isResult(statement);
        if (!candidate) {
            return;
        }
        MethodCallExpr call = (MethodCallExpr) statement.getExpression();
        boolean pure = isPure(call, report.file());
        if ((pure || isStatus(call, report)) && !expectsException(statement, pure)) {
            String message = pure
                    ? "The result of " + call.getNameAsString() + " is thrown away, and the call does nothing else"
                    : call.getNameAsString() + " says by its result whether it worked, and nobody looks";
            report.breach(call, message).key(call.getNameAsString());
        }
    }

    /** Whether the statement only stands for the result of a lambda or of a switch expression. */
    private static boolean isResult(ExpressionStmt statement) {
        Node parent = statement.getParentNode().orElse(null);
        return parent instanceof LambdaExpr
                || parent instanceof SwitchEntry entry
                        && entry.getParentNode()
                                .filter(SwitchExpr.class::isInstance)
                                .isPresent();
    }

    private static boolean isPure(MethodCallExpr call, JavaFile file) {
        String name = call.getNameAsString();
        if (OBJECT_READS.contains(name) && call.getScope().isPresent()) {
            return name.equals("hashCode") == call.getArguments().isEmpty()
                    && call.getArguments().size() <= 1
                    && !(call.getScope().get() instanceof SuperExpr);
        }
        TypeResolver types = file.types();
        JavaType receiver = types.receiverOf(call);
        if (!receiver.isClass()) {
            return false;
        }
        String type = receiver.name();
        if (VALUES.contains(type)
                || OPTIONALS.contains(type)
                || type.startsWith("java.time.") && !type.equals("java.time.Clock")) {
            return !EFFECTS.contains(name)
                    && !isValidation(call, type)
                    && !(type.equals("java.nio.file.Path") && (name.equals("register") || name.equals("toRealPath")))
                    && !(OPTIONALS.contains(type)
                            && (name.equals("map")
                                    || name.equals("flatMap")
                                    || name.equals("filter")
                                    || name.equals("or"))
                            && takesBlock(call))
                    && types.hierarchy().signature(type).isPresent();
        }
        if (COLLECTION_READS.contains(name) && type.startsWith("java.util.")) {
            return types.isCallOn(call, "java.util.Collection").isYes()
                    || types.isCallOn(call, "java.util.Map").isYes();
        }
        return LAZY.contains(name) && type.startsWith("java.util.stream.")
                || MarkedMethods.of(file).isMarked(call, receiver);
    }

    private static boolean takesBlock(MethodCallExpr call) {
        return call.getArguments().stream()
                .anyMatch(each -> each instanceof LambdaExpr || each instanceof MethodReferenceExpr);
    }

    /** Whether the call is made for the exception that tells bad input: parse and the like, on the class itself. */
    private static boolean isValidation(MethodCallExpr call, String type) {
        String name = call.getNameAsString();
        boolean factory = name.startsWith("parse")
                || name.startsWith("valueOf")
                || name.startsWith("of")
                || name.equals("fromString")
                || name.equals("decode")
                || name.startsWith("from")
                || name.endsWith("Exact");
        boolean exact = name.startsWith("charAt") || name.equals("get") && type.startsWith("java.util.Optional");
        return (factory || exact) && (insideTry(call) || type.startsWith("java.time.") || name.endsWith("Exact"));
    }

    private static boolean insideTry(Node call) {
        Node node = call;
        while (node != null && !(node instanceof BodyDeclaration<?>)) {
            if (node instanceof BlockStmt
                    && node.getParentNode()
                            .filter(parent ->
                                    parent instanceof TryStmt attempt && attempt.getTryBlock() == node(call, attempt))
                            .isPresent()) {
                return true;
            }
            node = node.getParentNode().orElse(null);
        }
        return false;
    }

    private static @Nullable Node node(Node inside, TryStmt attempt) {
        Node node = inside;
        while (node != null && node.getParentNode().orElse(null) != attempt) {
            node = node.getParentNode().orElse(null);
        }
        return node;
    }

    private static boolean isStatus(MethodCallExpr call, Inspection<JavaFile, Node> report) {
        if (report.source().isTest()) {
            return false;
        }
        for (String method : report.options(Options.class).statusMethods()) {
            int hash = method.indexOf('#');
            if (call.getNameAsString().equals(method.substring(hash + 1))
                    && report.file()
                            .types()
                            .isCallOn(call, method.substring(0, Math.max(0, hash)))
                            .isYes()) {
                return true;
            }
        }
        return false;
    }

    /** Whether the call stands where a test expects it to throw, or, for a status, where failure was already met. */
    private static boolean expectsException(ExpressionStmt statement, boolean pure) {
        Node node = statement;
        while (node != null && !(node instanceof BodyDeclaration<?>)) {
            Node parent = node.getParentNode().orElse(null);
            boolean cleanup = !pure
                    && (parent instanceof CatchClause
                            || parent instanceof TryStmt attempt
                                    && attempt.getFinallyBlock()
                                            .filter(node(statement, attempt)::equals)
                                            .isPresent());
            boolean failing = node instanceof BlockStmt block
                    && parent instanceof TryStmt attempt
                    && attempt.getTryBlock() == block
                    && endsInFail(block);
            boolean asserting = node instanceof LambdaExpr
                    && parent instanceof MethodCallExpr call
                    && isThrowAssertion(call.getNameAsString());
            if (cleanup || failing || asserting) {
                return true;
            }
            node = parent;
        }
        return false;
    }

    private static boolean endsInFail(BlockStmt block) {
        return block.getStatements().stream()
                .anyMatch(each -> each instanceof ExpressionStmt last
                        && last.getExpression() instanceof MethodCallExpr call
                        && call.getNameAsString().startsWith("fail"));
    }

    private static boolean isThrowAssertion(String name) {
        return name.startsWith("assertThrows")
                || name.startsWith("assertThat")
                || name.startsWith("catchThrowable")
                || name.startsWith("expectThrows")
                || name.startsWith("assertDoesNotThrow")
                || name.startsWith("isThrownBy")
                || name.startsWith("assertTimeout");
    }
}
