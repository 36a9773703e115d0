package org.nativeaot.runtime.substitute;

import java.io.FileDescriptor;
import java.io.IOException;
import org.nativeaot.annotation.Alias;
import org.nativeaot.annotation.Substitute;
import org.nativeaot.annotation.TargetClass;
import org.nativeaot.runtime.KernelChannels;
import org.nativeaot.runtime.KernelFiles;
import org.nativeaot.runtime.KernelMemory;

/** Natives that all channels share. */
final class ChannelNatives {
    private ChannelNatives() {
    }

    @TargetClass(value = "sun.nio.ch.IOUtil", reason = "native")
    static final class Io {
        private static final int O_NONBLOCK = 04000;
        private static final int DRAINED_AT_ONCE = 128;

        private Io() {
        }

        @Substitute
        public static int fdVal(FileDescriptor fd) {
            return FileChannels.number(fd);
        }

        @Substitute
        static void setfdVal(FileDescriptor fd, int number) {
            Target_java_io_FileDescriptor.setNumber(fd, number);
        }

        @Substitute
        static int fdLimit() {
            return KernelChannels.limit();
        }

        @Substitute
        static int iovMax() {
            return 1024;
        }

        @Substitute(jdk = "21..")
        static long writevMax() {
            return Long.MAX_VALUE;
        }

        @Substitute
        public static void configureBlocking(FileDescriptor fd, boolean blocking) throws IOException {
            int flags = (int) FileChannels.check(KernelFiles.getFlags(FileChannels.number(fd)));
            int wanted = blocking ? flags & ~O_NONBLOCK : flags | O_NONBLOCK;
            if (wanted != flags) {
                FileChannels.check(KernelFiles.setFlags(FileChannels.number(fd), wanted));
            }
        }

        @Substitute
        static long makePipe(boolean blocking) throws IOException {
            return FileChannels.check(KernelChannels.pipe(blocking ? 1 : 0));
        }

        @Substitute
        static int write1(int fd, byte b) throws IOException {
            return (int) FileChannels.transferred(KernelFiles.write(fd, new byte[] {b}, 0, 1), false);
        }

        /** Whether there was anything. */
        @Substitute
        static boolean drain(int fd) throws IOException {
            byte[] buffer = new byte[DRAINED_AT_ONCE];
            boolean any = false;
            while (true) {
                int n = KernelFiles.read(fd, buffer, 0, buffer.length);
                if (n < 0) {
                    FileChannels.transferred(n, true);
                }
                any |= n > 0;
                if (n < buffer.length) {
                    return any;
                }
            }
        }

        @Substitute
        static int drain1(int fd) throws IOException {
            int n = KernelFiles.read(fd, new byte[1], 0, 1);
            return n < 0 && FileChannels.transferred(n, true) == FileChannels.UNAVAILABLE ? 0 : n;
        }
    }

    /** What a closer needs to end the system call that another thread blocks in. */
    @TargetClass(value = "sun.nio.ch.NativeThread", reason = "native")
    static final class ThreadNatives {
        private ThreadNatives() {
        }

        @Substitute(jdk = "..20")
        public static long current() {
            return KernelChannels.thread();
        }

        @Substitute(jdk = "..20")
        public static void signal(long thread) {
            KernelChannels.wake(thread);
        }

        @Substitute(jdk = "21..")
        static long current0() {
            return KernelChannels.thread();
        }

        @Substitute(jdk = "21..")
        static void signal0(long thread) {
            KernelChannels.wake(thread);
        }

        @Substitute(jdk = "21..")
        static boolean supportPendingSignals0() {
            return false;
        }

        @Substitute
        static void init() {
            // nothing to prepare
        }
    }

    @TargetClass(value = "sun.nio.ch.FileKey", jdk = "..20", reason = "native")
    static final class OldKey {
        @Alias
        private long st_dev;
        @Alias
        private long st_ino;

        private OldKey() {
        }

        @Substitute
        private void init(FileDescriptor fd) throws IOException {
            long[] stat = new long[3];
            FileChannels.check(KernelFiles.fstat(FileChannels.number(fd), stat));
            st_dev = stat[2];
            st_ino = stat[1];
        }
    }

    @TargetClass(value = "sun.nio.ch.FileKey", jdk = "21..", reason = "native")
    static final class Key {
        private Key() {
        }

        @Substitute
        private static void init(FileDescriptor fd, long[] into) throws IOException {
            long[] stat = new long[3];
            FileChannels.check(KernelFiles.fstat(FileChannels.number(fd), stat));
            into[0] = stat[2];
            into[1] = stat[1];
        }
    }

    @TargetClass(value = "sun.nio.ch.FileChannelImpl", jdk = "..20", reason = "native")
    static final class OldChannel {
        @Alias
        private FileDescriptor fd;

        private OldChannel() {
        }

        @Substitute
        private long map0(int mode, long position, long length, boolean sync) throws IOException {
            return FileChannels.map(fd, mode, position, length);
        }

        @Substitute
        private long transferTo0(FileDescriptor from, long position, long count, FileDescriptor to) {
            return FileChannels.UNSUPPORTED;
        }

        @Substitute
        private static int unmap0(long address, long length) {
            return KernelFiles.unmap(address, length);
        }

        @Substitute
        private static int maxDirectTransferSize0() {
            return 0x7ffff000;
        }

        @Substitute
        private static long initIDs() {
            return KernelMemory.pageSize();
        }
    }

    /** Pages are loaded when touched. */
    @TargetClass(value = "java.nio.MappedMemoryUtils", reason = "native")
    static final class Mapped {
        private Mapped() {
        }

        @Substitute
        private static boolean isLoaded0(long address, long length, long pages) {
            return false;
        }

        @Substitute
        private static void load0(long address, long length) {
        }

        @Substitute
        private static void unload0(long address, long length) {
        }

        @Substitute
        private static void force0(FileDescriptor fd, long address, long length) throws IOException {
            FileChannels.check(KernelFiles.msync(address, length));
        }
    }
}
