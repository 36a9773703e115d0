package org.nativeaot.runtime.substitute;

import java.lang.ref.ReferenceQueue;
import org.nativeaot.annotation.Alias;
import org.nativeaot.annotation.Inject;
import org.nativeaot.annotation.TargetClass;
import org.nativeaot.annotation.TargetElement;

/** Gives the queue that means "no queue". */
@TargetClass(value = "java.lang.ref.ReferenceQueue", reason = "the mark of no queue has two names")
public final class Target_java_lang_ref_ReferenceQueue {
    @Alias(jdk = "..20")
    @TargetElement(name = "NULL")
    private static ReferenceQueue<Object> NULL_17;

    @Alias(jdk = "21..")
    private static ReferenceQueue<Object> NULL_QUEUE;

    @Inject(jdk = "..20")
    static ReferenceQueue<Object> none() {
        return NULL_17;
    }

    @Inject(jdk = "21..")
    @TargetElement(name = "none")
    static ReferenceQueue<Object> none21() {
        return NULL_QUEUE;
    }
}
