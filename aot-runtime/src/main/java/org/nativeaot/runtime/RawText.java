package org.nativeaot.runtime;

/** Strings of C at raw addresses, as the class library's file system passes paths. */
public final class RawText {
    private static final long BYTES = TypeInfo.ARRAY_BASE;

    private RawText() {
    }

    /** The bytes up to and with the NUL: what kernel calls take for a path. */
    public static byte[] path(long address) {
        jdk.internal.misc.Unsafe u = jdk.internal.misc.Unsafe.getUnsafe();
        int n = 0;
        while (u.getByte(address + n) != 0) {
            n++;
        }
        byte[] bytes = new byte[n + 1];
        KernelMemory.copy(null, address, bytes, BYTES, n);
        return bytes;
    }
}
