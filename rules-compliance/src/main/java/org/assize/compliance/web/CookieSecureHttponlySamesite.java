package org.assize.compliance.web;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.assize.codebase.SourceFile;
import org.assize.evidence.config.ConfigurationEntry;
import org.assize.evidence.config.ConfigurationFile;
import org.assize.evidence.config.ConfigurationKind;
import org.assize.evidence.config.ConfigurationNode;
import org.assize.evidence.java.JavaFile;
import org.assize.rule.Inspection;
import org.assize.rule.Rule;

/** Cannot see a cookie that another method finishes, nor a script that has to read the cookie. */
final class CookieSecureHttponlySamesite {

    static final Rule RULE = Rule.java("compliance/cookie-secure-httponly-samesite")
            .states("A cookie is Secure, HttpOnly and SameSite")
            .because(
                    "without Secure it is sent in clear, without HttpOnly every script reads it, and without SameSite it"
                            + " goes along with requests that other sites make")
            .remedy(
                    "Call setSecure(true) and setHttpOnly(true), or build a ResponseCookie with secure, httpOnly and sameSite")
            .implementing(
                    "owasp-asvs-5.0/3.3.1",
                    "owasp-asvs-5.0/3.3.2",
                    "owasp-asvs-5.0/3.3.4",
                    "cwe/614",
                    "cwe/1004",
                    "pci-dss-4.0.1/6.2.4",
                    "nist-800-53/SC-23",
                    "nist-ssdf-1.1/PW.9.1")
            .cannotSee(
                    "A cookie is judged if it is made and answered in one method; what another method adds is not seen.")
            .cannotSee("SameSite is asked for only where a builder offers it.")
            .violating("""
                    import jakarta.servlet.http.Cookie;
                    import jakarta.servlet.http.HttpServletResponse;
                    import org.springframework.http.ResponseCookie;

                    class Pages {
                        void remember(HttpServletResponse response, String token) {
                            Cookie cookie = «new Cookie("promotion", token)»;
                            cookie.setPath("/");
                            cookie.setSecure(false);
                            response.addCookie(cookie);
                            response.addCookie(«new Cookie("other", token)»);
                        }

                        ResponseCookie language() {
                            return «ResponseCookie.from("language", "de").secure(true).build()»;
                        }
                    }
                    """)
            .violating(
                    Map.of("src/main/resources/application.yml", """
                    server:
                      servlet:
                        session:
                          cookie:
                            http-only: «false»
                    """, "src/main/java/Empty.java", "class Empty {}\n"))
            .conforming("""
                    import jakarta.servlet.http.Cookie;
                    import jakarta.servlet.http.HttpServletResponse;
                    import org.springframework.http.ResponseCookie;

                    class Pages {
                        void remember(HttpServletResponse response, String token, boolean secure) {
                            Cookie cookie = new Cookie("promotion", token);
                            cookie.setSecure(secure);
                            cookie.setHttpOnly(true);
                            response.addCookie(cookie);
                            Cookie gone = new Cookie("promotion", "");
                            gone.setMaxAge(0);
                            response.addCookie(gone);
                        }

                        Cookie unfinished() {
                            Cookie cookie = new Cookie("promotion", "");
                            return cookie;
                        }

                        ResponseCookie language() {
                            return ResponseCookie.from("language", "de").secure(true).httpOnly(true).sameSite("Lax").build();
                        }
                    }
                    """)
            .applyingTo(SourceFile::isMain)
            .inspecting(ObjectCreationExpr.class, CookieSecureHttponlySamesite::inspectCreation)
            .inspecting(MethodCallExpr.class, CookieSecureHttponlySamesite::inspectBuilder)
            .alsoInspecting(
                    ConfigurationKind.CONFIGURATION,
                    ConfigurationEntry.class,
                    CookieSecureHttponlySamesite::inspectSetting)
            .build();

    private CookieSecureHttponlySamesite() {}

    @SuppressWarnings("unchecked") // the parser takes the types of ancestors as varargs
    private static void inspectCreation(ObjectCreationExpr creation, Inspection<JavaFile, Node> report) {
        boolean servlet = creation.getType().getNameAsString().equals("Cookie")
                && (report.file().types().isNew(creation, "jakarta.servlet.http.Cookie")
                        || report.file().types().isNew(creation, "javax.servlet.http.Cookie"));
        if (!servlet) {
            return;
        }
        Node parent = creation.getParentNode().orElse(null);
        if (parent instanceof MethodCallExpr call && call.getNameAsString().equals("addCookie")) {
            report(creation, List.of("Secure", "HttpOnly"), report);
        } else if (parent instanceof VariableDeclarator variable) {
            creation.findAncestor(BlockStmt.class)
                    .ifPresent(block -> inspectVariable(creation, variable.getNameAsString(), block, report));
        }
    }

