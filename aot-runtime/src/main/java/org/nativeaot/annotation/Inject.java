package org.nativeaot.annotation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A new member of the original class. Static fields may have initial values, which are assigned after the original's
 * initialiser; instance fields start out zero.
 */
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.CONSTRUCTOR, ElementType.FIELD})
public @interface Inject {
    /** JDK feature versions in which this holds: {@code 17}, {@code 17..20}, {@code 21..}, {@code ..20}; empty: all. */
    String jdk() default "";

    /** Why the JDK's own code does not do; the class's reason if empty. Shown in reports. */
    String reason() default "";
}
