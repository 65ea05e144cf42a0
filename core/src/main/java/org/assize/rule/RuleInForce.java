package org.assize.rule;

import java.util.Arrays;
import java.util.Optional;
import org.apiguardian.api.API;
import org.assize.finding.Severity;

/**
 * A rule as a rule set enforces it.
 *
 * @param rule the rule
 * @param severity how much a breach weighs here
 * @param options the options that are set here, or empty if the rule has none
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record RuleInForce(Rule rule, Severity severity, Optional<Record> options) {

    static RuleInForce byDefault(Rule rule) {
        boolean tooHeavy = rule.status() == Rule.Status.PREVIEW && rule.severity() == Severity.ERROR;
        return new RuleInForce(rule, tooHeavy ? Severity.WARNING : rule.severity(), rule.defaultOptions());
    }

    /**
     * The value of one option.
     *
     * @param name the option's name
     * @return the value that is in force; nothing if the rule has no such option
     */
    public Optional<Object> option(String name) {
        return options.flatMap(record -> Arrays.stream(record.getClass().getRecordComponents())
                .filter(component -> component.getName().equals(name))
                .findFirst()
                .map(component -> OptionBinding.currentValue(record, component)));
    }

    /**
     * The rule's id.
     *
     * @return {@code pack/name}
     */
    public String id() {
        return rule.id();
    }
}
