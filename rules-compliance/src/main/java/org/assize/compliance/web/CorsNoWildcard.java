package org.assize.compliance.web;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NormalAnnotationExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.assize.codebase.SourceFile;
import org.assize.evidence.config.ConfigurationEntry;
import org.assize.evidence.config.ConfigurationFile;
import org.assize.evidence.config.ConfigurationKind;
import org.assize.evidence.config.ConfigurationNode;
import org.assize.evidence.java.JavaFile;
import org.assize.finding.Severity;
import org.assize.rule.Inspection;
import org.assize.rule.Rule;

/** Cannot see an origin that is taken from the request and sent back. */
final class CorsNoWildcard {

    private static final Set<String> SETTERS = Set.of(
            "allowedOrigins",
            "allowedOriginPatterns",
            "addAllowedOrigin",
            "addAllowedOriginPattern",
            "setAllowedOrigins",
            "setAllowedOriginPatterns");

    static final Rule RULE = Rule.java("compliance/cors-no-wildcard")
            .states("Pages of other sites may read answers only if their origin is named")
            .because("with any origin allowed every page on the web reads what the visitor's browser may fetch")
            .remedy("Name the origins that need it, with their scheme")
            .implementing("owasp-asvs-5.0/3.4.2", "cwe/942", "nist-ssdf-1.1/PW.9.1")
            .severity(Severity.WARNING)
            .cannotSee("An interface that is public on purpose has to be waived.")
            .violating("""
                    import org.springframework.web.bind.annotation.CrossOrigin;
                    import org.springframework.web.servlet.config.annotation.CorsRegistry;

                    «@CrossOrigin(origins = "*")»
                    class Prices {
                        void addCorsMappings(CorsRegistry registry) {
                            «registry.addMapping("/api/**").allowedOrigins("*")»;
                        }
                    }
                    """)
            .violating(
                    Map.of("src/main/resources/application.yml", """
                    management:
                      endpoints:
                        web:
                          cors:
                            allowed-origins: «"*"»
                    """, "src/main/java/Empty.java", "class Empty {}\n"))
            .conforming("""
                    import org.springframework.web.bind.annotation.CrossOrigin;
                    import org.springframework.web.servlet.config.annotation.CorsRegistry;

                    @CrossOrigin(origins = "https://shop.example.com")
                    class Prices {
                        void addCorsMappings(CorsRegistry registry) {
                            registry.addMapping("/**").allowedOrigins("https://shop.example.com").allowedMethods("*");
                        }
                    }
                    """)
            .applyingTo(SourceFile::isMain)
            .inspecting(AnnotationExpr.class, CorsNoWildcard::inspectAnnotation)
            .inspecting(MethodCallExpr.class, CorsNoWildcard::inspectCall)
            .alsoInspecting(ConfigurationKind.CONFIGURATION, ConfigurationEntry.class, CorsNoWildcard::inspectSetting)
            .build();

    private CorsNoWildcard() {}

    private static void inspectAnnotation(AnnotationExpr annotation, Inspection<JavaFile, Node> report) {
        if (!annotation.getName().getIdentifier().equals("CrossOrigin")) {
            return;
        }
        boolean all = annotation.isMarkerAnnotationExpr()
                || annotation.isSingleMemberAnnotationExpr()
                        && isStar(annotation.asSingleMemberAnnotationExpr().getMemberValue())
                || annotation instanceof NormalAnnotationExpr normal && allowsAll(normal);
        if (all) {
            report.breach(annotation, "Pages of any origin may call it");
        }
    }

    private static boolean allowsAll(NormalAnnotationExpr annotation) {
        boolean named = annotation.getPairs().stream()
                .anyMatch(pair -> Set.of("value", "origins", "originPatterns").contains(pair.getNameAsString())
                        && !isStar(pair.getValue()));
        return !named;
    }

    private static boolean isStar(Expression value) {
        return value instanceof StringLiteralExpr text && text.getValue().equals("*")
                || value.isArrayInitializerExpr()
                        && value.asArrayInitializerExpr().getValues().stream().anyMatch(CorsNoWildcard::isStar);
    }

    private static void inspectCall(MethodCallExpr call, Inspection<JavaFile, Node> report) {
        String name = call.getNameAsString();
        if (SETTERS.contains(name)
                && call.findFirst(StringLiteralExpr.class, text -> isArgument(text, call))
                        .isPresent()) {
            report.breach(call, "Pages of any origin may read the answers").key(name);
        } else if (Set.of("setHeader", "addHeader", "header").contains(name)
                && call.getArguments().size() == 2
                && call.getArgument(0).toString().toLowerCase(Locale.ROOT).contains("access-control-allow-origin")
                && isStar(call.getArgument(1))) {
            report.breach(call, "Pages of any origin may read the answer").key("header");
        }
    }

    /** Whether a star is an argument of this call, alone or in a list, and not of one before it in a chain. */
    private static boolean isArgument(StringLiteralExpr text, MethodCallExpr call) {
        return text.getValue().equals("*")
                && call.getArguments().stream().anyMatch(argument -> argument == text || argument.isAncestorOf(text));
    }

    private static void inspectSetting(
            ConfigurationEntry entry, Inspection<ConfigurationFile, ConfigurationNode> report) {
        String path = entry.path().toLowerCase(Locale.ROOT).replaceAll("\\[\\d+]$", "");
        boolean all = entry.isScalar()
                && entry.value().strip().equals("*")
                && (path.endsWith("cors.allowed-origins")
                        || path.endsWith("cors.allowed-origin-patterns")
                        || path.endsWith("allowedorigins")
                        || path.endsWith("quarkus.http.cors.origins"))
                && Profiles.isSettings(report.source())
                && !Profiles.isForDevelopment(entry, report.source(), Profiles.DEVELOPMENT);
        if (all) {
            report.breach(entry, "Pages of any origin may read the answers").at(entry.valueRegion());
        }
    }
}
