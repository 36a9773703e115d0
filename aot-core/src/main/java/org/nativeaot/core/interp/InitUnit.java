package org.nativeaot.core.interp;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.nativeaot.core.model.JavaClass;
import org.nativeaot.core.model.JavaField;

/**
 * One attempt: the unit of isolation. It owns the static fields of its class and the objects allocated while it is the
 * innermost attempt. Opaque to other packages.
 */
public final class InitUnit {
    private final JavaClass subject;
    private final boolean library;
    private final int depth;
    private long steps;
    private long bytes;
    private boolean closed;
    private HeapInstance thread;
    private int objects;
    private int threadLocals;
    /** Depth of the outermost unfinished attempt that this one leans on; its own depth if none. */
    private int low;
    /** Classes completed inside this attempt that stand or fall with it. */
    private final List<JavaClass> provisional = new ArrayList<>();
    /** Registry slots written by this attempt; emptied again if it fails. */
    private final List<JavaField> registered = new ArrayList<>();

    /** @param subject null for the permanent objects (interned strings, class objects) and for test evaluations */
    InitUnit(JavaClass subject, int depth, long steps, long bytes) {
        this.subject = subject;
        this.library = subject == null || AccessRules.isLibrary(subject);
        this.depth = depth;
        this.low = depth;
        this.steps = steps;
        this.bytes = bytes;
    }

    /** The class being initialised; null for permanent objects and for evaluations in tests. */
    public JavaClass subject() {
        return subject;
    }

    boolean isLibrary() {
        return library;
    }

    int depth() {
        return depth;
    }

    int low() {
        return low;
    }

    void leanOn(int outerDepth) {
        low = Math.min(low, outerDepth);
    }

    List<JavaClass> provisional() {
        return provisional;
    }

    List<JavaField> registered() {
        return registered;
    }

    boolean isClosed() {
        return closed;
    }

    void close() {
        closed = true;
    }

    long stepsLeft() {
        return steps;
    }

    void setStepsLeft(long left) {
        steps = left;
    }

    /**
     * Number of the next ThreadLocal made in this attempt; starts at a number that depends on the class's name only.
     */
    int nextThreadLocal() {
        return (subject == null ? 0 : subject.internalName().hashCode()) + threadLocals++;
    }

    /** Number of the next object allocated in this attempt. */
    int nextObject() {
        return objects++;
    }

    /** The thread that an evaluation runs on. */
    HeapInstance thread(Supplier<HeapInstance> maker) {
        if (thread == null) {
            thread = maker.get();
        }
        return thread;
    }

    /** Accounts for an allocation. */
    void charge(long size) {
        bytes -= size;
        if (bytes < 0) {
            throw new GiveUp("allocates too much for build time");
        }
    }

    @Override
    public String toString() {
        return subject == null ? "the interpreter" : subject.binaryName();
    }
}
