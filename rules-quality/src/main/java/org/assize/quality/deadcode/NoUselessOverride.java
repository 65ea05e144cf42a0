package org.assize.quality.deadcode;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.SuperExpr;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.Statement;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Set;
import org.assize.evidence.java.JavaFile;
import org.assize.evidence.types.MethodSignature;
import org.assize.finding.Fix;
import org.assize.finding.Severity;
import org.assize.rule.Inspection;
import org.assize.rule.Rule;

/** Cannot see whether an override does the same as a method of a superclass that it does not know. */
final class NoUselessOverride {

    private static final Set<String> OF_OBJECT = Set.of("equals", "hashCode", "toString");
    private static final Set<String> WIDENED = Set.of("clone", "finalize");

    static final Rule RULE = Rule.java("quality/no-useless-override")
            .states("An override does more than call super")
            .because("it looks as if something were different here, and nothing is")
            .remedy("Remove the method")
            .implementing("iso-25010/analysability", "cwe/1164")
            .severity(Severity.WARNING)
            .cannotSee(
                    "Superclasses whose signatures are not there. Protected methods, methods with comments, other annotations or"
                            + " modifiers, and clone and finalize, are left alone.")
            .knownElsewhereAs("PMD.UselessOverridingMethod", "java:S1185", "RedundantOverride")
            .violating("""
                    class Order extends Document {
                        @Override
                        public void «close»() {
                            super.close();
                        }
                    }

                    class Document {
                        public void close() {
                            open = false;
                        }
                    }
                    """)
            .violating("""
                    class Order extends Document {
                        @Override
                        public int «compare»(Document one, int other) {
                            return super.compare(one, other);
                        }
                    }

                    class Document {
                        public int compare(Document one, int other) { return 0; }
                    }
                    """)
            .violating("""
                    class Order extends Document {
                        public String «toString»() {
                            return (super.toString());
                        }
                    }
                    """)
            .conforming("""
                    class Order extends Document {
                        @Override
                        public void close() {
                            super.close();
                            closed = true;
                        }

                        @Override
                        public int compare(Document one, int other) {
                            return super.compare(one, other + 1);
                        }
                    }
                    """)
            .conforming("""
                    class Order extends Document {
                        @Override
                        @Transactional
                        public void close() {
                            super.close();
                        }

                        @Override
                        public final void open() {
                            super.open();
                        }

                        /** Now for everyone. */
                        @Override
                        public void print() {
                            super.print();
                        }
                    }
                    """)
            .conforming("""
                    class Order extends Document implements Closeable {
                        @Override
                        public Order clone() {
                            return super.clone();
                        }

                        @Override
                        public void close() {
                            Closeable.super.close();
                        }

                        @Override
                        public void open() {
                            super.open();
                        }

                        void reopen() {
                            super.open();
                        }

                        void add(int one, int other) {
                            super.add(other, one);
                        }
                    }

                    class Document {
                        void open() {
                            open = true;
                        }
                    }
                    """)
            .inspecting(MethodDeclaration.class, NoUselessOverride::inspect)
            .build();

    private NoUselessOverride() {}

    private static void inspect(MethodDeclaration method, Inspection<JavaFile, Node> report) {
        if (method.getBody().isEmpty()
                || method.getBody().get().getStatements().size() != 1
                || WIDENED.contains(method.getNameAsString())) {
            return;
        }
        boolean onlyCallsSuper = called(method.getBody().get().getStatement(0)) instanceof MethodCallExpr call
                && call.getScope().orElse(null) instanceof SuperExpr self
                && self.getTypeName().isEmpty()
                && call.getNameAsString().equals(method.getNameAsString())
                && passesOn(method.getParameters(), call.getArguments());
        if (onlyCallsSuper && !isSpecial(method) && !isCommented(method, report) && isSameAbove(method, report)) {
            report.breach(
                            method.getName(),
                            "Method " + method.getNameAsString() + " only calls the method it overrides")
                    .fix(Fix.suggestion("Remove the method", report.file().remove(method)));
        }
    }

    /** Whether the overridden method is as visible and returns the same, as far as can be told. */
    private static boolean isSameAbove(MethodDeclaration method, Inspection<JavaFile, Node> report) {
        if (OF_OBJECT.contains(method.getNameAsString())) {
            return true;
        }
        Node owner = method.getParentNode().orElse(null);
        if (!(owner instanceof TypeDeclaration<?> type)) {
            return false;
        }
        List<MethodSignature> above =
                report
                        .file()
                        .types()
                        .hierarchy()
                        .supertypes(report.file().types().of(type))
                        .types()
                        .stream()
                        .skip(1)
                        .flatMap(each -> each.signature().stream())
                        .filter(each -> !each.isInterface())
                        .flatMap(each -> each.methods().stream())
                        .filter(each -> each.name().equals(method.getNameAsString())
                                && each.parameters().size()
                                        == method.getParameters().size())
                        .toList();
        if (above.isEmpty()) {
            report.unjudged(method);
        }
        // A protected method that is declared again becomes visible to the package of the subclass.
        return !above.isEmpty()
                && method.isPublic()
                && above.stream()
                        .allMatch(each -> Modifier.isPublic(each.flags()) && returnsSame(each, method, report));
    }

    private static boolean returnsSame(
            MethodSignature above, MethodDeclaration method, Inspection<JavaFile, Node> report) {
        return above.returns().variable()
                || above.returns()
                        .erasure()
                        .equals(report.file().types().of(method.getType()).erasure());
    }

    private static Expression called(Statement statement) {
        Expression expression = statement instanceof ExpressionStmt call
                ? call.getExpression()
                : statement instanceof ReturnStmt leaving
                        ? leaving.getExpression().orElseGet(NameExpr::new)
                        : new NameExpr();
        return expression.isEnclosedExpr() ? expression.asEnclosedExpr().getInner() : expression;
    }

    private static boolean passesOn(List<Parameter> parameters, List<Expression> arguments) {
        if (parameters.size() != arguments.size()) {
            return false;
        }
        for (int index = 0; index < parameters.size(); index++) {
            boolean same = arguments.get(index) instanceof NameExpr name
                    && name.getNameAsString().equals(parameters.get(index).getNameAsString());
            if (!same) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSpecial(MethodDeclaration method) {
        return method.isFinal()
                || method.isSynchronized()
                || method.getAnnotations().stream()
                        .map(AnnotationExpr::getNameAsString)
                        .anyMatch(each -> !each.equals("Override"))
                || method.getParameters().stream()
                        .anyMatch(each -> !each.getAnnotations().isEmpty());
    }

    private static boolean isCommented(MethodDeclaration method, Inspection<JavaFile, Node> report) {
        return !report.file().comments().before(method).isEmpty()
                || !report.file().comments().in(method).isEmpty();
    }
}
