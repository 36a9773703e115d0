package org.nativeaot.runtime.substitute;

import org.nativeaot.annotation.Alias;
import org.nativeaot.annotation.Inject;
import org.nativeaot.annotation.Substitute;
import org.nativeaot.annotation.TargetClass;
import org.nativeaot.annotation.TargetElement;

/**
 * The class library's own list of objects with finalizers. Its thread starts with the first of them: until JDK 20 in
 * the class's initialiser, later when the runtime says so.
 */
@TargetClass(value = "java.lang.ref.Finalizer", reason = "the finalizer thread starts when needed")
public final class Target_java_lang_ref_Finalizer {
    private Target_java_lang_ref_Finalizer() {
    }

    @Alias
    public static native void register(Object finalizee);

    @Alias(jdk = "21..")
    static native void startFinalizerThread(ThreadGroup group);

    @Inject(jdk = "..20")
    public static void start() {
    }

    @Inject(jdk = "21..")
    @TargetElement(name = "start")
    static void startThread() {
        startFinalizerThread(org.nativeaot.runtime.Threads.systemGroup());
    }

    @Substitute(jdk = "18..")
    private static boolean isFinalizationEnabled() {
        return true;
    }

    @Substitute(jdk = "18..")
    private static void reportComplete(Object finalizee) {
    }
}
