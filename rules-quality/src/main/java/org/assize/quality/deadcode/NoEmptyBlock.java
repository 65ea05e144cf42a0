package org.assize.quality.deadcode;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.InitializerDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.stmt.DoStmt;
import com.github.javaparser.ast.stmt.EmptyStmt;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.LabeledStmt;
import com.github.javaparser.ast.stmt.SwitchEntry;
import com.github.javaparser.ast.stmt.SwitchStmt;
import com.github.javaparser.ast.stmt.SynchronizedStmt;
import com.github.javaparser.ast.stmt.TryStmt;
import com.github.javaparser.ast.stmt.WhileStmt;
import org.assize.evidence.java.JavaFile;
import org.assize.finding.Fix;
import org.assize.quality.syntax.Keywords;
import org.assize.rule.Inspection;
import org.assize.rule.Rule;

/** Cannot see whether a comment explains anything. Catch blocks have a rule of their own. */
final class NoEmptyBlock {

    static final Rule RULE = Rule.java("quality/no-empty-block")
            .states("A block or statement is not empty without a comment")
            .because("nobody can tell whether an empty block was meant to be empty or was never finished")
            .remedy("Write what is missing, remove what is not needed, or say in a comment why nothing happens here")
            .implementing("cwe/1071", "iso-25010/analysability")
            .cannotSee(
                    "Empty methods that override, are annotated, stand in an abstract class, interface or anonymous class,"
                            + " or have documentation: they often are empty by contract. So are private and annotated constructors, and those"
                            + " without parameters that are less visible than their class.")
            .knownElsewhereAs(
                    "PMD.EmptyControlStatement",
                    "PMD.UnnecessarySemicolon",
                    "PMD.UncommentedEmptyMethodBody",
                    "PMD.UncommentedEmptyConstructor",
                    "java:S108",
                    "java:S1116",
                    "java:S1186",
                    "EmptyIfStatement",
                    "checkstyle:emptyblock",
                    "checkstyle:emptystatement",
                    "UCF_USELESS_CONTROL_FLOW")
            .violating("""
                    class Import {
                        void load() {
                            if (done) «{
                            }»
                            for (String file : files) «{}»
                            try {
                                read();
                            } finally «{
                            }»
                        }
                    }
                    """)
            .violating("""
                    class Import {
                        void load() {
                            if (done)«;» {
                                read();
                            }
                            stop();«;»
                            «switch» (kind) {}
                            synchronized (this) «{}»
                        }
                    }
                    """)
            .violating("""
                    class Import {
                        void load() «{
                        }»

                        static «{}»

                        public Import(int rows) «{}»
                    }
                    """)
            .conforming("""
                    class Import {
                        void load() {
                            if (done) {
                                // Nothing is left to be read.
                            }
                            try {
                                read();
                            } catch (IOException ignored) {
                            }
                            run(() -> {});
                            while (!queue.offer(next())) ;
                            for (int i = 0; i < size && skip(i); i++) ;
                        }
                    }
                    """)
            .conforming("""
                    class Import implements Listener {
                        private Import() {}

                        @Inject
                        Import(int rows) {}

                        public Import() {}

                        public static class Rows {
                            Rows() {}
                        }

                        @Override
                        public void closed() {}

                        /** Does nothing; subclasses may. */
                        protected void opened() {}

                        Listener quiet = new Listener() {
                            public void closed() {}
                        };
                    }
                    """)
            .conforming("""
                    abstract class Adapter {
                        void opened() {}

                        interface Hook {
                            default void closed() {}
                        }

                        record Row(int a) {}

                        @interface Mark {}

                        void next(int kind) {
                            switch (kind) {
                                case 1:
                                case 2:
                                    break;
                                default:
                            }
                            switch (kind) {
                                case 1 -> {}
                                default -> stop();
                            }
                        }
                    }
                    """)
            .inspecting(BlockStmt.class, NoEmptyBlock::inspectBlock)
            .inspecting(EmptyStmt.class, NoEmptyBlock::inspectStatement)
            .inspecting(SwitchStmt.class, NoEmptyBlock::inspectSwitch)
            .build();

