package org.assize.evidence.java;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.EnumConstantDeclaration;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.TypePatternExpr;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.SwitchEntry;
import com.github.javaparser.ast.stmt.TryStmt;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.assize.evidence.types.ClassHierarchy.Supertype;
import org.assize.evidence.types.ClassHierarchy.Supertypes;
import org.assize.evidence.types.FieldSignature;
import org.assize.evidence.types.JavaType;
import org.jspecify.annotations.Nullable;

/** Finds what a simple name of a variable means at a place (JLS 6.3, 6.4): locals, parameters, patterns, fields. */
final class Variables {

    private final Resolution resolution;
    private final Map<Node, Map<String, List<VariableDeclarator>>> locals = new IdentityHashMap<>();
    private final Map<Node, Patterns> patterns = new IdentityHashMap<>();

    Variables(Resolution resolution) {
        this.resolution = resolution;
    }

    /** What the name means where it is used. */
    Variable find(String name, Node use) {
        boolean mayInherit = false;
        Node below = use;
        for (Node node = use.getParentNode().orElse(null);
                node != null;
                node = node.getParentNode().orElse(null)) {
            Node local = local(name, node, below);
            if (local == null && node instanceof BodyDeclaration<?> && !(node instanceof TypeDeclaration<?>)) {
                local = patterns.computeIfAbsent(node, Patterns::new).find(name, use);
            }
            if (local != null) {
                return new Variable(local, null, JavaType.UNKNOWN);
            }
            if (below instanceof BodyDeclaration<?> && isBody(node)) {
                Node own = fieldOf(node, name);
                if (own != null) {
                    return mayInherit ? Variable.UNKNOWN : new Variable(own, null, JavaType.UNKNOWN);
                }
                JavaType type = resolution.declared().typeOfBody(node);
                Variable inherited = inherited(type, name);
                if (inherited != Variable.ABSENT && inherited != Variable.UNKNOWN) {
                    return inherited;
                }
                mayInherit |= inherited == Variable.UNKNOWN;
            }
            below = node;
        }
        return mayInherit ? Variable.UNKNOWN : imported(name);
    }

    private static boolean isBody(Node node) {
        return node instanceof TypeDeclaration<?>
                || node instanceof ObjectCreationExpr
                || node instanceof EnumConstantDeclaration;
    }

    private @Nullable Node local(String name, Node node, Node below) {
        if (node instanceof BlockStmt block) {
            return lastBefore(declared(block, block.getStatements()).get(name), below);
        }
        if (node instanceof SwitchEntry entry) {
            return inSwitch(name, entry, below);
        }
        if (node instanceof ForStmt loop) {
            return inExpressions(name, loop.getInitialization(), below);
        }
        if (node instanceof ForEachStmt loop) {
            return below == loop.getBody() ? inDeclaration(name, loop.getVariable()) : null;
        }
        if (node instanceof TryStmt statement) {
            boolean inScope = below == statement.getTryBlock()
                    || statement.getResources().stream().anyMatch(resource -> resource == below);
            return inScope ? inExpressions(name, statement.getResources(), below) : null;
        }
        if (node instanceof CatchClause clause) {
            return clause.getParameter().getNameAsString().equals(name) ? clause.getParameter() : null;
        }
        if (node instanceof LambdaExpr lambda) {
            return parameter(name, lambda.getParameters());
        }
        if (node instanceof VariableDeclarator variable) {
            // In its own initialiser, as in a lambda that refers to the field it is assigned to.
            boolean isLocal = variable.getParentNode().orElse(null) instanceof VariableDeclarationExpr;
            return isLocal && variable.getNameAsString().equals(name) ? variable : null;
        }
        return node instanceof CallableDeclaration<?> callable ? parameter(name, callable.getParameters()) : null;
    }

    private static @Nullable Parameter parameter(String name, NodeList<Parameter> parameters) {
        for (Parameter parameter : parameters) {
            if (parameter.getNameAsString().equals(name)) {
                return parameter;
            }
        }
        return null;
    }

    /** Statements of an earlier group of an old-style switch are in the same scope. */
    private @Nullable Node inSwitch(String name, SwitchEntry entry, Node below) {
        Node found = lastBefore(declared(entry, entry.getStatements()).get(name), below);
        Node parent = entry.getParentNode().orElse(null);
        if (found != null || parent == null || entry.getType() != SwitchEntry.Type.STATEMENT_GROUP) {
            return found;
        }
        for (Node sibling : parent.getChildNodes()) {
            if (sibling == entry) {
                break;
            }
            if (sibling instanceof SwitchEntry earlier) {
                Node declared =
                        lastBefore(declared(earlier, earlier.getStatements()).get(name), below);
                found = declared == null ? found : declared;
            }
        }
        return found;
    }

    private Map<String, List<VariableDeclarator>> declared(Node scope, NodeList<Statement> statements) {
        Map<String, List<VariableDeclarator>> known = locals.get(scope);
        if (known == null) {
            known = new HashMap<>();
            for (Statement statement : statements) {
                if (statement instanceof ExpressionStmt expression
                        && expression.getExpression() instanceof VariableDeclarationExpr declaration) {
                    for (VariableDeclarator variable : declaration.getVariables()) {
                        known.computeIfAbsent(variable.getNameAsString(), any -> new ArrayList<>(1))
                                .add(variable);
                    }
                }
            }
            locals.put(scope, known);
        }
        return known;
    }

