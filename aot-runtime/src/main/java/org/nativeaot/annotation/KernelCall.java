package org.nativeaot.annotation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Binds a static native method to a C function of the runtime kernel. The thread is passed first, then the arguments.
 */
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD})
public @interface KernelCall {
    /** Symbol: {@code aotrt_<module>_<verb>}. */
    String value();

    /** True if the function may leave a Throwable in the thread. */
    boolean mayThrow() default false;
}
