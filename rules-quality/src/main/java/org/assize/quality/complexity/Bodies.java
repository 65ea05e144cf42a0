package org.assize.quality.complexity;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.CompactConstructorDeclaration;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.InitializerDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.DoStmt;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.LabeledStmt;
import com.github.javaparser.ast.stmt.SwitchStmt;
import com.github.javaparser.ast.stmt.SynchronizedStmt;
import com.github.javaparser.ast.stmt.TryStmt;
import com.github.javaparser.ast.stmt.WhileStmt;
import java.util.Optional;
import java.util.Set;

/** The bodies of code whose complexity is measured: of methods, constructors and initializers. */
final class Bodies {

    private static final Set<String> VALUE_METHODS = Set.of("equals", "hashCode");

    private Bodies() {}

    static Optional<BlockStmt> of(BodyDeclaration<?> declaration) {
        if (declaration instanceof MethodDeclaration method) {
            return method.getBody();
        }
        if (declaration instanceof ConstructorDeclaration constructor) {
            return Optional.of(constructor.getBody());
        }
        if (declaration instanceof CompactConstructorDeclaration constructor) {
            return Optional.of(constructor.getBody());
        }
        return declaration instanceof InitializerDeclaration initializer
                ? Optional.of(initializer.getBody())
                : Optional.empty();
    }

    /** The node at which a finding about a whole body stands: the name of the member. */
    static Node nameNode(BodyDeclaration<?> declaration) {
        if (declaration instanceof MethodDeclaration method) {
            return method.getName();
        }
        if (declaration instanceof ConstructorDeclaration constructor) {
            return constructor.getName();
        }
        return declaration instanceof CompactConstructorDeclaration constructor ? constructor.getName() : declaration;
    }

    /** The words for a member at the start of a message. */
    static String describe(BodyDeclaration<?> declaration) {
        if (declaration instanceof MethodDeclaration method) {
            return "Method " + method.getNameAsString();
        }
        if (declaration instanceof InitializerDeclaration initializer) {
            return initializer.isStatic() ? "The static initializer" : "The initializer";
        }
        return "The constructor";
    }

    /** Whether a method is equals or hashCode, whose branches follow the fields and are mostly generated. */
    static boolean isValueMethod(BodyDeclaration<?> declaration) {
        return declaration instanceof MethodDeclaration method
                && VALUE_METHODS.contains(method.getNameAsString())
                && method.getParameters().size() <= 1;
    }

    /** Whether a member stands in a class inside a body, and so is measured with that body. */
    static boolean isWithinAnother(BodyDeclaration<?> declaration) {
        Node owner = declaration.getParentNode().orElse(null);
        if (owner instanceof ObjectCreationExpr) {
            return isInBody(owner);
        }
        return owner instanceof TypeDeclaration && isInBody(owner);
    }

    private static boolean isInBody(Node node) {
        for (Node step = node; step != null; step = step.getParentNode().orElse(null)) {
            if (step instanceof BlockStmt) {
                return true;
            }
        }
        return false;
    }

    static String nameOf(Node statement) {
        if (statement instanceof IfStmt) {
            return "`if`";
        }
        if (statement instanceof ForStmt || statement instanceof ForEachStmt) {
            return "`for`";
        }
        if (statement instanceof WhileStmt) {
            return "`while`";
        }
        if (statement instanceof DoStmt) {
            return "`do`";
        }
        if (statement instanceof SwitchStmt) {
            return "`switch`";
        }
        if (statement instanceof TryStmt) {
            return "`try`";
        }
        if (statement instanceof LabeledStmt labelled) {
            return nameOf(labelled.getStatement());
        }
        return statement instanceof SynchronizedStmt ? "`synchronized`" : "statement";
    }
}
