package org.assize.quality.resources;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.stmt.TryStmt;
import java.util.List;
import java.util.Set;
import org.assize.evidence.java.JavaFile;
import org.assize.evidence.java.TypeResolver;
import org.assize.evidence.types.JavaType;
import org.assize.quality.syntax.Expressions;

/** Tells expressions that open something which must be closed by who opens it. */
final class Opening {

    private static final Set<String> METHODS = Set.of(
            "newInputStream",
            "newOutputStream",
            "newBufferedReader",
            "newBufferedWriter",
            "newByteChannel",
            "newDirectoryStream",
            "lines",
            "list",
            "walk",
            "find",
            "openStream",
            "getResourceAsStream",
            "getConnection",
            "prepareStatement",
            "prepareCall",
            "createStatement",
            "executeQuery",
            "getGeneratedKeys",
            "open",
            "accept",
            "openConnection",
            "openRawZip",
            "newFileSystem");

    private final TypeResolver types;
    private final CloseableTypes closeable;
    private final List<String> harmless;

    Opening(JavaFile file, List<String> harmless) {
        this.types = file.types();
        this.closeable = CloseableTypes.of(file);
        this.harmless = harmless;
    }

    /**
     * Whether an expression opens a resource: creates one that does not only wrap what is there, or calls a method that is
     * known to open one.
     */
    boolean opens(Expression expression) {
        if (expression instanceof ObjectCreationExpr creation) {
            return creation.getAnonymousClassBody().isEmpty() && isResource(types.of(creation)) && !wrapsOnly(creation);
        }
        if (expression instanceof MethodCallExpr call && isNamedLikeOne(call)) {
            return isOpener(call, types);
        }
        return false;
    }

    /** Whether a call has the name of a method that opens something: the quick question. */
    static boolean isNamedLikeOne(MethodCallExpr call) {
        return METHODS.contains(call.getNameAsString());
    }

    /** Whether values of a type must be closed. */
    private boolean isResource(JavaType type) {
        return type.isClass()
                && closeable.has(type)
                && harmless.stream()
                        .noneMatch(
                                name -> types.hierarchy().isSubtype(type, name).isYes());
    }

    /** Whether a creation is handed something that is, or may be, a resource which others opened. */
    private boolean wrapsOnly(ObjectCreationExpr creation) {
        for (Expression argument : creation.getArguments()) {
            Expression inner = Expressions.inner(argument);
            JavaType type = types.of(inner);
            boolean resource = type.isClass() && closeable.has(type);
            if (resource) {
                return !opens(inner) && !(inner instanceof NameExpr name && isOpenedLocal(name));
            }
            boolean unknown = !type.isKnown() && !inner.isLambdaExpr() && !inner.isMethodReferenceExpr();
            boolean filter = creation.getType()
                    .getNameAsString()
                    .matches(
                            "(Buffered|Data|Object|Filter|GZIP|Zip|Jar|Print|InputStream|OutputStream|Pushback|LineNumber|Inflater|Deflater|Cipher|Digest|Checked).*");
            if (unknown && filter || type.isClass() && isMemory(type, types)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isMemory(JavaType type, TypeResolver types) {
        return types.hierarchy().isSubtype(type, "java.lang.Readable").isYes()
                || types.hierarchy().isSubtype(type, "java.lang.Appendable").isYes();
    }

    private boolean isOpenedLocal(NameExpr name) {
        return types.declarationOf(name)
                .filter(node -> node instanceof VariableDeclarator variable
                        && variable.getParentNode()
                                .filter(parent -> !(parent instanceof FieldDeclaration))
                                .isPresent()
                        && !(variable.getParentNode()
                                        .flatMap(Node::getParentNode)
                                        .orElse(null)
                                instanceof TryStmt)
                        && variable.getInitializer()
                                .filter(value -> opens(Expressions.inner(value)))
                                .isPresent())
                .isPresent();
    }

    private static boolean isOpener(MethodCallExpr call, TypeResolver types) {
        JavaType receiver = types.receiverOf(call);
        if (!receiver.isClass()) {
            return false;
        }
        String type = receiver.name();
        return switch (call.getNameAsString()) {
            case "lines", "list", "walk", "find" -> type.equals("java.nio.file.Files");
            case "openStream" -> type.equals("java.net.URL");
            case "getResourceAsStream" -> type.equals("java.lang.Class") || type.equals("java.lang.ClassLoader");
            case "getConnection" -> type.equals("java.sql.DriverManager") || type.equals("javax.sql.DataSource");
            case "accept" ->
                type.equals("java.net.ServerSocket") || type.equals("java.nio.channels.ServerSocketChannel");
            case "open" -> type.startsWith("java.nio.channels.");
            case "prepareStatement", "prepareCall", "createStatement", "executeQuery", "getGeneratedKeys" ->
                type.startsWith("java.sql.");
            case "newFileSystem" -> type.equals("java.nio.file.FileSystems");
            default -> type.equals("java.nio.file.Files");
        };
    }
}
