package org.nativeaot.runtime.substitute;

import java.lang.ref.Reference;
import org.nativeaot.annotation.Substitute;
import org.nativeaot.annotation.TargetClass;
import org.nativeaot.runtime.Intrinsics;

/**
 * Natives. Code reads the referent of a phantom reference like any field: the collector corrects it, if the object
 * moves, before threads go on.
 */
@TargetClass(value = "java.lang.ref.PhantomReference", reason = "native")
final class Target_java_lang_ref_PhantomReference {
    /** As Reference's own. */
    @Substitute
    private boolean refersTo0(Object o) {
        Object referent = Target_java_lang_ref_Reference.of((Reference<?>) (Object) this).referent;
        return Intrinsics.opaque(referent == o ? 1 : 0) != 0;
    }

    @Substitute(jdk = "21..")
    private void clear0() {
        Target_java_lang_ref_Reference.of((Reference<?>) (Object) this).referent = null;
    }
}
