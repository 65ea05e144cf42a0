package org.assize.declarative;

import com.google.re2j.Matcher;
import java.util.List;
import java.util.Optional;
import org.assize.evidence.text.TextElement;
import org.assize.evidence.text.TextFile;
import org.assize.evidence.text.TextKind;
import org.assize.rule.Demand;
import org.assize.rule.Inspection;
import org.assize.rule.Rule;
import org.assize.rule.RuleBuilder;
import org.assize.rule.RuleForm;

/** {@code text-pattern}: what stands in text files of any kind. */
final class TextPatternForm implements RuleForm {

    @Override
    public String key() {
        return "text-pattern";
    }

    @Override
    public String shape() {
        return "a regular expression, for example (?i)lorem ipsum, or a list of them";
    }

    @Override
    public Optional<RuleBuilder<?, ?>> begin(Demand demand) {
        List<LinearPattern> patterns = demand.values().stream()
                .map(text -> LinearPattern.of(demand, key(), text))
                .flatMap(Optional::stream)
                .toList();
        if (!demand.hasScope()) {
            demand.reject(key(), "in which files? Say it with 'in', for example 'in: templates' or 'in: \"*.sql\"'");
        }
        return Optional.of(Rule.on(TextKind.TEXT, demand.ruleId())
                .inspecting(TextFile.class, new Check(demand, patterns)::inspect)
                .gathering(MissingText.class)
                .concluding(MissingText::conclude));
    }

    @Override
    public String examplePath(Demand demand, String content) {
        return TextKind.TEXT.examplePath(content);
    }

    @Override
    public String remedy(Demand demand) {
        return demand.isRequired() ? "Write it into the file" : "Take it out of the file";
    }

    private record Check(Demand demand, List<LinearPattern> patterns) {

        void inspect(TextFile file, Inspection<TextFile, TextElement> report) {
            for (LinearPattern pattern : patterns) {
                Matcher matcher = pattern.matcher(file.text().text());
                boolean found = matcher.find();
                if (demand.isRequired() && !found) {
                    String message = demand.message(pattern.toString(), "nothing in this file fits " + pattern);
                    report.fact(MissingText.in(file, message, pattern.toString()));
                }
                while (!demand.isRequired() && found) {
                    FoundText.report(demand, matcher, file, report);
                    found = matcher.find();
                }
            }
        }
    }
}
