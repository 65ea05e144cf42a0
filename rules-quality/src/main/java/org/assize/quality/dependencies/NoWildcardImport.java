package org.assize.quality.dependencies;

import com.github.javaparser.ast.ImportDeclaration;
import com.github.javaparser.ast.Node;
import org.assize.evidence.java.JavaFile;
import org.assize.finding.Region;
import org.assize.finding.Severity;
import org.assize.rule.Inspection;
import org.assize.rule.Option;
import org.assize.rule.Rule;

/** Nothing: the rule judges every import. */
final class NoWildcardImport {

    record Options(
            @Option("whether static members may be imported on demand")
            boolean allowStatic) {}

    static final Rule RULE = Rule.java("quality/no-wildcard-import")
            .states("Imports do not use wildcards")
            .because("a reader cannot see where a name comes from, and a new class in a package can change "
                    + "what one means")
            .remedy("Import each name; every editor does it")
            .implementing("iso-25010/analysability")
            .severity(Severity.WARNING)
            .offByDefault("a matter of a team's style")
            .options(new Options(false))
            .cannotSee("Nothing: the rule judges every import.")
            .knownElsewhereAs("java:S2208", "WildcardImport", "checkstyle:avoidstarimport")
            .violating("""
        import «java.util.*»;

        class Order {}
        """)
            .violating("""
        import static «org.junit.jupiter.api.Assertions.*»;

        class Order {}
        """)
            .violating("""
        import java.util.List;
        import «java.io.*»;

        class Order {}
        """)
            .conforming("""
        import java.util.List;

        class Order {}
        """)
            .conforming("""
        import static java.util.Map.entry;

        class Order {}
        """)
            .conforming("""
        class Order {
            int times = 2 * 3;
        }
        """)
            .inspecting(ImportDeclaration.class, NoWildcardImport::inspect)
            .build();

    private NoWildcardImport() {}

    private static void inspect(ImportDeclaration declaration, Inspection<JavaFile, Node> report) {
        boolean allowed =
                declaration.isStatic() && report.options(Options.class).allowStatic();
        if (declaration.isAsterisk() && !allowed) {
            Region name = report.region(declaration.getName());
            report.breach(declaration, "All names of " + declaration.getNameAsString() + " are imported")
                    .key(declaration.getNameAsString())
                    .at(new Region(name.startLine(), name.startColumn(), name.endLine(), name.endColumn() + 2));
        }
    }
}
