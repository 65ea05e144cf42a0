package org.assize.quality.resources;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.TryStmt;
import java.util.List;
import java.util.Set;
import org.assize.evidence.java.JavaFile;
import org.assize.evidence.java.TypeResolver;
import org.assize.quality.syntax.Expressions;
import org.assize.rule.Inspection;
import org.assize.rule.Option;
import org.assize.rule.Rule;

/**
 * Follows a resource within the method that opens it. What is returned, stored in a field, handed to a method or
 * captured by a lambda has another owner.
 */
final class CloseResources {

    record Options(
            @Option("types whose instances need no closing") List<String> harmless) {}

    static final Rule RULE = Rule.java("quality/close-resources")
            .states("Every resource that a method opens is closed on all its paths")
            .because("an open file, socket or connection is lost until the process ends, and then the next one "
                    + "cannot be opened")
            .remedy("Open it in the head of a try statement")
            .implementing("cwe/772", "cwe/404", "iso-25010/resource-utilization")
            .options(new Options(List.of(
                    "java.io.ByteArrayInputStream",
                    "java.io.ByteArrayOutputStream",
                    "java.io.StringReader",
                    "java.io.StringWriter",
                    "java.io.CharArrayReader",
                    "java.io.CharArrayWriter",
                    "java.util.stream.BaseStream",
                    "java.util.concurrent.ExecutorService",
                    "java.net.URLClassLoader",
                    "java.net.http.HttpClient",
                    "org.springframework.context.ApplicationContext")))
            .cannotSee("Whether a method that takes the resource closes it.")
            .knownElsewhereAs(
                    "PMD.CloseResource",
                    "PMD.UseTryWithResources",
                    "java:S2095",
                    "java:S2093",
                    "MustBeClosedChecker",
                    "StreamResourceLeak",
                    "OS_OPEN_STREAM",
                    "OS_OPEN_STREAM_EXCEPTION_PATH",
                    "OBL_UNSATISFIED_OBLIGATION",
                    "ODR_OPEN_DATABASE_RESOURCE")
            .violating("""
        import java.io.FileInputStream;
        import java.io.IOException;

        class Import {
            int first(String file) throws IOException {
                FileInputStream in = «new FileInputStream(file)»;
                return in.read();
            }
        }
        """)
            .violating("""
        import java.io.BufferedReader;
        import java.io.FileReader;
        import java.io.IOException;

        class Import {
            String first(String file) throws IOException {
                BufferedReader in = «new BufferedReader(new FileReader(file))»;
                String line = in.readLine();
                in.close();
                return line;
            }
        }
        """)
            .violating("""
        import java.nio.file.Files;
        import java.nio.file.Path;
        import java.util.Properties;
        import java.io.FileInputStream;

        class Import {
            long count(Path folder) throws java.io.IOException {
                new Properties().load(«new FileInputStream("a.properties")»);
                return «Files.list(folder)».filter(Files::isRegularFile).count();
            }
        }
        """)
            .violating("""
        import java.sql.Connection;
        import java.sql.ResultSet;
        import java.sql.SQLException;
        import java.sql.Statement;

        class Orders {
            boolean any(Connection connection) throws SQLException {
                Statement statement = «connection.createStatement()»;
                ResultSet rows = «statement.executeQuery("SELECT 1")»;
                return rows.next();
            }
        }
        """)
            .conforming("""
        import java.io.FileInputStream;
        import java.io.IOException;

        class Import {
            int first(String file) throws IOException {
                try (FileInputStream in = new FileInputStream(file)) {
                    return in.read();
                }
            }

            int second(String file) throws IOException {
                FileInputStream in = null;
                try {
                    in = new FileInputStream(file);
                    return in.read();
                } finally {
                    if (in != null) {
                        in.close();
                    }
                }
            }
        }
        """)
            .conforming("""
        import java.io.BufferedReader;
        import java.io.ByteArrayOutputStream;
        import java.io.FileReader;
        import java.io.IOException;
        import java.io.Reader;
        import java.io.StringReader;
        import java.util.Scanner;

        class Import {
            private Reader kept;

            BufferedReader open(String file, Reader given) throws IOException {
                kept = new FileReader(file);
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                bytes.write(1);
                String text = new BufferedReader(new StringReader("x")).readLine();
                String line = new BufferedReader(given).readLine();
                Scanner words = new Scanner("some words");
                words.next();
                Reader reader = new FileReader(file);
                return new BufferedReader(reader);
            }
        }
        """)
            .conforming("""
        import java.nio.file.Files;
        import java.nio.file.Path;
        import java.util.stream.Stream;

        class Import {
            Stream<Path> all(Path folder) throws java.io.IOException {
                return Files.walk(folder).filter(Files::isRegularFile);
            }

            long count(Path folder) throws java.io.IOException {
                Stream<Path> paths = Files.walk(folder);
                try (paths) {
                    return paths.count();
                }
            }
        }
        """)
            .inspecting(ObjectCreationExpr.class, CloseResources::inspect)
            .inspecting(MethodCallExpr.class, CloseResources::inspect)
            .build();

