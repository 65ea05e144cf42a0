package org.assize.quality.api;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.Statement;
import java.util.List;
import org.assize.evidence.java.JavaFile;
import org.assize.finding.Severity;
import org.assize.quality.syntax.Expressions;
import org.assize.quality.syntax.Statements;
import org.assize.rule.Inspection;
import org.assize.rule.Rule;

/** Judges methods whose body is in the main one choice by the parameter. */
final class NoSelectorParameter {

    static final Rule RULE = Rule.java("quality/no-selector-parameter")
            .states("A public method does not choose between two behaviours by a boolean parameter")
            .because("a caller reads print(true) and has to look up what true means, and the method does two things")
            .remedy("Give each behaviour a method with a name of its own")
            .implementing("iso-25010/analysability")
            .severity(Severity.WARNING)
            .offByDefault("many frameworks and older APIs ask for such methods")
            .cannotSee("A parameter that is handed on to another method.")
            .knownElsewhereAs("java:S2301", "BooleanParameter")
            .violating("""
                    public class Printer {
                        public void print(String text, boolean «twice») {
                            if (twice) {
                                write(text + text);
                            } else {
                                write(text);
                            }
                        }
                    }
                    """)
            .violating("""
                    public class Printer {
                        public String head(boolean «large») {
                            return large ? "HEAD" : "head";
                        }
                    }
                    """)
            .violating("""
                    public class Printer {
                        public int size(boolean «small») {
                            if (!small) {
                                return 12;
                            }
                            return 8;
                        }
                    }
                    """)
            .conforming("""
                    public class Printer {
                        private boolean twice;

                        public void setTwice(boolean twice) {
                            this.twice = twice;
                        }

                        private void print(boolean now) {
                            if (now) {
                                flush();
                            } else {
                                wait(3);
                            }
                        }
                    }
                    """)
            .conforming("""
                    public class Printer extends Device {
                        @Override
                        public int size(boolean small) {
                            return small ? 8 : 12;
                        }

                        public void close(boolean force) {
                            if (force && isOpen()) {
                                stop();
                            }
                            super.close(force);
                        }
                    }
                    """)
            .conforming("""
                    public class Printer {
                        public void print(String text, boolean flush) {
                            prepare(text);
                            write(text);
                            if (flush) {
                                flush();
                            }
                            report(text);
                        }
                    }
                    """)
            .inspecting(MethodDeclaration.class, NoSelectorParameter::inspect)
            .build();

    private NoSelectorParameter() {}

    private static void inspect(MethodDeclaration method, Inspection<JavaFile, Node> report) {
        if (!method.isPublic() || method.getBody().isEmpty() || method.isAnnotationPresent("Override")) {
            return;
        }
        for (Parameter parameter : method.getParameters()) {
            boolean flag = parameter.getType().asString().equals("boolean")
                    || parameter.getType().asString().equals("Boolean");
            if (flag
                    && selects(
                            parameter.getNameAsString(), method.getBody().get().getStatements())) {
                report.breach(
                                parameter.getName(),
                                method.getNameAsString() + " does one of two things, as " + parameter.getNameAsString()
                                        + " says")
                        .key(parameter.getNameAsString());
            }
        }
    }

    private static boolean selects(String name, List<Statement> statements) {
        for (Statement statement : statements) {
            if (statement instanceof IfStmt choice && isParameter(choice.getCondition(), name)) {
                boolean last = statements.indexOf(statement) == statements.size() - 2
                        && statements.get(statements.size() - 1).isReturnStmt()
                        && !Statements.completes(choice.getThenStmt());
                return choice.getElseStmt().isPresent() || last;
            }
            boolean chosen = statement.isReturnStmt()
                    && statement
                            .asReturnStmt()
                            .getExpression()
                            .filter(value -> Expressions.inner(value) instanceof ConditionalExpr choice
                                    && isParameter(choice.getCondition(), name))
                            .isPresent();
            if (chosen) {
                return true;
            }
        }
        return false;
    }

    private static boolean isParameter(Expression condition, String name) {
        Expression inner = Expressions.inner(condition);
        if (inner instanceof UnaryExpr negation && negation.getOperator() == UnaryExpr.Operator.LOGICAL_COMPLEMENT) {
            inner = Expressions.inner(negation.getExpression());
        }
        return inner instanceof NameExpr simple && simple.getNameAsString().equals(name);
    }
}
