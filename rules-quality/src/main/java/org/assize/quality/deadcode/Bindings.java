package org.assize.quality.deadcode;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.ImportDeclaration;
import com.github.javaparser.ast.Modifier;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.PackageDeclaration;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.CompactConstructorDeclaration;
import com.github.javaparser.ast.body.EnumConstantDeclaration;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.InitializerDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.LiteralStringValueExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.SimpleName;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.SwitchExpr;
import com.github.javaparser.ast.expr.TextBlockLiteralExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import com.github.javaparser.ast.expr.TypeExpr;
import com.github.javaparser.ast.expr.TypePatternExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithMembers;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.stmt.SwitchStmt;
import com.github.javaparser.ast.stmt.TryStmt;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assize.evidence.java.JavaFile;
import org.assize.quality.deadcode.Variable.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Which variable each name of a file means, by lexical scope, and which names of methods and types the file uses. Made in
 * one walk for all rules that ask whether something is used. Fields that a superclass declares are not known: a name that
 * may mean one counts as a use of the variable of that name which is in sight.
 */
final class Bindings {

    private final List<Variable> variables = new ArrayList<>();
    private final Map<NameExpr, Variable> byName = new IdentityHashMap<>();
    private final Map<String, List<Variable>> fields = new HashMap<>();
    private final List<MethodCallExpr> calls = new ArrayList<>();
    private @Nullable Map<String, List<MethodCallExpr>> callsByName;
    private final Set<String> methodReferences = new HashSet<>();
    private final List<Node> typeUses = new ArrayList<>();
    private final List<String> typeUseNames = new ArrayList<>();
    private @Nullable Map<String, List<Node>> usesByType;
    private final Set<String> simpleNames = new HashSet<>();
    private final List<FieldAccessExpr> accesses = new ArrayList<>();
    private final Set<String> texts = new HashSet<>();

    private Bindings(CompilationUnit unit) {
        Scope scope = new Scope(null, unit);
        visitChildren(unit, scope);
        countAccesses();
    }

    static Bindings of(JavaFile file) {
        return file.derived(Bindings.class, each -> new Bindings(each.unit()));
    }

    /** All variables, in the order of the file. */
    List<Variable> variables() {
        return variables;
    }

    /** What a name means, or null if it is no variable of this file. */
    @Nullable
    Variable of(NameExpr name) {
        return byName.get(name);
    }

    /** The calls of methods of a name, whatever they are called on. */
    List<MethodCallExpr> callsOf(String method) {
        if (callsByName == null) {
            callsByName = new HashMap<>();
            for (MethodCallExpr call : calls) {
                callsByName
                        .computeIfAbsent(call.getNameAsString(), key -> new ArrayList<>())
                        .add(call);
            }
        }
        return callsByName.getOrDefault(method, List.of());
    }

    boolean isReferenced(String method) {
        return methodReferences.contains(method);
    }

    /** Where a type's simple name stands in a type or an expression. */
    List<Node> usesOfType(String simpleName) {
        if (usesByType == null) {
            usesByType = new HashMap<>();
            for (int index = 0; index < typeUses.size(); index++) {
                usesByType
                        .computeIfAbsent(typeUseNames.get(index), key -> new ArrayList<>())
                        .add(typeUses.get(index));
            }
        }
        return usesByType.getOrDefault(simpleName, List.of());
    }

    /** Whether a simple name stands anywhere without a qualifier, as a type, a variable of no scope or a method. */
    boolean usesUnqualified(String simpleName) {
        return simpleNames.contains(simpleName);
    }

    /** Whether a string literal is this word, or ends with it behind one of {@code .#:$}: a name for reflection. */
    boolean isNamedInText(String word) {
        return texts.contains(word);
    }

    private void visit(Node node, Scope scope) {
        if (node instanceof NameExpr name) {
            use(name, scope);
        } else if (node instanceof SimpleName || node instanceof Modifier || node instanceof ImportDeclaration) {
            return;
        } else if (node instanceof PackageDeclaration declaration) {
            declaration.getAnnotations().forEach(annotation -> visit(annotation, scope));
        } else if (node instanceof Expression expression) {
            visitExpression(expression, scope);
        } else if (node instanceof ClassOrInterfaceType type) {
            if (type.getScope().isEmpty()) {
                simpleNames.add(type.getNameAsString());
                useInReference(type, scope);
            }
            noteType(type.getNameAsString(), type);
            visitChildren(node, scope);
        } else if (node instanceof BodyDeclaration<?> declaration) {
            visitDeclaration(declaration, scope);
        } else if (node instanceof VariableDeclarator variable) {
            visitChildren(variable, scope);
            if (!(variable.getParentNode().orElse(null) instanceof FieldDeclaration)) {
                declare(variable.getNameAsString(), kindOf(variable), variable, scope);
            }
        } else if (node instanceof BlockStmt
                || node instanceof ForStmt
                || node instanceof SwitchStmt
                || node instanceof TryStmt) {
            visitChildren(node, scope.inner());
        } else if (node instanceof ForEachStmt loop) {
            Scope inner = scope.inner();
            visit(loop.getIterable(), inner);
            visit(loop.getVariable(), inner);
            visit(loop.getBody(), inner);
        } else if (node instanceof CatchClause clause) {
            Scope inner = scope.inner();
            declare(clause.getParameter(), Kind.CAUGHT, inner);
            visit(clause.getBody(), inner);
        } else {
            visitChildren(node, scope);
        }
    }

