package org.assize.declarative;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.ImportDeclaration;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.PackageDeclaration;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assize.evidence.java.JavaFile;
import org.assize.evidence.java.JavaKind;
import org.assize.finding.Region;
import org.assize.rule.Demand;
import org.assize.rule.Inspection;
import org.assize.rule.Rule;
import org.assize.rule.RuleBuilder;
import org.assize.rule.RuleForm;

/** {@code package}: which packages code may use, and in which it lies. */
final class PackageForm implements RuleForm {

    private static final String FROM = "from";

    @Override
    public String key() {
        return "package";
    }

    @Override
    public String shape() {
        return "a pattern for packages, for example com.acme.internal.., or a list of them";
    }

    @Override
    public Map<String, String> details() {
        return Map.of(FROM, "the packages whose code is judged, for example ..web.., or a list of them");
    }

    @Override
    public Optional<RuleBuilder<?, ?>> begin(Demand demand) {
        List<PackagePattern> packages = PackagePattern.all(demand, key(), demand.values());
        List<PackagePattern> from = PackagePattern.all(demand, FROM, demand.details(FROM));
        Check check = new Check(demand, packages, from);
        if (demand.isRequired()) {
            if (!from.isEmpty()) {
                demand.reject(FROM, "where code must lie is asked of all code: take 'from' away, or say it with 'in'");
            }
            return Optional.of(Rule.java(demand.ruleId()).inspecting(CompilationUnit.class, check::ofUnit));
        }
        return Optional.of(
                Rule.java(demand.ruleId())
                        .inspecting(ImportDeclaration.class, check::ofImport)
                        .inspecting(ClassOrInterfaceType.class, check::ofQualifiedName)
                        .cannotSee(
                                "Uses without an import or a qualified name: what a call returns, and what lies in the same package."));
    }

    @Override
    public String examplePath(Demand demand, String content) {
        return JavaKind.JAVA.examplePath(content);
    }

    @Override
    public String remedy(Demand demand) {
        return demand.isRequired()
                ? "Move the code into " + String.join(" or ", demand.values())
                : "Take the dependency away, or go through what the package offers to others";
    }

    private record Check(Demand demand, List<PackagePattern> packages, List<PackagePattern> from) {

        void ofUnit(CompilationUnit unit, Inspection<JavaFile, Node> report) {
            String own = own(report);
            if (!PackagePattern.anyMatches(packages, own) && !unit.getTypes().isEmpty()) {
                Region region = unit.getPackageDeclaration()
                        .map(PackageDeclaration::getName)
                        .map(report::region)
                        .orElse(Region.START_OF_FILE);
                String found = own.isEmpty() ? "the unnamed package" : own;
                report.breach(unit, demand.message(found, "this code lies in " + found))
                        .at(region);
            }
        }

        void ofImport(ImportDeclaration declaration, Inspection<JavaFile, Node> report) {
            judge(declaration.getName(), declaration.getNameAsString(), report);
        }

        void ofQualifiedName(ClassOrInterfaceType type, Inspection<JavaFile, Node> report) {
            boolean qualified = type.getScope()
                    .filter(scope ->
                            Character.isLowerCase(scope.getNameAsString().charAt(0)))
                    .isPresent();
            if (qualified && Character.isUpperCase(type.getNameAsString().charAt(0))) {
                judge(type, type.getNameWithScope(), report);
            }
        }

        private void judge(Node place, String name, Inspection<JavaFile, Node> report) {
            String own = own(report);
            boolean forbidden = PackagePattern.anyMatches(packages, PackagePattern.packageOf(name))
                    && (from.isEmpty() || PackagePattern.anyMatches(from, own))
                    && !PackagePattern.anyMatches(packages, own);
            if (forbidden) {
                report.breach(place, demand.message(name, name + " is used here"))
                        .key(name);
            }
        }

        private static String own(Inspection<JavaFile, Node> report) {
            return report.file()
                    .unit()
                    .getPackageDeclaration()
                    .map(PackageDeclaration::getNameAsString)
                    .orElse("");
        }
    }
}
