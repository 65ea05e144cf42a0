package org.assize.quality.errors;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.BreakStmt;
import com.github.javaparser.ast.stmt.ContinueStmt;
import com.github.javaparser.ast.stmt.DoStmt;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.stmt.LabeledStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.SwitchStmt;
import com.github.javaparser.ast.stmt.ThrowStmt;
import com.github.javaparser.ast.stmt.TryStmt;
import com.github.javaparser.ast.stmt.WhileStmt;
import java.util.Optional;
import org.assize.evidence.java.JavaFile;
import org.assize.rule.Inspection;
import org.assize.rule.Rule;

/** Cannot see exceptions that a call in the finally block throws. */
final class NoJumpInFinally {

    static final Rule RULE = Rule.java("quality/no-jump-in-finally")
            .states("A finally block does not return, break, continue or throw")
            .because("a jump out of finally discards the exception or the result that was on its way")
            .remedy("Move the jump behind the try statement, and let the finally block only clean up")
            .implementing("cwe/584", "iso-25010/fault-tolerance")
            .cannotSee("Exceptions thrown by what the finally block calls.")
            .knownElsewhereAs(
                    "PMD.ReturnFromFinallyBlock",
                    "PMD.DoNotThrowExceptionInFinally",
                    "java:S1143",
                    "java:S1163",
                    "Finally")
            .violating("""
                    class Import {
                        int load() {
                            try {
                                return read();
                            } finally {
                                «return 0;»
                            }
                        }
                    }
                    """)
            .violating("""
                    class Import {
                        void load() {
                            for (String file : files) {
                                try {
                                    read(file);
                                } finally {
                                    «continue;»
                                }
                            }
                        }
                    }
                    """)
            .violating("""
                    class Import {
                        void load() {
                            all:
                            while (more()) {
                                try {
                                    read();
                                } finally {
                                    if (failed) {
                                        «throw new ImportException();»
                                    }
                                    for (String file : files) {
                                        «break all;»
                                    }
                                }
                            }
                        }
                    }
                    """)
            .conforming("""
                    class Import {
                        int load() {
                            int rows = 0;
                            try {
                                rows = read();
                            } finally {
                                close();
                            }
                            return rows;
                        }
                    }
                    """)
            .conforming("""
                    class Import {
                        void load() {
                            try {
                                read();
                            } finally {
                                for (Closeable each : open) {
                                    if (each == null) {
                                        continue;
                                    }
                                    switch (each.state()) {
                                        case 1: break;
                                        default: each.close();
                                    }
                                }
                            }
                        }
                    }
                    """)
            .conforming("""
                    class Import {
                        void load() {
                            try {
                                read();
                            } finally {
                                onExit(() -> { return 1; });
                                cleaners.add(new Cleaner() {
                                    int clean() { throw new IllegalStateException(); }
                                });
                            }
                        }
                    }
                    """)
            .conforming("""
                    class Import {
                        void load() {
                            try {
                                read();
                            } finally {
                                try {
                                    if (open) { throw new IOException("still open"); }
                                } catch (IOException e) {
                                    log.warn("not closed", e);
                                }
                            }
                        }
                    }
                    """)
            .inspecting(TryStmt.class, NoJumpInFinally::inspect)
            .build();

    private NoJumpInFinally() {}

    private static void inspect(TryStmt statement, Inspection<JavaFile, Node> report) {
        statement.getFinallyBlock().ifPresent(block -> search(block, block, report));
    }

    private static void search(Node node, BlockStmt block, Inspection<JavaFile, Node> report) {
        if (node instanceof LambdaExpr || node instanceof BodyDeclaration) {
            return;
        }
        if (node instanceof Statement statement && leaves(statement, block)) {
            report.breach(statement, "The finally block is left by `" + word(statement) + "`, whatever was on its way")
                    .key(word(statement));
        }
        for (Node child : node.getChildNodes()) {
            // The finally block of an inner try is judged with that one.
            boolean judgedAlone = node instanceof TryStmt inner
                    && inner.getFinallyBlock().filter(each -> each == child).isPresent();
            if (!judgedAlone) {
                search(child, block, report);
            }
        }
    }

    private static boolean leaves(Statement statement, BlockStmt block) {
        if (statement instanceof ReturnStmt) {
            return true;
        }
        if (statement instanceof ThrowStmt) {
            return !isCaughtWithin(statement, block);
        }
        if (statement instanceof BreakStmt jump) {
            return !hasTarget(statement, block, jump.getLabel().map(each -> each.getIdentifier()), true);
        }
        return statement instanceof ContinueStmt jump
                && !hasTarget(statement, block, jump.getLabel().map(each -> each.getIdentifier()), false);
    }

    private static boolean isCaughtWithin(Statement statement, BlockStmt block) {
        Node below = statement;
        for (Node step = statement; step != block; step = step.getParentNode().orElse(block)) {
            if (step instanceof TryStmt inner
                    && inner.getTryBlock() == below
                    && !inner.getCatchClauses().isEmpty()) {
                return true;
            }
            below = step;
        }
        return false;
    }

    private static boolean hasTarget(Statement jump, BlockStmt block, Optional<String> label, boolean atSwitch) {
        for (Node step = jump; step != block; step = step.getParentNode().orElse(block)) {
            boolean isTarget = label.isPresent()
                    ? step instanceof LabeledStmt labelled
                            && labelled.getLabel().getIdentifier().equals(label.get())
                    : isLoop(step) || atSwitch && step instanceof SwitchStmt;
            if (isTarget) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLoop(Node node) {
        return node instanceof ForStmt
                || node instanceof ForEachStmt
                || node instanceof WhileStmt
                || node instanceof DoStmt;
    }

    private static String word(Statement statement) {
        return statement instanceof ReturnStmt
                ? "return"
                : statement instanceof ThrowStmt ? "throw" : statement instanceof BreakStmt ? "break" : "continue";
    }
}