    private void visitChildren(Node node, Scope scope) {
        List<Node> children = node.getChildNodes();
        for (int index = 0; index < children.size(); index++) {
            visit(children.get(index), scope);
        }
    }

    private void visitExpression(Expression expression, Scope scope) {
        if (expression instanceof MethodCallExpr call) {
            calls.add(call);
            if (call.getScope().isEmpty()) {
                simpleNames.add(call.getNameAsString());
            }
        } else if (expression instanceof FieldAccessExpr access) {
            useField(access);
        } else if (expression instanceof LambdaExpr lambda) {
            Scope inner = scope.innerBody(lambda);
            lambda.getParameters().forEach(parameter -> declare(parameter, Kind.LAMBDA_PARAMETER, inner));
            visit(lambda.getBody(), inner);
            return;
        } else if (expression instanceof ObjectCreationExpr creation
                && creation.getAnonymousClassBody().isPresent()) {
            visitCreation(creation, scope);
            return;
        } else if (expression instanceof SwitchExpr) {
            visitChildren(expression, scope.inner());
            return;
        } else if (expression instanceof TypePatternExpr pattern) {
            visit(pattern.getType(), scope);
            declare(pattern.getNameAsString(), Kind.PATTERN, pattern, scope);
            return;
        }
        note(expression);
        visitChildren(expression, scope);
    }

    private void note(Expression expression) {
        if (expression instanceof MethodReferenceExpr reference) {
            methodReferences.add(reference.getIdentifier());
        } else if (expression instanceof AnnotationExpr annotation) {
            String name = annotation.getNameAsString();
            String first = name.indexOf('.') < 0 ? name : name.substring(0, name.indexOf('.'));
            simpleNames.add(first);
            noteType(annotation.getName().getIdentifier(), annotation);
        } else if (expression instanceof ThisExpr self) {
            self.getTypeName().ifPresent(name -> simpleNames.add(name.getIdentifier()));
        } else if (expression instanceof StringLiteralExpr || expression instanceof TextBlockLiteralExpr) {
            noteText(((LiteralStringValueExpr) expression).getValue());
        }
    }

    private void noteText(String text) {
        if (text.isEmpty() || !Character.isJavaIdentifierPart(text.charAt(text.length() - 1)) || text.length() > 200) {
            return;
        }
        int start = text.length();
        while (start > 0 && Character.isJavaIdentifierPart(text.charAt(start - 1))) {
            start--;
        }
        if (start == 0 || ".#:$/".indexOf(text.charAt(start - 1)) >= 0) {
            texts.add(text.substring(start));
        }
    }

    private void visitCreation(ObjectCreationExpr creation, Scope scope) {
        Scope inner = scope.innerBody(creation);
        List<? extends Node> members = creation.getAnonymousClassBody().orElseThrow();
        declareFields(members, inner);
        for (Node child : creation.getChildNodes()) {
            visit(child, child instanceof BodyDeclaration ? inner : scope);
        }
    }

    private void visitDeclaration(BodyDeclaration<?> declaration, Scope scope) {
        Scope inner = scope.innerBody(declaration);
        if (declaration instanceof RecordDeclaration type) {
            type.getParameters().forEach(component -> declare(component, Kind.RECORD_COMPONENT, inner));
        }
        if (declaration instanceof EnumDeclaration type) {
            type.getEntries().forEach(entry -> declare(entry.getNameAsString(), Kind.ENUM_CONSTANT, entry, inner));
        }
        if (declaration instanceof TypeDeclaration<?> type) {
            declareFields(((NodeWithMembers<?>) type).getMembers(), inner);
        } else if (declaration instanceof EnumConstantDeclaration constant) {
            declareFields(constant.getClassBody(), inner);
        } else if (declaration instanceof CallableDeclaration<?> callable) {
            callable.getParameters().forEach(parameter -> declare(parameter, Kind.PARAMETER, inner));
        }
        boolean isBody = declaration instanceof TypeDeclaration
                || declaration instanceof EnumConstantDeclaration
                || declaration instanceof CallableDeclaration
                || declaration instanceof CompactConstructorDeclaration
                || declaration instanceof InitializerDeclaration;
        for (Node child : declaration.getChildNodes()) {
            if (!(child instanceof Parameter)) {
                visit(child, isBody ? inner : scope);
            }
        }
    }

