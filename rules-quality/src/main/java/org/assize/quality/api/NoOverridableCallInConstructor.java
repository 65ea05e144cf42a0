package org.assize.quality.api;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.InitializerDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assize.evidence.java.JavaFile;
import org.assize.finding.Severity;
import org.assize.rule.Inspection;
import org.assize.rule.Rule;

/** Follows private and final methods of the class; inherited methods are not seen. */
final class NoOverridableCallInConstructor {

    static final Rule RULE = Rule.java("quality/no-overridable-call-in-constructor")
            .states("A constructor does not call a method of its own object that a subclass may override")
            .because("the subclass's method then runs before its constructor, and finds its fields still null")
            .remedy("Make the method private or final, make the class final, or do the work after construction")
            .implementing("iso-25010/faultlessness")
            .severity(Severity.WARNING)
            .offByDefault("in most classes that nobody extends it harms nobody")
            .cannotSee("Methods that are inherited, and whether anyone extends the class.")
            .knownElsewhereAs(
                    "PMD.ConstructorCallsOverridableMethod", "java:S1699", "MC_OVERRIDABLE_METHOD_CALL_IN_CONSTRUCTOR")
            .violating("""
                    public class Form {
                        public Form() {
                            «build()»;
                        }

                        protected void build() {}
                    }
                    """)
            .violating("""
                    public class Form {
                        private final int size;

                        public Form(int size) {
                            this.size = «this.fitting(size)»;
                        }

                        int fitting(int size) {
                            return size;
                        }
                    }
                    """)
            .violating("""
                    public class Form {
                        public Form() {
                            «start()»;
                        }

                        private void start() {
                            build();
                        }

                        public void build() {}
                    }
                    """)
            .conforming("""
                    public class Form {
                        public Form() {
                            build();
                            count();
                            Runnable later = () -> show();
                            new Thread(this::show);
                        }

                        private void build() {}

                        static void count() {}

                        final void close() {}

                        public void show() {}
                    }
                    """)
            .conforming("""
                    public final class Form {
                        public Form() {
                            build();
                        }

                        public void build() {}
                    }
                    """)
            .conforming("""
                    public class Form {
                        private final Form other;

                        private Form(Form other) {
                            this.other = other;
                            other.build();
                            build(1);
                        }

                        public void build() {}

                        private void build(int size) {}

                        enum Kind {
                            SMALL;

                            Kind() {
                                fill();
                            }

                            void fill() {}
                        }
                    }
                    """)
            .inspecting(ConstructorDeclaration.class, (constructor, report) -> inspect(constructor, report))
            .inspecting(InitializerDeclaration.class, NoOverridableCallInConstructor::inspectBlock)
            .build();

    private NoOverridableCallInConstructor() {}

    private static void inspectBlock(InitializerDeclaration block, Inspection<JavaFile, Node> report) {
        if (!block.isStatic()) {
            inspect(block, report);
        }
    }

    private static void inspect(BodyDeclaration<?> making, Inspection<JavaFile, Node> report) {
        if (!(making.getParentNode().orElse(null) instanceof ClassOrInterfaceDeclaration type) || type.isFinal()) {
            return;
        }
        for (MethodCallExpr call : ownCalls(making)) {
            Optional<MethodDeclaration> called = methodOf(call, type);
            if (called.isPresent() && reachesOverridable(called.get(), type, new HashSet<>())) {
                report.breach(
                                call,
                                isOverridable(called.get())
                                        ? "A subclass may override " + call.getNameAsString()
                                        : call.getNameAsString() + " calls a method that a subclass may override")
                        .key(call.getNameAsString());
            }
        }
    }

    private static boolean reachesOverridable(
            MethodDeclaration method, ClassOrInterfaceDeclaration type, Set<MethodDeclaration> seen) {
        if (isOverridable(method)) {
            return true;
        }
        return !method.isStatic()
                && seen.add(method)
                && ownCalls(method).stream()
                        .flatMap(call -> methodOf(call, type).stream())
                        .anyMatch(next -> reachesOverridable(next, type, seen));
    }

    private static boolean isOverridable(MethodDeclaration method) {
        return !method.isPrivate() && !method.isStatic() && !method.isFinal();
    }

    /** The calls on the object itself that run at once, not in a lambda or a local class. */
    private static List<MethodCallExpr> ownCalls(BodyDeclaration<?> body) {
        return body.findAll(
                MethodCallExpr.class,
                call -> (call.getScope().isEmpty()
                                || call.getScope().get() instanceof ThisExpr self
                                        && self.getTypeName().isEmpty())
                        && runsAtOnce(call, body));
    }

    private static boolean runsAtOnce(Node call, BodyDeclaration<?> body) {
        for (Node step = call;
                step != null && step != body;
                step = step.getParentNode().orElse(null)) {
            if (step instanceof LambdaExpr || step instanceof BodyDeclaration) {
                return false;
            }
        }
        return true;
    }

    /** The method of the class that a call means, if only one has the name and the number of parameters. */
    private static Optional<MethodDeclaration> methodOf(MethodCallExpr call, ClassOrInterfaceDeclaration type) {
        List<MethodDeclaration> fitting = type.getMethodsByName(call.getNameAsString()).stream()
                .filter(method ->
                        method.getParameters().size() == call.getArguments().size())
                .toList();
        return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
    }
}
