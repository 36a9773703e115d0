package org.nativeaot.runtime.substitute;

import org.nativeaot.annotation.Alias;
import org.nativeaot.annotation.Inject;
import org.nativeaot.annotation.TargetClass;
import org.nativeaot.annotation.TargetElement;

/** Gives the runtime the constructor of the topmost group, and puts threads that were not started into groups. */
@TargetClass(value = "java.lang.ThreadGroup", reason = "the virtual machine makes the first groups")
public final class Target_java_lang_ThreadGroup {
    @Alias
    private Target_java_lang_ThreadGroup() {
    }

    /** A new group without parent, named "system". */
    @Inject
    public static ThreadGroup system() {
        return (ThreadGroup) (Object) new Target_java_lang_ThreadGroup();
    }

    @Alias(jdk = "..18")
    native void add(Thread t);

    /** Groups list their threads themselves until JDK 18, then ask for all threads. */
    @Inject(jdk = "..18")
    public static void enter(ThreadGroup group, Thread t) {
        ((Target_java_lang_ThreadGroup) (Object) group).add(t);
    }

    @Inject(jdk = "19..")
    @TargetElement(name = "enter")
    static void enterNothing(ThreadGroup group, Thread t) {
    }
}
