package org.nativeaot.runtime;

import org.nativeaot.annotation.EntryPoint;
import org.nativeaot.annotation.KernelCall;
import org.nativeaot.runtime.substitute.Target_jdk_internal_vm_Continuation;

/**
 * Kernel calls: continuations, and what their virtual threads ask. Described in {@code natives.def}. A stack is a
 * handle of the kernel's; 0 before the body starts and after it has ended.
 */
public final class Continuations {
    private Continuations() {
    }

    /** Body of a continuation, on a stack of its own. */
    @EntryPoint(value = "aotrt_java_continuation_enter", optional = true)
    static void enter(Object continuation) {
        if (JdkFacts.feature() >= 21) {
            Target_jdk_internal_vm_Continuation.enter((Target_jdk_internal_vm_Continuation) continuation, false);
        }
    }

    /** Starts it, or goes on where it yielded, until it yields or ends. */
    @KernelCall(value = "aotrt_continuation_run", mayThrow = true)
    private static native long run(Object continuation, long stack, int isVirtual);

    public static long mount(Object continuation, long stack, boolean isVirtual) {
        return run(continuation, stack, isVirtual ? 1 : 0);
    }

    /** Returns 0 when it goes on, else why it did not yield (as {@code Continuation.pinnedReason} has it). */
    @KernelCall("aotrt_continuation_yield")
    public static native int yieldNow();

    @KernelCall("aotrt_continuation_pin")
    public static native void pin(int change);

    @KernelCall("aotrt_continuation_is_pinned")
    public static native int isPinned();

    @KernelCall(value = "aotrt_continuation_capture", mayThrow = true)
    public static native long[] capture(long stack, int maxDepth);

    /** The virtual threads that can go on, linked by {@code next}; waits until there are some. */
    @KernelCall("aotrt_virtual_take_unblocked")
    public static native Object takeUnblocked();
}