    private void declareFields(List<? extends Node> members, Scope scope) {
        for (Node member : members) {
            if (member instanceof FieldDeclaration field) {
                for (VariableDeclarator variable : field.getVariables()) {
                    declare(variable.getNameAsString(), Kind.FIELD, variable, scope);
                }
            }
        }
    }

    private void declare(Parameter parameter, Kind kind, Scope scope) {
        visitChildren(parameter, scope);
        declare(parameter.getNameAsString(), kind, parameter, scope);
    }

    private void declare(String name, Kind kind, Node node, Scope scope) {
        Variable known = scope.find(name);
        Variable hidden = known == null ? null : known.isField() ? known : scope.findField(name);
        Variable variable = new Variable(name, kind, node, scope.body, hidden);
        scope.declare(variable);
        variables.add(variable);
        if (variable.isField()) {
            fields.computeIfAbsent(name, key -> new ArrayList<>()).add(variable);
        }
    }

    private static Kind kindOf(VariableDeclarator variable) {
        Node declaration = variable.getParentNode().orElseThrow();
        Node owner = declaration.getParentNode().orElse(declaration);
        if (owner instanceof ForEachStmt) {
            return Kind.LOOP;
        }
        return owner instanceof TryStmt && declaration instanceof VariableDeclarationExpr ? Kind.RESOURCE : Kind.LOCAL;
    }

    private void use(NameExpr name, Scope scope) {
        Variable variable = scope.find(name.getNameAsString());
        if (variable == null || variable.isField()) {
            simpleNames.add(name.getNameAsString());
            noteType(name.getNameAsString(), name);
        }
        if (variable == null) {
            return;
        }
        byName.put(name, variable);
        count(variable, name);
        variable.captured |= variable.body != scope.body;
        if (variable.kind == Kind.PATTERN && variable.hidden != null) {
            // Where a pattern variable is not in sight, the name means the field.
            variable.hidden.reads++;
        }
    }

    /** The parser takes the variable in {@code reader::close} for a type. */
    private static void useInReference(ClassOrInterfaceType type, Scope scope) {
        if (type.getParentNode().orElse(null) instanceof TypeExpr) {
            Variable variable = scope.find(type.getNameAsString());
            if (variable != null) {
                variable.reads++;
                variable.captured = true;
            }
        }
    }

    private void useField(FieldAccessExpr access) {
        noteType(access.getNameAsString(), access);
        accesses.add(access);
    }

    private void noteType(String name, Node use) {
        typeUseNames.add(name);
        typeUses.add(use);
    }

    /** A qualified name may mean the field of any class in the file: it counts for all of that name. */
    private void countAccesses() {
        for (FieldAccessExpr use : accesses) {
            for (Variable field : fields.getOrDefault(use.getNameAsString(), List.of())) {
                count(field, use);
            }
        }
    }

    private static void count(Variable variable, Expression use) {
        if (writes(use)) {
            variable.writes++;
        } else {
            variable.reads++;
            Node parent = use.getParentNode().orElse(null);
            variable.stepped |= parent instanceof UnaryExpr unary && changes(unary);
            variable.assignedWithin |= parent instanceof AssignExpr assignment && assignment.getTarget() == use;
        }
    }

    /** Whether an expression is only given a value. A value that is also used where it is given counts as read. */
    private static boolean writes(Expression use) {
        Node parent = use.getParentNode().orElse(use);
        if (parent instanceof AssignExpr assignment && assignment.getTarget() == use) {
            return isStatement(assignment);
        }
        return parent instanceof UnaryExpr unary && changes(unary) && isStatement(unary);
    }

    private static boolean changes(UnaryExpr unary) {
        return switch (unary.getOperator()) {
            case PREFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_INCREMENT, POSTFIX_DECREMENT -> true;
            default -> false;
        };
    }

    private static boolean isStatement(Expression expression) {
        Node parent = expression.getParentNode().orElse(expression);
        if (parent instanceof ForStmt loop) {
            return loop.getCompare().filter(each -> each == expression).isEmpty();
        }
        return parent instanceof ExpressionStmt && !(parent.getParentNode().orElse(null) instanceof LambdaExpr);
    }
}
