package org.assize.quality.complexity;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.Statement;
import java.util.Optional;
import org.assize.evidence.java.JavaFile;
import org.assize.finding.Fix;
import org.assize.finding.Severity;
import org.assize.quality.syntax.Keywords;
import org.assize.rule.Inspection;
import org.assize.rule.Option;
import org.assize.rule.Rule;

/** Cannot see whether the outer condition deserves a step of its own. */
final class NoCollapsibleIf {

    record Options(
            @Option("the most characters of both conditions together; longer ones may stay apart")
            int maxLength) {}

    static final Rule RULE = Rule.java("quality/no-collapsible-if")
            .states("Nested ifs without else are merged")
            .because("one condition says in one place when the block runs, and takes a level of nesting away")
            .remedy("Join the conditions with &&")
            .implementing("iso-25010/analysability", "cwe/1124")
            .severity(Severity.WARNING)
            .offByDefault("two nested ifs can be two steps of a thought, and often are")
            .options(new Options(100))
            .cannotSee("Whether the two conditions are two steps of a thought; a comment between them says so.")
            .knownElsewhereAs("PMD.CollapsibleIfStatements", "java:S1066")
            .violating("""
                    class Import {
                        void load() {
                            «if» (file != null) {
                                if (file.exists()) {
                                    read();
                                }
                            }
                        }
                    }
                    """)
            .violating("""
                    class Import {
                        void load() {
                            if (done) {
                                return;
                            } else «if» (strict || late)
                                if (file.exists())
                                    read();
                        }
                    }
                    """)
            .violating("""
                    class Import {
                        void load(Object o) {
                            «if» (o instanceof File file) {
                                if (file.exists()) { read(file); }
                            }
                        }
                    }
                    """)
            .conforming("""
                    class Import {
                        void load() {
                            if (file != null) {
                                if (file.exists()) {
                                    read();
                                } else {
                                    create();
                                }
                            }
                        }
                    }
                    """)
            .conforming("""
                    class Import {
                        void load() {
                            if (file != null) {
                                if (file.exists()) {
                                    read();
                                }
                            } else {
                                stop();
                            }
                        }
                    }
                    """)
            .conforming("""
                    class Import {
                        void load() {
                            if (file != null) {
                                // Only now may the disk be asked.
                                if (file.exists()) {
                                    read();
                                }
                            }
                            if (file != null) {
                                if (file.exists()) {
                                    read();
                                }
                                close();
                            }
                        }
                    }
                    """)
            .inspecting(IfStmt.class, NoCollapsibleIf::inspect)
            .build();

    private NoCollapsibleIf() {}

    private static void inspect(IfStmt outer, Inspection<JavaFile, Node> report) {
        if (outer.getElseStmt().isPresent()) {
            return;
        }
        onlyIf(outer.getThenStmt())
                .filter(inner -> inner.getElseStmt().isEmpty())
                .filter(inner -> fits(outer, inner, report))
                .filter(inner -> !isCommented(outer, inner, report))
                .ifPresent(inner -> report.breach(outer, "This if does nothing but hold another if")
                        .at(Keywords.first(report.region(outer), "if"))
                        .fix(Fix.suggestion(
                                "Merge the conditions",
                                report.file().replace(outer.getCondition(), merged(outer, inner, report)),
                                report.file()
                                        .replace(
                                                outer.getThenStmt(),
                                                report.file().text(inner.getThenStmt())))));
    }

    private static Optional<IfStmt> onlyIf(Statement then) {
        if (then instanceof IfStmt inner) {
            return Optional.of(inner);
        }
        return then instanceof BlockStmt block
                        && block.getStatements().size() == 1
                        && block.getStatement(0) instanceof IfStmt inner
                ? Optional.of(inner)
                : Optional.empty();
    }

    private static boolean fits(IfStmt outer, IfStmt inner, Inspection<JavaFile, Node> report) {
        return report.file().text(outer.getCondition()).length()
                        + report.file().text(inner.getCondition()).length()
                <= report.options(Options.class).maxLength();
    }

    private static boolean isCommented(IfStmt outer, IfStmt inner, Inspection<JavaFile, Node> report) {
        return report.file().comments().in(outer).size()
                > report.file().comments().in(inner.getThenStmt()).size();
    }

    private static String merged(IfStmt outer, IfStmt inner, Inspection<JavaFile, Node> report) {
        return operand(outer.getCondition(), report) + " && " + operand(inner.getCondition(), report);
    }

    private static String operand(Expression condition, Inspection<JavaFile, Node> report) {
        String text = report.file().text(condition);
        boolean weaker = condition instanceof BinaryExpr operation && operation.getOperator() == BinaryExpr.Operator.OR
                || condition instanceof ConditionalExpr
                || condition instanceof AssignExpr;
        return weaker ? "(" + text + ")" : text;
    }
}