    private NoEmptyBlock() {}

    private static void inspectBlock(BlockStmt block, Inspection<JavaFile, Node> report) {
        if (!block.getStatements().isEmpty()
                || !report.file().comments().in(block).isEmpty()) {
            return;
        }
        Node parent = block.getParentNode().orElse(null);
        if (parent == null
                || parent instanceof CatchClause
                || parent instanceof LambdaExpr
                || parent instanceof SwitchEntry) {
            return;
        }
        if (parent instanceof MethodDeclaration method) {
            if (!isEmptyByContract(method, report)) {
                report.breach(block, "Method " + method.getNameAsString() + " is empty")
                        .key("method");
            }
        } else if (parent instanceof ConstructorDeclaration constructor) {
            if (!isNeeded(constructor, report)) {
                report.breach(block, "The constructor is empty").key("constructor");
            }
        } else {
            String what = describe(parent, block);
            report.breach(block, what + " is empty").key(what);
        }
    }

    private static boolean isEmptyByContract(MethodDeclaration method, Inspection<JavaFile, Node> report) {
        Node owner = method.getParentNode().orElse(null);
        boolean open = owner instanceof ObjectCreationExpr
                || owner instanceof ClassOrInterfaceDeclaration type && (type.isInterface() || type.isAbstract());
        return open
                || !method.getAnnotations().isEmpty()
                || !report.file().comments().before(method).isEmpty();
    }

    private static boolean isNeeded(ConstructorDeclaration constructor, Inspection<JavaFile, Node> report) {
        boolean likeDefault = constructor.getParameters().isEmpty()
                && constructor.getParentNode().orElse(null) instanceof TypeDeclaration<?> type
                && type.getConstructors().size() == 1
                && type.getAccessSpecifier() == constructor.getAccessSpecifier();
        return constructor.isPrivate()
                || constructor.getParameters().isEmpty() && !likeDefault
                || !constructor.getThrownExceptions().isEmpty()
                || !constructor.getAnnotations().isEmpty()
                || !report.file().comments().before(constructor).isEmpty();
    }

    private static String describe(Node parent, BlockStmt block) {
        if (parent instanceof IfStmt branch) {
            return branch.getThenStmt() == block ? "The `if` block" : "The `else` block";
        }
        if (parent instanceof TryStmt statement) {
            return statement.getTryBlock() == block ? "The `try` block" : "The `finally` block";
        }
        if (parent instanceof SynchronizedStmt) {
            return "The `synchronized` block";
        }
        if (parent instanceof InitializerDeclaration) {
            return "The initializer";
        }
        return isLoop(parent) ? "The loop" : "The block";
    }

    private static boolean isLoop(Node node) {
        return node instanceof ForStmt
                || node instanceof ForEachStmt
                || node instanceof WhileStmt
                || node instanceof DoStmt;
    }

    private static void inspectStatement(EmptyStmt statement, Inspection<JavaFile, Node> report) {
        Node parent = statement.getParentNode().orElse(null);
        if (parent == null || isLoop(parent) || parent instanceof LabeledStmt) {
            // The work of such a loop is done in its header; a label at the end of a block needs a statement.
            return;
        }
        if (!report.file().comments().on(report.region(statement).startLine()).isEmpty() && parent instanceof IfStmt) {
            return;
        }
        Inspection.Draft draft = report.breach(statement, "This semicolon is a statement that does nothing")
                .key("semicolon");
        if (parent instanceof BlockStmt) {
            draft.fix(Fix.safe("Remove the semicolon", report.file().remove(statement)));
        }
    }

    private static void inspectSwitch(SwitchStmt statement, Inspection<JavaFile, Node> report) {
        if (statement.getEntries().isEmpty()
                && report.file().comments().in(statement).isEmpty()) {
            report.breach(statement, "The `switch` has no cases")
                    .at(Keywords.first(report.region(statement), "switch"))
                    .key("switch");
        }
    }
}
