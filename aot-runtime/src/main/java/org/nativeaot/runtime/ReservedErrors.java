package org.nativeaot.runtime;

import org.nativeaot.runtime.substitute.Target_java_lang_Throwable;

/**
 * OutOfMemoryErrors made before memory runs out, as HotSpot keeps them: the first few that are thrown have a stack
 * trace of at most {@value #DEPTH} frames, all later ones share one object per message, without a trace. Taking one
 * allocates nothing.
 */
final class ReservedErrors {
    static final int DEPTH = 32;
    private static final int COUNT = 4;
    /** Addresses kept per error: frames that will not be shown need room too. */
    private static final int ADDRESSES = DEPTH + 16;

    private static OutOfMemoryError[] errors;
    private static long[][] traces;
    private static OutOfMemoryError noHeap;
    private static OutOfMemoryError tooLong;
    private static int taken;

    private ReservedErrors() {
    }

    /** Makes them; called once, before the program's first method. */
    static void prepare() {
        errors = new OutOfMemoryError[COUNT];
        traces = new long[COUNT][ADDRESSES];
        for (int i = 0; i < COUNT; i++) {
            errors[i] = new OutOfMemoryError();
        }
        noHeap = untraced("Java heap space");
        tooLong = untraced("Requested array size exceeds VM limit");
    }

    private static OutOfMemoryError untraced(String message) {
        OutOfMemoryError e = new OutOfMemoryError(message);
        Target_java_lang_Throwable.setTrace(e, null);
        return e;
    }

    /** @param message one of the two that {@link #prepare} knows */
    static OutOfMemoryError take(String message) {
        int i = next();
        if (i < COUNT) {
            OutOfMemoryError e = errors[i];
            StackTraces.fill(traces[i]);
            Target_java_lang_Throwable.setTrace(e, traces[i]);
            Target_java_lang_Throwable.setMessage(e, message);
            return e;
        }
        return message == noHeap.getMessage() ? noHeap : tooLong;
    }

    private static synchronized int next() {
        return taken < COUNT ? taken++ : COUNT;
    }

    /** Whether the error is one of those with a short trace. */
    static boolean contains(OutOfMemoryError e) {
        for (OutOfMemoryError reserved : errors) {
            if (reserved == e) {
                return true;
            }
        }
        return false;
    }
}
