package org.nativeaot.runtime.substitute;

import java.lang.ref.Reference;
import org.nativeaot.annotation.Substitute;
import org.nativeaot.annotation.TargetClass;

/**
 * Natives. The referent of a phantom reference is an ordinary field to this collector, which never moves objects
 * here.
 */
@TargetClass(value = "java.lang.ref.PhantomReference", reason = "native")
final class Target_java_lang_ref_PhantomReference {
    @Substitute
    private boolean refersTo0(Object o) {
        return Target_java_lang_ref_Reference.of((Reference<?>) (Object) this).referent == o;
    }

    @Substitute(jdk = "21..")
    private void clear0() {
        Target_java_lang_ref_Reference.of((Reference<?>) (Object) this).referent = null;
    }
}
