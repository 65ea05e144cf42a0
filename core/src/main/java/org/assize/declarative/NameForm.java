package org.assize.declarative;

import com.github.javaparser.ast.Node;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.assize.evidence.java.JavaFile;
import org.assize.evidence.java.JavaKind;
import org.assize.rule.Demand;
import org.assize.rule.Inspection;
import org.assize.rule.RuleBuilder;
import org.assize.rule.RuleForm;

/** {@code name}: what declarations of Java are called. */
final class NameForm implements RuleForm {

    @Override
    public String key() {
        return "name";
    }

    @Override
    public String shape() {
        return "a pattern for names, for example *Repository, or a list of them";
    }

    @Override
    public Map<String, String> details() {
        return new LinkedHashMap<>(DeclarationFilter.DETAILS);
    }

    @Override
    public Optional<RuleBuilder<?, ?>> begin(Demand demand) {
        NamePatterns names = NamePatterns.of(demand, key(), demand.values());
        DeclarationFilter filter = DeclarationFilter.of(demand, "type");
        return Optional.of(filter.inspecting(demand.ruleId(), new Check(demand, names)));
    }

    @Override
    public String examplePath(Demand demand, String content) {
        return JavaKind.JAVA.examplePath(content);
    }

    @Override
    public String remedy(Demand demand) {
        return demand.isRequired()
                ? "Give it a name like " + String.join(" or ", demand.values())
                : "Give it a name that says what it is for";
    }

    private record Check(Demand demand, NamePatterns names) implements DeclarationFilter.Visitor {

        @Override
        public void visit(DeclarationFilter.Found found, Inspection<JavaFile, Node> report) {
            if (names.matches(found.name()) != demand.isRequired()) {
                String shown = found.kind() + " " + found.name();
                String usual =
                        demand.isRequired() ? shown + " is not named like " + names : shown + " is named like " + names;
                report.breach(found.named().getName(), demand.message(shown, usual))
                        .key(found.name());
            }
        }
    }
}