    private static @Nullable Node lastBefore(@Nullable List<VariableDeclarator> variables, Node use) {
        Node found = null;
        if (variables != null) {
            for (VariableDeclarator variable : variables) {
                found = isBefore(variable, use) ? variable : found;
            }
        }
        return found;
    }

    static boolean isBefore(Node first, Node second) {
        return first.getRange().isPresent()
                && second.getRange().isPresent()
                && first.getRange().get().begin.isBefore(second.getRange().get().end);
    }

    private static @Nullable Node inExpressions(String name, NodeList<Expression> expressions, Node below) {
        for (Expression expression : expressions) {
            if (expression instanceof VariableDeclarationExpr declaration && isBefore(declaration, below)) {
                Node found = inDeclaration(name, declaration);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private static @Nullable Node inDeclaration(String name, VariableDeclarationExpr declaration) {
        for (VariableDeclarator variable : declaration.getVariables()) {
            if (variable.getNameAsString().equals(name)) {
                return variable;
            }
        }
        return null;
    }

    /** The field, enum constant or record component that a class body declares, or null. */
    static @Nullable Node fieldOf(Node body, String name) {
        for (BodyDeclaration<?> member : SourceTypes.members(body)) {
            if (member instanceof FieldDeclaration field) {
                for (VariableDeclarator variable : field.getVariables()) {
                    if (variable.getNameAsString().equals(name)) {
                        return variable;
                    }
                }
            }
        }
        if (body instanceof EnumDeclaration declaration) {
            for (EnumConstantDeclaration constant : declaration.getEntries()) {
                if (constant.getNameAsString().equals(name)) {
                    return constant;
                }
            }
        }
        return body instanceof RecordDeclaration declaration ? parameter(name, declaration.getParameters()) : null;
    }

    /** A field of a type or of what it derives from. */
    Variable inherited(JavaType type, String name) {
        Supertypes all = resolution.supertypes(type);
        for (Supertype above : all.types()) {
            FieldSignature field =
                    above.signature().flatMap(known -> known.field(name)).orElse(null);
            if (field != null) {
                Node body = resolution.declared().body(above.type().name());
                Node declaration = body == null ? null : fieldOf(body, name);
                return new Variable(declaration, field, above.type());
            }
        }
        return all.complete() ? Variable.ABSENT : Variable.UNKNOWN;
    }

    private Variable imported(String name) {
        String owner = resolution.names().imported().staticOwner(name);
        if (!owner.isEmpty()) {
            Variable found = inherited(JavaType.of(owner), name);
            // The import may be of a method or a type of that name.
            return found;
        }
        boolean complete = true;
        for (String candidate : resolution.names().imported().staticOwnersOnDemand()) {
            Variable found = inherited(JavaType.of(candidate), name);
            if (found != Variable.ABSENT && found != Variable.UNKNOWN) {
                return found;
            }
            complete &= found != Variable.UNKNOWN;
        }
        return complete ? Variable.ABSENT : Variable.UNKNOWN;
    }

    /**
     * What a name means.
     *
     * @param declaration the declarator, parameter, pattern or enum constant in this file, or null
     * @param field the field elsewhere, or null
     * @param owner the type that declares the field
     */
    record Variable(@Nullable Node declaration, @Nullable FieldSignature field, JavaType owner) {

        /** No variable has this name. */
        static final Variable ABSENT = new Variable(null, null, JavaType.UNKNOWN);

        /** There may be one that cannot be seen. */
        static final Variable UNKNOWN = new Variable(null, null, JavaType.OBJECT);
    }

    /** The pattern variables of one member, whose scope follows the flow of control (JLS 6.3.1, 6.3.2). */
    private static final class Patterns {

        private final Map<String, List<TypePatternExpr>> byName = new HashMap<>();

        Patterns(Node member) {
            member.walk(Node.TreeTraversal.PREORDER, node -> {
                if (node instanceof TypePatternExpr pattern) {
                    byName.computeIfAbsent(pattern.getNameAsString(), any -> new ArrayList<>(1))
                            .add(pattern);
                }
            });
        }

        @Nullable
        Node find(String name, Node use) {
            Node nearest = null;
            for (TypePatternExpr pattern : byName.getOrDefault(name, List.of())) {
                Node scope = scope(pattern);
                if (isBefore(pattern, use) && scope.containsWithinRange(use)) {
                    nearest = pattern;
                }
            }
            return nearest;
        }

        /** The case, or the block around the statement: {@code if (!(o instanceof A a)) return; a.b();}. */
        private static Node scope(Node pattern) {
            Node node = pattern;
            while (node.getParentNode().isPresent()
                    && !(node instanceof SwitchEntry)
                    && !(node instanceof BlockStmt)
                    && !(node instanceof BodyDeclaration<?>)) {
                node = node.getParentNode().get();
            }
            return node;
        }
    }
}
