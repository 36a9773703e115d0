package org.nativeaot.runtime.substitute;

import java.io.FileDescriptor;
import java.io.IOException;
import org.nativeaot.runtime.Descriptors;
import org.nativeaot.runtime.KernelChannels;
import org.nativeaot.runtime.KernelFiles;

/** What the natives of sun.nio.ch do for descriptors. Results are the class library's status codes or counts. */
final class FileChannels {
    static final int EOF = -1;
    static final int UNAVAILABLE = -2;
    static final int INTERRUPTED = -3;
    static final int UNSUPPORTED = -4;
    private static final int EINTR = 4;
    private static final int EAGAIN = 11;
    private static final int EACCES = 13;
    private static final int NO_LOCK = -1;
    private static final int PROT_READ = 1;
    private static final int PROT_WRITE = 2;
    private static final int MAP_READ_WRITE = 1;
    private static final int MAP_PRIVATE = 2;

    private FileChannels() {
    }

    static int number(FileDescriptor fd) {
        return Target_java_io_FileDescriptor.number(fd);
    }

    static IOException failed(long result) {
        return new IOException(Descriptors.errorText((int) -result));
    }

    static long check(long result) throws IOException {
        if (result < 0) {
            throw failed(result);
        }
        return result;
    }

    /** Reads that end say so; errors that a caller handles are codes. */
    static long transferred(long result, boolean reading) throws IOException {
        if (result > 0) {
            return result;
        }
        if (result == 0) {
            return reading ? EOF : 0;
        }
        if (result == -EAGAIN) {
            return UNAVAILABLE;
        }
        if (result == -EINTR) {
            return INTERRUPTED;
        }
        throw failed(result);
    }

    static long read(FileDescriptor fd, long address, long length) throws IOException {
        return transferred(KernelChannels.read(number(fd), address, length), true);
    }

    static long write(FileDescriptor fd, long address, long length) throws IOException {
        return transferred(KernelChannels.write(number(fd), address, length), false);
    }

    static long vector(FileDescriptor fd, long vectors, int count, boolean reading) throws IOException {
        return transferred(KernelChannels.vector(number(fd), vectors, count, reading ? 0 : 1), reading);
    }

    static long seek(FileDescriptor fd, long to) throws IOException {
        return check(to < 0 ? KernelFiles.seek(number(fd), 0, 1) : KernelFiles.seek(number(fd), to, 0));
    }

    static int lock(FileDescriptor fd, boolean wait, long position, long size, boolean shared) throws IOException {
        int r = KernelChannels.lock(number(fd), shared ? 0 : 1, wait ? 1 : 0, position, size);
        if (!wait && (r == -EAGAIN || r == -EACCES)) {
            return NO_LOCK;
        }
        if (r == -EINTR) {
            return 2;
        }
        check(r);
        return 0;
    }

    static void release(FileDescriptor fd, long position, long size) throws IOException {
        check(KernelChannels.lock(number(fd), 2, 0, position, size));
    }

    static long map(FileDescriptor fd, int mode, long position, long length) throws IOException {
        int protection = mode == MAP_READ_WRITE || mode == MAP_PRIVATE ? PROT_READ | PROT_WRITE : PROT_READ;
        long address = KernelFiles.map(number(fd), protection, mode == MAP_PRIVATE ? 0 : 1, position, length);
        if (address < 0 && address > -4096) {
            if (address == -12) {
                throw new OutOfMemoryError("Map failed");
            }
            throw failed(address);
        }
        return address;
    }

    static void close(int fd) throws IOException {
        if (fd >= 0) {
            check(KernelFiles.close(fd));
        }
    }

    /** The number stays taken until the close proper, so that no file opened meanwhile gets it. */
    static void preClose(FileDescriptor fd) throws IOException {
        check(KernelChannels.preclose(number(fd)));
    }
}
