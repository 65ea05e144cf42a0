package org.assize.rule;

import java.util.List;
import org.apiguardian.api.API;

/** The facts that a rule gathered from all files of a code base. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface Facts {

    /**
     * The facts of one type.
     *
     * @param type a record type the rule declared with {@link RuleBuilder#gathering}
     * @param <T> the type
     * @return the facts, by the path of their file and then in the order they were told; possibly empty
     */
    <T extends Record> List<T> of(Class<T> type);
}
