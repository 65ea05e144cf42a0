package org.assize.quality.dependencies;

import com.github.javaparser.ast.ImportDeclaration;
import com.github.javaparser.ast.Node;
import java.util.Arrays;
import java.util.List;
import org.assize.evidence.java.JavaFile;
import org.assize.rule.Inspection;
import org.assize.rule.Option;
import org.assize.rule.Rule;

/** Names that are written in full, and what reaches a package through another class. */
final class PackageDependenciesAllowed {

    record Options(
            @Option("last parts of package names that only the package around them, and what is below that, may import")
            List<String> internal,

            @Option(
                    "what a package may import, as 'com.acme.web -> com.acme.service, com.acme.model'; a package counts with those below it, and a line says all that its package may import from what the left sides and right sides of all lines name")
            List<String> allowed) {}

    static final Rule RULE = Rule.java("quality/package-dependencies-allowed")
            .states("A package depends only on the packages that its rule allows")
            .because("a dependency that nobody decided on is one that nobody can take back")
            .remedy("Use what the other package offers, move the class, or change the rule together with its "
                    + "owners")
            .implementing("cwe/1054", "iso-25010/modularity")
            .offByDefault("a team must say which dependencies it allows")
            .options(new Options(List.of("internal"), List.of()))
            .cannotSee("Names that are written in full, and what reaches a package through another class.")
            .knownElsewhereAs("PMD.LoosePackageCoupling", "checkstyle:importcontrol")
            .violating("""
        package com.acme.shop;

        import «com.acme.payment.internal.Gateway»;

        class Order {}
        """)
            .violating("""
        package com.acme.shop;

        import «com.acme.payment.internal.cards.Card»;
        import com.acme.payment.Payment;

        class Order {}
        """)
            .violating("""
        package org.other;

        import static «com.acme.internal.Texts.trim»;

        class Order {}
        """)
            .conforming("""
        package com.acme.payment;

        import com.acme.payment.internal.Gateway;

        class Payment {}
        """)
            .conforming("""
        package com.acme.payment.internal.cards;

        import com.acme.payment.internal.Gateway;

        class Card {}
        """)
            .conforming("""
        package com.acme.shop;

        import com.acme.internals.Texts;

        class Order {}
        """)
            .inspecting(ImportDeclaration.class, PackageDependenciesAllowed::inspect)
            .build();

    private PackageDependenciesAllowed() {}

    private static void inspect(ImportDeclaration declaration, Inspection<JavaFile, Node> report) {
        String own = report.file()
                .unit()
                .getPackageDeclaration()
                .map(each -> each.getNameAsString())
                .orElse("");
        String imported = declaration.getNameAsString();
        Options options = report.options(Options.class);
        String problem = internalProblem(own, imported, options.internal());
        if (problem.isEmpty()) {
            problem = lineProblem(own, imported, options.allowed());
        }
        if (!problem.isEmpty()) {
            report.breach(declaration.getName(), problem).key(imported);
        }
    }

    private static String internalProblem(String own, String imported, List<String> internal) {
        for (String part : internal) {
            int at = ("." + imported + ".").indexOf("." + part + ".");
            if (at > 0 && !isIn(own, imported.substring(0, at - 1))) {
                return imported + " is internal to " + imported.substring(0, at - 1);
            }
        }
        return "";
    }

    private static boolean isIn(String name, String around) {
        return name.equals(around) || name.startsWith(around + ".");
    }

    private static String lineProblem(String own, String imported, List<String> lines) {
        String from = "";
        List<String> targets = List.of();
        boolean named = false;
        for (String line : lines) {
            int arrow = line.indexOf("->");
            String left = arrow < 0 ? line.strip() : line.substring(0, arrow).strip();
            List<String> right = arrow < 0
                    ? List.of()
                    : Arrays.stream(line.substring(arrow + 2).split(","))
                            .map(String::strip)
                            .filter(each -> !each.isEmpty())
                            .toList();
            named |= isIn(imported, left) || right.stream().anyMatch(each -> isIn(imported, each));
            if (isIn(own, left) && left.length() > from.length()) {
                from = left;
                targets = right;
            }
        }
        String source = from;
        boolean allowed = source.isEmpty()
                || !named
                || isIn(imported, source)
                || targets.stream().anyMatch(each -> isIn(imported, each));
        return allowed ? "" : source + " may not depend on " + imported;
    }
}
