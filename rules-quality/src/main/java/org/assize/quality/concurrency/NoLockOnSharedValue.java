package org.assize.quality.concurrency;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.InitializerDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import com.github.javaparser.ast.stmt.SynchronizedStmt;
import java.util.Optional;
import org.assize.evidence.java.JavaFile;
import org.assize.evidence.types.JavaType;
import org.assize.quality.syntax.Expressions;
import org.assize.rule.Inspection;
import org.assize.rule.Rule;

/** Locks behind a type variable or Object, fields that other files assign, and locks that others can reach. */
final class NoLockOnSharedValue {

    static final Rule RULE = Rule.java("quality/no-lock-on-shared-value")
            .states(
                    "A lock is an object of its own that stays the same, not a text, a boxed value, getClass() or a field "
                            + "that changes")
            .because(
                    "equal texts and small numbers are one object for the whole process, and a field that changes gives "
                            + "every thread another lock: some wait for strangers, others do not wait at all")
            .remedy("Lock on a private final Object that is made for it")
            .implementing("cwe/412", "cwe/667", "iso-25010/faultlessness")
            .cannotSee(
                    "Locks behind a type variable or Object, fields that other files assign, and locks that others can "
                            + "reach.")
            .knownElsewhereAs(
                    "java:S1860",
                    "java:S2445",
                    "java:S3067",
                    "java:S2442",
                    "LockOnBoxedPrimitive",
                    "SynchronizeOnNonFinalField",
                    "LockOnNonEnclosingClassLiteral",
                    "DL_SYNCHRONIZATION_ON_BOXED_PRIMITIVE",
                    "DL_SYNCHRONIZATION_ON_SHARED_CONSTANT",
                    "ML_SYNC_ON_UPDATED_FIELD",
                    "WL_USING_GETCLASS_RATHER_THAN_CLASS_LITERAL")
            .violating("""
                    class Account {
                        private static final String LOCK = "lock";

                        void book() {
                            synchronized («LOCK») {
                                write();
                            }
                        }
                    }
                    """)
            .violating("""
                    class Account {
                        void book(Integer number, String owner) {
                            synchronized («number») {
                                write();
                            }
                            synchronized («owner.intern()») {
                                write();
                            }
                        }
                    }
                    """)
            .violating("""
                    import java.util.ArrayList;
                    import java.util.List;

                    class Journal {
                        private List<String> entries = new ArrayList<>();

                        List<String> drain() {
                            synchronized («entries») {
                                List<String> drained = entries;
                                entries = new ArrayList<>();
                                return drained;
                            }
                        }
                    }
                    """)
            .violating("""
                    class Registry {
                        private static int count;

                        void add() {
                            synchronized («getClass()») {
                                count++;
                            }
                            synchronized («new Object()») {
                                count++;
                            }
                        }
                    }
                    """)
            .conforming("""
                    class Account {
                        private final Object lock = new Object();

                        void book() {
                            synchronized (lock) {
                                write();
                            }
                            synchronized (this) {
                                write();
                            }
                            synchronized (Account.class) {
                                write();
                            }
                        }
                    }
                    """)
            .conforming("""
                    import java.util.List;

                    class Journal {
                        // Could be final: it is assigned when the journal is made, and never again.
                        private List<String> entries;

                        Journal(List<String> entries) {
                            this.entries = entries;
                        }

                        void add(String entry) {
                            synchronized (entries) {
                                entries.add(entry);
                            }
                        }

                        void replace(List<String> entries) {
                            synchronized (entries) {
                                entries = copy(entries);
                            }
                        }
                    }
                    """)
            .conforming("""
                    final class Registry {
                        private static int count;

                        void add() {
                            synchronized (getClass()) {
                                count++;
                            }
                        }
                    }
                    """)
            .inspecting(SynchronizedStmt.class, NoLockOnSharedValue::inspect)
            .build();

    private NoLockOnSharedValue() {}

    private static void inspect(SynchronizedStmt guarded, Inspection<JavaFile, Node> report) {
        Expression lock = Expressions.inner(guarded.getExpression());
        String problem = problem(lock, report.file());
        if (!problem.isEmpty()) {
            report.breach(lock, problem).key(lock.toString());
        }
    }

    private static String problem(Expression lock, JavaFile file) {
        if (lock.isObjectCreationExpr()) {
            return "No other thread can have this lock: it is new each time";
        }
        if (isOwnClass(lock)) {
            return "In a subclass getClass() is another lock";
        }
        JavaType type = file.types().of(lock);
        if (type.is("java.lang.String")) {
            return "A text may be the same object somewhere else, and then so is this lock";
        }
        if (type.isClass() && type.unboxed().isPrimitive()) {
            return "A boxed value is shared by all who have an equal one, and so is this lock";
        }
        return fieldOf(lock, file).filter(field -> changes(field, file)).isPresent()
                ? "This field is assigned again, and from then on it is another lock"
                : "";
    }

    private static boolean isOwnClass(Expression lock) {
        boolean asked = lock instanceof MethodCallExpr call
                && call.getNameAsString().equals("getClass")
                && call.getArguments().isEmpty()
                && call.getScope().filter(scope -> !(scope instanceof ThisExpr)).isEmpty();
        return asked && classAround(lock).filter(type -> !type.isFinal()).isPresent();
    }

    private static Optional<VariableDeclarator> fieldOf(Expression lock, JavaFile file) {
        if (lock instanceof NameExpr name) {
            return file.types()
                    .declarationOf(name)
                    .filter(VariableDeclarator.class::isInstance)
                    .map(VariableDeclarator.class::cast)
                    .filter(variable -> variable.getParentNode()
                            .filter(NoLockOnSharedValue::isChangeable)
                            .isPresent());
        }
        if (lock instanceof FieldAccessExpr access && access.getScope() instanceof ThisExpr) {
            return classAround(lock)
                    .flatMap(type -> type.getFieldByName(access.getNameAsString()))
                    .filter(NoLockOnSharedValue::isChangeable)
                    .flatMap(field -> field.getVariables().stream()
                            .filter(each -> each.getNameAsString().equals(access.getNameAsString()))
                            .findFirst());
        }
        return Optional.empty();
    }

    private static Optional<ClassOrInterfaceDeclaration> classAround(Node node) {
        Optional<Node> around = node.getParentNode();
        while (around.isPresent() && !(around.get() instanceof ClassOrInterfaceDeclaration)) {
            around = around.get().getParentNode();
        }
        return around.map(ClassOrInterfaceDeclaration.class::cast);
    }

    private static boolean isChangeable(Node declaration) {
        return declaration instanceof FieldDeclaration field && !field.isFinal();
    }

    /** Whether the field is given another value after its object is made. */
    private static boolean changes(VariableDeclarator field, JavaFile file) {
        return file.unit().findAll(AssignExpr.class).stream()
                .anyMatch(assignment -> fieldOf(Expressions.inner(assignment.getTarget()), file)
                                .filter(target -> target == field)
                                .isPresent()
                        && !isMaking(assignment));
    }

    private static boolean isMaking(AssignExpr assignment) {
        return Expressions.bodyAround(assignment)
                .filter(body -> body instanceof ConstructorDeclaration || body instanceof InitializerDeclaration)
                .isPresent();
    }
}
