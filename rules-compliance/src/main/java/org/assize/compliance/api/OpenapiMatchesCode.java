package org.assize.compliance.api;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.MethodDeclaration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assize.codebase.SourceFile;
import org.assize.evidence.config.ConfigurationEntry;
import org.assize.evidence.config.ConfigurationFile;
import org.assize.evidence.config.ConfigurationKind;
import org.assize.evidence.config.ConfigurationNode;
import org.assize.evidence.java.JavaFile;
import org.assize.finding.Place;
import org.assize.rule.ConclusionReport;
import org.assize.rule.Facts;
import org.assize.rule.Inspection;
import org.assize.rule.Rule;

/** Cannot see handlers that are not REST controllers of Spring, nor whether types and rights are the same on both sides. */
final class OpenapiMatchesCode {

    /** An operation that the document describes. */
    record Operation(Place place, String method, String path) {}

    /** A request that a handler answers. */
    record Handled(Place place, String method, String path) {}

    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");

    static final Rule RULE = Rule.java("compliance/openapi-matches-code")
            .states("The OpenAPI document describes the operations that the code has, and no others")
            .because(
                    "an operation that nobody described is one that nobody reviewed, and one that only the document has"
                            + " fails its callers")
            .remedy("Describe the operation, or remove it where it is no longer there")
            .implementing(
                    "owasp-asvs-5.0/4.1.4",
                    "cwe/1059",
                    "pci-dss-4.0.1/6.2.1",
                    "nist-800-53/CM-8",
                    "nist-ssdf-1.1/PW.1.2")
            .cannotSee("Only handlers of REST controllers of Spring are compared, by method and path.")
            .cannotSee("A handler is told only if the document describes others below the same first part of the path.")
            .violating(Map.of("openapi.yaml", """
                    openapi: 3.0.3
                    paths:
                      /api/products:
                        get:
                          summary: Products
                      /api/products/{sku}:
                        «delete»:
                          summary: Gone
                    """, "src/main/java/shop/ProductApi.java", """
                    package shop;

                    import org.springframework.web.bind.annotation.GetMapping;
                    import org.springframework.web.bind.annotation.RequestMapping;
                    import org.springframework.web.bind.annotation.RestController;

                    @RestController
                    @RequestMapping(ProductApi.BASE)
                    class ProductApi {
                        static final String BASE = "/api/products";

                        @GetMapping
                        String all() {
                            return "";
                        }

                        @GetMapping("/hidden")
                        String «hidden»() {
                            return "";
                        }
                    }
                    """))
            .conforming(Map.of("openapi.yaml", """
                    openapi: 3.0.3
                    paths:
                      /api/products/{sku}:
                        parameters: []
                        get:
                          summary: One product
                    """, "src/main/java/shop/ProductApi.java", """
                    package shop;

                    import org.springframework.web.bind.annotation.GetMapping;
                    import org.springframework.web.bind.annotation.RestController;

                    @RestController
                    class ProductApi {
                        @GetMapping("/api/products/{id:[A-Z]{1,9}}")
                        String one() {
                            return "";
                        }

                        @GetMapping("/health")
                        String health() {
                            return "";
                        }
                    }
                    """))
            .applyingTo(SourceFile::isMain)
            .gathering(Operation.class, Handled.class)
            .inspecting(MethodDeclaration.class, OpenapiMatchesCode::inspectHandler)
            .alsoInspecting(ConfigurationKind.CONFIGURATION, ConfigurationEntry.class, OpenapiMatchesCode::inspectEntry)
            .concluding(OpenapiMatchesCode::conclude)
            .build();

    private OpenapiMatchesCode() {}

    private static void inspectHandler(MethodDeclaration method, Inspection<JavaFile, Node> report) {
        for (Mappings.Request request : Mappings.of(method, report.file())) {
            report.fact(new Handled(report.place(method.getName()), request.method(), request.path()));
        }
    }

    private static void inspectEntry(
            ConfigurationEntry entry, Inspection<ConfigurationFile, ConfigurationNode> report) {
        if (!METHODS.contains(entry.key()) || !isOperation(entry)) {
            return;
        }
        String path = entry.parent().orElseThrow().key();
        Place place = report.place(entry);
        report.fact(new Operation(
                new Place(place.path(), entry.keyRegion(), place.subject(), place.context()),
                entry.key(),
                Mappings.normalised(path)));
    }

    private static boolean isOperation(ConfigurationEntry entry) {
        boolean inPaths = entry.parent()
                .flatMap(ConfigurationNode::parent)
                .filter(paths -> paths.key().equals("paths") && paths.parent().isEmpty())
                .isPresent();
        return inPaths
                && entry.document().nodes().stream()
                        .anyMatch(node ->
                                node.key().equals("openapi") || node.key().equals("swagger"));
    }

    private static void conclude(Facts facts, ConclusionReport report) {
        List<Operation> operations = facts.of(Operation.class);
        List<Handled> handlers = facts.of(Handled.class);
        if (operations.isEmpty() || handlers.isEmpty()) {
            return;
        }
        Set<String> described = new HashSet<>();
        Set<String> areas = new HashSet<>();
        for (Operation operation : operations) {
            described.add(operation.method() + " " + operation.path());
            areas.add(area(operation.path()));
        }
        Set<String> implemented = new HashSet<>();
        for (Handled handler : handlers) {
            String request = handler.method() + " " + handler.path();
            implemented.add(request);
            if (!described.contains(request) && areas.contains(area(handler.path()))) {
                report.breach(handler.place(), "The document does not describe " + request)
                        .key(request);
            }
        }
        for (Operation operation : operations) {
            String request = operation.method() + " " + operation.path();
            if (!implemented.contains(request)) {
                report.breach(operation.place(), "No handler answers " + request)
                        .key(request);
            }
        }
    }

    /** The first part of a path. */
    private static String area(String path) {
        int slash = path.indexOf('/', 1);
        return slash < 0 ? path : path.substring(0, slash);
    }
}
