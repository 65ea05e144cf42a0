package org.assize.quality.deadcode;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithAnnotations;
import java.util.List;
import java.util.Set;
import org.assize.evidence.java.JavaFile;
import org.assize.quality.deadcode.Variable.Kind;
import org.assize.rule.Inspection;
import org.assize.rule.Option;
import org.assize.rule.Rule;

/** Cannot see reflection, unless the member's name stands in a string of the same file. */
final class NoUnusedPrivateMember {

    record Options(
            @Option("simple names of class annotations under which fields are read by tools or generated code")
            List<String> readingAnnotations) {}

    private static final Set<String> MARKERS = Set.of(
            "Deprecated",
            "SuppressWarnings",
            "SafeVarargs",
            "Nullable",
            "NonNull",
            "NotNull",
            "CheckForNull",
            "GuardedBy",
            "Override",
            "CheckReturnValue");
    private static final Set<String> SERIAL_FIELDS = Set.of("serialVersionUID", "serialPersistentFields");
    private static final Set<String> CALLED_BY_THE_PLATFORM =
            Set.of("readObject", "writeObject", "readObjectNoData", "readResolve", "writeReplace", "main");

    static final Rule RULE = Rule.java("quality/no-unused-private-member")
            .states("Private fields, methods and classes are used")
            .because(
                    "nobody outside can need a private member, so an unused one is a leftover, or a step that was forgotten")
            .remedy("Remove it, or call what was meant to be called")
            .implementing("cwe/561", "iso-25010/analysability")
            .options(new Options(List.of(
                    "Data",
                    "Getter",
                    "Setter",
                    "Value",
                    "Builder",
                    "SuperBuilder",
                    "AllArgsConstructor",
                    "RequiredArgsConstructor",
                    "ToString",
                    "EqualsAndHashCode",
                    "With",
                    "FieldNameConstants",
                    "Entity",
                    "Embeddable",
                    "MappedSuperclass",
                    "Document",
                    "XmlRootElement",
                    "XmlAccessorType",
                    "XmlType",
                    "JsonAutoDetect",
                    "ConfigurationProperties")))
            .cannotSee(
                    "Reflection: members whose name stands in a string, annotated members, and fields of classes with"
                            + " native methods or annotations that generate code are left alone.")
            .cannotSee("A member is used where its name is, also if the name means a member of another class.")
            .knownElsewhereAs(
                    "PMD.UnusedPrivateField",
                    "PMD.UnusedPrivateMethod",
                    "java:S1068",
                    "java:S1144",
                    "java:S3985",
                    "UnusedVariable",
                    "UnusedMethod",
                    "UnusedNestedClass",
                    "UPM_UNCALLED_PRIVATE_METHOD",
                    "UUF_UNUSED_FIELD")
            .violating("""
                    class Import {
                        private int «rows»;
                        private final String name;

                        Import(String name) {
                            this.name = name;
                        }

                        String name() {
                            return name;
                        }
                    }
                    """)
            .violating("""
                    class Import {
                        private int «rows»;

                        Import(int rows) {
                            this.rows = rows;
                        }

                        private void «reset»() {
                            rows = 0;
                        }
                    }
                    """)
            .violating("""
                    class Import {
                        void load() {
                            read("a");
                        }

                        private void read(String name) {}

                        private void «read»(String name, int row) {
                            read(name, row - 1);
                        }

                        private static class «Row» {
                            private Row next;

                            Row next() { return next; }
                        }
                    }
                    """)
            .conforming("""
                    class Import {
                        private static final long serialVersionUID = 1L;
                        private int rows;
                        @Inject private Clock clock;

                        int next() {
                            return this.rows++;
                        }

                        private Object readResolve() {
                            return this;
                        }
                    }
                    """)
            .conforming("""
                    class Import {
                        private static final AtomicIntegerFieldUpdater<Import> ROWS =
                                AtomicIntegerFieldUpdater.newUpdater(Import.class, "rows");
                        private volatile int rows;

                        void load() {
                            ROWS.incrementAndGet(this);
                            files.forEach(this::read);
                            log("a", 1, 2);
                        }

                        private void read(String file) {}

                        private void log(String text, Object... values) {}
                    }
                    """)
            .conforming("""
                    @Data
                    class Row {
                        private String name;

                        @MethodSource("names")
                        void test(String name) {}

                        private static Stream<String> names() {
                            return Stream.of(new Item().text);
                        }

                        private static class Item {
                            private String text;
                        }
                    }
                    """)
            .inspecting(CompilationUnit.class, NoUnusedPrivateMember::inspectFields)
            .inspecting(MethodDeclaration.class, NoUnusedPrivateMember::inspectMethod)
            .inspecting(TypeDeclaration.class, NoUnusedPrivateMember::inspectType)
            .build();

