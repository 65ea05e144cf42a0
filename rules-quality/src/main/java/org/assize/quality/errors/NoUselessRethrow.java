package org.assize.quality.errors;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.ThrowStmt;
import com.github.javaparser.ast.stmt.TryStmt;
import java.util.List;
import org.assize.evidence.java.JavaFile;
import org.assize.finding.Severity;
import org.assize.rule.Inspection;
import org.assize.rule.Rule;

/** Cannot see whether a clause that follows takes the same exceptions; it supposes that it does. */
final class NoUselessRethrow {

    static final Rule RULE = Rule.java("quality/no-useless-rethrow")
            .states("A catch block does more than rethrow")
            .because("a clause that only throws the same exception on is noise that looks like error handling")
            .remedy("Remove the clause, or add what the caller cannot know")
            .implementing("iso-25010/analysability", "cwe/1164")
            .severity(Severity.WARNING)
            .cannotSee(
                    "A clause that rethrows before a more general one is left alone: it keeps that one from the exception.")
            .knownElsewhereAs(
                    "PMD.AvoidRethrowingException", "PMD.AvoidThrowingNewInstanceOfSameException", "java:S2737")
            .violating("""
                    class Import {
                        void load() throws IOException {
                            try {
                                read();
                            } catch («IOException e») {
                                throw e;
                            }
                        }
                    }
                    """)
            .violating("""
                    class Import {
                        void load() throws IOException {
                            try {
                                read();
                            } catch (ParseException e) {
                                retry();
                            } catch («IOException | SQLException e») {
                                // nothing to be done
                                throw e;
                            } finally {
                                close();
                            }
                        }
                    }
                    """)
            .violating("""
                    class Import {
                        void load() throws ImportException {
                            try {
                                read();
                            } catch («ImportException e») {
                                throw new ImportException(e);
                            }
                        }
                    }
                    """)
            .conforming("""
                    class Import {
                        void load() throws IOException {
                            try {
                                read();
                            } catch (FileNotFoundException e) {
                                throw e;
                            } catch (IOException e) {
                                retry();
                            }
                        }
                    }
                    """)
            .conforming("""
                    class Import {
                        void load() throws IOException {
                            try {
                                read();
                            } catch (IOException e) {
                                close();
                                throw e;
                            }
                        }
                    }
                    """)
            .conforming("""
                    class Import {
                        void load() {
                            try {
                                read();
                            } catch (IOException e) {
                                throw new UncheckedIOException(e);
                            } catch (ImportException e) {
                                throw new ImportException("in " + name, e);
                            }
                        }
                    }
                    """)
            .inspecting(TryStmt.class, NoUselessRethrow::inspect)
            .build();

    private NoUselessRethrow() {}

    private static void inspect(TryStmt statement, Inspection<JavaFile, Node> report) {
        List<CatchClause> clauses = statement.getCatchClauses();
        for (int index = clauses.size() - 1; index >= 0; index--) {
            CatchClause clause = clauses.get(index);
            if (!onlyRethrows(clause)) {
                return;
            }
            report.breach(
                            clause.getParameter(),
                            "The " + clause.getParameter().getTypeAsString()
                                    + " is caught only to be thrown on as it is")
                    .key(clause.getParameter().getTypeAsString());
        }
    }

    private static boolean onlyRethrows(CatchClause clause) {
        List<Statement> statements = clause.getBody().getStatements();
        return statements.size() == 1
                && statements.get(0) instanceof ThrowStmt thrown
                && (isCaught(thrown.getExpression(), clause) || isCopy(thrown.getExpression(), clause));
    }

    private static boolean isCaught(Expression thrown, CatchClause clause) {
        return thrown instanceof NameExpr name
                && name.getNameAsString().equals(clause.getParameter().getNameAsString());
    }

    private static boolean isCopy(Expression thrown, CatchClause clause) {
        return thrown instanceof ObjectCreationExpr creation
                && creation.getType().equals(clause.getParameter().getType())
                && creation.getArguments().size() == 1
                && isCaught(creation.getArgument(0), clause);
    }
}
