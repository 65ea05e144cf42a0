package org.assize.quality.concurrency;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.stmt.TryStmt;
import java.util.List;
import org.assize.evidence.java.JavaFile;
import org.assize.evidence.java.TypeResolver;
import org.assize.evidence.types.JavaType;
import org.assize.finding.Severity;
import org.assize.rule.Inspection;
import org.assize.rule.Rule;

/** Judges private fields, whose every use is in the file. */
final class RemoveThreadLocals {

    static final Rule RULE = Rule.java("quality/remove-thread-locals")
            .states("A ThreadLocal that is set is removed")
            .because(
                    "a pool's threads live on, and the next task finds the value of the last one: another user's, perhaps")
            .remedy("Call remove() in a finally block when the work is done")
            .implementing("cwe/459", "iso-25010/faultlessness")
            .severity(Severity.WARNING)
            .applyingTo(file -> file.isMain())
            .cannotSee("A field that is not private, and whether remove() is called on every path.")
            .knownElsewhereAs("java:S5164", "ThreadLocalUsage")
            .violating("""
                    class Session {
                        private static final ThreadLocal<String> «USER» = new ThreadLocal<>();

                        static void enter(String user) {
                            USER.set(user);
                        }
                    }
                    """)
            .violating("""
                    class Session {
                        private final InheritableThreadLocal<String> «user» = new InheritableThreadLocal<>();

                        void enter(String name) {
                            this.user.set(name);
                        }
                    }
                    """)
            .violating("""
                    class Session {
                        private static final ThreadLocal<String> «USER» = ThreadLocal.withInitial(() -> "");
                        private static final ThreadLocal<String> OTHER = new ThreadLocal<>();

                        static void enter(String user) {
                            Session.USER.set(user);
                            OTHER.set(user);
                            OTHER.remove();
                        }
                    }
                    """)
            .conforming("""
                    class Session {
                        private static final ThreadLocal<String> USER = new ThreadLocal<>();

                        static void within(String user, Runnable work) {
                            String before = USER.get();
                            USER.set(user);
                            try {
                                work.run();
                            } finally {
                                USER.set(before);
                            }
                        }
                    }
                    """)
            .conforming("""
                    class Session {
                        private static final ThreadLocal<String> USER = new ThreadLocal<>();

                        static void within(String user, Runnable work) {
                            USER.set(user);
                            try {
                                work.run();
                            } finally {
                                USER.remove();
                            }
                        }
                    }
                    """)
            .conforming("""
                    class Session {
                        static final ThreadLocal<String> USER = new ThreadLocal<>();
                        private static final ThreadLocal<StringBuilder> BUFFER = ThreadLocal.withInitial(StringBuilder::new);

                        static void enter(String user) {
                            USER.set(user);
                            BUFFER.get().append(user);
                        }
                    }
                    """)
            .conforming("""
                    class Session {
                        private static final ThreadLocal<String> USER = new ThreadLocal<>();

                        static void enter(String user) {
                            USER.set(user);
                            Cleaner.later(USER);
                        }
                    }
                    """)
            .inspecting(FieldDeclaration.class, RemoveThreadLocals::inspect)
            .build();

    private RemoveThreadLocals() {}

    private static void inspect(FieldDeclaration field, Inspection<JavaFile, Node> report) {
        String written = field.getElementType().asString();
        if (!field.isPrivate() || !written.contains("ThreadLocal")) {
            return;
        }
        TypeResolver types = report.file().types();
        JavaType type = types.of(field.getElementType());
        if (!type.is("java.lang.ThreadLocal") && !type.is("java.lang.InheritableThreadLocal")) {
            return;
        }
        for (VariableDeclarator variable : field.getVariables()) {
            List<Expression> uses = report.file().unit().findAll(Expression.class, use -> names(use, variable));
            boolean set = uses.stream().anyMatch(use -> isCalled(use, "set"));
            boolean handled = uses.stream()
                    .anyMatch(use -> isCalled(use, "remove")
                            || isCalled(use, "set") && isInFinally(use)
                            || !(use.getParentNode().orElse(null) instanceof MethodCallExpr call
                                    && call.getScope()
                                            .filter(scope -> scope == use)
                                            .isPresent()));
            if (set && !handled) {
                report.breach(variable.getName(), variable.getNameAsString() + " is set and never removed")
                        .key(variable.getNameAsString());
            }
        }
    }

    private static boolean names(Expression use, VariableDeclarator variable) {
        String name = variable.getNameAsString();
        boolean part = use.getParentNode().orElse(null) instanceof FieldAccessExpr;
        return !part
                && (use instanceof NameExpr simple && simple.getNameAsString().equals(name)
                        || use instanceof FieldAccessExpr access
                                && access.getNameAsString().equals(name));
    }

    /** What is set at the end puts back what was there before. */
    private static boolean isInFinally(Node node) {
        for (Node step = node; step != null; step = step.getParentNode().orElse(null)) {
            if (step.getParentNode().orElse(null) instanceof TryStmt attempt
                    && attempt.getFinallyBlock().orElse(null) == step) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCalled(Expression use, String method) {
        return use.getParentNode().orElse(null) instanceof MethodCallExpr call
                && call.getNameAsString().equals(method)
                && call.getScope().filter(scope -> scope == use).isPresent();
    }
}
