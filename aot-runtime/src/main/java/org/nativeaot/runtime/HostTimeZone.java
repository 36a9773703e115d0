package org.nativeaot.runtime;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The time zone that the environment names: TZ, else where /etc/localtime leads, else the zone file equal to it. */
public final class HostTimeZone {
    private static final String LOCALTIME = "/etc/localtime";
    private static final String ZONES = "/usr/share/zoneinfo";
    private static final int LINK = 0120000;
    private static final int FOLDER = 0040000;
    private static final int REGULAR = 0100000;
    private static final int KIND = 0170000;
    private static final int SIZE_AT = 7;

    private HostTimeZone() {
    }

    /** An id as zoneinfo has it; null if nothing is known. */
    public static String id() {
        String tz = Environment.get("TZ");
        if (tz == null || tz.isEmpty()) {
            return installed();
        }
        String name = tz.charAt(0) == ':' ? tz.substring(1) : tz;
        return name.startsWith("posix/") ? name.substring(6) : name;
    }

    private static String installed() {
        long[] stat = new long[SIZE_AT + 1];
        if (KernelFiles.stat(path(LOCALTIME), 0, stat) < 0) {
            return null;
        }
        if ((stat[0] & KIND) == LINK) {
            byte[] target = new byte[4097];
            int n = KernelFiles.readlink(path(LOCALTIME), target);
            String id = n < 0 ? null : afterZones(new String(target, 0, n, StandardCharsets.ISO_8859_1));
            if (id != null) {
                return id;
            }
        }
        byte[] wanted = contents(LOCALTIME, -1);
        return wanted == null ? null : equalFile(ZONES, wanted);
    }

    private static String afterZones(String path) {
        int at = path.indexOf("zoneinfo/");
        return at < 0 ? null : path.substring(at + "zoneinfo/".length());
    }

    private static String equalFile(String folder, byte[] wanted) {
        String likely = folder.equals(ZONES) ? likely(wanted) : null;
        if (likely != null) {
            return likely;
        }
        long directory = KernelFiles.directoryOpen(path(folder));
        if (directory < 0) {
            return null;
        }
        String found = null;
        byte[] name = new byte[256];
        int n;
        while (found == null && (n = KernelFiles.directoryRead(directory, name)) > 0) {
            String entry = new String(name, 0, n, StandardCharsets.ISO_8859_1);
            if (!isNoZone(entry)) {
                found = inFolder(folder + "/" + entry, wanted);
            }
        }
        KernelFiles.directoryClose(directory);
        return found;
    }

    private static String likely(byte[] wanted) {
        String utc = ZONES + "/UTC";
        if (Arrays.equals(contents(utc, wanted.length), wanted)) {
            return "UTC";
        }
        return Arrays.equals(contents(ZONES + "/GMT", wanted.length), wanted) ? "GMT" : null;
    }

    /** Names of zone files that are copies of others under names that are no ids. */
    private static boolean isNoZone(String entry) {
        return entry.startsWith(".") || entry.equals("ROC") || entry.equals("posixrules") || entry.equals("localtime");
    }

    private static String inFolder(String path, byte[] wanted) {
        long[] stat = new long[SIZE_AT + 1];
        if (KernelFiles.stat(path(path), 1, stat) < 0) {
            return null;
        }
        long kind = stat[0] & KIND;
        if (kind == FOLDER) {
            return equalFile(path, wanted);
        }
        return kind == REGULAR && stat[SIZE_AT] == wanted.length && Arrays.equals(contents(path, wanted.length), wanted)
                ? afterZones(path) : null;
    }

    /** @param size the only size of interest, or -1; null if the file has another or cannot be read */
    private static byte[] contents(String name, int size) {
        int fd = KernelFiles.open(path(name), 0, 0);
        if (fd < 0) {
            return null;
        }
        long length = KernelFiles.size(fd);
        byte[] bytes = null;
        if (length >= 0 && length < 1 << 20 && (size < 0 || length == size)) {
            bytes = new byte[(int) length];
            int done = 0;
            int n;
            while (done < bytes.length && (n = KernelFiles.read(fd, bytes, done, bytes.length - done)) > 0) {
                done += n;
            }
            bytes = done == bytes.length ? bytes : null;
        }
        KernelFiles.close(fd);
        return bytes;
    }

    private static byte[] path(String name) {
        return Arrays.copyOf(name.getBytes(StandardCharsets.ISO_8859_1), name.length() + 1);
    }
}
