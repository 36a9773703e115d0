package org.nativeaot.annotation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The field holds an Unsafe offset or an array's base or scale, which differ from HotSpot's and are computed anew. */
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD})
public @interface RecomputeOffset {
    /** JDK feature versions in which this holds: {@code 17}, {@code 17..20}, {@code 21..}, {@code ..20}; empty: all. */
    String jdk() default "";

    /** Why the JDK's own code does not do; the class's reason if empty. Shown in reports. */
    String reason() default "";
}
