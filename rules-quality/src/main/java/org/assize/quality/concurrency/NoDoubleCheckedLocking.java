package org.assize.quality.concurrency;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.SynchronizedStmt;
import java.util.List;
import org.assize.evidence.java.JavaFile;
import org.assize.quality.syntax.Expressions;
import org.assize.rule.Inspection;
import org.assize.rule.Rule;
import org.jspecify.annotations.Nullable;

/** A field that is declared in another file. */
final class NoDoubleCheckedLocking {

    static final Rule RULE = Rule.java("quality/no-double-checked-locking")
            .states("Double-checked locking uses a volatile field")
            .because("without volatile another thread may see the reference before what the object holds")
            .remedy("Make the field volatile, or let a holder class initialize it")
            .implementing("cwe/609", "iso-25010/faultlessness")
            .cannotSee("A field that is declared in another file.")
            .knownElsewhereAs("PMD.DoubleCheckedLocking", "java:S2168", "DoubleCheckedLocking", "DC_DOUBLECHECK")
            .violating("""
        class Registry {
            private static Registry instance;

            static Registry get() {
                if («instance == null») {
                    synchronized (Registry.class) {
                        if (instance == null) {
                            instance = new Registry();
                        }
                    }
                }
                return instance;
            }
        }
        """)
            .violating("""
        class Cache {
            private Object value;

            Object value() {
                Object result = value;
                if («result == null») {
                    synchronized (this) {
                        result = value;
                        if (result == null) {
                            value = result = new Object();
                        }
                    }
                }
                return result;
            }
        }
        """)
            .violating("""
        class Cache {
            private Object value;

            Object value() {
                if («null == this.value») {
                    synchronized (this) {
                        log("locked");
                        if (this.value == null) this.value = new Object();
                    }
                }
                return value;
            }
        }
        """)
            .conforming("""
        class Registry {
            private static volatile Registry instance;

            static Registry get() {
                if (instance == null) {
                    synchronized (Registry.class) {
                        if (instance == null) {
                            instance = new Registry();
                        }
                    }
                }
                return instance;
            }
        }
        """)
            .conforming("""
        class Registry {
            private Registry instance;

            Registry get() {
                synchronized (this) {
                    if (instance == null) {
                        instance = new Registry();
                    }
                    return instance;
                }
            }
        }
        """)
            .conforming("""
        class Registry {
            private Object one;
            private Object other;

            void check() {
                if (one == null) {
                    synchronized (this) {
                        if (other == null) {
                            other = one;
                        }
                    }
                }
            }
        }
        """)
            .inspecting(SynchronizedStmt.class, NoDoubleCheckedLocking::inspect)
            .build();

    private NoDoubleCheckedLocking() {}

    private static void inspect(SynchronizedStmt guarded, Inspection<JavaFile, Node> report) {
        IfStmt inner = guarded.getBody().getStatements().stream()
                .filter(IfStmt.class::isInstance)
                .map(IfStmt.class::cast)
                .findFirst()
                .orElse(null);
        IfStmt outer = checkAround(guarded);
        if (inner == null || outer == null) {
            return;
        }
        String tested = testedForNull(inner.getCondition());
        if (tested.isEmpty() || !tested.equals(testedForNull(outer.getCondition()))) {
            return;
        }
        boolean testsField = fieldNamed(tested, guarded) != null;
        boolean unsafe = inner.getThenStmt().findAll(AssignExpr.class).stream()
                .map(assignment -> nameOf(assignment.getTarget()))
                .filter(name -> !testsField || name.equals(tested))
                .map(name -> fieldNamed(name, guarded))
                .anyMatch(field -> field != null && !field.isVolatile());
        if (unsafe) {
            report.breach(outer.getCondition(), "The field is checked without the lock, but it is not volatile")
                    .key(tested);
        }
    }

    private static @Nullable IfStmt checkAround(SynchronizedStmt guarded) {
        Node parent = guarded.getParentNode().orElse(null);
        if (parent instanceof BlockStmt) {
            parent = parent.getParentNode().orElse(null);
        }
        return parent instanceof IfStmt check ? check : null;
    }

    /** The simple name of the variable that a condition compares with null, empty if it compares none. */
    private static String testedForNull(Expression condition) {
        if (!(Expressions.inner(condition) instanceof BinaryExpr comparison)
                || comparison.getOperator() != BinaryExpr.Operator.EQUALS) {
            return "";
        }
        if (Expressions.isNull(comparison.getLeft())) {
            return nameOf(comparison.getRight());
        }
        return Expressions.isNull(comparison.getRight()) ? nameOf(comparison.getLeft()) : "";
    }

    private static String nameOf(Expression variable) {
        Expression inner = Expressions.inner(variable);
        if (inner instanceof FieldAccessExpr access) {
            return access.getNameAsString();
        }
        return inner instanceof NameExpr name ? name.getNameAsString() : "";
    }

    private static @Nullable FieldDeclaration fieldNamed(String name, Node from) {
        for (Node node = from; node != null; node = node.getParentNode().orElse(null)) {
            for (Node member : node instanceof TypeDeclaration<?> || node instanceof ObjectCreationExpr
                    ? node.getChildNodes()
                    : List.<Node>of()) {
                if (member instanceof FieldDeclaration field
                        && field.getVariables().stream()
                                .anyMatch(each -> each.getNameAsString().equals(name))) {
                    return field;
                }
            }
        }
        return null;
    }
}
