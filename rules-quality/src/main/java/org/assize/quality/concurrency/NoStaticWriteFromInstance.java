package org.assize.quality.concurrency;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.InitializerDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.stmt.SynchronizedStmt;
import org.assize.evidence.java.JavaFile;
import org.assize.finding.Severity;
import org.assize.rule.Inspection;
import org.assize.rule.Rule;

/** Cannot see writes through other methods. */
final class NoStaticWriteFromInstance {

    static final Rule RULE = Rule.java("quality/no-static-write-from-instance")
            .states("Instance methods and constructors do not assign static fields")
            .because(
                    "the field belongs to all objects and all threads, and one object changes it for the others unseen")
            .remedy("Make it a field of the object, or change it in a static method that takes a lock")
            .implementing("cwe/362", "iso-25010/faultlessness")
            .severity(Severity.WARNING)
            .offByDefault("counters, caches and the one instance of a program are often kept so on purpose")
            .applyingTo(file -> file.isMain())
            .cannotSee("Writes through other methods, and locks that callers hold.")
            .knownElsewhereAs(
                    "PMD.AssignmentToNonFinalStatic",
                    "java:S2696",
                    "java:S3010",
                    "StaticAssignmentInConstructor",
                    "ST_WRITE_TO_STATIC_FROM_INSTANCE_METHOD")
            .violating("""
                    class Order {
                        private static int count;
                        private static Order last;

                        Order() {
                            «count++»;
                            «last = this»;
                        }
                    }
                    """)
            .violating("""
                    class Order {
                        private static String currency = "EUR";

                        void setCurrency(String currency) {
                            «Order.currency = currency»;
                        }
                    }
                    """)
            .violating("""
                    class Order {
                        static long total;

                        void add(long amount) {
                            Runnable later = () -> «total += amount»;
                            later.run();
                        }
                    }
                    """)
            .conforming("""
                    class Order {
                        private static int count;
                        private int lines;

                        static void reset() {
                            count = 0;
                        }

                        void add() {
                            lines++;
                            int count = 1;
                            count = lines;
                        }
                    }
                    """)
            .conforming("""
                    class Order {
                        private static int count;

                        void add() {
                            synchronized (Order.class) {
                                count++;
                            }
                        }
                    }
                    """)
            .conforming("""
                    class Order {
                        private static int[] counts = new int[3];

                        static {
                            counts = new int[4];
                        }

                        void add() {
                            int now = -counts[0];
                            counts[0] = now;
                        }
                    }
                    """)
            .inspecting(AssignExpr.class, (assignment, report) -> inspect(assignment, assignment.getTarget(), report))
            .inspecting(UnaryExpr.class, NoStaticWriteFromInstance::inspectStep)
            .build();

    private NoStaticWriteFromInstance() {}

    private static void inspectStep(UnaryExpr step, Inspection<JavaFile, Node> report) {
        switch (step.getOperator()) {
            case PREFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_INCREMENT, POSTFIX_DECREMENT ->
                inspect(step, step.getExpression(), report);
            default -> {
                // Other operators change nothing.
            }
        }
    }

    private static void inspect(Expression write, Expression target, Inspection<JavaFile, Node> report) {
        if (isInInstanceCode(write)) {
            StaticField.of(target, report.file().types())
                    .ifPresent(
                            field -> report.breach(write, field.name() + " is static: this changes it for all objects")
                                    .key(field.name()));
        }
    }

    private static boolean isInInstanceCode(Node node) {
        for (Node step = node; step != null; step = step.getParentNode().orElse(null)) {
            if (step instanceof SynchronizedStmt) {
                return false;
            }
            if (step instanceof MethodDeclaration method) {
                return !method.isStatic();
            }
            if (step instanceof ConstructorDeclaration) {
                return true;
            }
            if (step instanceof InitializerDeclaration block) {
                return !block.isStatic();
            }
            if (step instanceof BodyDeclaration) {
                return false;
            }
        }
        return false;
    }
}
