package org.nativeaot.runtime.substitute;

import org.nativeaot.annotation.Alias;
import org.nativeaot.annotation.Substitute;
import org.nativeaot.annotation.TargetClass;
import org.nativeaot.annotation.TargetElement;
import org.nativeaot.runtime.KernelHeap;

/** The kernel keeps the table of interned strings, which begins with the image's. */
@TargetClass(value = "java.lang.String", reason = "native")
public final class Target_java_lang_String {
    @Alias
    public byte[] value;
    @Alias
    public byte coder;

    @Alias
    public Target_java_lang_String(byte[] value, byte coder) {
        throw new UnsupportedOperationException();
    }

    /** Copies the characters into an array of that coder; {@code begin} counts characters. */
    @Alias
    public native void getBytes(byte[] to, int begin, byte coder);

    @Substitute
    @TargetElement(name = "intern")
    public String aotIntern() {
        return KernelHeap.stringIntern((String) (Object) this);
    }
}
