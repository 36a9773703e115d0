package org.nativeaot.runtime.substitute;

import org.nativeaot.annotation.Alias;
import org.nativeaot.annotation.TargetClass;

/** What the JVM writes into this class after its initialiser. The page size is that of the smallest pages in use. */
@TargetClass(value = "jdk.internal.misc.UnsafeConstants", clinit = TargetClass.Clinit.REPLACE,
        reason = "the JVM fills it in")
final class Target_jdk_internal_misc_UnsafeConstants {
    @Alias
    static final int ADDRESS_SIZE0;
    @Alias
    static final int PAGE_SIZE;
    @Alias
    static final boolean BIG_ENDIAN;
    @Alias
    static final boolean UNALIGNED_ACCESS;
    @Alias
    static final int DATA_CACHE_LINE_FLUSH_SIZE;

    static {
        ADDRESS_SIZE0 = 8;
        PAGE_SIZE = 4096;
        BIG_ENDIAN = false;
        UNALIGNED_ACCESS = true;
        DATA_CACHE_LINE_FLUSH_SIZE = 0;
    }

    private Target_jdk_internal_misc_UnsafeConstants() {
    }
}
