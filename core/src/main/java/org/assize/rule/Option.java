package org.assize.rule;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.apiguardian.api.API;

/** Says what an option of a rule means. Goes on a component of the rule's options record. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Option {

    /**
     * What the option sets, with its unit.
     *
     * @return a phrase ("the largest number of parameters")
     */
    String value();
}
