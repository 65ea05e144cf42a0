package org.assize.quality.concurrency;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.NameExpr;
import java.util.Optional;
import org.assize.evidence.java.TypeResolver;
import org.assize.quality.syntax.Expressions;

/**
 * A static field of this file, as an expression names it.
 *
 * @param field the declaration
 * @param name the field's name
 */
record StaticField(FieldDeclaration field, String name) {

    /** The static field, not final, that an expression stands for: by its name alone or behind its class. */
    static Optional<StaticField> of(Expression expression, TypeResolver types) {
        Expression inner = Expressions.inner(expression);
        if (inner instanceof NameExpr simple) {
            return types.declarationOf(simple).flatMap(StaticField::ofDeclaration);
        }
        if (inner instanceof FieldAccessExpr access && access.getScope() instanceof NameExpr type) {
            for (Node node = access; node != null; node = node.getParentNode().orElse(null)) {
                if (node instanceof TypeDeclaration<?> around
                        && around.getNameAsString().equals(type.getNameAsString())) {
                    return around.getFieldByName(access.getNameAsString())
                            .filter(field -> field.isStatic() && !field.isFinal())
                            .map(field -> new StaticField(field, access.getNameAsString()));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<StaticField> ofDeclaration(Node declaration) {
        return declaration instanceof VariableDeclarator variable
                        && variable.getParentNode().orElse(null) instanceof FieldDeclaration field
                        && field.isStatic()
                        && !field.isFinal()
                ? Optional.of(new StaticField(field, variable.getNameAsString()))
                : Optional.empty();
    }
}
