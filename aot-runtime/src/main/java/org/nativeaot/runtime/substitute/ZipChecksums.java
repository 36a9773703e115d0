package org.nativeaot.runtime.substitute;

import org.nativeaot.annotation.Substitute;
import org.nativeaot.annotation.TargetClass;
import org.nativeaot.runtime.TypeInfo;
import org.nativeaot.runtime.Checksums;

/** Natives of java.util.zip's checksums. Their callers have checked ranges. */
final class ZipChecksums {
    private ZipChecksums() {
    }

    @TargetClass(value = "java.util.zip.CRC32", reason = "native")
    static final class Crc {
        private Crc() {
        }

        @Substitute
        private static int update(int crc, int b) {
            return Checksums.crc32(crc, b);
        }

        @Substitute
        private static int updateBytes0(int crc, byte[] bytes, int offset, int length) {
            return Checksums.crc32(crc, bytes, TypeInfo.ARRAY_BASE + offset, length);
        }

        @Substitute
        private static int updateByteBuffer0(int crc, long address, int offset, int length) {
            return Checksums.crc32(crc, null, address + offset, length);
        }
    }

    @TargetClass(value = "java.util.zip.Adler32", reason = "native")
    static final class Adler {
        private Adler() {
        }

        @Substitute
        private static int update(int adler, int b) {
            return Checksums.adler32(adler, b);
        }

        @Substitute
        private static int updateBytes(int adler, byte[] bytes, int offset, int length) {
            return Checksums.adler32(adler, bytes, offset, length);
        }

        @Substitute
        private static int updateByteBuffer(int adler, long address, int offset, int length) {
            return Checksums.adler32(adler, address + offset, length);
        }
    }
}
