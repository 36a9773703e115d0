package org.nativeaot.runtime.substitute;

import org.nativeaot.annotation.Alias;
import org.nativeaot.annotation.Substitute;
import org.nativeaot.annotation.TargetClass;
import org.nativeaot.runtime.StackTraces;

/** The backtrace is an array of return addresses, decoded when looked at. */
@TargetClass(value = "java.lang.Throwable", reason = "stack frames are the compiler's, not HotSpot's")
final class Target_java_lang_Throwable {
    @Alias
    private static StackTraceElement[] UNASSIGNED_STACK;
    @Alias
    private Object backtrace;
    @Alias
    private StackTraceElement[] stackTrace;

    @Substitute
    private Throwable fillInStackTrace(int dummy) {
        backtrace = StackTraces.capture();
        return (Throwable) (Object) this;
    }

    @Substitute
    private synchronized StackTraceElement[] getOurStackTrace() {
        if (stackTrace == UNASSIGNED_STACK || stackTrace == null) {
            if (!(backtrace instanceof long[] addresses)) {
                return UNASSIGNED_STACK;
            }
            stackTrace = StackTraces.decode(addresses, (Throwable) (Object) this);
        }
        return stackTrace;
    }
}
