package org.nativeaot.runtime.substitute;

import org.nativeaot.annotation.Substitute;
import org.nativeaot.annotation.TargetClass;
import org.nativeaot.annotation.TargetElement;
import org.nativeaot.runtime.Finalization;
import org.nativeaot.runtime.Intrinsics;
import org.nativeaot.runtime.KernelObjects;
import org.nativeaot.runtime.KernelThreads;
import org.nativeaot.runtime.Threads;
import org.nativeaot.runtime.TypeInfo;

/** Natives of Object. {@code getClass} is the compiler's. */
@TargetClass(value = "java.lang.Object", reason = "native")
public final class Target_java_lang_Object {
    @Substitute
    @TargetElement(name = "hashCode")
    public int aotHashCode() {
        return KernelObjects.hash(this);
    }

    @Substitute
    @TargetElement(name = "clone")
    protected Object aotClone() throws CloneNotSupportedException {
        if (!TypeInfo.isCloneable(Intrinsics.typeOf(this))) {
            throw new CloneNotSupportedException(getClass().getName());
        }
        Object copy = KernelObjects.clone(this);
        Finalization.registerClone(copy);
        return copy;
    }

    @Substitute
    @TargetElement(name = "notify")
    public void aotNotify() {
        KernelThreads.monitorNotify(this, 0);
    }

    @Substitute
    @TargetElement(name = "notifyAll")
    public void aotNotifyAll() {
        KernelThreads.monitorNotify(this, 1);
    }

    @Substitute(jdk = "..18")
    @TargetElement(name = "wait")
    public void aotWait(long millis) throws InterruptedException {
        Threads.await(this, millis);
    }

    @Substitute(jdk = "19..")
    private void wait0(long millis) throws InterruptedException {
        Threads.await(this, millis);
    }
}
