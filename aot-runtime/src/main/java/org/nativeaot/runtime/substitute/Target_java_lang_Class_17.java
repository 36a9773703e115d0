package org.nativeaot.runtime.substitute;

import org.nativeaot.annotation.Alias;
import org.nativeaot.annotation.Substitute;
import org.nativeaot.annotation.TargetClass;

/** Natives of Class that newer class libraries do without. */
@TargetClass(value = "java.lang.Class", jdk = "..24", reason = "class objects are made when the program is published")
final class Target_java_lang_Class_17 {
    @Substitute
    public int getModifiers() {
        return Target_java_lang_Class.of((Class<?>) (Object) this).aotModifiers;
    }

    @Substitute
    public Object[] getSigners() {
        return null;
    }

    @Substitute
    void setSigners(Object[] signers) {
        throw new UnsupportedOperationException("no class is signed in a published program");
    }
}
