package org.assize.quality.deadcode;

import com.github.javaparser.ast.Node;
import org.jspecify.annotations.Nullable;

/** A local variable, parameter, pattern variable or field of a file, and how the file uses it. */
final class Variable {

    /** Where a variable is declared. */
    enum Kind {
        FIELD,
        ENUM_CONSTANT,
        RECORD_COMPONENT,
        PARAMETER,
        LAMBDA_PARAMETER,
        CAUGHT,
        LOCAL,
        LOOP,
        RESOURCE,
        PATTERN
    }

    final String name;
    final Kind kind;
    final Node node;

    /** The callable, lambda or class body that declares it. */
    final Node body;

    /** The field that is out of sight where this variable is in sight. */
    final @Nullable Variable hidden;

    int reads;
    int writes;

    /** Whether it is incremented within an expression, which both reads and writes it. */
    boolean stepped;

    /** Whether it is given a value within a larger expression. */
    boolean assignedWithin;

    /** Whether a lambda or a class inside its scope uses it. */
    boolean captured;

    Variable(String name, Kind kind, Node node, Node body, @Nullable Variable hidden) {
        this.name = name;
        this.kind = kind;
        this.node = node;
        this.body = body;
        this.hidden = hidden;
    }

    boolean isField() {
        return kind == Kind.FIELD || kind == Kind.ENUM_CONSTANT || kind == Kind.RECORD_COMPONENT;
    }
}
