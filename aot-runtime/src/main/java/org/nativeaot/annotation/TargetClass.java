package org.nativeaot.annotation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says which class the annotated one stands for. Every reference to the annotated class in the runtime means the
 * original; members annotated {@link Substitute}, {@link Inject} and so on are merged into it.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface TargetClass {
    /** Binary name of the original ({@code java.util.Map$Entry}). */
    String value();

    /** JDK feature versions in which anything is merged; empty: all. References mean the original in any case. */
    String jdk() default "";

    /** Why the JDK's own code does not do: for members that do not say it themselves. */
    String reason() default "";

    /** What becomes of the original's class initialiser. */
    Clinit clinit() default Clinit.KEEP;

    /** What becomes of members that are not mentioned. */
    Rest rest() default Rest.KEEP;

    /** For {@link #clinit()}. */
    enum Clinit {
        /** It runs, and then that of the annotated class. */
        KEEP,
        /** That of the annotated class runs instead. */
        REPLACE,
        /** None runs. */
        NONE
    }

    /** For {@link #rest()}. */
    enum Rest {
        /** They stay as they are. */
        KEEP,
        /** Methods are treated as if {@link Delete} stood on them. */
        DELETE
    }
}
