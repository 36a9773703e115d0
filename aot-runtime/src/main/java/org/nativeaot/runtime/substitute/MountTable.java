package org.nativeaot.runtime.substitute;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.nativeaot.annotation.Alias;
import org.nativeaot.annotation.Inject;
import org.nativeaot.annotation.Substitute;
import org.nativeaot.annotation.TargetClass;
import org.nativeaot.runtime.Descriptors;
import org.nativeaot.runtime.KernelFiles;

/**
 * File systems that are mounted: what {@code getmntent} of the C library reads out of {@code /etc/mtab}, here read
 * directly. A line is device, folder, type, options, separated by blanks; blanks in them are written as octal escapes.
 */
@TargetClass(value = "sun.nio.fs.LinuxFileSystem", reason = "native")
final class MountTable {
    private static final int FIELDS = 4;

    private MountTable() {
    }

    /** A table that cannot be read is empty. */
    @Substitute
    List<Entry> getMountEntries(String table) {
        List<Entry> entries = new ArrayList<>();
        byte[] text = Mounts.contents(table);
        for (int at = 0; at < text.length; ) {
            int end = at;
            while (end < text.length && text[end] != '\n') {
                end++;
            }
            byte[][] fields = Mounts.fields(text, at, end, FIELDS);
            if (fields != null) {
                Entry e = new Entry();
                e.aotFill(fields);
                entries.add(e);
            }
            at = end + 1;
        }
        return entries;
    }

    @TargetClass("sun.nio.fs.UnixMountEntry")
    static final class Entry {
        @Alias
        private byte[] name;
        @Alias
        private byte[] dir;
        @Alias
        private byte[] fstype;
        @Alias
        private byte[] opts;

        @Alias
        Entry() {
        }

        @Inject
        void aotFill(byte[][] fields) {
            name = fields[0];
            dir = fields[1];
            fstype = fields[2];
            opts = fields[3];
        }
    }
}

/** Reads tables of mounts. */
final class Mounts {
    private Mounts() {
    }

    static byte[] contents(String path) {
        int fd = KernelFiles.open(Descriptors.path(path), 0, 0);
        if (fd < 0) {
            return new byte[0];
        }
        byte[] text = new byte[4096];
        int length = 0;
        int n;
        while ((n = KernelFiles.read(fd, text, length, text.length - length)) > 0) {
            length += n;
            if (length == text.length) {
                text = Arrays.copyOf(text, 2 * length);
            }
        }
        KernelFiles.close(fd);
        return Arrays.copyOf(text, length);
    }

    /** Null if the line is empty or a comment; fields that are missing are empty. */
    static byte[][] fields(byte[] text, int from, int to, int count) {
        byte[][] fields = new byte[count][];
        int at = from;
        for (int i = 0; i < count; i++) {
            while (at < to && blank(text[at])) {
                at++;
            }
            int start = at;
            while (at < to && !blank(text[at])) {
                at++;
            }
            if (i == 0 && (start == at || text[start] == '#')) {
                return null;
            }
            fields[i] = unescaped(text, start, at);
        }
        return fields;
    }

    private static boolean blank(byte b) {
        return b == ' ' || b == '\t';
    }

    private static byte[] unescaped(byte[] text, int from, int to) {
        byte[] out = new byte[to - from];
        int n = 0;
        for (int i = from; i < to; i++) {
            if (text[i] == '\\' && i + 3 < to && octal(text[i + 1]) && octal(text[i + 2]) && octal(text[i + 3])) {
                out[n++] = (byte) ((text[i + 1] - '0') * 64 + (text[i + 2] - '0') * 8 + text[i + 3] - '0');
                i += 3;
            } else {
                out[n++] = text[i];
            }
        }
        return Arrays.copyOf(out, n);
    }

    private static boolean octal(byte b) {
        return b >= '0' && b <= '7';
    }
}
