package org.nativeaot.core.analysis.expect;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a class or interface: exactly these of its subtypes, itself included, have objects. On a method: exactly these
 * classes declare what a virtual call of it may run.
 */
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Types {
    Class<?>[] value();
}
