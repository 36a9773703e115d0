package org.nativeaot.runtime.substitute;

import org.nativeaot.annotation.Substitute;
import org.nativeaot.annotation.TargetClass;
import org.nativeaot.runtime.ClassNames;

/** Whether keys of a class compare among themselves is known when the program is published. */
@TargetClass(value = "java.util.concurrent.ConcurrentHashMap",
        reason = "generic signatures are read when the program is published")
final class Target_java_util_concurrent_ConcurrentHashMap {
    private Target_java_util_concurrent_ConcurrentHashMap() {
    }

    @Substitute
    static Class<?> comparableClassFor(Object key) {
        return ClassNames.comparableTo(key);
    }
}
