package org.nativeaot.runtime.substitute;

import java.io.FileDescriptor;
import java.io.IOException;
import org.nativeaot.annotation.Substitute;
import org.nativeaot.annotation.TargetClass;
import org.nativeaot.runtime.KernelChannels;
import org.nativeaot.runtime.KernelFiles;
import org.nativeaot.runtime.KernelMemory;

/** Natives of channels, for files. */
final class FileDispatchers {
    private FileDispatchers() {
    }

    @TargetClass(value = "sun.nio.ch.FileDispatcherImpl", jdk = "..20", reason = "native")
    static final class Old {
        private Old() {
        }

        @Substitute
        static int read0(FileDescriptor fd, long address, int length) throws IOException {
            return (int) FileChannels.read(fd, address, length);
        }

        @Substitute
        static int pread0(FileDescriptor fd, long address, int length, long position) throws IOException {
            return (int) FileChannels.transferred(
                    KernelChannels.pread(FileChannels.number(fd), address, length, position), true);
        }

        @Substitute
        static long readv0(FileDescriptor fd, long vectors, int count) throws IOException {
            return FileChannels.vector(fd, vectors, count, true);
        }

        @Substitute
        static int write0(FileDescriptor fd, long address, int length) throws IOException {
            return (int) FileChannels.write(fd, address, length);
        }

        @Substitute
        static int pwrite0(FileDescriptor fd, long address, int length, long position) throws IOException {
            return (int) FileChannels.transferred(
                    KernelChannels.pwrite(FileChannels.number(fd), address, length, position), false);
        }

        @Substitute
        static long writev0(FileDescriptor fd, long vectors, int count) throws IOException {
            return FileChannels.vector(fd, vectors, count, false);
        }

        @Substitute
        static int force0(FileDescriptor fd, boolean metaData) throws IOException {
            return (int) FileChannels.check(KernelFiles.sync(FileChannels.number(fd), metaData ? 0 : 1));
        }

        @Substitute
        static long seek0(FileDescriptor fd, long offset) throws IOException {
            return FileChannels.seek(fd, offset);
        }

        @Substitute
        static int truncate0(FileDescriptor fd, long size) throws IOException {
            return (int) FileChannels.check(KernelFiles.truncate(FileChannels.number(fd), size));
        }

        @Substitute
        static long size0(FileDescriptor fd) throws IOException {
            return FileChannels.check(KernelFiles.size(FileChannels.number(fd)));
        }

        @Substitute
        static int lock0(FileDescriptor fd, boolean wait, long position, long size, boolean shared) throws IOException {
            return FileChannels.lock(fd, wait, position, size, shared);
        }

        @Substitute
        static void release0(FileDescriptor fd, long position, long size) throws IOException {
            FileChannels.release(fd, position, size);
        }

        @Substitute
        static void closeIntFD(int fd) throws IOException {
            FileChannels.close(fd);
        }

        @Substitute
        static int setDirect0(FileDescriptor fd) throws IOException {
            throw new IOException("Direct I/O is not supported");
        }

        @Substitute
        static void close0(FileDescriptor fd) throws IOException {
            FileChannels.close(FileChannels.number(fd));
        }

        @Substitute
        static void preClose0(FileDescriptor fd) throws IOException {
            FileChannels.preClose(fd);
        }

        @Substitute
        static void dup0(FileDescriptor from, FileDescriptor to) throws IOException {
            FileChannels.check(KernelFiles.dup2(FileChannels.number(from), FileChannels.number(to)));
        }

        @Substitute
        static boolean canTransferToFromOverlappedMap0() {
            return true;
        }

        @Substitute
        static void init() {
            // nothing to prepare
        }
    }

    @TargetClass(value = "sun.nio.ch.UnixFileDispatcherImpl", jdk = "21..", reason = "native")
    static final class New {
        private New() {
        }

        @Substitute
        static int read0(FileDescriptor fd, long address, int length) throws IOException {
            return (int) FileChannels.read(fd, address, length);
        }

        @Substitute
        static int pread0(FileDescriptor fd, long address, int length, long position) throws IOException {
            return (int) FileChannels.transferred(
                    KernelChannels.pread(FileChannels.number(fd), address, length, position), true);
        }

