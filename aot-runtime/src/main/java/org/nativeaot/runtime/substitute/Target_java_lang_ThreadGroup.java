package org.nativeaot.runtime.substitute;

import org.nativeaot.annotation.Alias;
import org.nativeaot.annotation.Inject;
import org.nativeaot.annotation.TargetClass;

/** Gives the runtime the constructor of the topmost group. */
@TargetClass("java.lang.ThreadGroup")
public final class Target_java_lang_ThreadGroup {
    @Alias
    private Target_java_lang_ThreadGroup() {
    }

    /** A new group without parent, named "system". */
    @Inject
    public static ThreadGroup system() {
        return (ThreadGroup) (Object) new Target_java_lang_ThreadGroup();
    }
}
