package org.assize.quality.documentation;

import com.github.javaparser.ast.Modifier;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.AnnotationDeclaration;
import com.github.javaparser.ast.body.AnnotationMemberDeclaration;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.EnumConstantDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.nodeTypes.NodeWithModifiers;

/** Whether other packages can see a declaration. */
final class Visibility {

    private Visibility() {}

    /** Whether a declaration and everything around it is public, or protected where subclasses see it. */
    static boolean isApi(BodyDeclaration<?> declaration) {
        for (Node step = declaration;
                step instanceof BodyDeclaration<?> each;
                step = step.getParentNode().orElse(null)) {
            if (!isOpen(each)) {
                return false;
            }
            if (!(each.getParentNode().orElse(null) instanceof TypeDeclaration)) {
                return each instanceof TypeDeclaration<?> type && type.isTopLevelType();
            }
        }
        return false;
    }

    private static boolean isOpen(BodyDeclaration<?> declaration) {
        if (declaration instanceof EnumConstantDeclaration || declaration instanceof AnnotationMemberDeclaration) {
            return true;
        }
        NodeWithModifiers<?> member = (NodeWithModifiers<?>) declaration;
        if (member.hasModifier(Modifier.Keyword.PUBLIC) || member.hasModifier(Modifier.Keyword.PROTECTED)) {
            return true;
        }
        Node owner = declaration.getParentNode().orElse(null);
        boolean inInterface = owner instanceof AnnotationDeclaration
                || owner instanceof ClassOrInterfaceDeclaration type && type.isInterface();
        return inInterface && !member.hasModifier(Modifier.Keyword.PRIVATE);
    }
}
