package org.nativeaot.runtime;

import java.util.Arrays;

/**
 * The process's environment, as far as the runtime itself needs it; programs see it through {@code
 * ProcessEnvironment}.
 */
public final class Environment {
    private Environment() {
    }

    /** {@code NAME=value} bytes of every entry. */
    public static byte[][] entries() {
        int n = 0;
        while (KernelProcess.environment(n) != null) {
            n++;
        }
        byte[][] all = new byte[n][];
        for (int i = 0; i < n; i++) {
            all[i] = KernelProcess.environment(i);
        }
        return all;
    }

    /**
     * Name and value bytes of every variable in turn. The first byte belongs to the name even if it is {@code =};
     * entries without a separator after it are no variables.
     */
    public static byte[][] namesAndValues() {
        byte[][] entries = entries();
        byte[][] all = new byte[entries.length * 2][];
        int n = 0;
        for (byte[] entry : entries) {
            int separator = 1;
            while (separator < entry.length && entry[separator] != '=') {
                separator++;
            }
            if (separator < entry.length) {
                all[n++] = Arrays.copyOf(entry, separator);
                all[n++] = Arrays.copyOfRange(entry, separator + 1, entry.length);
            }
        }
        return n == all.length ? all : Arrays.copyOf(all, n);
    }

    /** Value of a variable whose name is ASCII, read as Latin-1; null if it is not set. */
    public static String get(String name) {
        byte[] entry;
        for (int i = 0; (entry = KernelProcess.environment(i)) != null; i++) {
            if (startsWith(entry, name)) {
                return latin1(entry, name.length() + 1, entry.length - name.length() - 1);
            }
        }
        return null;
    }

    /** Text of Latin-1 bytes, without going through charsets. */
    static String latin1(byte[] bytes, int offset, int length) {
        @SuppressWarnings("deprecation")
        String text = new String(bytes, 0, offset, length);
        return text;
    }

    /** The first of these variables that is set and not empty, else the empty string. */
    static String first(String a, String b, String c) {
        String value = get(a);
        if (value == null || value.isEmpty()) {
            value = get(b);
        }
        if (value == null || value.isEmpty()) {
            value = get(c);
        }
        return value == null ? "" : value;
    }

    private static boolean startsWith(byte[] entry, String name) {
        if (entry.length <= name.length() || entry[name.length()] != '=') {
            return false;
        }
        for (int i = 0; i < name.length(); i++) {
            if (entry[i] != name.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
