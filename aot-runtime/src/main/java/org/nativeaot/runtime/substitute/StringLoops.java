package org.nativeaot.runtime.substitute;

import org.nativeaot.annotation.Substitute;
import org.nativeaot.annotation.TargetClass;
import org.nativeaot.runtime.ByteWords;

/** Loops over the bytes of strings for which HotSpot has code of its own. */
final class StringLoops {
    private StringLoops() {
    }

    @TargetClass(value = "java.lang.StringLatin1", reason = "words instead of bytes")
    static final class Target_java_lang_StringLatin1 {
        @Substitute
        public static boolean equals(byte[] value, byte[] other) {
            return ByteWords.equal(value, other);
        }

        @Substitute
        private static int indexOfChar(byte[] value, int ch, int fromIndex, int max) {
            return ByteWords.indexOf(value, ch, fromIndex, max);
        }

        /** {@code str} is not empty; the counts are of elements that the arrays have. */
        @Substitute
        public static int indexOf(byte[] value, int valueCount, byte[] str, int strCount, int fromIndex) {
            int end = valueCount - strCount + 1;
            int i = fromIndex;
            if (strCount == 1) {
                return ByteWords.indexOf(value, str[0], i, end);
            }
            while ((i = ByteWords.indexOfPair(value, str[0], str[1], i, end)) >= 0) {
                int k = 2;
                while (k < strCount && value[i + k] == str[k]) {
                    k++;
                }
                if (k == strCount) {
                    return i;
                }
                i++;
            }
            return -1;
        }

        @Substitute
        public static int hashCode(byte[] value) {
            return ByteWords.hashLatin1(value);
        }
    }

    @TargetClass(value = "java.lang.StringUTF16", reason = "words instead of characters")
    static final class Target_java_lang_StringUTF16 {
        @Substitute
        public static int hashCode(byte[] value) {
            return ByteWords.hashUtf16(value);
        }
    }

    @TargetClass(value = "java.lang.StringCoding", reason = "words instead of bytes")
    static final class Target_java_lang_StringCoding {
        @Substitute(jdk = "..20")
        public static boolean hasNegatives(byte[] bytes, int from, int length) {
            return ByteWords.countPositives(bytes, from, length) != length;
        }

        @Substitute(jdk = "21..")
        public static int countPositives(byte[] bytes, int from, int length) {
            return ByteWords.countPositives(bytes, from, length);
        }
    }

    @TargetClass(value = "jdk.internal.util.ArraysSupport", reason = "words instead of bytes")
    static final class Target_jdk_internal_util_ArraysSupport {
        @Substitute(jdk = "25..")
        private static int unsignedHashCode(int result, byte[] a, int fromIndex, int length) {
            return ByteWords.hashUnsigned(result, a, fromIndex, length);
        }
    }
}
