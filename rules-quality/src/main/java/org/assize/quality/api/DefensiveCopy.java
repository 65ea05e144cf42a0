package org.assize.quality.api;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import com.github.javaparser.ast.stmt.ReturnStmt;
import java.util.List;
import java.util.Optional;
import org.assize.evidence.java.JavaFile;
import org.assize.evidence.types.JavaType;
import org.assize.finding.Severity;
import org.assize.quality.syntax.Expressions;
import org.assize.rule.Inspection;
import org.assize.rule.Option;
import org.assize.rule.Rule;

/** Judges arrays and the listed types where a method that is not private stores or returns them as they are. */
final class DefensiveCopy {

    record Options(
            @Option("types beside arrays whose objects anyone can change")
            List<String> mutableTypes) {}

    static final Rule RULE = Rule.java("quality/defensive-copy")
            .states("An array or other mutable object is copied when it is stored in a field or returned from one")
            .because("whoever holds the same array changes the object's state behind its back")
            .remedy("Store and return a copy, with clone() or Arrays.copyOf, or use an unmodifiable collection")
            .implementing("cwe/374", "cwe/375", "iso-25010/integrity")
            .severity(Severity.WARNING)
            .offByDefault("code that is written for speed hands arrays on, and says so in its documentation")
            .options(new Options(List.of("java.util.Date", "java.util.Calendar", "java.util.GregorianCalendar")))
            .cannotSee("What the callers do with the array, and arrays that go through local variables.")
            .knownElsewhereAs(
                    "PMD.ArrayIsStoredDirectly",
                    "PMD.MethodReturnsInternalArray",
                    "java:S2384",
                    "EI_EXPOSE_REP",
                    "EI_EXPOSE_REP2",
                    "MS_EXPOSE_REP")
            .violating("""
                    public class Series {
                        private final int[] values;

                        public Series(int[] values) {
                            this.values = «values»;
                        }

                        public int[] values() {
                            return «values»;
                        }
                    }
                    """)
            .violating("""
                    import java.util.Date;

                    public class Order {
                        private Date day;

                        void setDay(Date newDay) {
                            day = «newDay»;
                        }

                        Date day() {
                            return «this.day»;
                        }
                    }
                    """)
            .violating("""
                    public class Series {
                        private String[] names;
                        private static final String[] DEFAULTS = {"a"};

                        public void setNames(String... names) {
                            this.names = «names»;
                        }

                        public static String[] defaults() {
                            return «DEFAULTS»;
                        }
                    }
                    """)
            .conforming("""
                    public class Series {
                        private final int[] values;
                        private final int size;

                        public Series(int[] values, int size) {
                            this.values = values.clone();
                            this.size = size;
                        }

                        public int[] values() {
                            return values.clone();
                        }

                        public int size() {
                            return size;
                        }
                    }
                    """)
            .conforming("""
                    public class Series {
                        private static final int[] NONE = {};
                        private int[] values;

                        private Series(int[] values) {
                            this.values = values;
                        }

                        private int[] raw() {
                            return values;
                        }

                        public int[] none() {
                            return NONE;
                        }
                    }
                    """)
            .conforming("""
                    public class Series {
                        private int[] values;

                        public void set(int[] values) {
                            values = values.clone();
                            this.values = values;
                        }

                        public int[] sorted() {
                            int[] values = this.values.clone();
                            java.util.Arrays.sort(values);
                            return values;
                        }
                    }
                    """)
            .inspecting(AssignExpr.class, DefensiveCopy::inspectStore)
            .inspecting(ReturnStmt.class, DefensiveCopy::inspectReturn)
            .build();

    private DefensiveCopy() {}

    private static void inspectStore(AssignExpr assignment, Inspection<JavaFile, Node> report) {
        if (!(assignment.getValue() instanceof NameExpr value)
                || assignment.getOperator() != AssignExpr.Operator.ASSIGN
                || fieldOf(assignment.getTarget(), report.file()).isEmpty()) {
            return;
        }
        Optional<Node> declaration = report.file().types().declarationOf(value);
        boolean given = declaration.filter(Parameter.class::isInstance).isPresent()
                && declaration.flatMap(Node::getParentNode).orElse(null) instanceof CallableDeclaration<?> callable
                && !callable.isPrivate()
                && callable.findFirst(
                                AssignExpr.class,
                                other -> other.getTarget() instanceof NameExpr target
                                        && target.getNameAsString().equals(value.getNameAsString())
                                        && report.file()
                                                .types()
                                                .declarationOf(target)
                                                .equals(declaration))
                        .isEmpty();
        if (given && isMutable(report.file().types().ofVariable(declaration.get()), report)) {
            report.breach(value, value.getNameAsString() + " stays in the hands of the caller, who can change it")
                    .key("store " + value.getNameAsString());
        }
    }

    private static void inspectReturn(ReturnStmt leaving, Inspection<JavaFile, Node> report) {
        Expression value = leaving.getExpression().map(Expressions::inner).orElse(null);
        if (!(value instanceof NameExpr || value instanceof FieldAccessExpr)
                || !(methodAround(leaving) instanceof MethodDeclaration method)
                || method.isPrivate()) {
            return;
        }
        fieldOf(value, report.file())
                .filter(field -> !isEmptyArray(field))
                .filter(field -> isMutable(report.file().types().ofVariable(field), report))
                .ifPresent(field -> report.breach(
                                value,
                                "The caller gets the object's own " + field.getNameAsString() + ", and can change it")
                        .key("return " + field.getNameAsString()));
    }

    private static boolean isEmptyArray(VariableDeclarator field) {
        return field.getInitializer()
                .filter(made -> made.isArrayInitializerExpr()
                                && made.asArrayInitializerExpr().getValues().isEmpty()
                        || made.toString().endsWith("[0]"))
                .isPresent();
    }

    /** The private field of this class that an expression names. */
    private static Optional<VariableDeclarator> fieldOf(Expression expression, JavaFile file) {
        Optional<Node> declaration = Optional.empty();
        if (expression instanceof NameExpr name) {
            declaration = file.types().declarationOf(name);
        } else if (expression instanceof FieldAccessExpr access && access.getScope() instanceof ThisExpr) {
            for (Node step = access;
                    step != null && declaration.isEmpty();
                    step = step.getParentNode().orElse(null)) {
                if (step instanceof TypeDeclaration<?> type) {
                    declaration = type.getFieldByName(access.getNameAsString())
                            .flatMap(field -> field.getVariables().stream()
                                    .filter(each -> each.getNameAsString().equals(access.getNameAsString()))
                                    .findFirst());
                }
            }
        }
        return declaration
                .filter(VariableDeclarator.class::isInstance)
                .map(VariableDeclarator.class::cast)
                .filter(variable ->
                        variable.getParentNode().orElse(null) instanceof FieldDeclaration field && field.isPrivate());
    }

    private static boolean isMutable(JavaType type, Inspection<JavaFile, Node> report) {
        return type.isArray()
                || report.options(Options.class).mutableTypes().stream().anyMatch(type::is);
    }

    private static Node methodAround(Node node) {
        Node step = node.getParentNode().orElse(null);
        while (step != null && !(step instanceof MethodDeclaration)) {
            if (step instanceof LambdaExpr) {
                return step;
            }
            step = step.getParentNode().orElse(null);
        }
        return step;
    }
}
