package org.assize.rule;

import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.apiguardian.api.API;
import org.assize.codebase.SourceFile;

/**
 * One way to say in a rule file what is forbidden or required: {@code java-type}, {@code css-selector}. Core brings those
 * for its kinds of evidence; a pack brings one for its own with {@link RulePack#ruleForms()}. Implementations are
 * immutable and thread-safe.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface RuleForm {

    /**
     * The key that chooses this form.
     *
     * @return lower-case words with hyphens, unique among forms
     */
    String key();

    /**
     * What belongs to the key, for messages.
     *
     * @return the object of "write", for example {@code "the name of a type, for example java.util.Date"}
     */
    String shape();

    /**
     * The other keys that may stand beside it.
     *
     * @return what belongs to each, as the object of "write", by its name
     */
    default Map<String, String> details() {
        return Map.of();
    }

    /**
     * Begins the rule: chooses the kind of evidence and adds the check. Everything else is added by the reader.
     *
     * @param demand what the author wrote
     * @return the builder, or empty if the demand was {@linkplain Demand#reject rejected}
     */
    Optional<RuleBuilder<?, ?>> begin(Demand demand);

    /**
     * The files that the check is meant for, besides what the author says with {@code in}.
     *
     * @param demand what the author wrote
     * @return a test of files
     */
    default Predicate<SourceFile> files(Demand demand) {
        return new EveryFile();
    }

    /**
     * Where an example stands if the author names no file.
     *
     * @param demand what the author wrote
     * @param content the example
     * @return a path that the check judges
     */
    String examplePath(Demand demand, String content);

    /**
     * How to put a breach right, if the author does not say.
     *
     * @param demand what the author wrote
     * @return an instruction
     */
    String remedy(Demand demand);

    /** Leaves the choice to the author. */
    record EveryFile() implements Predicate<SourceFile> {

        @Override
        public boolean test(SourceFile file) {
            return true;
        }
    }
}
