package org.assize.quality.correctness;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.PatternExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.BreakStmt;
import com.github.javaparser.ast.stmt.EmptyStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.SwitchEntry;
import com.github.javaparser.ast.stmt.SwitchStmt;
import java.util.ArrayList;
import java.util.List;
import org.assize.evidence.java.JavaFile;
import org.assize.quality.syntax.Expressions;
import org.assize.quality.syntax.Statements;
import org.assize.rule.Inspection;
import org.assize.rule.Rule;

/**
 * A body of one statement may well be repeated, so the bodies of two among several branches count from two statements
 * on.
 */
final class NoDuplicateBranches {

    static final Rule RULE = Rule.java("quality/no-duplicate-branches")
            .states("Branches of one conditional differ in condition and in body")
            .because("a repeated condition is never reached, and a repeated body was copied and meant to be "
                    + "changed")
            .remedy("Write the condition or body that was meant, or merge the branches")
            .implementing("cwe/561", "iso-25010/faultlessness")
            .cannotSee("Conditions or bodies that mean the same and are written differently.")
            .knownElsewhereAs(
                    "PMD.IdenticalConditionalBranches",
                    "java:S1862",
                    "java:S1871",
                    "java:S3923",
                    "DuplicateBranches",
                    "DB_DUPLICATE_BRANCHES",
                    "DB_DUPLICATE_SWITCH_CLAUSES")
            .violating("""
        class Grade {
            String of(int points) {
                if (points > 90) {
                    return "A";
                } else if (points > 80) {
                    return "B";
                } else if («points > 90») {
                    return "C";
                }
                return "D";
            }
        }
        """)
            .violating("""
        class Switch {
            void set(boolean on) {
                if (on) {
                    start();
                } else «{
                    start();
                }»
            }
        }
        """)
            .violating("""
        class Rate {
            int of(boolean member) {
                return member ? 5 : «5»;
            }
        }
        """)
            .violating("""
        class Menu {
            void choose(int key) {
                switch (key) {
                    case 1:
                        open();
                        show();
                        break;
                    case 2:
                        close();
                        break;
                    case «3»:
                        open();
                        show();
                        break;
                    default:
                        hide();
                }
            }
        }
        """)
            .conforming("""
                    class Beans {
                        void process(Object value) {
                            if (value instanceof Holder holder && holder.value() instanceof Bean bean) {
                                resolve(bean);
                                register(bean);
                            } else if (value instanceof Bean bean) {
                                resolve(bean);
                                register(bean);
                            }
                        }
                    }
                    """)
            .conforming("""
        class Grade {
            String of(int points, boolean late) {
                if (points > 90 && late) {
                    return "B";
                } else if (points > 90) {
                    return "A";
                } else if (late) {
                    return "B";
                }
                return "D";
            }
        }
        """)
            .conforming("""
        class Menu {
            void choose(int key) {
                switch (key) {
                    case 1:
                        open();
                        break;
                    case 2:
                        open();
                        break;
                    default:
                        hide();
                }
            }
        }
        """)
            .conforming("""
        class Reader {
            int read(java.util.Iterator<Integer> in) {
                if (in.next() > 3) {
                    return 1;
                } else if (in.next() > 3) {
                    return 2;
                }
                return 0;
            }
        }
        """)
            .inspecting(IfStmt.class, NoDuplicateBranches::inspectChain)
            .inspecting(ConditionalExpr.class, NoDuplicateBranches::inspectChoice)
            .inspecting(SwitchStmt.class, NoDuplicateBranches::inspectSwitch)
            .build();

    private NoDuplicateBranches() {}

    private static void inspectChain(IfStmt first, Inspection<JavaFile, Node> report) {
        boolean inChain = first.getParentNode()
                .filter(parent -> parent instanceof IfStmt above
                        && above.getElseStmt()
                                .filter(otherwise -> otherwise == first)
                                .isPresent())
                .isPresent();
        if (inChain || first.getElseStmt().isEmpty()) {
            return;
        }
        List<Expression> conditions = new ArrayList<>();
        List<Statement> bodies = new ArrayList<>();
        Statement rest = first;
        while (rest instanceof IfStmt choice) {
            conditions.add(choice.getCondition());
            bodies.add(choice.getThenStmt());
            rest = choice.getElseStmt().orElse(null);
        }
        reportRepeatedConditions(conditions, report);
        if (rest != null) {
            bodies.add(rest);
        }
        boolean allSame = rest != null
                && bodies.stream().allMatch(body -> sameBody(body, bodies.get(0)))
                && !isEmpty(bodies.get(0));
        for (int later = 1; later < bodies.size(); later++) {
            Statement body = bodies.get(later);
            boolean repeated = allSame
                    || isSubstantial(body)
                            && bodies.get(later - 1).equals(body)
                            && !(later < conditions.size() && declaresVariable(conditions.get(later)));
            if (repeated) {
                report(
                        body,
                        allSame ? "All branches do the same" : "This branch does the same as the one before",
                        report);
            }
        }
    }

    private static void reportRepeatedConditions(List<Expression> conditions, Inspection<JavaFile, Node> report) {
        for (int later = 1; later < conditions.size(); later++) {
            Expression condition = conditions.get(later);
            boolean repeated =
                    conditions.subList(0, later).stream().anyMatch(earlier -> Expressions.same(earlier, condition));
            if (repeated && conditions.subList(0, later + 1).stream().allMatch(Expressions::onlyReads)) {
                report(condition, "This condition was already tested: its branch is never reached", report);
            }
        }
    }

    /** Two conditions that name what they matched cannot be joined with or. */
    private static boolean declaresVariable(Expression condition) {
        return condition.findFirst(PatternExpr.class).isPresent();
    }

    private static boolean sameBody(Statement one, Statement other) {
        return single(one).equals(single(other));
    }

    private static Statement single(Statement body) {
        return body instanceof BlockStmt block && block.getStatements().size() == 1 ? block.getStatement(0) : body;
    }

    private static boolean isEmpty(Statement body) {
        return body instanceof EmptyStmt
                || body instanceof BlockStmt block && block.getStatements().isEmpty();
    }

    private static boolean isSubstantial(Statement body) {
        return body instanceof BlockStmt block && block.getStatements().size() > 1;
    }

    private static void inspectChoice(ConditionalExpr choice, Inspection<JavaFile, Node> report) {
        if (Expressions.same(choice.getThenExpr(), choice.getElseExpr())) {
            report(choice.getElseExpr(), "Both values of this conditional are the same", report);
        }
    }

    private static void inspectSwitch(SwitchStmt choice, Inspection<JavaFile, Node> report) {
        List<SwitchEntry> entries = choice.getEntries();
        for (int later = 1; later < entries.size(); later++) {
            SwitchEntry entry = entries.get(later);
            List<Statement> body = body(entry);
            boolean comparable = body.size() > 1
                    && !entry.getLabels().isEmpty()
                    && entry.getType() == SwitchEntry.Type.STATEMENT_GROUP
                    && !Statements.completes(entry.getStatements());
            boolean repeated = comparable
                    && entries.subList(0, later).stream()
                            .anyMatch(earlier ->
                                    body(earlier).equals(body) && !Statements.completes(earlier.getStatements()));
            if (repeated) {
                report(entry.getLabels().get(0), "This case does the same as another one of this switch", report);
            }
        }
    }

    private static List<Statement> body(SwitchEntry entry) {
        return entry.getStatements().stream()
                .filter(each -> !(each instanceof BreakStmt))
                .toList();
    }

    private static void report(Node place, String message, Inspection<JavaFile, Node> report) {
        report.breach(place, message).key(place.toString());
    }
}
