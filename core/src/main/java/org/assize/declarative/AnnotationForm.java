package org.assize.declarative;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.AnnotationExpr;
import java.util.Map;
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

/** {@code annotation}: what declarations must, or may not, carry. */
final class AnnotationForm implements RuleForm {

    @Override
    public String key() {
        return "annotation";
    }

    @Override
    public String shape() {
        return "the name of an annotation with its package, for example javax.inject.Inject, or a list of them";
    }

    @Override
    public Map<String, String> details() {
        return DeclarationFilter.DETAILS;
    }

    @Override
    public Optional<RuleBuilder<?, ?>> begin(Demand demand) {
        boolean anywhere = !demand.isRequired()
                && DeclarationFilter.DETAILS.keySet().stream()
                        .allMatch(name -> demand.details(name).isEmpty());
        DeclarationFilter filter = DeclarationFilter.of(demand, "type");
        if (!JavaNames.areTypes(demand, key(), demand.values())) {
            return Optional.empty();
        }
        if (anywhere) {
            Set<String> simpleNames =
                    demand.values().stream().map(JavaNames::simple).collect(Collectors.toUnmodifiableSet());
            return Optional.of(Rule.java(demand.ruleId())
                    .inspecting(AnnotationExpr.class, new Anywhere(demand, simpleNames)::inspect));
        }
        return Optional.of(
                filter.inspecting(demand.ruleId(), demand.isRequired() ? new Required(demand) : new Forbidden(demand)));
    }

    @Override
    public String examplePath(Demand demand, String content) {
        return JavaKind.JAVA.examplePath(content);
    }

    @Override
    public String remedy(Demand demand) {
        String names = String.join(
                " or ",
                demand.values().stream()
                        .map(name -> "@" + JavaNames.simple(name))
                        .toList());
        return demand.isRequired() ? "Add " + names : "Take " + names + " away";
    }

    private record Anywhere(Demand demand, Set<String> simpleNames) {

        void inspect(AnnotationExpr annotation, Inspection<JavaFile, Node> report) {
            if (!simpleNames.contains(annotation.getName().getIdentifier())) {
                return;
            }
            JavaType type = report.file().types().of(annotation);
            if (demand.values().contains(type.toString())) {
                String found = "@" + annotation.getName().getIdentifier();
                report.breach(annotation, demand.message(found, found + " of " + type + " is used here"))
                        .key(type.toString());
            } else if (!type.isKnown()) {
                report.unjudged(annotation);
            }
        }
    }

    private record Forbidden(Demand demand) implements DeclarationFilter.Visitor {

        @Override
        public void visit(DeclarationFilter.Found found, Inspection<JavaFile, Node> report) {
            report.file()
                    .types()
                    .annotation(found.annotated(), demand.values().toArray(String[]::new))
                    .ifPresent(annotation -> {
                        String shown = found.kind() + " " + found.name();
                        report.breach(
                                        annotation,
                                        demand.message(
                                                shown,
                                                shown + " carries @"
                                                        + annotation.getName().getIdentifier()))
                                .key(annotation.getName().getIdentifier());
                    });
        }
    }

    private record Required(Demand demand) implements DeclarationFilter.Visitor {

        @Override
        public void visit(DeclarationFilter.Found found, Inspection<JavaFile, Node> report) {
            if (!report.file()
                    .types()
                    .hasAnnotation(found.annotated(), demand.values().toArray(String[]::new))) {
                String shown = found.kind() + " " + found.name();
                String missing = "@" + JavaNames.simple(demand.values().get(0));
                report.breach(found.named().getName(), demand.message(shown, shown + " carries no " + missing))
                        .key(missing);
            }
        }
    }
}
