package org.nativeaot.runtime.substitute;

import org.nativeaot.annotation.Alias;
import org.nativeaot.annotation.Substitute;
import org.nativeaot.annotation.TargetClass;
import org.nativeaot.runtime.KernelFiles;
import org.nativeaot.runtime.KernelMemory;

/** Natives of the Linux file system beyond those that all Unix systems share: copies between descriptors. */
final class LinuxFiles {
    private static final int BUFFER = 16384;
    private static final int ECANCELED = 125;
    /** What makes the class library copy through a buffer. */
    private static final int UNSUPPORTED_CASE = -6;

    private LinuxFiles() {
    }

    /** @param cancel address of an int that a canceller sets, or 0 */
    private static void copy(int to, int from, long buffer, int size, long cancel) throws UnixException {
        while (true) {
            long n = check(KernelFiles.readRaw(from, buffer, size));
            if (n == 0) {
                return;
            }
            if (cancel != 0 && jdk.internal.misc.Unsafe.getUnsafe().getIntVolatile(null, cancel) != 0) {
                throw new UnixException(ECANCELED);
            }
            for (long done = 0; done < n; ) {
                done += check(KernelFiles.writeRaw(to, buffer + done, n - done));
            }
        }
    }

    private static long check(long result) throws UnixException {
        if (result < 0) {
            throw new UnixException((int) -result);
        }
        return result;
    }

    @TargetClass("sun.nio.fs.UnixException")
    static final class UnixException extends Exception {
        private static final long serialVersionUID = 1;

        @Alias
        UnixException(int error) {
        }
    }

    @TargetClass(value = "sun.nio.fs.UnixCopyFile", jdk = "..20", reason = "native")
    static final class OldCopy {
        private OldCopy() {
        }

        @Substitute
        static void transfer(int to, int from, long cancel) throws UnixException {
            long buffer = KernelMemory.allocate(BUFFER);
            if (buffer == 0) {
                throw new UnixException(12);
            }
            try {
                copy(to, from, buffer, BUFFER, cancel);
            } finally {
                KernelMemory.free(buffer);
            }
        }
    }

    @TargetClass(value = "sun.nio.fs.UnixFileSystem", jdk = "21..", reason = "native")
    static final class Copy {
        private Copy() {
        }

        @Substitute
        private static void bufferedCopy0(int to, int from, long address, int size, long cancel) throws UnixException {
            copy(to, from, address, size, cancel);
        }
    }

    @TargetClass(value = "sun.nio.fs.LinuxNativeDispatcher", clinit = TargetClass.Clinit.NONE, reason = "native")
    static final class Dispatcher {
        private Dispatcher() {
        }

        @Substitute(jdk = "21..")
        static int posix_fadvise(int fd, long offset, long length, int advice) {
            return 0;
        }

        @Substitute(jdk = "21..")
        static int directCopy0(int to, int from, long cancel) {
            return UNSUPPORTED_CASE;
        }
    }

    /** The class name of a provider in a property is not looked at. */
    @TargetClass(value = "java.nio.file.FileSystems$DefaultFileSystemHolder",
            reason = "file system providers are not found by class name")
    static final class Holder {
        private Holder() {
        }

        @Substitute
        private static java.nio.file.spi.FileSystemProvider getDefaultProvider() {
            return sun.nio.fs.DefaultFileSystemProvider.instance();
        }
    }
}
