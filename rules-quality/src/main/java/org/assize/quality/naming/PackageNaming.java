package org.assize.quality.naming;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.PackageDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import java.util.Map;
import org.assize.evidence.java.JavaFile;
import org.assize.finding.Severity;
import org.assize.rule.Inspection;
import org.assize.rule.Option;
import org.assize.rule.Rule;

/** Cannot see which folder is the source root: it compares the end of the path with the package. */
final class PackageNaming {

    record Options(
            @Option("a regular expression that package names match")
            String name) {}

    static final Rule RULE = Rule.java("quality/package-naming")
            .states("Package names match the convention and the directory")
            .because("the compiler, the class loader and readers look for a class in the folder that its package names")
            .remedy("Write package names in lower case, and move the file to the folder of its package")
            .severity(Severity.WARNING)
            .implementing("iso-25010/analysability", "cwe/1099")
            .options(new Options(Conventions.DOTTED))
            .cannotSee(
                    "The source root: a file is where it belongs if the end of its folder is its package, or if it stands"
                            + " right at a root.")
            .knownElsewhereAs(
                    "PMD.PackageCase",
                    "PMD.NoPackage",
                    "java:S120",
                    "java:S1220",
                    "java:S1598",
                    "DefaultPackage",
                    "PackageLocation",
                    "checkstyle:packagename",
                    "checkstyle:packagedeclaration")
            .violating("""
                    package «shop.orderLines»;

                    class Order {
                    }
                    """)
            .violating(Map.of("src/main/java/shop/orders/Line.java", """
                    package «shop.order»;

                    class Line {
                    }
                    """))
            .violating(Map.of("src/main/java/shop/Line.java", """
                    class «Line» {
                    }
                    """))
            .conforming("""
                    package shop.orders;

                    class Line {
                    }
                    """)
            .conforming(Map.of("src/test/java/Scratch.java", """
                    class Scratch {
                        public static void main(String[] arguments) {}
                    }
                    """))
            .conforming(Map.of("src/main/java/module-info.java", """
                    module shop {
                    }
                    """))
            .inspecting(CompilationUnit.class, PackageNaming::inspect)
            .build();

    private PackageNaming() {}

    private static void inspect(CompilationUnit unit, Inspection<JavaFile, Node> report) {
        if (unit.getModule().isPresent()) {
            return;
        }
        String path = report.source().path();
        int end = path.lastIndexOf('/');
        String folder = end < 0 ? "" : path.substring(0, end);
        if (unit.getPackageDeclaration().isPresent()) {
            inspect(unit.getPackageDeclaration().get(), folder, report);
        } else if (report.source().isMain()) {
            unit.getTypes().getFirst().ifPresent(type -> inspectUnnamed(type, report));
        }
    }

    private static void inspectUnnamed(TypeDeclaration<?> type, Inspection<JavaFile, Node> report) {
        boolean isCompact = type.getName().getRange().isEmpty();
        if (!isCompact && !type.getMethodsByName("main").isEmpty()) {
            return;
        }
        if (!isCompact) {
            report.breach(type.getName(), "The file has no package, so no class of a package can use what it declares")
                    .key("no package");
        }
    }

    private static void inspect(PackageDeclaration declaration, String folder, Inspection<JavaFile, Node> report) {
        String name = declaration.getNameAsString();
        String pattern = report.options(Options.class).name();
        if (!Conventions.of(report).matches(pattern, name)) {
            report.breach(declaration.getName(), "The package name " + name + " does not match " + pattern)
                    .key("name");
        } else if (!isSourceRoot(folder) && !("/" + folder).endsWith("/" + name.replace('.', '/'))) {
            report.breach(
                            declaration.getName(),
                            "The package " + name + " does not match the folder " + folder + " of the file")
                    .key("folder");
        }
    }

    /** A file right at the root is a loose one, or stands where a tool put it, and has no folder to compare. */
    private static boolean isSourceRoot(String folder) {
        return folder.isEmpty() || folder.endsWith("src") || folder.endsWith("/java") || folder.equals("java");
    }
}
