package org.assize.quality.deadcode;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.type.Type;
import java.util.Optional;
import org.assize.evidence.java.JavaFile;
import org.assize.finding.Fix;
import org.assize.finding.Severity;
import org.assize.quality.deadcode.Variable.Kind;
import org.assize.rule.Inspection;
import org.assize.rule.Rule;
import org.jspecify.annotations.Nullable;

/** Cannot see casts to a supertype, which choose an overload, nor casts of what a call returns. */
final class NoRedundantCast {

    static final Rule RULE = Rule.java("quality/no-redundant-cast")
            .states("A cast changes the type")
            .because("a cast warns a reader that a type is not what it seems, and here it is")
            .remedy("Remove the cast")
            .implementing("iso-25010/analysability", "cwe/1164")
            .severity(Severity.WARNING)
            .cannotSee(
                    "Casts to a supertype, which may choose an overload, and casts of what calls and fields of other classes"
                            + " give.")
            .knownElsewhereAs("PMD.UnnecessaryCast", "java:S1905")
            .violating("""
                    class Import {
                        int size(String name) {
                            return («(String) name»).length();
                        }
                    }
                    """)
            .violating("""
                    class Import {
                        private List<String> names;

                        long load(int rows) {
                            use(«(List<String>) names»);
                            return «(int) rows» + «(int) (5)»;
                        }
                    }
                    """)
            .violating("""
                    class Import {
                        Object load() {
                            String text = «(String) "a"»;
                            return «(Import) new Import()»;
                        }
                    }
                    """)
            .conforming("""
                    class Import {
                        int size(Object name, long rows, List<String> names) {
                            List<Object> all = (List<Object>) (List) names;
                            return ((String) name).length() + (int) rows;
                        }
                    }
                    """)
            .conforming("""
                    class Import {
                        double rate(int done, int all) {
                            print((Object) "a", (byte) 5, (char) 65, (long) 5, (float) 1.0);
                            return (double) done / all;
                        }
                    }
                    """)
            .conforming("""
                    class Import {
                        <T> void load(T value, List<T> values) {
                            var name = read();
                            String text = (String) name;
                            Object other = (Comparable<T>) value;
                            if (other instanceof String s) {
                                use((Object) s);
                            }
                            int[] sizes = (int[]) next();
                        }
                    }
                    """)
            .inspecting(CastExpr.class, NoRedundantCast::inspect)
            .build();

    private NoRedundantCast() {}

    private static void inspect(CastExpr cast, Inspection<JavaFile, Node> report) {
        String given = typeOf(inner(cast.getExpression()), report);
        if (!given.isEmpty() && given.equals(cast.getType().asString())) {
            report.breach(cast, "The value is a " + given + " already")
                    .key(given)
                    .fix(Fix.safe(
                            "Remove the cast",
                            report.file().replace(cast, report.file().text(cast.getExpression()))));
        }
    }

    private static Expression inner(Expression expression) {
        return expression instanceof EnclosedExpr enclosed ? inner(enclosed.getInner()) : expression;
    }

    /** The type of an expression as it is written, or an empty text. */
    private static String typeOf(Expression expression, Inspection<JavaFile, Node> report) {
        if (expression instanceof NameExpr name) {
            return declared(Bindings.of(report.file()).of(name))
                    .map(Type::asString)
                    .orElse("");
        }
        if (expression instanceof StringLiteralExpr || expression.isTextBlockLiteralExpr()) {
            return "String";
        }
        if (expression.isIntegerLiteralExpr()) {
            return "int";
        }
        if (expression.isLongLiteralExpr()) {
            return "long";
        }
        if (expression.isBooleanLiteralExpr()) {
            return "boolean";
        }
        return expression instanceof ObjectCreationExpr creation
                        && creation.getAnonymousClassBody().isEmpty()
                        && creation.getType()
                                .getTypeArguments()
                                .filter(each -> each.isEmpty())
                                .isEmpty()
                ? creation.getType().asString()
                : "";
    }

    private static Optional<Type> declared(@Nullable Variable variable) {
        if (variable == null || variable.kind == Kind.LAMBDA_PARAMETER || variable.kind == Kind.PATTERN) {
            return Optional.empty();
        }
        if (variable.node instanceof VariableDeclarator declarator) {
            return Optional.of(declarator.getType()).filter(type -> !type.isVarType());
        }
        return variable.node instanceof Parameter parameter && !parameter.isVarArgs()
                ? Optional.of(parameter.getType())
                : Optional.empty();
    }
}
