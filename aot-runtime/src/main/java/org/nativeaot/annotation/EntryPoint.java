package org.nativeaot.annotation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A static method that the runtime kernel calls: compiled with the given symbol as another name. */
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD})
public @interface EntryPoint {
    String value();

    /**
     * True if the kernel can do without it in programs that use no other method of its class: compiled with those only,
     * and a weak symbol for the kernel.
     */
    boolean optional() default false;
}
