package org.nativeaot.runtime.substitute;

import org.nativeaot.annotation.Alias;
import org.nativeaot.annotation.Inject;
import org.nativeaot.annotation.Substitute;
import org.nativeaot.annotation.TargetClass;
import org.nativeaot.runtime.StackTraces;

/** The backtrace is an array of return addresses, decoded when looked at. */
@TargetClass(value = "java.lang.Throwable", reason = "stack frames are the compiler's, not HotSpot's")
public final class Target_java_lang_Throwable {
    @Alias
    private static StackTraceElement[] UNASSIGNED_STACK;
    @Alias
    private Object backtrace;
    @Alias
    private String detailMessage;
    @Alias
    private StackTraceElement[] stackTrace;

    @Substitute
    private Throwable fillInStackTrace(int dummy) {
        backtrace = StackTraces.capture();
        return (Throwable) (Object) this;
    }

    /** @param addresses as {@link StackTraces#capture} returns them; null: no trace */
    @Inject
    public static void setTrace(Throwable t, long[] addresses) {
        ((Target_java_lang_Throwable) (Object) t).backtrace = addresses;
    }

    @Inject
    public static void setMessage(Throwable t, String message) {
        ((Target_java_lang_Throwable) (Object) t).detailMessage = message;
    }

    /** The message that the constructor got, whatever {@code getMessage} answers. */
    @Inject
    public static String message(Throwable t) {
        return ((Target_java_lang_Throwable) (Object) t).detailMessage;
    }

    /** The trace, whatever {@code getStackTrace} answers. */
    @Inject
    public static StackTraceElement[] trace(Throwable t) {
        return ((Target_java_lang_Throwable) (Object) t).getOurStackTrace();
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
