package org.assize.declarative;

import com.github.javaparser.ast.ImportDeclaration;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.assize.evidence.java.JavaFile;
import org.assize.evidence.java.JavaKind;
import org.assize.evidence.types.JavaType;
import org.assize.rule.Demand;
import org.assize.rule.Inspection;
import org.assize.rule.Rule;
import org.assize.rule.RuleBuilder;
import org.assize.rule.RuleForm;

/** {@code java-type}: every mention of a type in source code. */
final class JavaTypeForm implements RuleForm {

    @Override
    public String key() {
        return "java-type";
    }

    @Override
    public String shape() {
        return "the name of a type with its package, for example java.util.Date, or a list of them";
    }

    @Override
    public Optional<RuleBuilder<?, ?>> begin(Demand demand) {
        if (demand.isRequired()) {
            demand.reject(key(), "a type can be forbidden, not required: say 'forbid', or require an 'annotation'");
        }
        if (!JavaNames.areTypes(demand, key(), demand.values()) || demand.isRequired()) {
            return Optional.empty();
        }
        Check check = new Check(
                demand,
                Set.copyOf(demand.values()),
                demand.values().stream().map(JavaNames::simple).collect(Collectors.toUnmodifiableSet()));
        return Optional.of(Rule.java(demand.ruleId())
                .inspecting(ClassOrInterfaceType.class, check::ofType)
                .inspecting(AnnotationExpr.class, check::ofAnnotation)
                .inspecting(NameExpr.class, check::ofName)
                .inspecting(FieldAccessExpr.class, check::ofQualifiedName)
                .inspecting(ImportDeclaration.class, check::ofStaticImport)
                .cannotSee("Types that are not written: what a call returns, and what 'var' stands for."));
    }

    @Override
    public String examplePath(Demand demand, String content) {
        return JavaKind.JAVA.examplePath(content);
    }

    @Override
    public String remedy(Demand demand) {
        return "Use another type than " + String.join(" or ", demand.values());
    }

    private record Check(Demand demand, Set<String> types, Set<String> simpleNames) {

        void ofType(ClassOrInterfaceType type, Inspection<JavaFile, Node> report) {
            if (simpleNames.contains(type.getNameAsString())) {
                judge(type, report.file().types().of(type), report);
            }
        }

        void ofAnnotation(AnnotationExpr annotation, Inspection<JavaFile, Node> report) {
            if (simpleNames.contains(annotation.getName().getIdentifier())) {
                judge(annotation, report.file().types().of(annotation), report);
            }
        }

        /** The class before the dot of a static call or field, which the tree holds as an expression. */
        void ofName(NameExpr name, Inspection<JavaFile, Node> report) {
            boolean beforeDot = simpleNames.contains(name.getNameAsString())
                    && name.getParentNode()
                            .filter(parent -> parent instanceof MethodCallExpr call
                                            && call.getScope()
                                                    .filter(scope -> scope == name)
                                                    .isPresent()
                                    || parent instanceof FieldAccessExpr)
                            .isPresent();
            if (beforeDot && !report.file().types().of(name).isKnown()) {
                judge(name, report.file().types().named(name.getNameAsString(), name), report);
            }
        }

        void ofQualifiedName(FieldAccessExpr access, Inspection<JavaFile, Node> report) {
            if (simpleNames.contains(access.getNameAsString()) && types.contains(access.toString())) {
                breach(access, access.toString(), report);
            }
        }

        void ofStaticImport(ImportDeclaration declaration, Inspection<JavaFile, Node> report) {
            if (declaration.isStatic()) {
                String name = declaration.getNameAsString();
                String type = declaration.isAsterisk() || name.indexOf('.') < 0
                        ? name
                        : name.substring(0, name.lastIndexOf('.'));
                if (types.contains(type)) {
                    breach(declaration, type, report);
                }
            }
        }

        private void judge(Node place, JavaType type, Inspection<JavaFile, Node> report) {
            String name = type.erasure().toString();
            if (types.contains(name)) {
                breach(place, name, report);
            } else if (!type.isKnown()) {
                report.unjudged(place);
            }
        }

        private void breach(Node place, String type, Inspection<JavaFile, Node> report) {
            report.breach(place, demand.message(type, type + " is used here")).key(type);
        }
    }
}
