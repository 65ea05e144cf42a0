package org.assize.quality.api;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.SuperExpr;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.ThrowStmt;
import org.assize.evidence.java.JavaFile;
import org.assize.finding.Severity;
import org.assize.rule.Inspection;
import org.assize.rule.Rule;

/** Judges classes that may have subclasses; a final class may make its copies as it likes. */
final class CloneContract {

    static final Rule RULE = Rule.java("quality/clone-contract")
            .states("A clone method takes its object from super.clone()")
            .because(
                    "an object that a constructor makes is of this class, so the clone of a subclass is of the wrong one")
            .remedy(
                    "Call super.clone() and change what it returns; or make the class final, or offer a copy constructor"
                            + " instead")
            .severity(Severity.WARNING)
            .implementing("cwe/580", "iso-25010/faultlessness")
            .cannotSee("Whether a method that clone calls calls super.clone().")
            .knownElsewhereAs(
                    "PMD.ProperCloneImplementation",
                    "PMD.CloneMethodMustImplementCloneable",
                    "PMD.CloneMethodMustBePublic",
                    "PMD.CloneMethodReturnTypeMustMatchClassName",
                    "java:S1182",
                    "java:S2975",
                    "checkstyle:noclone",
                    "checkstyle:superclone",
                    "CN_IDIOM",
                    "CN_IDIOM_NO_SUPER_CALL",
                    "CN_IMPLEMENTS_CLONE_BUT_NOT_CLONEABLE")
            .violating("""
        class Order implements Cloneable {
            private int total;

            @Override
            public Order «clone»() {
                Order copy = new Order();
                copy.total = total;
                return copy;
            }
        }
        """)
            .violating("""
        public class Line implements Cloneable {
            @Override
            protected Object «clone»() throws CloneNotSupportedException {
                return new Line();
            }
        }
        """)
            .violating("""
        abstract class Shape implements Cloneable {
            static Shape unit() { return null; }

            public Object «clone»() {
                return unit();
            }
        }
        """)
            .conforming("""
                    class Place implements Cloneable {
                        Place(Place other) {}

                        @Override
                        public Place clone() {
                            return new Place(this);
                        }
                    }
                    """)
            .conforming("""
        class Order implements Cloneable {
            @Override
            public Order clone() {
                try {
                    return (Order) super.clone();
                } catch (CloneNotSupportedException e) {
                    throw new AssertionError(e);
                }
            }
        }
        """)
            .conforming("""
        final class Point implements Cloneable {
            @Override
            public Point clone() {
                return new Point();
            }
        }

        class Node {
            Node clone(Node other) {
                return new Node();
            }
        }
        """)
            .conforming("""
        class Singleton {
            @Override
            protected Object clone() throws CloneNotSupportedException {
                throw new CloneNotSupportedException();
            }
        }

        class Value implements Cloneable {
            @Override
            public Object clone() {
                return this;
            }
        }
        """)
            .conforming("""
        class Order implements Cloneable {
            private Order(Order other) {}

            @Override
            public Order clone() {
                return copy();
            }

            Order copy() {
                return new Order(this);
            }
        }
        """)
            .inspecting(MethodDeclaration.class, CloneContract::inspect)
            .build();

    private CloneContract() {}

    private static void inspect(MethodDeclaration method, Inspection<JavaFile, Node> report) {
        boolean clone = method.getNameAsString().equals("clone")
                && method.getParameters().isEmpty()
                && !method.isStatic()
                && !method.isPrivate()
                && method.getBody().isPresent()
                && method.getParentNode()
                        .filter(parent -> parent instanceof ClassOrInterfaceDeclaration type
                                && !type.isInterface()
                                && !type.isFinal())
                        .isPresent();
        if (clone && !method.isFinal() && returnsAnother(method) && !callsOwnOrSuper(method) && !copiesItself(method)) {
            report.breach(method.getName(), "clone does not call super.clone()").key("clone");
        }
    }

    /** A copy constructor that is given the object keeps all its state; a subclass has one of its own. */
    private static boolean copiesItself(MethodDeclaration method) {
        return method.findAll(ReturnStmt.class).stream()
                .allMatch(each -> each.getExpression()
                        .filter(value -> value instanceof ObjectCreationExpr copy
                                && copy.getArguments().size() == 1
                                && copy.getArgument(0).isThisExpr())
                        .isPresent());
    }

    private static boolean returnsAnother(MethodDeclaration method) {
        boolean onlyThrows = method.getBody()
                .filter(body -> body.getStatements()
                                .getLast()
                                .filter(ThrowStmt.class::isInstance)
                                .isPresent()
                        && body.findAll(ReturnStmt.class).isEmpty())
                .isPresent();
        boolean onlyThis = method.findAll(ReturnStmt.class).stream()
                .allMatch(each -> each.getExpression()
                        .filter(value -> value.isThisExpr() || value.isNullLiteralExpr())
                        .isPresent());
        return !onlyThrows && !onlyThis;
    }

    /** A call of super.clone(), or of an instance method of the class, which may call it. */
    private static boolean callsOwnOrSuper(MethodDeclaration method) {
        return method.findFirst(
                        MethodCallExpr.class,
                        call -> call.getScope()
                                .map(scope -> scope instanceof SuperExpr)
                                .orElseGet(() -> !isStaticMethodOfClass(call, method)))
                .isPresent();
    }

    private static boolean isStaticMethodOfClass(MethodCallExpr call, MethodDeclaration method) {
        return method.getParentNode()
                .filter(ClassOrInterfaceDeclaration.class::isInstance)
                .map(ClassOrInterfaceDeclaration.class::cast)
                .filter(type ->
                        type.getMethodsByName(call.getNameAsString()).stream().anyMatch(MethodDeclaration::isStatic))
                .isPresent();
    }
}
