package org.assize.compliance.crypto;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.assize.codebase.SourceFile;
import org.assize.evidence.java.JavaFile;
import org.assize.rule.Inspection;
import org.assize.rule.Rule;

/** Cannot see what a number is for but by the names of the method, its variables and its class. */
final class RandomCsprngForSecurityValues {

    /** Names of values that nobody may guess. */
    private static final Pattern SECRET = Pattern.compile(
            "(?:.*(?:pass(?:word|phrase|code)|secret|nonce|csrf|sessionid|apikey"
                    + "|privatekey|secretkey|remembermekey|resetcode|verificationcode|onetime).*|(?:\\w*(?:access|auth|new|next"
                    + "|random|reset|session|security|login|user|generate|create|make|refresh|verification)token\\w*)|token|otp|salt)");

    private static final Set<String> NUMBERS = Set.of(
            "nextInt",
            "nextLong",
            "nextBytes",
            "nextDouble",
            "nextFloat",
            "nextGaussian",
            "nextBoolean",
            "ints",
            "longs",
            "random");

    private static final Set<String> TEXTS = Set.of(
            "random",
            "randomAlphabetic",
            "randomAlphanumeric",
            "randomNumeric",
            "randomAscii",
            "next",
            "nextAlphanumeric");

    static final Rule RULE = Rule.java("compliance/random-csprng-for-security-values")
            .states("Tokens, passwords, keys and salts come from SecureRandom")
            .because(
                    "java.util.Random can be computed from a few of its numbers, and with it every token that it makes")
            .remedy("Take a SecureRandom, and 128 bits or more of it for a token")
            .implementing(
                    "owasp-asvs-5.0/11.5.1",
                    "owasp-asvs-5.0/7.2.3",
                    "cwe/330",
                    "cwe/338",
                    "pci-dss-4.0.1/6.2.4",
                    "nist-800-53/SC-13",
                    "nist-ssdf-1.1/PW.5.1")
            .cannotSee("What a number is for is told by the names of the method, its variables and its class alone.")
            .violating("""
                    import java.util.Random;
                    import java.util.concurrent.ThreadLocalRandom;

                    class Codes {
                        private final Random random = new Random();

                        String newToken() {
                            return Integer.toHexString(«random.nextInt()»);
                        }

                        String remember() {
                            String sessionId = Long.toHexString(«ThreadLocalRandom.current().nextLong()»);
                            return sessionId + «Math.random()»;
                        }
                    }
                    """)
            .conforming("""
                    import java.security.SecureRandom;
                    import java.util.Random;

                    class Codes {
                        private final SecureRandom secure = new SecureRandom();
                        private final Random random = new Random();
                        private final Random hidden = new SecureRandom();

                        long newNonce() {
                            return hidden.nextLong();
                        }

                        String newToken() {
                            return Long.toHexString(secure.nextLong());
                        }

                        int dice() {
                            return random.nextInt(6);
                        }
                    }
                    """)
            .applyingTo(SourceFile::isMain)
            .inspecting(MethodCallExpr.class, RandomCsprngForSecurityValues::inspect)
            .build();

    private RandomCsprngForSecurityValues() {}

    private static void inspect(MethodCallExpr call, Inspection<JavaFile, Node> report) {
        String name = call.getNameAsString();
        if (!NUMBERS.contains(name) && !TEXTS.contains(name) || !isGuessable(call, report.file())) {
            return;
        }
        secretAround(call)
                .ifPresent(secret -> report.breach(
                                call, "A number that can be guessed goes into what " + secret + " names")
                        .key(secret));
    }

    private static boolean isGuessable(MethodCallExpr call, JavaFile file) {
        String[] numbers = NUMBERS.toArray(String[]::new);
        return file.types().isCallTo(call, "java.util.Random", numbers) && isMadeHere(call, file)
                || file.types().isCallTo(call, "java.util.concurrent.ThreadLocalRandom", numbers)
                || file.types().isCallTo(call, "java.util.SplittableRandom", numbers)
                || file.types().isCallTo(call, "java.lang.Math", "random")
                || file.types()
                        .isCallTo(call, "org.apache.commons.lang3.RandomStringUtils", TEXTS.toArray(String[]::new))
                || file.types()
                        .isCallTo(call, "org.apache.commons.lang.RandomStringUtils", TEXTS.toArray(String[]::new));
    }

    /** Whether the object is made in this file as a Random: a variable of that type may hold a SecureRandom as well. */
    private static boolean isMadeHere(MethodCallExpr call, JavaFile file) {
        Expression random = call.getScope().orElse(null);
        if (random instanceof NameExpr || random instanceof FieldAccessExpr) {
            String written = random.toString();
            String name = written.substring(written.lastIndexOf('.') + 1);
            return Pattern.compile("\\b" + Pattern.quote(name) + "\\s*=\\s*new\\s+(?:java\\.util\\.)?Random\\s*\\(")
                    .matcher(file.text().text())
                    .find();
        }
        return random instanceof ObjectCreationExpr;
    }

    /** The name in whose making the call takes part: of the method, of a variable in it, or of the class. */
    @SuppressWarnings("unchecked") // the parser takes the types of ancestors as varargs
    private static Optional<String> secretAround(MethodCallExpr call) {
        Optional<MethodDeclaration> method = call.findAncestor(MethodDeclaration.class);
        Optional<String> ofMethod =
                method.map(MethodDeclaration::getNameAsString).filter(RandomCsprngForSecurityValues::isSecret);
        if (ofMethod.isPresent()) {
            return ofMethod;
        }
        Optional<String> ofVariable = method.flatMap(
                        found -> found.findFirst(VariableDeclarator.class, each -> isSecret(each.getNameAsString())))
                .map(VariableDeclarator::getNameAsString);
        if (ofVariable.isPresent()) {
            return ofVariable;
        }
        return call.findAncestor(ClassOrInterfaceDeclaration.class)
                .map(type -> type.getNameAsString())
                .filter(name ->
                        name.matches("\\w*(?:Token|Password|Secret|Nonce|Salt|Otp)\\w*(?:Generator|Factory|Maker)"));
    }

    private static boolean isSecret(String name) {
        return SECRET.matcher(name.toLowerCase(Locale.ROOT).replace("_", "")).matches();
    }
}
