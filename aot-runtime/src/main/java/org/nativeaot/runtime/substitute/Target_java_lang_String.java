package org.nativeaot.runtime.substitute;

import org.nativeaot.annotation.Substitute;
import org.nativeaot.annotation.TargetClass;
import org.nativeaot.annotation.TargetElement;
import org.nativeaot.runtime.KernelHeap;

/** The kernel keeps the table of interned strings, which begins with the image's. */
@TargetClass(value = "java.lang.String", reason = "native")
final class Target_java_lang_String {
    @Substitute
    @TargetElement(name = "intern")
    public String aotIntern() {
        return KernelHeap.stringIntern((String) (Object) this);
    }
}
