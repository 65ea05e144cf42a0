package org.assize.quality.naming;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.AnnotationDeclaration;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.EnumConstantDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.SimpleName;
import com.github.javaparser.ast.expr.TypePatternExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.type.Type;
import java.util.List;
import java.util.Set;
import org.assize.evidence.java.JavaFile;
import org.assize.finding.Severity;
import org.assize.rule.Inspection;
import org.assize.rule.Option;
import org.assize.rule.Rule;

/** Cannot see whether an object that a static final field holds is a constant: only primitives and strings surely are. */
final class VariableAndConstantNaming {

    record Options(
            @Option("a regular expression that names of fields, parameters and local variables match")
            String variable,

            @Option("a regular expression that names of constants match")
            String constant,

            @Option("names that any field may have") List<String> allowed) {}

    private static final Set<String> CONSTANT_TYPES = Set.of(
            "String",
            "Boolean",
            "Byte",
            "Character",
            "Short",
            "Integer",
            "Long",
            "Float",
            "Double",
            "BigDecimal",
            "BigInteger",
            "Duration",
            "Charset",
            "Pattern",
            "Locale",
            "LocalDate",
            "ZoneId");

    static final Rule RULE = Rule.java("quality/variable-and-constant-naming")
            .states("Field, constant, parameter and local names match the convention")
            .because("a reader tells what may change from what never does by the way it is written")
            .remedy(
                    "Write variables in lowerCamelCase and constants in CAPITALS_WITH_UNDERSCORES; set the options if your"
                            + " team's convention is another")
            .severity(Severity.WARNING)
            .implementing("iso-25010/analysability", "cwe/1099")
            .options(new Options(
                    Conventions.LOWER_CAMEL,
                    Conventions.CAPITALS,
                    List.of("serialVersionUID", "serialPersistentFields", "_")))
            .cannotSee(
                    "A static final field of another type than a primitive, a string or a value of the JDK may be written"
                            + " either way: it may hold state, as a logger does.")
            .cannotSee(
                    "In a class whose fields mostly start with an underscore, the underscore is taken for the convention.")
            .knownElsewhereAs(
                    "PMD.FieldNamingConventions",
                    "PMD.LocalVariableNamingConventions",
                    "PMD.FormalParameterNamingConventions",
                    "java:S115",
                    "java:S116",
                    "java:S117",
                    "java:S3008",
                    "IdentifierName",
                    "ConstantField",
                    "checkstyle:constantname",
                    "checkstyle:membername",
                    "checkstyle:localvariablename",
                    "checkstyle:parametername",
                    "checkstyle:staticvariablename")
            .violating("""
                    class Import {
                        static final int «maxRows» = 10;
                        private String «File_Name»;
                        private static int «COUNT»;
                    }
                    """)
            .violating("""
                    class Import {
                        void load(String «FileName») {
                            int «row_count» = 0;
                            for (String «_file» : files) { read(_file); }
                        }
                    }
                    """)
            .violating("""
                    interface Import {
                        String «prefix» = "import";

                        enum State { OPEN, «inWork» }

                        record Row(int «Row_Number») {}
                    }
                    """)
            .conforming("""
                    class Import {
                        private static final long serialVersionUID = 1L;
                        private static final Logger log = LoggerFactory.getLogger(Import.class);
                        private static final Map<String, Integer> CACHE = new HashMap<>();
                        static final int MAX_ROWS_2 = 10;
                        private static final boolean loggingPresent = isPresent("Logger");
                        private static int count;
                        private String uRL;

                        void load(String x) {
                            final int LIMIT = 5;
                            Runnable later = () -> { };
                            if (next() instanceof String text) { use(text); }
                        }
                    }
                    """)
            .conforming("""
                    class Parser {
                        private int _row;
                        private String _name;
                        private boolean open;
                    }
                    """)
            .conforming("""
                    record Row(int number, String größe) {
                        enum State { OPEN, IN_WORK }

                        void skip(Object _) {}

                        @Override
                        public void load(String FileName) {}
                    }
                    """)
            .inspecting(VariableDeclarator.class, VariableAndConstantNaming::inspectVariable)
            .inspecting(Parameter.class, VariableAndConstantNaming::inspectParameter)
            .inspecting(TypePatternExpr.class, VariableAndConstantNaming::inspectPattern)
            .inspecting(EnumConstantDeclaration.class, VariableAndConstantNaming::inspectEnumConstant)
            .build();

    private VariableAndConstantNaming() {}