    private static void inspectVariable(
            ObjectCreationExpr creation, String name, BlockStmt block, Inspection<JavaFile, Node> report) {
        List<MethodCallExpr> calls = block.findAll(MethodCallExpr.class);
        boolean answered =
                calls.stream().anyMatch(call -> call.getNameAsString().equals("addCookie") && hands(call, name));
        boolean handedOn =
                calls.stream().anyMatch(call -> !call.getNameAsString().equals("addCookie") && hands(call, name));
        boolean deleted = argumentOf(calls, name, "setMaxAge")
                .filter(age -> age.toString().equals("0"))
                .isPresent();
        if (answered && !handedOn && !deleted) {
            List<String> missing = new ArrayList<>();
            if (lacks(calls, name, "setSecure")) {
                missing.add("Secure");
            }
            if (lacks(calls, name, "setHttpOnly")) {
                missing.add("HttpOnly");
            }
            report(creation, missing, report);
        }
    }

    private static boolean hands(MethodCallExpr call, String name) {
        return call.getArguments().stream()
                .anyMatch(argument -> argument instanceof NameExpr variable
                        && variable.getNameAsString().equals(name));
    }

    private static boolean lacks(List<MethodCallExpr> calls, String name, String setter) {
        return argumentOf(calls, name, setter)
                .map(argument -> argument.toString().equals("false"))
                .orElse(true);
    }

    private static Optional<Expression> argumentOf(List<MethodCallExpr> calls, String name, String method) {
        return calls.stream()
                .filter(call -> call.getNameAsString().equals(method)
                        && call.getArguments().size() == 1
                        && call.getScope()
                                .filter(scope -> scope.toString().equals(name))
                                .isPresent())
                .map(call -> call.getArgument(0))
                .findFirst();
    }

    private static void inspectBuilder(MethodCallExpr build, Inspection<JavaFile, Node> report) {
        if (!build.getNameAsString().equals("build")) {
            return;
        }
        List<MethodCallExpr> chain = new ArrayList<>();
        Expression scope = build.getScope().orElse(null);
        while (scope instanceof MethodCallExpr call) {
            chain.add(call);
            scope = call.getScope().orElse(null);
        }
        boolean isCookie = scope instanceof NameExpr name
                && name.getNameAsString().equals("ResponseCookie")
                && !chain.isEmpty()
                && chain.get(chain.size() - 1).getNameAsString().startsWith("from");
        boolean deleted = chain.stream()
                .anyMatch(call -> call.getNameAsString().equals("maxAge")
                        && call.getArguments().toString().equals("[0]"));
        if (isCookie && !deleted) {
            List<String> missing = new ArrayList<>();
            addIfMissing(chain, "secure", "Secure", missing);
            addIfMissing(chain, "httpOnly", "HttpOnly", missing);
            addIfMissing(chain, "sameSite", "SameSite", missing);
            report(build, missing, report);
        }
    }

    private static void addIfMissing(
            List<MethodCallExpr> chain, String method, String attribute, List<String> missing) {
        boolean set = chain.stream()
                .anyMatch(call -> call.getNameAsString().equals(method)
                        && !call.getArguments().toString().equals("[false]"));
        if (!set) {
            missing.add(attribute);
        }
    }

    private static void report(Expression cookie, List<String> missing, Inspection<JavaFile, Node> report) {
        if (!missing.isEmpty()) {
            report.breach(cookie, "The cookie is not " + String.join(" and not ", missing))
                    .key(String.join(" ", missing));
        }
    }

    private static void inspectSetting(
            ConfigurationEntry entry, Inspection<ConfigurationFile, ConfigurationNode> report) {
        String path = entry.path().toLowerCase(Locale.ROOT);
        boolean off = entry.isScalar()
                && Profiles.isSettings(report.source())
                && (path.endsWith("session.cookie.secure") || path.endsWith("session.cookie.http-only"))
                && entry.value().strip().equalsIgnoreCase("false")
                && !Profiles.isForDevelopment(entry, report.source(), Profiles.DEVELOPMENT);
        if (off) {
            report.breach(entry, "The cookie of the session is not protected").at(entry.valueRegion());
        }
    }
}