    private NoUnusedPrivateMember() {}

    private static void inspectFields(CompilationUnit unit, Inspection<JavaFile, Node> report) {
        Bindings bindings = Bindings.of(report.file());
        for (Variable variable : bindings.variables()) {
            if (variable.kind == Kind.FIELD
                    && variable.reads == 0
                    && variable.node.getParentNode().orElse(null) instanceof FieldDeclaration field
                    && field.isPrivate()
                    && !SERIAL_FIELDS.contains(variable.name)
                    && !isReadByOthers(field, report.options(Options.class))
                    && !bindings.isNamedInText(variable.name)
                    && !Suppressions.saysUnused(variable.name)
                    && !Suppressions.allowsUnused(field)) {
                report.breach(
                                ((VariableDeclarator) variable.node).getName(),
                                "The private field " + variable.name
                                        + (variable.writes == 0
                                                ? " is never used"
                                                : " is given values that nobody reads"))
                        .key("field " + variable.name);
            }
        }
    }

    private static boolean isReadByOthers(FieldDeclaration field, Options options) {
        if (isAnnotated(field)) {
            return true;
        }
        for (Node step = field; step != null; step = step.getParentNode().orElse(null)) {
            if (step instanceof TypeDeclaration<?> type
                    && (type.getAnnotations().stream()
                                    .anyMatch(each -> options.readingAnnotations()
                                            .contains(each.getName().getIdentifier()))
                            || type.getMethods().stream().anyMatch(MethodDeclaration::isNative))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAnnotated(NodeWithAnnotations<?> member) {
        NodeList<AnnotationExpr> annotations = member.getAnnotations();
        return annotations.stream()
                .anyMatch(each -> !MARKERS.contains(each.getName().getIdentifier()));
    }

    private static void inspectMethod(MethodDeclaration method, Inspection<JavaFile, Node> report) {
        if (!method.isPrivate() || method.isNative() || isAnnotated(method)) {
            return;
        }
        String name = method.getNameAsString();
        Bindings bindings = Bindings.of(report.file());
        if (!CALLED_BY_THE_PLATFORM.contains(name)
                && !bindings.isReferenced(name)
                && !bindings.isNamedInText(name)
                && bindings.callsOf(name).stream().noneMatch(call -> fits(call, method) && !isWithin(call, method))
                && !Suppressions.allowsUnused(method)) {
            report.breach(method.getName(), "The private method " + name + " is never called")
                    .key("method " + name);
        }
    }

    private static boolean fits(MethodCallExpr call, MethodDeclaration method) {
        int given = call.getArguments().size();
        int wanted = method.getParameters().size();
        boolean takesMore = wanted > 0 && method.getParameter(wanted - 1).isVarArgs();
        return takesMore ? given >= wanted - 1 : given == wanted;
    }

    private static boolean isWithin(Node node, Node around) {
        return around.isAncestorOf(node);
    }

    private static void inspectType(TypeDeclaration<?> type, Inspection<JavaFile, Node> report) {
        if (!type.isPrivate() || isAnnotated(type)) {
            return;
        }
        String name = type.getNameAsString();
        Bindings bindings = Bindings.of(report.file());
        boolean used = bindings.usesOfType(name).stream().anyMatch(use -> !isWithin(use, type));
        if (!used && !bindings.isNamedInText(name) && !Suppressions.allowsUnused(type)) {
            String kind = type instanceof ClassOrInterfaceDeclaration declared && declared.isInterface()
                    ? "interface "
                    : type.isEnumDeclaration() ? "enum " : type.isRecordDeclaration() ? "record " : "class ";
            report.breach(type.getName(), "The private " + kind + name + " is never used")
                    .key("type " + name);
        }
    }
}
