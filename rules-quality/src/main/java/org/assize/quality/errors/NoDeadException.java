package org.assize.quality.errors;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import org.assize.evidence.java.JavaFile;
import org.assize.finding.Fix;
import org.assize.rule.Inspection;
import org.assize.rule.Rule;

/** Cannot see that a class is an exception if its name does not say so. */
final class NoDeadException {

    static final Rule RULE = Rule.java("quality/no-dead-exception")
            .states("An exception that is created is thrown, returned or passed on")
            .because("an exception that is only created does nothing: most likely `throw` was forgotten")
            .remedy("Write `throw` before it, or remove it")
            .implementing("cwe/390", "iso-25010/functional-correctness")
            .cannotSee("Exception classes whose name ends neither in Exception nor in Error.")
            .knownElsewhereAs("java:S3984", "DeadException", "RV_EXCEPTION_NOT_THROWN")
            .violating("""
                    class Import {
                        void load(String name) {
                            if (name.isEmpty()) {
                                «new IllegalArgumentException("no name")»;
                            }
                        }
                    }
                    """)
            .violating("""
                    class Import {
                        void load(String name) {
                            if (name.isEmpty()) «new java.lang.AssertionError(name)»;
                        }
                    }
                    """)
            .violating("""
                    class Import {
                        Runnable loader() {
                            return () -> { «new ImportException()»; };
                        }
                    }
                    """)
            .conforming("""
                    class Import {
                        void load(String name) {
                            if (name.isEmpty()) {
                                throw new IllegalArgumentException("no name");
                            }
                        }
                    }
                    """)
            .conforming("""
                    class Import {
                        String load(Optional<String> name) {
                            return name.orElseThrow(() -> new IllegalArgumentException("no name"));
                        }
                    }
                    """)
            .conforming("""
                    class Import {
                        void load(Future<String> name) {
                            name.fail(new IllegalArgumentException("no name"));
                            new ErrorReporter().start();
                            new Exceptions("all");
                        }
                    }
                    """)
            .inspecting(ObjectCreationExpr.class, NoDeadException::inspect)
            .build();

    private NoDeadException() {}

    private static void inspect(ObjectCreationExpr creation, Inspection<JavaFile, Node> report) {
        String name = creation.getType().getNameAsString();
        boolean isException = name.endsWith("Exception") || name.endsWith("Error") || name.equals("Throwable");
        if (isException && isDropped(creation)) {
            Inspection.Draft draft = report.breach(creation, "The " + name + " is created but not thrown")
                    .key(name);
            if (isLastOfBlock(creation)) {
                draft.fix(Fix.suggestion("Throw it", report.file().insertBefore(creation, "throw ")));
            }
        }
    }

    private static boolean isDropped(ObjectCreationExpr creation) {
        return creation.getParentNode().orElse(null) instanceof ExpressionStmt statement
                && !(statement.getParentNode().orElse(null) instanceof LambdaExpr)
                && creation.getAnonymousClassBody().isEmpty();
    }

    private static boolean isLastOfBlock(ObjectCreationExpr creation) {
        Node statement = creation.getParentNode().orElseThrow();
        return statement.getParentNode().orElse(null) instanceof BlockStmt block
                && block.getStatement(block.getStatements().size() - 1) == statement;
    }
}
