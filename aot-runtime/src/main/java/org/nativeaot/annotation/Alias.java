package org.nativeaot.annotation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Names a member of the original so that substitutes can use it; the declaration itself is dropped. */
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.CONSTRUCTOR, ElementType.FIELD})
public @interface Alias {
    /** JDK feature versions in which this holds: {@code 17}, {@code 17..20}, {@code 21..}, {@code ..20}; empty: all. */
    String jdk() default "";

    /** Why the JDK's own code does not do; the class's reason if empty. Shown in reports. */
    String reason() default "";

    /** True if the runtime writes this final field, which then counts as not final. */
    boolean mutable() default false;
}
