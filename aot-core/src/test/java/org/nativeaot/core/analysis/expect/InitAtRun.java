package org.nativeaot.core.analysis.expect;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A class whose initialiser is left to run time. */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface InitAtRun {
    /** The reason as the report gives it. */
    String value();
}
