package com.example.shop.privacy;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Gives the category of all fields of a type that are not marked as {@link PersonalData}. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface DataCategory {

    /**
     * The category of the data.
     *
     * @return a dotted key such as {@code system.operations}
     */
    String value();
}
