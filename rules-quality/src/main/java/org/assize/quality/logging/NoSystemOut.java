package org.assize.quality.logging;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import org.assize.evidence.java.JavaFile;
import org.assize.evidence.java.TypeResolver;
import org.assize.finding.Severity;
import org.assize.quality.syntax.Expressions;
import org.assize.rule.Inspection;
import org.assize.rule.Rule;

/** A stream that was taken from System.out elsewhere; a class with a main method is a program and may write. */
final class NoSystemOut {

    static final Rule RULE = Rule.java("quality/no-system-out")
            .states("Code does not write to System.out or System.err")
            .because("such output has no level, no time and no place to go in production")
            .remedy("Use a logger; a command-line tool writes to a PrintStream that it is given")
            .severity(Severity.WARNING)
            .implementing("cwe/489", "iso-25010/analysability")
            .applyingTo(file -> file.isMain())
            .cannotSee("A stream that was taken from System.out elsewhere; a class with a main method is a "
                    + "program and may write.")
            .knownElsewhereAs("PMD.SystemPrintln", "java:S106", "SystemOut")
            .violating("""
        class Import {
            void run() {
                «System.out».println("done");
            }
        }
        """)
            .violating("""
        class Import {
            void run(Exception problem) {
                problem.printStackTrace(«System.err»);
                java.io.PrintStream out = «java.lang.System.out»;
            }
        }
        """)
            .violating("""
        class Import {
            static void usage() {
                «System.err».printf("usage: %s%n", "import");
            }
        }
        """)
            .conforming("""
        class Compiler {
            void compile() {
                java.io.PrintStream before = System.err;
                System.setErr(quiet());
                run();
                System.setErr(before);
            }
        }
        """)
            .conforming("""
        class Import {
            void run(java.io.PrintStream out) {
                out.println("done");
                System.in.mark(1);
            }
        }
        """)
            .conforming("""
        class Import {
            static final class System {
                static final StringBuilder out = new StringBuilder();
            }

            void run() {
                System.out.append("done");
            }
        }
        """)
            .conforming("""
        class Tool {
            public static void main(String[] arguments) {
                System.out.println("usage: tool FILE");
            }
        }
        """)
            .conforming("""
        class Redirect {
            void run(java.io.PrintStream target) {
                System.setOut(target);
            }
        }
        """)
            .inspecting(FieldAccessExpr.class, NoSystemOut::inspect)
            .build();

    private NoSystemOut() {}

    private static void inspect(FieldAccessExpr access, Inspection<JavaFile, Node> report) {
        String name = access.getNameAsString();
        boolean stream = (name.equals("out") || name.equals("err"))
                && isSystem(access.getScope(), report.file().types())
                && !isPutAside(access)
                && !isInProgram(access);
        if (stream) {
            report.breach(access, "System." + name + " is written to").key(name);
        }
    }

    /** Whether the stream is only kept, to be put back after something else has written to another. */
    private static boolean isPutAside(FieldAccessExpr access) {
        return access.getParentNode().orElse(null) instanceof VariableDeclarator
                && Expressions.bodyAround(access)
                        .filter(body -> body.findFirst(
                                        MethodCallExpr.class,
                                        call -> call.getNameAsString().equals("setOut")
                                                || call.getNameAsString().equals("setErr"))
                                .isPresent())
                        .isPresent();
    }

    /** Whether a class around has a main method: what a program writes is its result. */
    private static boolean isInProgram(Node node) {
        Node parent = node.getParentNode().orElse(null);
        while (parent != null) {
            boolean program = parent instanceof TypeDeclaration<?> type
                    && type.getMethodsByName("main").stream()
                            .anyMatch(method -> method.isStatic() && method.isPublic());
            if (program) {
                return true;
            }
            parent = parent.getParentNode().orElse(null);
        }
        return false;
    }

    private static boolean isSystem(Expression scope, TypeResolver types) {
        return scope instanceof NameExpr name
                ? name.getNameAsString().equals("System")
                        && types.named("System", scope).is("java.lang.System")
                : scope instanceof FieldAccessExpr outer && outer.toString().equals("java.lang.System");
    }
}
