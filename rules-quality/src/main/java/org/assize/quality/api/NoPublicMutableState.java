package org.assize.quality.api;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.AnnotationDeclaration;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.ArrayCreationExpr;
import com.github.javaparser.ast.expr.ArrayInitializerExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.stmt.Statement;
import java.util.Set;
import org.assize.evidence.java.JavaFile;
import org.assize.quality.syntax.Expressions;
import org.assize.rule.Inspection;
import org.assize.rule.Rule;
import org.jspecify.annotations.Nullable;

/** A mutable object of a type that this rule does not know, behind a public final field. */
final class NoPublicMutableState {

    static final Rule RULE = Rule.java("quality/no-public-mutable-state")
            .states("Fields are not public and mutable")
            .because(
                    "anyone can change such a field, at any time and from any thread, and the class cannot " + "notice")
            .remedy("Make the field private, or final and of an immutable type: List.of(...) instead of an " + "array")
            .implementing("cwe/493", "cwe/500", "cwe/582", "iso-25010/modularity")
            .applyingTo(file -> file.isMain())
            .cannotSee("A mutable object of a type that this rule does not know, behind a public final field.")
            .knownElsewhereAs(
                    "PMD.MutableStaticState",
                    "java:S1104",
                    "java:S1444",
                    "java:S2386",
                    "MutablePublicArray",
                    "NonFinalStaticField",
                    "checkstyle:visibilitymodifier",
                    "MS_SHOULD_BE_FINAL",
                    "MS_MUTABLE_ARRAY",
                    "MS_MUTABLE_COLLECTION_PKGPROTECT",
                    "MS_PKGPROTECT")
            .violating("""
        public class Order {
            public int «total»;
            public static String «currency» = "EUR";
        }
        """)
            .violating("""
        public class Sizes {
            public static final int[] «ALL» = {1, 2, 3};
            public static final String[] «NAMES» = new String[] {"S", "M"};
        }
        """)
            .violating("""
        import java.util.ArrayList;
        import java.util.Arrays;
        import java.util.List;

        public class Sizes {
            public static final List<String> «NAMES» = Arrays.asList("S", "M");
            public static final List<String> «MORE» = new ArrayList<>();
            protected static int «count»;
        }
        """)
            .conforming("""
        import java.util.Collections;
        import java.util.List;
        import java.util.ArrayList;

        public class Sizes {
            public static final int[] NONE = {};
            public static final List<String> NAMES = List.of("S", "M");
            public static final List<String> MORE = Collections.unmodifiableList(new ArrayList<>());
            public final int count = 1;
        }
        """)
            .conforming("""
        import org.junit.Rule;

        public class OrderTest {
            @Rule
            public TemporaryFolder folder = new TemporaryFolder();
        }
        """)
            .conforming("""
        public class Outer {
            private static class Node {
                public int value;
            }

            protected int mine;
            int ours;
        }
        """)
            .conforming("""
        interface Limits {
            int MOST = 10;
        }
        """)
            .inspecting(FieldDeclaration.class, NoPublicMutableState::inspect)
            .build();

    private static final Set<String> MUTABLE = Set.of(
            "ArrayList",
            "HashMap",
            "HashSet",
            "LinkedList",
            "LinkedHashMap",
            "LinkedHashSet",
            "TreeMap",
            "TreeSet",
            "Vector",
            "Hashtable",
            "ArrayDeque",
            "IdentityHashMap",
            "WeakHashMap",
            "EnumMap",
            "Date");

    private NoPublicMutableState() {}

    private static void inspect(FieldDeclaration field, Inspection<JavaFile, Node> report) {
        boolean open = field.isPublic() || field.isProtected() && field.isStatic() || isInInterface(field);
        if (!open || isHidden(field) || !field.getAnnotations().isEmpty()) {
            return;
        }
        boolean isFinal = field.isFinal() || isInInterface(field);
        for (VariableDeclarator variable : field.getVariables()) {
            if (!isFinal) {
                String message = "Anyone can assign this " + (field.isStatic() ? "static field" : "field");
                report.breach(variable.getName(), message).key(variable.getNameAsString());
            } else if ((field.isStatic() || isInInterface(field))
                    && (field.isPublic() || isInInterface(field))
                    && isMutable(variable)) {
                report.breach(variable.getName(), "Anyone can change what this constant holds")
                        .key(variable.getNameAsString());
            }
        }
    }

    private static boolean isInInterface(FieldDeclaration field) {
        return field.getParentNode()
                .filter(parent -> parent instanceof ClassOrInterfaceDeclaration type && type.isInterface()
                        || parent instanceof AnnotationDeclaration)
                .isPresent();
    }

    private static boolean isHidden(FieldDeclaration field) {
        Node node = field.getParentNode().orElse(null);
        while (node != null) {
            boolean hidden = node instanceof TypeDeclaration<?> type && type.isPrivate()
                    || node instanceof ObjectCreationExpr
                    || node instanceof Statement;
            if (hidden) {
                return true;
            }
            node = node.getParentNode().orElse(null);
        }
        return false;
    }

    private static boolean isMutable(VariableDeclarator variable) {
        Expression value = variable.getInitializer().map(Expressions::inner).orElse(null);
        if (variable.getType().isArrayType()) {
            return !isEmptyArray(value);
        }
        if (value instanceof ObjectCreationExpr creation) {
            return MUTABLE.contains(creation.getType().getNameAsString());
        }
        return value instanceof MethodCallExpr call
                && call.getNameAsString().equals("asList")
                && call.getScope()
                        .filter(scope -> scope.toString().equals("Arrays"))
                        .isPresent();
    }

    private static boolean isEmptyArray(@Nullable Expression value) {
        if (value instanceof ArrayInitializerExpr items) {
            return items.getValues().isEmpty();
        }
        if (!(value instanceof ArrayCreationExpr creation)) {
            return false;
        }
        boolean noItems = creation.getInitializer()
                .filter(items -> items.getValues().isEmpty())
                .isPresent();
        return noItems
                || creation.getLevels()
                        .get(0)
                        .getDimension()
                        .filter(size -> size.toString().equals("0"))
                        .isPresent();
    }
}
