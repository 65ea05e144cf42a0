package org.assize.quality.complexity;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.DoStmt;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.SwitchStmt;
import com.github.javaparser.ast.stmt.TryStmt;
import com.github.javaparser.ast.stmt.WhileStmt;
import org.assize.evidence.java.JavaFile;
import org.assize.finding.Severity;
import org.assize.quality.syntax.Keywords;
import org.assize.rule.Inspection;
import org.assize.rule.Option;
import org.assize.rule.Rule;

/** Cannot see nesting that goes on in a called method or in a lambda's own method. */
final class NestingDepthLimit {

    record Options(
            @Option("the most if, for, while, do, switch and try statements within each other")
            int max) {}

    static final Rule RULE = Rule.java("quality/nesting-depth-limit")
            .states("Control flow is not nested deeper than the limit")
            .because("a reader at depth five has to remember five conditions to know when a line runs")
            .remedy("Return or continue early, merge conditions, or give the inner block a method")
            .severity(Severity.WARNING)
            .implementing("iso-25010/analysability", "cwe/1124")
            .options(new Options(4))
            .cannotSee("Blocks of lambdas add no level of their own; each class starts anew.")
            .knownElsewhereAs(
                    "PMD.AvoidDeeplyNestedIfStmts",
                    "java:S134",
                    "DeeplyNested",
                    "checkstyle:nestedifdepth",
                    "checkstyle:nestedfordepth",
                    "checkstyle:nestedtrydepth")
            .violating("""
                    class Import {
                        void load() {
                            for (File file : files) {
                                if (file.exists()) {
                                    try {
                                        while (file.more()) {
                                            «if» (strict) { stop(); }
                                            «if» (lenient) { if (late) { stop(); } }
                                        }
                                    } finally {
                                        close();
                                    }
                                }
                            }
                        }
                    }
                    """)
            .violating("""
                    class Import {
                        void load(int a) {
                            if (a > 0) {
                                if (a > 1) {
                                    return;
                                } else {
                                    if (a > 2) {
                                        if (a > 3)
                                            «switch» (a) { default: stop(); }
                                    }
                                }
                            }
                        }
                    }
                    """)
            .violating("""
                    class Import {
                        void load() {
                            if (a) { if (b) { if (c) { files.forEach(f -> { if (d) { «if» (e) { stop(); } } }); } } }
                        }
                    }
                    """)
            .conforming("""
                    class Import {
                        void load() {
                            for (File file : files) {
                                if (file.exists()) {
                                    try {
                                        if (strict) { stop(); }
                                    } finally {
                                        close();
                                    }
                                }
                            }
                        }
                    }
                    """)
            .conforming("""
                    class Import {
                        String name(int a) {
                            if (a == 1) {
                                return "a";
                            } else if (a == 2) {
                                return "b";
                            } else if (a == 3) {
                                return "c";
                            } else if (a == 4) {
                                return "d";
                            } else if (a == 5) {
                                return "e";
                            } else {
                                return "f";
                            }
                        }
                    }
                    """)
            .conforming("""
                    class Import {
                        void load() {
                            if (a) { if (b) { if (c) { if (d) {
                                run(new Job() {
                                    void run() {
                                        if (e) { stop(); }
                                    }
                                });
                            } } } }
                        }
                    }
                    """)
            .inspecting(Statement.class, NestingDepthLimit::inspect)
            .build();

    private NestingDepthLimit() {}

    private static void inspect(Statement statement, Inspection<JavaFile, Node> report) {
        if (!nests(statement)) {
            return;
        }
        int max = report.options(Options.class).max();
        if (isElseIf(statement)) {
            return;
        }
        int around = depthAround(statement);
        report.measured("max", around + 1);
        if (around == max) {
            String word = Bodies.nameOf(statement);
            report.breach(
                            statement,
                            "The " + word + " stands " + max + " levels deep already, and may not open level "
                                    + (max + 1))
                    .at(Keywords.first(report.region(statement), word.substring(1, word.length() - 1)))
                    .key(word);
        }
    }

    private static boolean nests(Statement statement) {
        return statement instanceof IfStmt
                || statement instanceof ForStmt
                || statement instanceof ForEachStmt
                || statement instanceof WhileStmt
                || statement instanceof DoStmt
                || statement instanceof SwitchStmt
                || statement instanceof TryStmt;
    }

    /** How many statements are around a statement in the same body. */
    private static int depthAround(Statement statement) {
        int depth = 0;
        Node below = statement;
        Node step = statement.getParentNode().orElse(null);
        while (step != null && !(step instanceof BodyDeclaration)) {
            boolean opens = step instanceof Statement around
                    && !(around instanceof BlockStmt)
                    && nests(around)
                    && !(below instanceof IfStmt branch && isElseIf(branch));
            if (opens) {
                depth++;
            }
            below = step;
            step = step.getParentNode().orElse(null);
        }
        return depth;
    }

    private static boolean isElseIf(Statement statement) {
        return statement instanceof IfStmt
                && statement.getParentNode().orElse(null) instanceof IfStmt around
                && around.getElseStmt().filter(each -> each == statement).isPresent();
    }
}
