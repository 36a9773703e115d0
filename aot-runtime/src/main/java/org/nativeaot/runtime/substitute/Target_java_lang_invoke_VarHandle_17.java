package org.nativeaot.runtime.substitute;

import java.util.List;
import java.util.function.BiFunction;
import jdk.internal.util.Preconditions;
import org.nativeaot.annotation.Alias;
import org.nativeaot.annotation.TargetClass;

/** What array elements throw for an index out of bounds; newer class libraries keep it elsewhere. */
@TargetClass(value = "java.lang.invoke.VarHandle", jdk = "17", reason = "set by the initialiser that is left out")
abstract class Target_java_lang_invoke_VarHandle_17 {
    @Alias
    static final BiFunction<String, List<Number>, ArrayIndexOutOfBoundsException> AIOOBE_SUPPLIER;

    static {
        AIOOBE_SUPPLIER = Preconditions.outOfBoundsExceptionFormatter(ArrayIndexOutOfBoundsException::new);
    }

    private Target_java_lang_invoke_VarHandle_17() {
    }
}
