package org.assize.compliance.web;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.AnnotationDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.MethodCallExpr;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.assize.codebase.SourceFile;
import org.assize.evidence.java.JavaFile;
import org.assize.finding.Place;
import org.assize.rule.ConclusionReport;
import org.assize.rule.Facts;
import org.assize.rule.Inspection;
import org.assize.rule.Option;
import org.assize.rule.Rule;

/** Cannot see whether the rights that are asked for are the right ones. */
final class EndpointDeclaresAuthorization {

    record Options(
            @Option("simple names of annotations that say who may call a handler, or that everybody may")
            Set<String> annotations) {}

    /** A handler, with the annotations on it and its class that nobody here knows. */
    record Endpoint(Place place, String name, List<String> annotations) {}

    /** A handler that says who may call it. */
    record Declared(String name) {}

    /** An annotation of the code base that says who may call. */
    record Authorizing(String name) {}

    /** A chain of filters that decides for every request. */
    record Chain(String path) {}

    private static final Set<String> CHAINS = Set.of("authorizeHttpRequests", "authorizeRequests", "authorizeExchange");

    static final Rule RULE = Rule.java("compliance/endpoint-declares-authorization")
            .states("Every handler of requests says who may call it")
            .because("a handler that was forgotten answers everybody, and nobody notices")
            .remedy(
                    "Add @RolesAllowed, @PreAuthorize or, where everybody may, @PermitAll; or decide for every request in a"
                            + " SecurityFilterChain that ends with anyRequest()")
            .implementing(
                    "owasp-asvs-5.0/8.2.1",
                    "owasp-asvs-5.0/6.3.4",
                    "cwe/862",
                    "cwe/306",
                    "cwe-top-25-2025/862",
                    "pci-dss-4.0.1/7.2.1",
                    "hipaa/164.312(a)(1)",
                    "soc2/CC6.1",
                    "nist-800-53/AC-3",
                    "nist-ssdf-1.1/PW.5.1")
            .options(new Options(Set.of(
                    "RolesAllowed",
                    "PermitAll",
                    "DenyAll",
                    "PreAuthorize",
                    "PostAuthorize",
                    "Secured",
                    "Authenticated",
                    "RequiresRoles",
                    "RequiresPermissions",
                    "RequiresAuthentication",
                    "SaCheckLogin",
                    "SaCheckRole",
                    "PublicEndpoint",
                    "AnonymousAccess")))
            .cannotSee("Where no handler of the code base says who may call it, only the question is put where that is"
                    + " decided.")
            .cannotSee("A chain of filters anywhere in the main code is taken to decide for every handler.")
            .violating("""
                    import org.springframework.web.bind.annotation.GetMapping;
                    import org.springframework.web.bind.annotation.RestController;

                    @RestController
                    class Orders {
                        @GetMapping("/orders")
                        String «all»() {
                            return "";
                        }

                        @PreAuthorize("hasRole('STAFF')")
                        @GetMapping("/every-order")
                        String every() {
                            return "";
                        }
                    }
                    """)
            .reviewing("""
                    import org.springframework.web.bind.annotation.GetMapping;
                    import org.springframework.web.bind.annotation.RestController;

                    @RestController
                    class Orders {
                        @GetMapping("/orders")
                        String «all»() {
                            return "";
                        }
                    }
                    """)
            .conforming("""
                    import jakarta.annotation.security.RolesAllowed;
                    import org.springframework.stereotype.Controller;
                    import org.springframework.web.bind.annotation.GetMapping;
                    import org.springframework.web.bind.annotation.ModelAttribute;
                    import org.springframework.security.access.prepost.PreAuthorize;

                    @PreAuthorize("hasRole('STAFF')")
                    @interface StaffOnly {}

                    @Controller
                    class Orders {
                        @RolesAllowed("CUSTOMER")
                        @GetMapping("/orders")
                        String all() {
                            return "";
                        }

                        @StaffOnly
                        @GetMapping("/every-order")
                        String every() {
                            return "";
                        }

                        @ModelAttribute
                        void common() {}
                    }
                    """)
            .conforming(Map.of("src/main/java/Orders.java", """
                    import org.springframework.web.bind.annotation.GetMapping;
                    import org.springframework.web.bind.annotation.RestController;

                    @RestController
                    class Orders {
                        @GetMapping("/orders")
                        String all() {
                            return "";
                        }
                    }
                    """, "src/main/java/Security.java", """
                    class Security {
                        Object chain(HttpSecurity http) {
                            return http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated()).build();
                        }
                    }
                    """))
            .applyingTo(SourceFile::isMain)
            .gathering(Endpoint.class, Declared.class, Authorizing.class, Chain.class)
            .inspecting(MethodDeclaration.class, EndpointDeclaresAuthorization::inspectMethod)
            .inspecting(AnnotationDeclaration.class, EndpointDeclaresAuthorization::inspectAnnotation)
            .inspecting(MethodCallExpr.class, EndpointDeclaresAuthorization::inspectCall)
            .concluding(EndpointDeclaresAuthorization::conclude)
            .build();

    private EndpointDeclaresAuthorization() {}

    private static void inspectMethod(MethodDeclaration method, Inspection<JavaFile, Node> report) {
        if (!Handlers.isOne(method)) {
            return;
        }
        List<String> annotations = java.util.stream.Stream.concat(
                        method.getAnnotations().stream(),
                        Handlers.typeOf(method).stream().flatMap(type -> type.getAnnotations().stream()))
                .map(annotation -> annotation.getName().getIdentifier())
                .toList();
        Set<String> known = report.options(Options.class).annotations();
        if (annotations.stream().noneMatch(known::contains)) {
            report.fact(new Endpoint(report.place(method.getName()), method.getNameAsString(), annotations));
        } else {
            report.fact(new Declared(method.getNameAsString()));
        }
    }

    private static void inspectAnnotation(AnnotationDeclaration annotation, Inspection<JavaFile, Node> report) {
        if (Handlers.has(annotation, report.options(Options.class).annotations())) {
            report.fact(new Authorizing(annotation.getNameAsString()));
        }
    }

    private static void inspectCall(MethodCallExpr call, Inspection<JavaFile, Node> report) {
        if (CHAINS.contains(call.getNameAsString())) {
            report.fact(new Chain(report.source().path()));
        }
    }

    private static void conclude(Facts facts, ConclusionReport report) {
        if (!facts.of(Chain.class).isEmpty()) {
            return;
        }
        Set<String> own =
                facts.of(Authorizing.class).stream().map(Authorizing::name).collect(Collectors.toSet());
        List<Endpoint> silent = facts.of(Endpoint.class).stream()
                .filter(endpoint -> endpoint.annotations().stream().noneMatch(own::contains))
                .toList();
        boolean habit = !facts.of(Declared.class).isEmpty()
                || silent.size() < facts.of(Endpoint.class).size();
        for (Endpoint endpoint : silent) {
            if (habit) {
                report.breach(endpoint.place(), "The handler " + endpoint.name() + " does not say who may call it")
                        .key(endpoint.name());
            }
        }
        if (!habit && !silent.isEmpty()) {
            Endpoint first = silent.get(0);
            report.review(
                            first.place(),
                            "None of the " + silent.size()
                                    + " handlers says who may call it: where is that decided, and for all of them?")
                    .key("none");
        }
    }
}
