package org.assize.compliance.web;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import org.assize.codebase.SourceFile;
import org.assize.evidence.java.JavaFile;
import org.assize.rule.Inspection;
import org.assize.rule.Rule;

/** Cannot see whether the clients are browsers at all, unless the chain is declared to keep no sessions. */
final class CsrfNotDisabled {

    static final Rule RULE = Rule.java("compliance/csrf-not-disabled")
            .states("Protection against requests that other sites make is not switched off")
            .because("any page on the web can make the visitor's browser send a request with the visitor's cookies")
            .remedy("Leave csrf() as it is; for an interface without sessions declare"
                    + " sessionCreationPolicy(SessionCreationPolicy.STATELESS) in the same chain")
            .implementing(
                    "owasp-asvs-5.0/3.5.1",
                    "cwe/352",
                    "cwe-top-25-2025/352",
                    "pci-dss-4.0.1/6.2.4",
                    "nist-800-53/SC-23",
                    "nist-ssdf-1.1/PW.9.1")
            .cannotSee("A chain counts as one without sessions if its method says so.")
            .violating("""
                    import org.springframework.security.config.annotation.web.builders.HttpSecurity;
                    import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;

                    class Security {
                        Object chain(HttpSecurity http) {
                            return «http.csrf(AbstractHttpConfigurer::disable)».build();
                        }

                        Object other(HttpSecurity http) {
                            return «http.csrf(csrf -> csrf.disable())».build();
                        }

                        Object old(HttpSecurity http) {
                            return «http.csrf()».disable().build();
                        }
                    }
                    """)
            .conforming("""
                    import org.springframework.security.config.annotation.web.builders.HttpSecurity;
                    import org.springframework.security.config.http.SessionCreationPolicy;

                    class Security {
                        Object chain(HttpSecurity http) {
                            return http.csrf(csrf -> csrf.ignoringRequestMatchers("/hook")).build();
                        }

                        Object stateless(HttpSecurity http) {
                            return http.csrf(csrf -> csrf.disable())
                                    .sessionManagement(all -> all.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                                    .build();
                        }
                    }
                    """)
            .applyingTo(SourceFile::isMain)
            .inspecting(MethodCallExpr.class, CsrfNotDisabled::inspect)
            .build();

    private CsrfNotDisabled() {}

    private static void inspect(MethodCallExpr call, Inspection<JavaFile, Node> report) {
        boolean ofSecurity = call.getNameAsString().equals("csrf")
                && report.file().unit().getImports().stream()
                        .anyMatch(each -> each.getNameAsString().startsWith("org.springframework.security."));
        if (ofSecurity && isDisabled(call) && !keepsNoSessions(call)) {
            report.breach(call, "Requests that other sites make are let through");
        }
    }

    private static boolean isDisabled(MethodCallExpr csrf) {
        if (csrf.getArguments().isEmpty()) {
            return csrf.getParentNode()
                    .filter(parent -> parent instanceof MethodCallExpr outer
                            && outer.getNameAsString().equals("disable"))
                    .isPresent();
        }
        Expression customizer = csrf.getArgument(0);
        return customizer instanceof MethodReferenceExpr reference
                        && reference.getIdentifier().equals("disable")
                || customizer
                        .findFirst(
                                MethodCallExpr.class,
                                each -> each.getNameAsString().equals("disable"))
                        .isPresent();
    }

    @SuppressWarnings("unchecked") // the parser takes the types of ancestors as varargs
    private static boolean keepsNoSessions(MethodCallExpr call) {
        return call.findAncestor(MethodDeclaration.class)
                .filter(method -> method.toString().contains("STATELESS"))
                .isPresent();
    }
}