    private CloseResources() {}

    private static void inspect(Expression opened, Inspection<JavaFile, Node> report) {
        boolean mayOpen = opened instanceof ObjectCreationExpr || Opening.isNamedLikeOne((MethodCallExpr) opened);
        if (!mayOpen) {
            return;
        }
        TypeResolver types = report.file().types();
        List<String> harmless = report.options(Options.class).harmless();
        if (!new Opening(report.file(), harmless).opens(opened) || isText(opened, types)) {
            return;
        }
        Node around = Expressions.around(opened);
        String problem = "";
        if (around instanceof VariableDeclarator variable) {
            problem = isTryResource(variable) || variable.getParentNode().orElse(null) instanceof FieldDeclaration
                    ? ""
                    : Ownership.problem(variable.getNameAsString(), variable, opened);
        } else if (around instanceof AssignExpr assignment && assignment.getTarget() instanceof NameExpr target) {
            boolean local = types.declarationOf(target)
                    .flatMap(Node::getParentNode)
                    .filter(VariableDeclarationExpr.class::isInstance)
                    .isPresent();
            problem = local ? Ownership.problem(target.getNameAsString(), assignment, opened) : "";
        } else if (around instanceof MethodCallExpr call) {
            problem = Ownership.problemInCall(call, opened);
        } else if (around instanceof ExpressionStmt && !(around.getParentNode().orElse(null) instanceof LambdaExpr)) {
            problem = "This is opened and never closed";
        }
        if (!problem.isEmpty()) {
            report.breach(opened, problem).key(keyOf(opened));
        }
    }

    /** Whether a scanner or a formatter reads or writes a text rather than a file. */
    private static boolean isText(Expression opened, TypeResolver types) {
        if (!(opened instanceof ObjectCreationExpr creation)
                || !Set.of("Scanner", "Formatter").contains(creation.getType().getNameAsString())) {
            return false;
        }
        boolean formatter = creation.getType().getNameAsString().equals("Formatter");
        return creation.getArguments().isEmpty()
                || !formatter && types.of(creation.getArgument(0)).is("java.lang.String")
                || formatter && types.of(creation.getArgument(0)).is("java.util.Locale");
    }

    private static boolean isTryResource(VariableDeclarator variable) {
        return variable.getParentNode()
                        .flatMap(Node::getParentNode)
                        .filter(TryStmt.class::isInstance)
                        .isPresent()
                || variable.getParentNode()
                        .filter(parent -> parent instanceof VariableDeclarationExpr declaration
                                && !declaration.getAnnotations().isEmpty()
                                && declaration.isAnnotationPresent("Cleanup"))
                        .isPresent();
    }

    private static String keyOf(Expression opened) {
        return opened instanceof ObjectCreationExpr creation
                ? "new " + creation.getType().getNameAsString()
                : ((MethodCallExpr) opened).getNameAsString();
    }
}
