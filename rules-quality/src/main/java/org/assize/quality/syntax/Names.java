package org.assize.quality.syntax;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.ImportDeclaration;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithAnnotations;
import java.util.Optional;
import org.apiguardian.api.API;

/** What names mean by the imports of a file alone, for libraries whose classes are not there. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class Names {

    private Names() {}

    /**
     * Says whether a type name, as it is written, means one of some classes by the imports of its file.
     *
     * @param written a simple or a qualified name
     * @param from the node at which it is written
     * @param qualified class names
     * @return whether an import by name or on demand, or the name itself, says so
     */
    public static boolean means(String written, Node from, String... qualified) {
        CompilationUnit unit = from.findCompilationUnit().orElse(null);
        for (String name : qualified) {
            boolean possible = name.endsWith(written)
                    && (name.length() == written.length() || name.charAt(name.length() - written.length() - 1) == '.');
            if (possible && (name.length() == written.length() || unit != null && isImported(written, name, unit))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isImported(String written, String name, CompilationUnit unit) {
        String first = written.indexOf('.') < 0 ? written : written.substring(0, written.indexOf('.'));
        String outer = name.substring(0, name.length() - written.length()) + first;
        boolean onDemand = false;
        for (ImportDeclaration each : unit.getImports()) {
            String imported = each.getNameAsString();
            if (each.isAsterisk()) {
                onDemand |= outer.equals(imported + "." + first);
            } else if (imported.endsWith("." + first) && !(each.isStatic() && Character.isLowerCase(first.charAt(0)))) {
                return imported.equals(outer);
            }
        }
        boolean declared =
                unit.getTypes().stream().anyMatch(type -> type.getNameAsString().equals(first));
        boolean samePackage = unit.getPackageDeclaration()
                .filter(here -> outer.equals(here.getNameAsString() + "." + first))
                .isPresent();
        return !declared && (onDemand || samePackage);
    }

    /**
     * Says whether a declaration carries an annotation, by the imports of its file.
     *
     * @param declaration the declaration
     * @param qualified class names of annotations
     * @return the first such annotation, or empty
     */
    public static Optional<AnnotationExpr> annotation(NodeWithAnnotations<?> declaration, String... qualified) {
        for (AnnotationExpr annotation : declaration.getAnnotations()) {
            if (means(annotation.getNameAsString(), annotation, qualified)) {
                return Optional.of(annotation);
            }
        }
        return Optional.empty();
    }

    /**
     * Says whether a file imports anything from a package, from one below it or from a class in it.
     *
     * @param from any node of the file
     * @param prefix the beginning of the name
     * @return whether an import begins so
     */
    public static boolean imports(Node from, String prefix) {
        CompilationUnit unit = from.findCompilationUnit().orElse(null);
        return unit != null
                && unit.getImports().stream()
                        .anyMatch(each -> each.getNameAsString().startsWith(prefix));
    }
}
