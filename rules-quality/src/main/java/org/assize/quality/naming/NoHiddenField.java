package org.assize.quality.naming;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.nodeTypes.modifiers.NodeWithStaticModifier;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.assize.evidence.java.JavaFile;
import org.assize.finding.Severity;
import org.assize.rule.Inspection;
import org.assize.rule.Rule;

/** Cannot see fields of superclasses in other files. */
final class NoHiddenField {

    /** The fields of each type of a file by name; true where static. */
    private static final class Fields {
        private final Map<TypeDeclaration<?>, Map<String, Boolean>> byType = new IdentityHashMap<>();

        Map<String, Boolean> of(TypeDeclaration<?> type) {
            return byType.computeIfAbsent(type, key -> {
                Map<String, Boolean> names = new HashMap<>();
                for (FieldDeclaration field : type.getFields()) {
                    field.getVariables().forEach(each -> names.put(each.getNameAsString(), field.isStatic()));
                }
                return names;
            });
        }
    }

    static final Rule RULE = Rule.java("quality/no-hidden-field")
            .states("A local variable does not shadow a field")
            .because(
                    "two things of one name in one place are mixed up sooner or later, and the compiler sees no mistake")
            .remedy("Give the local variable a name that says what is different about it")
            .implementing("iso-25010/analysability", "cwe/1109")
            .severity(Severity.WARNING)
            .offByDefault("many teams name the local copy of a field like the field on purpose")
            .cannotSee(
                    "Fields of superclasses. Parameters are left alone: constructors and setters name them like the field.")
            .knownElsewhereAs(
                    "java:S1117", "java:S2387", "HidingField", "checkstyle:hiddenfield", "MF_CLASS_MASKS_FIELD")
            .violating("""
                    class Import {
                        private int rows;

                        void load() {
                            int «rows» = read();
                            use(rows);
                        }
                    }
                    """)
            .violating("""
                    class Import {
                        static int count;

                        static void load() {
                            for (int «count» = 0; count < 3; count++) { read(); }
                        }
                    }
                    """)
            .violating("""
                    class Import {
                        private String name;

                        class Row {
                            void load() {
                                Runnable later = () -> { String «name» = read(); };
                            }
                        }
                    }
                    """)
            .conforming("""
                    class Import {
                        private int rows;

                        Import(int rows) { this.rows = rows; }

                        void setRows(int rows) { this.rows = rows; }

                        void load() {
                            int more = read();
                            use(more);
                        }
                    }
                    """)
            .conforming("""
                    class Import {
                        private int rows;

                        static int load() {
                            int rows = read();
                            return rows;
                        }
                    }
                    """)
            .conforming("""
                    class Import {
                        private int rows;

                        static class Row {
                            void load() {
                                int rows = read();
                                use(rows);
                            }
                        }
                    }
                    """)
            .inspecting(VariableDeclarator.class, NoHiddenField::inspect)
            .build();

    private NoHiddenField() {}

    private static void inspect(VariableDeclarator variable, Inspection<JavaFile, Node> report) {
        Node parent = variable.getParentNode().orElse(null);
        if (parent == null || parent instanceof FieldDeclaration) {
            return;
        }
        String name = variable.getNameAsString();
        Fields fields = report.file().derived(Fields.class, file -> new Fields());
        boolean inStatic = false;
        for (Node step = parent; step != null; step = step.getParentNode().orElse(null)) {
            if (step instanceof TypeDeclaration<?> type) {
                Boolean isStatic = fields.of(type).get(name);
                if (isStatic != null && (isStatic || !inStatic)) {
                    report.breach(
                                    variable.getName(),
                                    "The local variable " + name + " hides the field of " + type.getNameAsString())
                            .key(name);
                    return;
                }
            }
            inStatic |= step instanceof NodeWithStaticModifier<?> member && member.isStatic()
                    || step instanceof TypeDeclaration<?> type && !type.isClassOrInterfaceDeclaration();
            if (createsSelf(step)) {
                return;
            }
        }
    }

    /** A static method that makes an object of its class names the parts like its fields. */
    private static boolean createsSelf(Node step) {
        return step instanceof MethodDeclaration method
                && method.isStatic()
                && method.getParentNode().orElse(null) instanceof TypeDeclaration<?> type
                && method.getType().asString().equals(type.getNameAsString());
    }
}
