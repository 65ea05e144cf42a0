package org.assize.compliance.api;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.ArrayInitializerExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MemberValuePair;
import com.github.javaparser.ast.expr.NormalAnnotationExpr;
import com.github.javaparser.ast.expr.SingleMemberAnnotationExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithAnnotations;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.assize.evidence.java.JavaFile;

/** What the annotations of Spring say of the requests that a handler answers. */
final class Mappings {

    private static final Map<String, String> METHODS = Map.of(
            "GetMapping", "get",
            "PostMapping", "post",
            "PutMapping", "put",
            "DeleteMapping", "delete",
            "PatchMapping", "patch");

    private Mappings() {}

    /** A request: its method in lower case, and its path with the names of variables left out. */
    record Request(String method, String path) {}

    /** The requests that a handler of a REST controller answers; none if it is no such handler or a path is unknown. */
    static List<Request> of(MethodDeclaration handler, JavaFile file) {
        Node parent = handler.getParentNode().orElse(null);
        if (!(parent instanceof ClassOrInterfaceDeclaration type)
                || annotation(type, "RestController").isEmpty()) {
            return List.of();
        }
        List<String> prefixes = annotation(type, "RequestMapping")
                .map(mapping -> paths(mapping, file))
                .orElse(List.of(""));
        List<Request> requests = new ArrayList<>();
        METHODS.forEach((name, method) -> annotation(handler, name).ifPresent(mapping -> {
            for (String prefix : prefixes) {
                for (String path : paths(mapping, file)) {
                    requests.add(new Request(method, normalised(prefix + "/" + path)));
                }
            }
        }));
        return requests;
    }

    private static Optional<AnnotationExpr> annotation(NodeWithAnnotations<?> declaration, String name) {
        return declaration.getAnnotations().stream()
                .filter(each -> each.getName().getIdentifier().equals(name))
                .findFirst();
    }

    private static List<String> paths(AnnotationExpr mapping, JavaFile file) {
        if (mapping instanceof SingleMemberAnnotationExpr single) {
            return texts(single.getMemberValue(), file);
        }
        if (mapping instanceof NormalAnnotationExpr normal) {
            return normal.getPairs().stream()
                    .filter(pair -> List.of("value", "path").contains(pair.getNameAsString()))
                    .map(MemberValuePair::getValue)
                    .findFirst()
                    .map(value -> texts(value, file))
                    .orElse(List.of(""));
        }
        return List.of("");
    }

    private static List<String> texts(Expression value, JavaFile file) {
        if (value instanceof ArrayInitializerExpr several) {
            return several.getValues().stream()
                    .flatMap(each -> file.constants().stringOf(each).stream())
                    .toList();
        }
        return file.constants().stringOf(value).stream().toList();
    }

    /** A path without doubled slashes, the slash at its end, and the names and patterns of its variables. */
    static String normalised(String path) {
        String single = ("/" + path)
                .replaceAll("\\{[^{}/]*(?:\\{[^{}]*}[^{}/]*)*}", "{}")
                .replaceAll("/{2,}", "/");
        String trimmed =
                single.length() > 1 && single.endsWith("/") ? single.substring(0, single.length() - 1) : single;
        return trimmed.toLowerCase(Locale.ROOT);
    }
}
