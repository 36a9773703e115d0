package org.nativeaot.runtime.substitute;

import org.nativeaot.annotation.Substitute;
import org.nativeaot.annotation.TargetClass;
import org.nativeaot.runtime.ThreadIds;

/** Numbers in the names of unnamed threads. */
@TargetClass(value = "java.lang.Thread$ThreadNumbering", jdk = "21..", clinit = TargetClass.Clinit.NONE,
        reason = "finds its counter by reflection")
final class Target_java_lang_Thread_Numbering {
    private Target_java_lang_Thread_Numbering() {
    }

    @Substitute
    static int next() {
        return ThreadIds.nextNumber();
    }
}
