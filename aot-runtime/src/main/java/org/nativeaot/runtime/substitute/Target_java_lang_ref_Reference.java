package org.nativeaot.runtime.substitute;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import org.nativeaot.annotation.Alias;
import org.nativeaot.annotation.Inject;
import org.nativeaot.annotation.Substitute;
import org.nativeaot.annotation.TargetClass;
import org.nativeaot.annotation.TargetElement;
import org.nativeaot.runtime.Intrinsics;
import org.nativeaot.runtime.KernelHeap;
import org.nativeaot.runtime.ReferenceHandler;

/** The handler thread starts with the first reference that has a queue. */
@TargetClass(value = "java.lang.ref.Reference", clinit = TargetClass.Clinit.REPLACE,
        reason = "the handler thread starts when needed")
public abstract class Target_java_lang_ref_Reference {
    @Alias
    private static Object processPendingLock;
    @Alias
    private static boolean processPendingActive;
    @Alias
    Object referent;
    @Alias
    volatile ReferenceQueue<Object> queue;

    static {
        processPendingLock = new Object();
        processPendingActive = false;
    }

    @Inject
    static Target_java_lang_ref_Reference of(Reference<?> r) {
        return (Target_java_lang_ref_Reference) (Object) r;
    }

    /** Waits for pending references and enqueues them. */
    @Inject
    public static void process() {
        processPendingReferences();
    }

    @Alias
    private static native void processPendingReferences();

    @Substitute
    @TargetElement(name = "<init>")
    void initWithoutQueue(Object referent) {
        this.referent = referent;
        this.queue = Target_java_lang_ref_ReferenceQueue.none();
    }

    @Substitute
    @TargetElement(name = "<init>")
    void init(Object referent, ReferenceQueue<Object> queue) {
        this.referent = referent;
        if (queue == null) {
            this.queue = Target_java_lang_ref_ReferenceQueue.none();
        } else {
            this.queue = queue;
            ReferenceHandler.ensureStarted();
        }
    }

    @Substitute
    private static Target_java_lang_ref_Reference getAndClearReferencePendingList() {
        return (Target_java_lang_ref_Reference) KernelHeap.referenceTakePending();
    }

    @Substitute
    private static boolean hasReferencePendingList() {
        return KernelHeap.referenceHasPending() != 0;
    }

    @Substitute
    private static void waitForReferencePendingList() {
        KernelHeap.referenceAwaitPending();
    }

    /** The referent is not to stay in a register of the caller, where the collector would find it. */
    @Substitute
    private boolean refersTo0(Object o) {
        return Intrinsics.opaque(referent == o ? 1 : 0) != 0;
    }

    @Substitute
    private void clear0() {
        referent = null;
    }
}