    private static void inspectVariable(VariableDeclarator variable, Inspection<JavaFile, Node> report) {
        Node parent = variable.getParentNode().orElse(null);
        if (parent instanceof FieldDeclaration field) {
            inspectField(field, variable, report);
        } else {
            boolean isConstant = parent instanceof VariableDeclarationExpr declaration
                    && declaration.isFinal()
                    && matches(report.options(Options.class).constant(), variable.getName(), report);
            if (!isConstant) {
                check("local variable", variable.getName(), report);
            }
        }
    }

    private static void inspectField(
            FieldDeclaration field, VariableDeclarator variable, Inspection<JavaFile, Node> report) {
        SimpleName name = variable.getName();
        Options options = report.options(Options.class);
        boolean isConstant = field.isStatic() && field.isFinal() || isInInterface(field);
        if (!isConstant) {
            if (!followsUnderscores(field, name)) {
                check("field", name, report);
            }
        } else if (!matches(options.constant(), name, report)
                && !options.allowed().contains(name.getIdentifier())
                && (holdsConstant(variable) || !matches(options.variable(), name, report))) {
            breach("constant", name, options.constant(), report);
        }
    }

    private static boolean isInInterface(FieldDeclaration field) {
        Node owner = field.getParentNode().orElse(null);
        return owner instanceof ClassOrInterfaceDeclaration type && type.isInterface()
                || owner instanceof AnnotationDeclaration;
    }

    /** Whether a value is fixed when the code is written: a primitive or text that is not computed by a call. */
    private static boolean holdsConstant(VariableDeclarator variable) {
        Type type = variable.getType();
        boolean fixedType = type.isPrimitiveType()
                || type.isClassOrInterfaceType()
                        && CONSTANT_TYPES.contains(type.asClassOrInterfaceType().getNameAsString());
        return fixedType
                && variable.getInitializer()
                        .filter(VariableAndConstantNaming::isFixed)
                        .isPresent();
    }

    private static boolean isFixed(Expression value) {
        if (value instanceof BinaryExpr operation) {
            return isFixed(operation.getLeft()) && isFixed(operation.getRight());
        }
        if (value instanceof UnaryExpr unary) {
            return isFixed(unary.getExpression());
        }
        if (value instanceof EnclosedExpr enclosed) {
            return isFixed(enclosed.getInner());
        }
        return value.isLiteralExpr() && !value.isNullLiteralExpr()
                || value instanceof CastExpr cast && isFixed(cast.getExpression())
                || value instanceof FieldAccessExpr;
    }

    /** Whether most fields of the class start with an underscore: then that is how this team writes fields. */
    private static boolean followsUnderscores(FieldDeclaration field, SimpleName name) {
        if (!name.getIdentifier().startsWith("_")
                || !(field.getParentNode().orElse(null) instanceof TypeDeclaration<?> type)) {
            return false;
        }
        int with = 0;
        int all = 0;
        for (FieldDeclaration each : type.getFields()) {
            if (!each.isStatic()) {
                all++;
                with += each.getVariable(0).getNameAsString().startsWith("_") ? 1 : 0;
            }
        }
        return with > 1 && with * 2 > all;
    }

    private static void inspectParameter(Parameter parameter, Inspection<JavaFile, Node> report) {
        boolean isSetByOthers = parameter.getParentNode().orElse(null) instanceof MethodDeclaration method
                && method.isAnnotationPresent("Override");
        if (!isSetByOthers) {
            check("parameter", parameter.getName(), report);
        }
    }

    private static void inspectPattern(TypePatternExpr pattern, Inspection<JavaFile, Node> report) {
        check("pattern variable", pattern.getName(), report);
    }

    private static void inspectEnumConstant(EnumConstantDeclaration constant, Inspection<JavaFile, Node> report) {
        String pattern = report.options(Options.class).constant();
        if (!matches(pattern, constant.getName(), report)) {
            breach("enum constant", constant.getName(), pattern, report);
        }
    }

    private static void check(String kind, SimpleName name, Inspection<JavaFile, Node> report) {
        Options options = report.options(Options.class);
        if (!matches(options.variable(), name, report) && !options.allowed().contains(name.getIdentifier())) {
            breach(kind, name, options.variable(), report);
        }
    }

    private static boolean matches(String pattern, SimpleName name, Inspection<JavaFile, Node> report) {
        return name.getIdentifier().isEmpty() || Conventions.of(report).matches(pattern, name.getIdentifier());
    }

    private static void breach(String kind, SimpleName name, String pattern, Inspection<JavaFile, Node> report) {
        report.breach(name, "The " + kind + " " + name.getIdentifier() + " does not match " + pattern)
                .key(kind + " " + name.getIdentifier());
    }
}
