package org.nativeaot.runtime.substitute;

import java.nio.ByteBuffer;
import org.nativeaot.annotation.Substitute;
import org.nativeaot.annotation.TargetClass;
import org.nativeaot.runtime.LibraryFiles;

/** Tables of Unicode properties are read at publish time, by the initialisers of the classes that keep them. */
@TargetClass(value = "jdk.internal.icu.impl.ICUBinary", reason = "there is no JDK to read a file of")
final class Target_jdk_internal_icu_impl_ICUBinary {
    private Target_jdk_internal_icu_impl_ICUBinary() {
    }

    @Substitute
    public static ByteBuffer getRequiredData(String path) {
        return ByteBuffer.wrap(LibraryFiles.read(path.substring(1)));
    }
}
