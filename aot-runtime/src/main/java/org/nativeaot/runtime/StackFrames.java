package org.nativeaot.runtime;

import java.util.Spliterator;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * The running thread's frames for {@link StackWalker}, innermost first, from the caller of the walker on. Return
 * addresses are taken at once and decoded as the stream advances; it is of use during the walk and to that thread
 * only.
 */
public final class StackFrames implements Spliterator<StackWalker.StackFrame> {
    private static final int DEEPEST = 1 << 20;
    private static final String WALKER = "java.base/java.lang.StackWalker";
    private static final String OWN = "org.nativeaot.";
    private static final ConcurrentHashMap<String, Class<?>> CLASSES = new ConcurrentHashMap<>();

    private final Thread owner = Thread.currentThread();
    private final boolean hidden;
    private final boolean reflection;
    private final boolean classes;
    private final long[] addresses = KernelStack.capture(DEEPEST);
    private int at;
    private int index;
    private boolean inside;
    private boolean over;

    /**
     * @param hidden     whether hidden frames are shown
     * @param reflection whether those of reflection are
     * @param classes    whether frames may show their classes
     */
    public StackFrames(boolean hidden, boolean reflection, boolean classes) {
        this.hidden = hidden;
        this.reflection = reflection || hidden;
        this.classes = classes;
    }

    /** The walk is over: what has escaped of the stream is of no use any more. */
    public void close() {
        over = true;
    }

    private void requireOpen() {
        if (owner != Thread.currentThread()) {
            throw new IllegalStateException("Invalid thread walking this stack stream: "
                    + Thread.currentThread().getName() + " " + owner.getName());
        }
        if (over) {
            throw new IllegalStateException("This stack stream is not valid for walking.");
        }
    }

    @Override
    public boolean tryAdvance(Consumer<? super StackWalker.StackFrame> action) {
        requireOpen();
        StackWalker.StackFrame f = next();
        if (f == null) {
            return false;
        }
        action.accept(f);
        return true;
    }

    private StackWalker.StackFrame next() {
        for (; at < addresses.length; at++, index = 0) {
            int count = KernelStack.frameCount(addresses[at]);
            while (index < count) {
                int i = index++;
                int flags = KernelStack.frameFlags(addresses[at], i);
                String name = KernelStack.frameString(addresses[at], i, StackTraces.CLASS_NAME);
                if (isShown(name, flags)) {
                    return new WalkedFrame(addresses[at], i, flags, name, classes);
                }
            }
        }
        return null;
    }

    private boolean isShown(String name, int flags) {
        boolean isHidden = (flags & StackTraces.HIDDEN) != 0;
        if (!inside) {
            inside = !isHidden && !name.equals(WALKER);
        }
        if (!inside || isHidden && (!hidden || name.startsWith(OWN))) {
            return false;
        }
        return reflection || !(name.startsWith("java.base/jdk.internal.reflect.")
                || name.equals("java.base/java.lang.reflect.Method")
                || name.equals("java.base/java.lang.reflect.Constructor"));
    }

    /** The class whose method called the one that asks; null if there is none. */
    public static Class<?> callerOfCaller() {
        StackFrames frames = new StackFrames(false, false, true);
        frames.next();
        StackWalker.StackFrame caller = frames.next();
        return caller == null ? null : caller.getDeclaringClass();
    }

    static String withoutModule(String name) {
        return name.substring(name.indexOf('/') + 1);
    }

    /** A class with compiled methods. The compiler keeps the class objects of all of them if this method is reached. */
    static Class<?> classNamed(String name) {
        return CLASSES.computeIfAbsent(name, KernelStack::classNamed);
    }

    /**
     * The class that a descriptor means. The compiler keeps those of all compiled methods if this method is reached.
     */
    static Class<?> typeNamed(String descriptor) {
        switch (descriptor.charAt(0)) {
            case 'Z':
                return boolean.class;
            case 'B':
                return byte.class;
            case 'C':
                return char.class;
            case 'S':
                return short.class;
            case 'I':
                return int.class;
            case 'J':
                return long.class;
            case 'F':
                return float.class;
            case 'D':
                return double.class;
            case 'V':
                return void.class;
            case '[':
                return classNamed(descriptor.replace('/', '.'));
            default:
                return classNamed(descriptor.substring(1, descriptor.length() - 1).replace('/', '.'));
        }
    }

    @Override
    public Spliterator<StackWalker.StackFrame> trySplit() {
        return null;
    }

    @Override
    public long estimateSize() {
        return Long.MAX_VALUE;
    }

    @Override
    public int characteristics() {
        return ORDERED;
    }
}
