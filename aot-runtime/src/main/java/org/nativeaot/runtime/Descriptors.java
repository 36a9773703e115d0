package org.nativeaot.runtime;

import java.io.FileDescriptor;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.nativeaot.runtime.substitute.Target_java_io_FileDescriptor;

/**
 * Blocking reads and writes on file descriptors as the streams of java.io make them, with the class library's
 * messages.
 */
public final class Descriptors {
    private static final int O_WRONLY = 1;
    private static final int O_CREAT = 0100;
    private static final int O_TRUNC = 01000;
    private static final int O_APPEND = 02000;
    private static final int DEFAULT_MODE = 0666;
    private static final int EISDIR = 21;

    private Descriptors() {
    }

    private static int number(FileDescriptor fd) throws IOException {
        int n = Target_java_io_FileDescriptor.number(fd);
        if (n < 0) {
            throw new IOException("Stream Closed");
        }
        return n;
    }

    /** All bytes, however many calls it takes. */
    public static void write(FileDescriptor fd, byte[] bytes, int offset, int length) throws IOException {
        checkRange(bytes, offset, length);
        int done = 0;
        while (done < length) {
            int n = KernelFiles.write(number(fd), bytes, offset + done, length - done);
            if (n < 0) {
                throw failed(-n, "Write error");
            }
            done += n;
        }
    }

    /** Up to {@code length} bytes; -1 at the end. */
    public static int read(FileDescriptor fd, byte[] bytes, int offset, int length) throws IOException {
        checkRange(bytes, offset, length);
        if (length == 0) {
            return 0;
        }
        int n = KernelFiles.read(number(fd), bytes, offset, length);
        if (n < 0) {
            throw failed(-n, "Read error");
        }
        return n == 0 ? -1 : n;
    }

    /** One byte; -1 at the end. */
    public static int read(FileDescriptor fd) throws IOException {
        byte[] one = new byte[1];
        return read(fd, one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    private static void checkRange(byte[] bytes, int offset, int length) {
        Objects.requireNonNull(bytes);
        if ((offset | length) < 0 || length > bytes.length - offset) {
            throw new IndexOutOfBoundsException();
        }
    }

    public static int available(FileDescriptor fd) throws IOException {
        long n = KernelFiles.available(number(fd));
        if (n < 0) {
            throw failed((int) -n, null);
        }
        return (int) Math.min(n, Integer.MAX_VALUE);
    }

    /** @param whence 0 from the start, 1 from here, 2 from the end */
    public static long seek(FileDescriptor fd, long offset, int whence, String onError) throws IOException {
        long at = KernelFiles.seek(number(fd), offset, whence);
        if (at < 0) {
            throw failed((int) -at, onError);
        }
        return at;
    }

    public static long length(FileDescriptor fd) throws IOException {
        long n = KernelFiles.size(number(fd));
        if (n < 0) {
            throw failed((int) -n, "GetLength failed");
        }
        return n;
    }

    public static void truncate(FileDescriptor fd, long size) throws IOException {
        int r = KernelFiles.truncate(number(fd), size);
        if (r < 0) {
            throw failed(-r, "setLength failed");
        }
    }

    public static void close(FileDescriptor fd) throws IOException {
        int n = Target_java_io_FileDescriptor.number(fd);
        if (n < 0) {
            return;
        }
        Target_java_io_FileDescriptor.setNumber(fd, -1);
        if (n <= 2) {
            // the standard descriptors stay taken, so that no file opened later gets their numbers
            int nowhere = KernelFiles.open(path("/dev/null"), n == 0 ? 0 : O_WRONLY, 0);
            if (nowhere >= 0) {
                KernelFiles.dup2(nowhere, n);
                KernelFiles.close(nowhere);
            }
            return;
        }
        int r = KernelFiles.close(n);
        if (r < 0) {
            throw failed(-r, "close failed");
        }
    }

    /** {@code FileInputStream.open0}. */
    public static void openForReading(FileDescriptor fd, String path) throws FileNotFoundException {
        open(fd, path, 0);
    }

    /** {@code FileOutputStream.open0}. */
    public static void openForWriting(FileDescriptor fd, String path, boolean append) throws FileNotFoundException {
        open(fd, path, O_WRONLY | O_CREAT | (append ? O_APPEND : O_TRUNC));
    }

    /** @param flags those of open(2) */
    public static void open(FileDescriptor fd, String path, int flags) throws FileNotFoundException {
        String trimmed = path;
        while (trimmed.length() > 1 && trimmed.endsWith("/")) {
            trimmed = trimmed.substring(0, trimmed.length() - 1);
        }
        int n = KernelFiles.open(path(trimmed), flags, DEFAULT_MODE);
        if (n >= 0 && isDirectory(n)) {
            KernelFiles.close(n);
            n = -EISDIR;
        }
        if (n < 0) {
            throw new FileNotFoundException(path + " (" + errorText(-n) + ")");
        }
        Target_java_io_FileDescriptor.setNumber(fd, n);
    }

    private static boolean isDirectory(int fd) {
        long[] stat = new long[1];
        return KernelFiles.fstat(fd, stat) == 0 && (stat[0] & 0170000) == 0040000;
    }

    /** The bytes that the kernel takes for a path. */
    public static byte[] path(String name) {
        byte[] bytes = name.getBytes(HostLocale.charset());
        return java.util.Arrays.copyOf(bytes, bytes.length + 1);
    }

    /** The same as bytes. */
    public static byte[] errorBytes(int error) {
        return errorText(error).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** What the C library says about an errno. */
    public static String errorText(int error) {
        byte[] text = KernelProcess.errorText(error);
        return text == null ? "error " + error : new String(text, StandardCharsets.ISO_8859_1);
    }

    private static IOException failed(int error, String otherwise) {
        byte[] text = KernelProcess.errorText(error);
        return text == null ? new IOException(otherwise) : new IOException(errorText(error));
    }
}
