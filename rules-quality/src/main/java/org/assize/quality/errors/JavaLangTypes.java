package org.assize.quality.errors;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.Type;
import java.util.Set;

/** Recognises the general exceptions of {@code java.lang} by the names that a file uses for them. */
final class JavaLangTypes {

    private JavaLangTypes() {}

    /** Whether a type is one of some types of {@code java.lang}, and the file means no other type by that name. */
    static boolean isOneOf(Type type, Set<String> simpleNames) {
        if (!(type instanceof ClassOrInterfaceType named) || !simpleNames.contains(named.getNameAsString())) {
            return false;
        }
        if (named.getScope().isPresent()) {
            return named.getScope().get().asString().equals("java.lang");
        }
        return named.findCompilationUnit()
                .map(unit -> !namesAnother(unit, named.getNameAsString()))
                .orElse(true);
    }

    private static boolean namesAnother(CompilationUnit unit, String name) {
        boolean imported = unit.getImports().stream()
                .anyMatch(each -> !each.isAsterisk()
                        && each.getName().getIdentifier().equals(name)
                        && !each.getNameAsString().equals("java.lang." + name));
        return imported || declares(unit, name);
    }

    private static boolean declares(Node parent, String name) {
        for (Node child : parent.getChildNodes()) {
            if (child instanceof TypeDeclaration<?> type
                    && (type.getNameAsString().equals(name) || declares(type, name))) {
                return true;
            }
        }
        return false;
    }
}
