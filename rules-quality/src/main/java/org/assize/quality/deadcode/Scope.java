package org.assize.quality.deadcode;

import com.github.javaparser.ast.Node;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The variables that are in sight at one place of a file. */
final class Scope {

    private final @Nullable Scope outer;
    private @Nullable Map<String, Variable> variables;

    /** The callable, lambda or class body to which the scope belongs. */
    final Node body;

    Scope(@Nullable Scope outer, Node body) {
        this.outer = outer;
        this.body = body;
    }

    Scope inner() {
        return new Scope(this, body);
    }

    Scope innerBody(Node newBody) {
        return new Scope(this, newBody);
    }

    void declare(Variable variable) {
        if (variables == null) {
            variables = new HashMap<>();
        }
        variables.put(variable.name, variable);
    }

    @Nullable
    Variable find(String name) {
        for (Scope scope = this; scope != null; scope = scope.outer) {
            Variable found = scope.variables == null ? null : scope.variables.get(name);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** The field that a variable of this name hides here. */
    @Nullable
    Variable findField(String name) {
        for (Scope scope = this; scope != null; scope = scope.outer) {
            Variable found = scope.variables == null ? null : scope.variables.get(name);
            if (found != null && found.isField()) {
                return found;
            }
        }
        return null;
    }
}
