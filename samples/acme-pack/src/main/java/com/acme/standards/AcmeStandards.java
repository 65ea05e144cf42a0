package com.acme.standards;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assize.declarative.RuleFile;
import org.assize.rule.PackSettings;
import org.assize.rule.Rule;
import org.assize.rule.RuleDiscovery;
import org.assize.rule.RulePack;
import org.assize.rule.RuleSet;

/** What every team at Acme agreed on: the rule pack {@code acme}. */
public final class AcmeStandards implements RulePack {

    /** Makes the pack; it has no state. */
    public AcmeStandards() {}

    @Override
    public String id() {
        return "acme";
    }

    /** Those written in Java, and those of the rule file. */
    @Override
    public List<Rule> rules() {
        return Stream.concat(
                        RuleDiscovery.beside(AcmeStandards.class).stream(),
                        RuleFile.beside(AcmeStandards.class, "house-rules.yml").stream())
                .toList();
    }

    @Override
    public Optional<PackSettings> settings() {
        return Optional.of(PackSettings.beside(AcmeStandards.class, "acme.yml"));
    }

    /**
     * All rules of the pack.
     *
     * @return the rule set
     */
    public static RuleSet all() {
        return RuleSet.of(new AcmeStandards());
    }
}
