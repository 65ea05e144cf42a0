package org.assize.compliance.crypto;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import java.util.List;
import java.util.Set;
import org.assize.codebase.SourceFile;
import org.assize.evidence.java.JavaFile;
import org.assize.rule.Inspection;
import org.assize.rule.Rule;

/** Cannot see a check that looks at the certificate and then accepts it anyway. */
final class TlsNoTrustAll {

    private static final Set<String> ACCEPTORS = Set.of(
            "NoopHostnameVerifier",
            "AllowAllHostnameVerifier",
            "TrustAllStrategy",
            "InsecureTrustManagerFactory",
            "ALLOW_ALL_HOSTNAME_VERIFIER");

    static final Rule RULE = Rule.java("compliance/tls-no-trust-all")
            .states("The certificate and the name of the other side are checked")
            .because("without the check anybody on the way can read and change what is sent, encrypted or not")
            .remedy("Leave out the trust manager or verifier; put a certificate of your own into a trust store instead")
            .implementing(
                    "owasp-asvs-5.0/12.3.2",
                    "owasp-asvs-5.0/12.3.4",
                    "cwe/295",
                    "cwe/297",
                    "pci-dss-4.0.1/4.2.1",
                    "nist-800-53/SC-8(1)",
                    "nist-ssdf-1.1/PW.5.1")
            .cannotSee("A check is told if it is empty or always says yes, not if it is only weak.")
            .violating("""
                    import java.security.cert.X509Certificate;
                    import javax.net.ssl.HostnameVerifier;
                    import javax.net.ssl.HttpsURLConnection;
                    import javax.net.ssl.X509TrustManager;

                    class Open implements X509TrustManager {
                        public void checkClientTrusted(X509Certificate[] chain, String type) {}

                        public void «checkServerTrusted»(X509Certificate[] chain, String type) {}

                        public X509Certificate[] getAcceptedIssuers() {
                            return new X509Certificate[0];
                        }

                        void connect(HttpsURLConnection connection) {
                            HostnameVerifier verifier = «(host, session) -> true»;
                            connection.setHostnameVerifier(«(host, session) -> { return true; }»);
                        }
                    }
                    """)
            .violating("""
                    import org.apache.http.conn.ssl.NoopHostnameVerifier;

                    class Client {
                        Object verifier = «NoopHostnameVerifier.INSTANCE»;
                    }
                    """)
            .conforming("""
                    import java.security.cert.CertificateException;
                    import java.security.cert.X509Certificate;
                    import java.util.function.BiPredicate;
                    import javax.net.ssl.X509TrustManager;

                    class Pinned implements X509TrustManager {
                        public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
                            throw new CertificateException("no clients");
                        }

                        public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
                            chain[0].checkValidity();
                        }

                        public X509Certificate[] getAcceptedIssuers() {
                            return new X509Certificate[0];
                        }

                        BiPredicate<String, String> all = (first, second) -> true;
                    }
                    """)
            .applyingTo(SourceFile::isMain)
            .inspecting(MethodDeclaration.class, TlsNoTrustAll::inspectMethod)
            .inspecting(LambdaExpr.class, TlsNoTrustAll::inspectLambda)
            .inspecting(FieldAccessExpr.class, TlsNoTrustAll::inspectConstant)
            .inspecting(ObjectCreationExpr.class, TlsNoTrustAll::inspectCreation)
            .build();

    private TlsNoTrustAll() {}

    private static void inspectMethod(MethodDeclaration method, Inspection<JavaFile, Node> report) {
        String name = method.getNameAsString();
        List<Statement> body =
                method.getBody().map(BlockStmt::getStatements).map(List::copyOf).orElse(null);
        if (body == null) {
            return;
        }
        if (name.equals("checkServerTrusted")
                && body.stream().allMatch(TlsNoTrustAll::doesNothing)
                && isTrustManager(method)) {
            report.breach(method.getName(), "The trust manager accepts every certificate");
        } else if (name.equals("verify") && body.size() == 1 && returnsTrue(body.get(0)) && isVerifier(method)) {
            report.breach(method.getName(), "The verifier accepts every host name");
        }
    }

    private static boolean doesNothing(Statement statement) {
        return statement.isEmptyStmt()
                || statement instanceof ReturnStmt
                        && ((ReturnStmt) statement).getExpression().isEmpty();
    }

    private static boolean returnsTrue(Statement statement) {
        return statement instanceof ReturnStmt returned
                && returned.getExpression().filter(TlsNoTrustAll::isTrue).isPresent();
    }

    private static boolean isTrue(Expression expression) {
        return expression.isBooleanLiteralExpr()
                && expression.asBooleanLiteralExpr().getValue();
    }

    private static boolean isTrustManager(MethodDeclaration method) {
        return implementsOne(method, "X509TrustManager", "X509ExtendedTrustManager");
    }

    private static boolean isVerifier(MethodDeclaration method) {
        return method.getParameters().size() == 2 && implementsOne(method, "HostnameVerifier", "X509HostnameVerifier");
    }

    private static boolean implementsOne(MethodDeclaration method, String... names) {
        Node parent = method.getParentNode().orElse(null);
        if (parent instanceof ObjectCreationExpr creation) {
            return List.of(names).contains(creation.getType().getNameAsString());
        }
        return parent instanceof ClassOrInterfaceDeclaration type
                && (isOne(type.getImplementedTypes(), names) || isOne(type.getExtendedTypes(), names));
    }

    private static boolean isOne(List<ClassOrInterfaceType> types, String... names) {
        return types.stream().anyMatch(type -> List.of(names).contains(type.getNameAsString()));
    }

    private static void inspectLambda(LambdaExpr lambda, Inspection<JavaFile, Node> report) {
        if (lambda.getParameters().size() != 2 || !saysYes(lambda)) {
            return;
        }
        Node parent = lambda.getParentNode().orElse(null);
        boolean verifies = parent instanceof MethodCallExpr call
                        && Set.of(
                                        "setHostnameVerifier",
                                        "setDefaultHostnameVerifier",
                                        "hostnameVerifier",
                                        "setSSLHostnameVerifier")
                                .contains(call.getNameAsString())
                || parent instanceof VariableDeclarator variable
                        && variable.getTypeAsString().endsWith("HostnameVerifier");
        if (verifies) {
            report.breach(lambda, "The verifier accepts every host name").key("lambda");
        }
    }

    private static boolean saysYes(LambdaExpr lambda) {
        if (lambda.getExpressionBody().isPresent()) {
            return isTrue(lambda.getExpressionBody().get());
        }
        return lambda.getBody() instanceof BlockStmt block
                && block.getStatements().size() == 1
                && returnsTrue(block.getStatement(0));
    }

    private static void inspectConstant(FieldAccessExpr access, Inspection<JavaFile, Node> report) {
        boolean accepts = access.getScope() instanceof NameExpr scope && ACCEPTORS.contains(scope.getNameAsString())
                || ACCEPTORS.contains(access.getNameAsString());
        if (accepts) {
            report.breach(access, access + " accepts everybody").key(access.toString());
        }
    }

    private static void inspectCreation(ObjectCreationExpr creation, Inspection<JavaFile, Node> report) {
        String name = creation.getType().getNameAsString();
        if (ACCEPTORS.contains(name)) {
            report.breach(creation, "A " + name + " accepts everybody").key(name);
        }
    }
}
