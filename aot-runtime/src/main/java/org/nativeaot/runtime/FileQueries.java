package org.nativeaot.runtime;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What {@code java.io.File} asks of the system. Failures are the answers that File documents (false, 0, null), not
 * exceptions. Paths longer than 4096 bytes fail.
 */
public final class FileQueries {
    private static final int EXISTS = 1;
    private static final int REGULAR = 2;
    private static final int DIRECTORY = 4;
    private static final int KIND = 0170000;
    private static final int PERMISSIONS = 07777;
    private static final int O_RDWR_CREAT_EXCL = 2 | 0100 | 0200;
    private static final int ENOENT = 2;
    private static final int EACCES = 13;
    private static final int EEXIST = 17;
    private static final int ENOTDIR = 20;
    private static final int EISDIR = 21;
    private static final int LONGEST_PATH = 4096;
    private static final int LONGEST_NAME = 255;

    private FileQueries() {
    }

    private static byte[] path(File f) {
        return Descriptors.path(f.getPath());
    }

    /** The 15 numbers of stat (see natives.def), or null. */
    private static long[] stat(File f) {
        long[] stat = new long[15];
        return KernelFiles.stat(path(f), 1, stat) < 0 ? null : stat;
    }

    /** The bits of FileSystem's BA_ constants. */
    public static int attributes(File f) {
        long[] s = stat(f);
        if (s == null) {
            return 0;
        }
        long kind = s[0] & KIND;
        return EXISTS | (kind == 0100000 ? REGULAR : 0) | (kind == 0040000 ? DIRECTORY : 0);
    }

    /** @param access 4 read, 2 write, 1 execute */
    public static boolean isAccessible(File f, int access) {
        return KernelFiles.access(path(f), access) >= 0;
    }

    /** Milliseconds. */
    public static long lastModified(File f) {
        long[] s = stat(f);
        return s == null ? 0 : s[10] * 1000 + s[11] / 1000000;
    }

    public static long length(File f) {
        long[] s = stat(f);
        return s == null ? 0 : s[7];
    }

    /** @param access 4 read, 2 write, 1 execute */
    public static boolean setPermission(File f, int access, boolean enable, boolean ownerOnly) {
        long[] s = stat(f);
        if (s == null) {
            return false;
        }
        int bits = ownerOnly ? access << 6 : access << 6 | access << 3 | access;
        int mode = (int) s[0] & PERMISSIONS;
        return KernelFiles.chmod(path(f), enable ? mode | bits : mode & ~bits) >= 0;
    }

    public static boolean create(String name) throws IOException {
        int fd = name.equals("/") ? -EEXIST : KernelFiles.open(Descriptors.path(name), O_RDWR_CREAT_EXCL, 0666);
        if (fd >= 0) {
            KernelFiles.close(fd);
            return true;
        }
        if (fd == -EEXIST) {
            return false;
        }
        throw new IOException(Descriptors.errorText(-fd));
    }

    public static boolean delete(File f) {
        int r = KernelFiles.unlink(path(f));
        return r >= 0 || r == -EISDIR && KernelFiles.rmdir(path(f)) >= 0;
    }

    /** Names without "." and ".."; null if it is no folder or cannot be read. */
    public static String[] list(File f) {
        long directory = KernelFiles.directoryOpen(path(f));
        if (directory < 0) {
            return null;
        }
        List<String> names = new ArrayList<>();
        byte[] name = new byte[256];
        int n;
        while ((n = KernelFiles.directoryRead(directory, name)) > 0) {
            names.add(new String(name, 0, n, HostLocale.charset()));
        }
        KernelFiles.directoryClose(directory);
        return names.toArray(new String[0]);
    }

    public static boolean createDirectory(File f) {
        return KernelFiles.mkdir(path(f), 0777) >= 0;
    }

    public static boolean rename(File from, File to) {
        return KernelFiles.rename(path(from), path(to)) >= 0;
    }

    public static boolean setLastModified(File f, long millis) {
        return KernelFiles.setTimes(path(f), 1, Long.MIN_VALUE, millis * 1000000) >= 0;
    }

    public static boolean setReadOnly(File f) {
        long[] s = stat(f);
        return s != null && KernelFiles.chmod(path(f), (int) s[0] & PERMISSIONS & ~0222) >= 0;
    }

    /** @param which 0 total, 1 free, 2 usable; bytes */
    public static long space(File f, int which) {
        long[] s = new long[4];
        return KernelFiles.statfs(path(f), s) < 0 ? 0 : s[0] * s[1 + which];
    }

    public static long longestName(String path) {
        return LONGEST_NAME;
    }

    /**
     * The real path; if only a part of it exists, the real path of that part with the rest after it, "." and ".."
     * taken out by name.
     */
    public static String canonical(String path) throws IOException {
        byte[] original = Descriptors.path(path);
        if (original.length > LONGEST_PATH) {
            throw new IOException("Bad pathname");
        }
        byte[] real = new byte[LONGEST_PATH];
        int n = KernelFiles.realpath(original, real);
        if (n >= 0) {
            return new String(real, 0, n, HostLocale.charset());
        }
        int end = original.length - 1;
        int cut = end;
        while (cut > 0) {
            do {
                cut--;
            } while (cut > 0 && original[cut] != '/');
            if (cut == 0) {
                break;
            }
            byte[] part = Arrays.copyOf(original, cut + 1);
            part[cut] = 0;
            n = KernelFiles.realpath(part, real);
            if (n >= 0) {
                break;
            }
            if (n != -ENOENT && n != -ENOTDIR && n != -EACCES) {
                throw new IOException(Descriptors.errorText(-n));
            }
        }
        if (n < 0) {
            return withoutDots(path);
        }
        int from = n > 0 && real[n - 1] == '/' && original[cut] == '/' ? cut + 1 : cut;
        return withoutDots(new String(real, 0, n, HostLocale.charset())
                + new String(original, from, end - from, HostLocale.charset()));
    }

    private static String withoutDots(String path) {
        if (!path.contains("/.")) {
            return path;
        }
        List<String> kept = new ArrayList<>();
        for (String name : path.split("/")) {
            if (name.equals("..")) {
                if (!kept.isEmpty()) {
                    kept.remove(kept.size() - 1);
                }
            } else if (!name.isEmpty() && !name.equals(".")) {
                kept.add(name);
            }
        }
        return (path.startsWith("/") ? "/" : "") + String.join("/", kept);
    }
}
