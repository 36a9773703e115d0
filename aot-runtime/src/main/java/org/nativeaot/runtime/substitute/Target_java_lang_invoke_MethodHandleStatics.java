package org.nativeaot.runtime.substitute;

import jdk.internal.misc.Unsafe;
import org.nativeaot.annotation.Alias;
import org.nativeaot.annotation.TargetClass;

/** Switches of the method handle machinery, all off; VarHandles use its Unsafe. */
@TargetClass(value = "java.lang.invoke.MethodHandleStatics", clinit = TargetClass.Clinit.REPLACE,
        reason = "reads debugging properties only")
final class Target_java_lang_invoke_MethodHandleStatics {
    @Alias
    static final Unsafe UNSAFE;

    static {
        UNSAFE = Unsafe.getUnsafe();
    }

    private Target_java_lang_invoke_MethodHandleStatics() {
    }
}
