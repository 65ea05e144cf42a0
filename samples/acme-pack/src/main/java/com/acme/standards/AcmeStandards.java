package com.acme.standards;

import java.util.Optional;
import org.assize.rule.PackSettings;
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
