package org.assize.compliance.web;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.nodeTypes.NodeWithAnnotations;
import java.util.Optional;
import java.util.Set;

/** Methods that answer requests, told by their annotations, of Spring MVC and WebFlux and of JAX-RS. */
final class Handlers {

    static final Set<String> MAPPINGS =
            Set.of("RequestMapping", "GetMapping", "PostMapping", "PutMapping", "DeleteMapping", "PatchMapping");

    private static final Set<String> RESOURCE_METHODS = Set.of("GET", "POST", "PUT", "DELETE", "PATCH");

    private Handlers() {}

    static boolean isOne(MethodDeclaration method) {
        Optional<ClassOrInterfaceDeclaration> type = typeOf(method);
        if (type.isEmpty() || type.get().isInterface()) {
            return false;
        }
        boolean spring = has(type.get(), Set.of("Controller", "RestController")) && has(method, MAPPINGS);
        boolean resource = has(type.get(), Set.of("Path")) && has(method, RESOURCE_METHODS);
        return spring || resource;
    }

    static Optional<ClassOrInterfaceDeclaration> typeOf(MethodDeclaration method) {
        Node parent = method.getParentNode().orElse(null);
        return parent instanceof ClassOrInterfaceDeclaration type ? Optional.of(type) : Optional.empty();
    }

    /** Whether a declaration carries an annotation with one of these simple names. */
    static boolean has(NodeWithAnnotations<?> declaration, Set<String> names) {
        return declaration.getAnnotations().stream()
                .anyMatch(annotation -> names.contains(annotation.getName().getIdentifier()));
    }
}
