package org.nativeaot.runtime.substitute;

import org.nativeaot.annotation.Inject;
import org.nativeaot.annotation.Substitute;
import org.nativeaot.annotation.TargetClass;

/** Thread ids from a counter of our own instead of a word of the JVM's. */
@TargetClass(value = "java.lang.Thread$ThreadIdentifiers", jdk = "21..", clinit = TargetClass.Clinit.NONE,
        reason = "the counter lies in the JVM")
final class Target_java_lang_Thread_Identifiers {
    private Target_java_lang_Thread_Identifiers() {
    }

    @Substitute
    static long next() {
        return org.nativeaot.runtime.ThreadIds.next();
    }
}
