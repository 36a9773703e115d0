package org.nativeaot.runtime.substitute;

import jdk.internal.vm.annotation.Hidden;
import org.nativeaot.annotation.Alias;
import org.nativeaot.annotation.Inject;
import org.nativeaot.annotation.Substitute;
import org.nativeaot.annotation.TargetClass;
import org.nativeaot.runtime.Continuations;
import org.nativeaot.runtime.StackTraces;

/** Continuations on stacks of the kernel's instead of chunks in the heap. */
@TargetClass(value = "jdk.internal.vm.Continuation", jdk = "21..", reason = "stacks are the kernel's")
public final class Target_jdk_internal_vm_Continuation {
    /** The kernel's handle; 0 before the first run and after the end. */
    @Inject
    private long aotStack;
    @Alias
    private boolean done;

    private Target_jdk_internal_vm_Continuation() {
    }

    @Substitute
    private static void registerNatives() {
    }

    /** Runs the body, on the stack that is its own. */
    @Alias
    public static native void enter(Target_jdk_internal_vm_Continuation c, boolean isContinue);

    /** Without a stack the thread ends before it starts, and says so. */
    @Substitute
    private static void enterSpecial(Target_jdk_internal_vm_Continuation c, boolean isContinue,
                                     boolean isVirtualThread) {
        try {
            c.aotStack = Continuations.mount(c, c.aotStack, isVirtualThread);
        } catch (OutOfMemoryError e) {
            c.done = true;
            Target_java_lang_Thread.of(Thread.currentThread()).dispatchUncaughtException(e);
        }
    }

    @Hidden
    @Substitute
    private static int doYield() {
        return Continuations.yieldNow();
    }

    @Substitute
    private boolean isStarted() {
        return aotStack != 0;
    }

    @Substitute
    private boolean isEmpty() {
        return aotStack == 0;
    }

    @Substitute
    private void postYieldCleanup() {
    }

    @Substitute
    public static void pin() {
        Continuations.pin(1);
    }

    @Substitute
    public static void unpin() {
        Continuations.pin(-1);
    }

    @Substitute
    private static int isPinned0(Target_ContinuationScope scope) {
        return Continuations.isPinned();
    }

    @Substitute
    public StackTraceElement[] getStackTrace() {
        return StackTraces.ofStack(aotStack);
    }
}

/** ContinuationScope, which JDK 17 does not have. */
@TargetClass(value = "jdk.internal.vm.ContinuationScope", jdk = "21..")
class Target_ContinuationScope {
}
