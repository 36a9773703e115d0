package org.nativeaot.runtime;

import org.nativeaot.runtime.substitute.Target_java_lang_String;

/**
 * What the compiler makes of string concatenation: the parts are measured, an array of just that size is made, and the
 * parts are put into it from the last to the first, which is how digits come.
 *
 * <p>A measure is a long: the length in characters, and above it one bit that is set if some character needs two bytes.
 * A hundred strings of two billion characters do not reach that bit.
 */
public final class Concatenation {
    private static final int WIDE_SHIFT = 62;
    private static final long WIDE = 1L << WIDE_SHIFT;

    private Concatenation() {
    }

    /** What a null reference reads as. */
    public static String text(String s) {
        return s == null ? "null" : s;
    }

    public static long measure(long before, String s) {
        Target_java_lang_String t = (Target_java_lang_String) (Object) s;
        return before + (t.value.length >> t.coder) | (long) t.coder << WIDE_SHIFT;
    }

    public static long measure(long before, char c) {
        return before + 1 | (c > 0xFF ? WIDE : 0);
    }

    public static long measure(long before, boolean b) {
        return before + (b ? 4 : 5);
    }

    public static long measure(long before, int n) {
        return before + Digits.count(n);
    }

    public static long measure(long before, long n) {
        return before + Digits.count(n);
    }

    /** 0 for one byte a character, 1 for two. */
    public static int coder(long measure) {
        return (int) (measure >>> WIDE_SHIFT);
    }

    public static byte[] buffer(long measure) {
        long bytes = (measure & WIDE - 1) << coder(measure);
        if (bytes > Integer.MAX_VALUE) {
            throw new OutOfMemoryError("Overflow: String length out of range");
        }
        return new byte[(int) bytes];
    }

    /** Puts a part in front of {@code end}, and answers where it begins. Both count characters. */
    public static int put(byte[] buffer, int coder, int end, String s) {
        Target_java_lang_String t = (Target_java_lang_String) (Object) s;
        int begin = end - (t.value.length >> t.coder);
        t.getBytes(buffer, begin, (byte) coder);
        return begin;
    }

    public static int put(byte[] buffer, int coder, int end, char c) {
        if (coder == 0) {
            buffer[end - 1] = (byte) c;
        } else {
            buffer[2 * end - 2] = (byte) c;
            buffer[2 * end - 1] = (byte) (c >> 8);
        }
        return end - 1;
    }

    public static int put(byte[] buffer, int coder, int end, boolean b) {
        // Each branch copies a literal, of which the compiler knows the length.
        return b ? put(buffer, coder, end, "true") : put(buffer, coder, end, "false");
    }

    public static int put(byte[] buffer, int coder, int end, int n) {
        return coder == 0 ? Digits.put(buffer, end, n) : widen(buffer, end, Digits.put(buffer, end, n));
    }

    public static int put(byte[] buffer, int coder, int end, long n) {
        return coder == 0 ? Digits.put(buffer, end, n) : widen(buffer, end, Digits.put(buffer, end, n));
    }

    /**
     * Takes apart characters of one byte that stand where characters of two bytes are to stand: at {@code begin} to
     * {@code end} of the array, half way in front of their place. Nothing stands there yet, since parts come from the
     * last to the first; the last character goes first, since its place is free.
     */
    private static int widen(byte[] buffer, int end, int begin) {
        for (int i = end - 1; i >= begin; i--) {
            byte c = buffer[i];
            buffer[2 * i + 1] = 0;
            buffer[2 * i] = c;
        }
        return begin;
    }

    public static String string(byte[] buffer, int coder) {
        return (String) (Object) new Target_java_lang_String(buffer, (byte) coder);
    }
}
