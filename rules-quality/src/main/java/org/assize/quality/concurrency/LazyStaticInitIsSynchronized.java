package org.assize.quality.concurrency;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.InitializerDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.SynchronizedStmt;
import java.util.Optional;
import org.assize.evidence.java.JavaFile;
import org.assize.evidence.java.TypeResolver;
import org.assize.finding.Severity;
import org.assize.quality.syntax.Expressions;
import org.assize.quality.syntax.Keywords;
import org.assize.rule.Inspection;
import org.assize.rule.Rule;

/** Judges the usual form: if the static field is null, it is assigned. A volatile field is seen whole by all threads. */
final class LazyStaticInitIsSynchronized {

    static final Rule RULE = Rule.java("quality/lazy-static-init-is-synchronized")
            .states("A static field that is made when it is first asked for is made under a lock")
            .because("two threads that ask at once make two objects, and one may see an object that is not yet whole")
            .remedy("Initialise the field where it is declared or in a holder class, or make the method synchronized")
            .implementing("cwe/543", "iso-25010/faultlessness")
            .severity(Severity.WARNING)
            .applyingTo(file -> file.isMain())
            .cannotSee("Locks that the callers hold, and code that one thread alone runs.")
            .knownElsewhereAs(
                    "PMD.NonThreadSafeSingleton", "java:S2444", "LI_LAZY_INIT_STATIC", "LI_LAZY_INIT_UPDATE_STATIC")
            .violating("""
                    class Rates {
                        private static Rates instance;

                        static Rates get() {
                            «if» (instance == null) {
                                instance = new Rates();
                            }
                            return instance;
                        }
                    }
                    """)
            .violating("""
                    import java.util.*;

                    class Rates {
                        private static Map<String, Double> all;

                        double of(String currency) {
                            «if» (null == Rates.all) {
                                Map<String, Double> read = new HashMap<>();
                                read.put("EUR", 1.0);
                                Rates.all = read;
                            }
                            return all.get(currency);
                        }
                    }
                    """)
            .violating("""
                    class Rates {
                        private static Object file;

                        static Object file() {
                            «if» (file == null)
                                file = open();
                            return file;
                        }
                    }
                    """)
            .conforming("""
                    class Rates {
                        private static Rates instance;
                        private static volatile Rates other;

                        static synchronized Rates get() {
                            if (instance == null) {
                                instance = new Rates();
                            }
                            return instance;
                        }

                        static Rates other() {
                            if (other == null) {
                                other = new Rates();
                            }
                            return other;
                        }
                    }
                    """)
            .conforming("""
                    class Rates {
                        private static Rates instance;

                        static Rates get() {
                            synchronized (Rates.class) {
                                if (instance == null) {
                                    instance = new Rates();
                                }
                                return instance;
                            }
                        }
                    }
                    """)
            .conforming("""
                    class Rates {
                        private static Rates instance;
                        private Object file;

                        Object file() {
                            if (file == null) {
                                file = open();
                            }
                            if (instance == null) {
                                throw new IllegalStateException();
                            }
                            Object instance = null;
                            if (instance == null) {
                                instance = file;
                            }
                            return instance;
                        }
                    }
                    """)
            .inspecting(IfStmt.class, LazyStaticInitIsSynchronized::inspect)
            .build();

    private LazyStaticInitIsSynchronized() {}

    private static void inspect(IfStmt choice, Inspection<JavaFile, Node> report) {
        TypeResolver types = report.file().types();
        Optional<StaticField> lazy = comparedWithNull(choice.getCondition())
                .flatMap(expression -> StaticField.of(expression, types))
                .filter(field -> !field.field().isVolatile()
                        && !field.field().getElementType().isPrimitiveType());
        if (lazy.isEmpty() || isLocked(choice)) {
            return;
        }
        boolean made = choice.getThenStmt().findAll(AssignExpr.class).stream()
                .filter(assignment -> assignment.getOperator() == AssignExpr.Operator.ASSIGN)
                .filter(assignment -> !(assignment.getValue() instanceof NullLiteralExpr))
                .anyMatch(assignment ->
                        StaticField.of(assignment.getTarget(), types).equals(lazy));
        if (made && !isWithinLock(choice)) {
            report.breach(
                            choice,
                            "Two threads that come here at once both find "
                                    + lazy.get().name() + " null")
                    .at(Keywords.first(report.region(choice), "if"))
                    .key(lazy.get().name());
        }
    }

    private static Optional<Expression> comparedWithNull(Expression condition) {
        if (Expressions.inner(condition) instanceof BinaryExpr comparison
                && comparison.getOperator() == BinaryExpr.Operator.EQUALS) {
            if (comparison.getRight() instanceof NullLiteralExpr) {
                return Optional.of(comparison.getLeft());
            }
            if (comparison.getLeft() instanceof NullLiteralExpr) {
                return Optional.of(comparison.getRight());
            }
        }
        return Optional.empty();
    }

    /** Whether what is done inside the if is done under a lock: that is for another rule. */
    private static boolean isWithinLock(IfStmt choice) {
        return choice.getThenStmt().findFirst(SynchronizedStmt.class).isPresent();
    }

    private static boolean isLocked(Node node) {
        for (Node step = node; step != null; step = step.getParentNode().orElse(null)) {
            if (step instanceof SynchronizedStmt
                    || step instanceof MethodDeclaration method && method.isSynchronized()) {
                return true;
            }
            boolean locks = step instanceof MethodDeclaration method
                    && method.findFirst(
                                    MethodCallExpr.class,
                                    call -> call.getNameAsString().equals("lock"))
                            .isPresent();
            // A static initialiser runs once, under the lock of the class.
            boolean once = step instanceof InitializerDeclaration block && block.isStatic();
            if (locks || once) {
                return true;
            }
        }
        return false;
    }
}
