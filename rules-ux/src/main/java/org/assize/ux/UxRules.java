package org.assize.ux;

import java.util.List;
import org.apiguardian.api.API;
import org.assize.rule.RuleForm;
import org.assize.rule.RulePack;
import org.assize.rule.RuleSet;
import org.assize.standard.Level;
import org.assize.ux.declarative.CssSelectorForm;

/** The rule pack {@code ux}: accessibility and text of templates. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class UxRules implements RulePack {

    /** Makes the pack; it has no state. */
    public UxRules() {}

    @Override
    public String id() {
        return "ux";
    }

    @Override
    public List<RuleForm> ruleForms() {
        return List.of(new CssSelectorForm());
    }

    /**
     * All rules, the ones that are off by default included.
     *
     * @return the rule set
     */
    public static RuleSet all() {
        return RuleSet.of(new UxRules());
    }

    /**
     * The rules that are on by default: those that were right at least nine times in ten on code nobody here wrote.
     *
     * @return the rule set
     */
    public static RuleSet recommended() {
        return all().recommended();
    }

    /**
     * The recommended rules that serve a clause of a standard.
     *
     * @param standard the id of a standard that comes with Assize
     * @param level the level; it includes those that demand less
     * @return the rule set
     * @throws IllegalArgumentException if there is no such standard or level; the message names those there are
     */
    public static RuleSet implementing(String standard, Level level) {
        return recommended().implementing(standard, level);
    }

    /**
     * The recommended rules that serve a clause of a standard, whatever its level.
     *
     * @param standard the id of a standard that comes with Assize
     * @return the rule set
     * @throws IllegalArgumentException if there is no such standard; the message names those there are
     */
    public static RuleSet implementing(String standard) {
        return recommended().implementing(standard);
    }
}
