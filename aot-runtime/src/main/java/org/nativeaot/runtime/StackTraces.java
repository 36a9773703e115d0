package org.nativeaot.runtime;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.nativeaot.runtime.substitute.Target_java_lang_StackTraceElement;

/**
 * Stack traces as HotSpot shows them: without the frames that fill in the trace, without the constructors of the
 * exception, without hidden frames, at most 1024 deep. Capturing stores return addresses only; they are decoded when
 * somebody looks.
 */
public final class StackTraces {
    private static final int MAX_DEPTH = 1024;
    /** Room for frames that will not be shown: behind each lambda's body there is one, and some make the exception. */
    private static final int EXTRA = MAX_DEPTH + 64;
    /** Flag of a frame that traces leave out. */
    static final int HIDDEN = 1;
    /** Flag of a native method's. */
    static final int NATIVE = 2;
    // what KernelStack.frameString can be asked for
    static final int CLASS_NAME = 0;
    static final int METHOD_NAME = 1;
    static final int FILE_NAME = 2;
    static final int DESCRIPTOR = 3;

    private StackTraces() {
    }

    /** Return addresses of the running thread, innermost first. */
    public static long[] capture() {
        return KernelStack.capture(MAX_DEPTH + EXTRA);
    }

    /** As {@link #capture}, without allocating: as many addresses as the array holds, the rest stays. */
    static void fill(long[] into) {
        KernelStack.fill(into);
    }

    /** Return addresses of another thread; null if it is not running. */
    public static long[] captureOther(Thread t) {
        return KernelStack.captureOther(t, MAX_DEPTH);
    }

    /**
     * Trace of a thread, whatever its class makes of {@code getStackTrace}; null if it is not running. Its elements
     * name the loader and the module's version as well: HotSpot leaves the elements of dumps as its VM makes them.
     */
    public static StackTraceElement[] dump(Thread t) {
        StackTraceElement[] trace;
        if (t == Thread.currentThread()) {
            trace = new Exception().getStackTrace();
        } else {
            long[] addresses = captureOther(t);
            trace = addresses == null ? null : decode(addresses, null);
        }
        return trace == null ? null : inFull(trace);
    }

    /** As {@link #dump(Thread)}, at most so many frames if that is not negative; empty if it is not running. */
    public static StackTraceElement[] dump(Thread t, int depth) {
        StackTraceElement[] trace = t == null || depth == 0 ? null : dump(t);
        if (trace == null) {
            return new StackTraceElement[0];
        }
        return depth < 0 || trace.length <= depth ? trace : Arrays.copyOf(trace, depth);
    }

    private static StackTraceElement[] inFull(StackTraceElement[] trace) {
        for (StackTraceElement e : trace) {
            Target_java_lang_StackTraceElement.printInFull(e);
        }
        return trace;
    }

    /** Trace of a continuation that is not mounted; {@code stack} is the kernel's handle. */
    public static StackTraceElement[] ofStack(long stack) {
        return decode(Continuations.capture(stack, MAX_DEPTH + EXTRA), null);
    }

    /** @param thrown the exception whose making is to be left out, or null */
    public static StackTraceElement[] decode(long[] addresses, Throwable thrown) {
        List<StackTraceElement> frames = new ArrayList<>();
        boolean making = thrown != null;
        boolean reserved = thrown instanceof OutOfMemoryError e && ReservedErrors.contains(e);
        int depth = reserved ? ReservedErrors.DEPTH : MAX_DEPTH;
        for (long address : addresses) {
            int count = KernelStack.frameCount(address);
            for (int i = 0; i < count && frames.size() < depth; i++) {
                int flags = KernelStack.frameFlags(address, i);
                if ((flags & HIDDEN) != 0) {
                    continue;
                }
                String name = KernelStack.frameString(address, i, CLASS_NAME);
                String method = KernelStack.frameString(address, i, METHOD_NAME);
                if (making && isMaking(name, method, thrown)) {
                    continue;
                }
                making = false;
                int line = (flags & NATIVE) != 0 ? -2 : KernelStack.frameLine(address, i);
                frames.add(element(name, method, KernelStack.frameString(address, i, FILE_NAME), line));
            }
        }
        return frames.toArray(new StackTraceElement[0]);
    }

    private static boolean isMaking(String frame, String method, Throwable thrown) {
        if (method.equals("fillInStackTrace")) {
            return true;
        }
        if (!method.equals("<init>")) {
            return false;
        }
        String name = frame.substring(frame.indexOf('/') + 1);
        for (Class<?> c = thrown.getClass(); c != null; c = c.getSuperclass()) {
            if (c.getName().equals(name)) {
                return true;
            }
        }
        return false;
    }

    /** @param name {@code module/class} for classes of named modules */
    static StackTraceElement element(String name, String method, String file, int line) {
        int slash = name.indexOf('/');
        String module = slash < 0 ? null : name.substring(0, slash);
        return Target_java_lang_StackTraceElement.make(module, loader(module), name.substring(slash + 1), method, file,
                line == 0 ? -1 : line);
    }

    private static String loader(String module) {
        String loader = module == null ? "app" : Modules.loaderOf(module);
        return loader.equals("bootstrap") ? null : loader;
    }
}
