package org.assize.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.assize.codebase.SourceFile;
import org.assize.evidence.EvidenceKind;
import org.assize.rule.Inspected;
import org.assize.rule.RuleInForce;
import org.assize.rule.RuleSet;

/** Which rule runs on which kind of evidence. Made once a run; shared by all threads. */
final class Plan {

    private final List<RuleInForce> rules;
    private final List<KindPlan<?, ?>> kinds;
    private final Map<Integer, String> faults = new ConcurrentHashMap<>();

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
            if (reads(kind, file) && kind.hooks().stream().anyMatch(hook -> applies(hook.rule(), file))) {
                reading.add(kind);
            }
        }
        return reading;
    }

    private boolean reads(KindPlan<?, ?> kind, SourceFile file) {
        try {
            return kind.kind().reads(file);
        } catch (Throwable e) {
            Fault.rethrowIfFatal(e);
            String fault = "was not run on " + file.path() + ": its kind of evidence, "
                    + kind.kind().id() + ", could not say whether it reads the file: " + Fault.reason(e);
            kind.hooks().forEach(hook -> fault(hook.rule(), fault));
            return false;
        }
    }

    boolean applies(int rule, SourceFile file) {
        try {
            return rules.get(rule).rule().applicability().test(file);
        } catch (Throwable e) {
            Fault.rethrowIfFatal(e);
            fault(rule, "failed when asked whether it applies to " + file.path() + ": " + Fault.reason(e));
            return false;
        }
    }

    private void fault(int rule, String fault) {
        faults.merge(rule, fault, (one, other) -> one.compareTo(other) <= 0 ? one : other);
    }

    /** Why rules could not even be asked about a file, by their position: of each the reason that sorts first. */
    Map<Integer, String> faults() {
        return faults;
    }
}
