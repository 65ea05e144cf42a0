package com.example.shop.privacy;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says how long the rows of an entity are kept and why they are kept that long. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface KeptFor {

    /**
     * The time after which a row is erased.
     *
     * @return a number of days
     */
    int days();

    /**
     * Why the data is kept that long.
     *
     * @return a sentence that names the contract or the law
     */
    String reason();
}
