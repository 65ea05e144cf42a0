package org.assize.quality.deadcode;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.ImportDeclaration;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.PackageDeclaration;
import com.github.javaparser.ast.comments.Comment;
import com.github.javaparser.ast.comments.JavadocComment;
import com.github.javaparser.ast.expr.Name;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.assize.evidence.java.JavaFile;
import org.assize.finding.Fix;
import org.assize.rule.Inspection;
import org.assize.rule.Option;
import org.assize.rule.Rule;

/** Cannot see whether a wildcard import is used. */
final class NoUnusedImport {

    record Options(
            @Option("whether a reference in a documentation comment uses an import")
            boolean javadocCounts) {}

    static final Rule RULE = Rule.java("quality/no-unused-import")
            .states("Imports are used, needed and not repeated")
            .because("an import tells what a file depends on, and one that is not used tells a lie")
            .remedy("Remove the import")
            .implementing("cwe/1164", "iso-25010/analysability")
            .options(new Options(true))
            .cannotSee("Whether a wildcard import is used.")
            .cannotSee("An import counts as used where its simple name stands, whatever it means there.")
            .knownElsewhereAs(
                    "PMD.UnnecessaryImport",
                    "java:S1128",
                    "RemoveUnusedImports",
                    "checkstyle:unusedimports",
                    "checkstyle:redundantimport")
            .violating("""
                    package shop;

                    import java.util.List;
                    «import java.util.Map;»
                    «import static java.util.Objects.requireNonNull;»

                    class Import {
                        List<java.util.Map> maps;
                    }
                    """)
            .violating("""
                    package shop;

                    import java.util.List;
                    «import java.util.List;»
                    «import java.lang.String;»
                    «import shop.Order;»
                    «import shop.*;»

                    class Import {
                        List<String> names(Order order) {
                            return order.names();
                        }
                    }
                    """)
            .violating("""
                    package shop;

                    «import java.util.Date;»

                    /** Reads files by Date. */
                    class Import {
                        void date(int Dates) {
                            String text = "Date";
                        }
                    }
                    """)
            .conforming("""
                    package shop;

                    import java.io.IOException;
                    import java.util.List;
                    import java.util.Map.Entry;
                    import java.util.function.Function;
                    import static java.util.Objects.requireNonNull;
                    import static org.assertj.core.api.Assertions.*;

                    /** Reads {@link List lists}. */
                    class Import {
                        /** @throws IOException if the file cannot be read */
                        void load(Entry<String, Integer> row) {
                            requireNonNull(row);
                            call(Function::identity);
                        }
                    }
                    """)
            .conforming("""
                    package shop;

                    import com.acme.Audited;
                    import com.acme.Level;
                    import com.acme.Names;

                    @Audited(Level.HIGH)
                    class Import {
                        String name = Names.FIRST;
                    }
                    """)
            .conforming("""
                    package shop;

                    import java.util.List;
                    import java.util.Set;
                    import shop.stock.Shelf;

                    /**
                     * Reads shelves.
                     *
                     * @see Shelf#add(List[], Set)
                     */
                    class Import {
                    }
                    """)
            .conforming(Map.of("src/main/java/shop/package-info.java", """
                    @NullMarked
                    package shop;

                    import org.jspecify.annotations.NullMarked;
                    """))
            .inspecting(CompilationUnit.class, NoUnusedImport::inspect)
            .build();

    private NoUnusedImport() {}

    private static void inspect(CompilationUnit unit, Inspection<JavaFile, Node> report) {
        if (unit.getImports().isEmpty()) {
            return;
        }
        Bindings bindings = Bindings.of(report.file());
        String ownPackage = unit.getPackageDeclaration()
                .map(PackageDeclaration::getNameAsString)
                .orElse("");
        Set<String> seen = new HashSet<>();
        Set<String> documented = null;
        for (ImportDeclaration each : unit.getImports()) {
            String name = each.getNameAsString();
            String simpleName = each.getName().getIdentifier();
            if (!seen.add((each.isStatic() ? "static " : "") + name + each.isAsterisk())) {
                breach(each, "The import of " + name + " is repeated", report);
            } else if (isInSightAnyway(each, ownPackage)) {
                breach(each, "The import of " + name + " is not needed: it is in sight anyway", report);
            } else if (!each.isAsterisk() && !bindings.usesUnqualified(simpleName)) {
                if (documented == null) {
                    documented = documentedNames(report);
                }
                if (!documented.contains(simpleName)) {
                    breach(each, "The import of " + name + " is not used", report);
                }
            }
        }
    }

    private static boolean isInSightAnyway(ImportDeclaration each, String ownPackage) {
        if (each.isStatic()) {
            return false;
        }
        String packageName = each.isAsterisk()
                ? each.getNameAsString()
                : each.getName().getQualifier().map(Name::asString).orElse("");
        return packageName.equals("java.lang") || !ownPackage.isEmpty() && packageName.equals(ownPackage);
    }

    private static void breach(ImportDeclaration each, String message, Inspection<JavaFile, Node> report) {
        report.breach(each, message)
                .key((each.isStatic() ? "static " : "") + each.getNameAsString())
                .fix(Fix.safe("Remove the import", report.file().remove(each)));
    }

    private static Set<String> documentedNames(Inspection<JavaFile, Node> report) {
        Set<String> names = new HashSet<>();
        if (report.options(Options.class).javadocCounts()) {
            for (Comment comment : report.file().comments().all()) {
                if (comment instanceof JavadocComment) {
                    JavadocReferences.collect(comment.getContent(), names);
                }
            }
        }
        return names;
    }
}
