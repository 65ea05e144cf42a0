package org.assize.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assize.codebase.SourceFile;
import org.assize.evidence.EvidenceKind;
import org.assize.rule.Inspected;
import org.assize.rule.RuleInForce;
import org.assize.rule.RuleSet;

/** Which rule runs on which kind of evidence. Made once a run; shared by all threads. */
final class Plan {

    private final List<RuleInForce> rules;
    private final List<KindPlan<?, ?>> kinds;

    private Plan(List<RuleInForce> rules, List<KindPlan<?, ?>> kinds) {
        this.rules = rules;
        this.kinds = kinds;
    }

    static Plan of(RuleSet ruleSet) {
        List<RuleInForce> rules = ruleSet.rules();
        Map<EvidenceKind<?, ?>, KindPlan<?, ?>> kinds = new LinkedHashMap<>();
        for (int position = 0; position < rules.size(); position++) {
            for (Inspected<?, ?, ?> inspected : rules.get(position).rule().inspections()) {
                kinds.computeIfAbsent(inspected.kind(), kind -> new KindPlan<>(kind, kinds.size()))
                        .add(position, inspected);
            }
        }
        return new Plan(rules, new ArrayList<>(kinds.values()));
    }

    List<RuleInForce> rules() {
        return rules;
    }

    RuleInForce rule(int position) {
        return rules.get(position);
    }

    List<KindPlan<?, ?>> kinds() {
        return kinds;
    }

    /** The kinds that read a file for at least one rule. */
    List<KindPlan<?, ?>> kindsReading(SourceFile file) {
        List<KindPlan<?, ?>> reading = new ArrayList<>(2);
        for (KindPlan<?, ?> kind : kinds) {
            if (kind.kind().reads(file) && kind.hooks().stream().anyMatch(hook -> applies(hook.rule(), file))) {
                reading.add(kind);
            }
        }
        return reading;
    }

    boolean applies(int rule, SourceFile file) {
        return rules.get(rule).rule().applicability().test(file);
    }
}
