package org.assize.quality.complexity;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.ImportDeclaration;
import com.github.javaparser.ast.Modifier;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.LiteralExpr;
import com.github.javaparser.ast.expr.Name;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.SimpleName;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.TypeParameter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assize.evidence.java.JavaFile;

/** The other types that a type refers to by name, as far as they are neither the platform's basic ones nor its own. */
final class ReferencedTypes {

    private final Map<String, String> imported = new HashMap<>();
    private final Set<String> own = new HashSet<>();
    private final Set<String> found = new HashSet<>();

    private ReferencedTypes(CompilationUnit unit) {
        for (ImportDeclaration each : unit.getImports()) {
            if (!each.isStatic() && !each.isAsterisk()) {
                imported.put(each.getName().getIdentifier(), each.getNameAsString());
            }
        }
    }

    static Set<String> of(JavaFile file, TypeDeclaration<?> type) {
        ReferencedTypes types = new ReferencedTypes(file.unit());
        types.visit(type);
        types.found.removeAll(types.own);
        return types.found;
    }

    private void visit(Node node) {
        if (isLeaf(node)) {
            return;
        }
        if (node instanceof TypeDeclaration<?> type) {
            own.add(type.getNameAsString());
        } else if (node instanceof TypeParameter parameter) {
            own.add(parameter.getNameAsString());
        } else if (node instanceof ClassOrInterfaceType type && type.getScope().isEmpty() && !isBasic(type)) {
            found.add(type.getNameAsString());
        }
        List<Node> children = node.getChildNodes();
        for (int index = 0; index < children.size(); index++) {
            visit(children.get(index));
        }
    }

    /** Half of all nodes hold nothing but a name or a value. */
    private static boolean isLeaf(Node node) {
        return node instanceof SimpleName
                || node instanceof NameExpr
                || node instanceof Modifier
                || node instanceof Name
                || node instanceof LiteralExpr;
    }

    private boolean isBasic(ClassOrInterfaceType type) {
        String qualified = imported.get(type.getNameAsString());
        if (qualified != null) {
            return qualified.startsWith("java.util.") || qualified.startsWith("java.lang.");
        }
        return JavaLang.declares(type.getNameAsString());
    }
}