        @Substitute
        static long readv0(FileDescriptor fd, long vectors, int count) throws IOException {
            return FileChannels.vector(fd, vectors, count, true);
        }

        @Substitute
        static int write0(FileDescriptor fd, long address, int length) throws IOException {
            return (int) FileChannels.write(fd, address, length);
        }

        @Substitute
        static int pwrite0(FileDescriptor fd, long address, int length, long position) throws IOException {
            return (int) FileChannels.transferred(
                    KernelChannels.pwrite(FileChannels.number(fd), address, length, position), false);
        }

        @Substitute
        static long writev0(FileDescriptor fd, long vectors, int count) throws IOException {
            return FileChannels.vector(fd, vectors, count, false);
        }

        @Substitute
        static int force0(FileDescriptor fd, boolean metaData) throws IOException {
            return (int) FileChannels.check(KernelFiles.sync(FileChannels.number(fd), metaData ? 0 : 1));
        }

        @Substitute
        static long seek0(FileDescriptor fd, long offset) throws IOException {
            return FileChannels.seek(fd, offset);
        }

        @Substitute
        static int truncate0(FileDescriptor fd, long size) throws IOException {
            return (int) FileChannels.check(KernelFiles.truncate(FileChannels.number(fd), size));
        }

        @Substitute
        static long size0(FileDescriptor fd) throws IOException {
            return FileChannels.check(KernelFiles.size(FileChannels.number(fd)));
        }

        @Substitute
        static int lock0(FileDescriptor fd, boolean wait, long position, long size, boolean shared) throws IOException {
            return FileChannels.lock(fd, wait, position, size, shared);
        }

        @Substitute
        static void release0(FileDescriptor fd, long position, long size) throws IOException {
            FileChannels.release(fd, position, size);
        }

        @Substitute
        static void closeIntFD(int fd) throws IOException {
            FileChannels.close(fd);
        }

        @Substitute
        static int setDirect0(FileDescriptor fd) throws IOException {
            throw new IOException("Direct I/O is not supported");
        }

        @Substitute
        static int available0(FileDescriptor fd) throws IOException {
            long n = FileChannels.check(KernelFiles.available(FileChannels.number(fd)));
            return (int) Math.min(n, Integer.MAX_VALUE);
        }

        @Substitute
        static boolean isOther0(FileDescriptor fd) throws IOException {
            long[] stat = new long[1];
            FileChannels.check(KernelFiles.fstat(FileChannels.number(fd), stat));
            long kind = stat[0] & 0170000;
            return kind != 0100000 && kind != 0040000 && kind != 0120000;
        }

        @Substitute
        static long allocationGranularity0() {
            return KernelMemory.pageSize();
        }

        @Substitute
        static long map0(FileDescriptor fd, int mode, long position, long length, boolean sync) throws IOException {
            return FileChannels.map(fd, mode, position, length);
        }

        @Substitute
        static int unmap0(long address, long length) {
            return KernelFiles.unmap(address, length);
        }
    }

    @TargetClass(value = "sun.nio.ch.FileDispatcherImpl", jdk = "21..", reason = "native")
    static final class Linux {
        private Linux() {
        }

        @Substitute
        static long transferTo0(FileDescriptor from, long position, long count, FileDescriptor to, boolean append) {
            return FileChannels.UNSUPPORTED;
        }

        @Substitute
        static long transferFrom0(FileDescriptor from, FileDescriptor to, long position, long count, boolean append) {
            return FileChannels.UNSUPPORTED;
        }

        @Substitute
        static void init0() {
            // nothing to prepare
        }
    }

    @TargetClass(value = "sun.nio.ch.UnixDispatcher", jdk = "21..", reason = "native")
    static final class Closing {
        private Closing() {
        }

        @Substitute
        static void close0(FileDescriptor fd) throws IOException {
            FileChannels.close(FileChannels.number(fd));
        }

        @Substitute
        static void preClose0(FileDescriptor fd) throws IOException {
            FileChannels.preClose(fd);
        }

        @Substitute
        static void init() {
            // nothing to prepare
        }
    }
}
