package org.nativeaot.runtime.substitute;

import java.io.FileDescriptor;
import java.io.IOException;
import java.net.PortUnreachableException;
import java.net.SocketException;
import org.nativeaot.annotation.Alias;
import org.nativeaot.annotation.Substitute;
import org.nativeaot.annotation.TargetClass;
import org.nativeaot.runtime.KernelChannels;
import org.nativeaot.runtime.KernelFiles;
import org.nativeaot.runtime.KernelSockets;

/** Natives that read from and write to sockets. */
final class SocketDispatchers {
    private static final int EPIPE = 32;
    private static final int ECONNRESET = 104;
    private static final int ECONNREFUSED = 111;

    private SocketDispatchers() {
    }

    @TargetClass("sun.net.ConnectionResetException")
    static final class Reset extends SocketException {
        private static final long serialVersionUID = 1;

        @Alias
        Reset(String message) {
        }
    }

    static long streamed(long result) throws IOException {
        if (result == -ECONNRESET || result == -EPIPE) {
            throw new Reset("Connection reset");
        }
        return FileChannels.transferred(result, true);
    }

    /** An answer to an earlier packet, that nobody listens there, may have come meanwhile. */
    static long packet(long result, boolean reading) throws IOException {
        if (result == -ECONNREFUSED) {
            throw new PortUnreachableException();
        }
        return FileChannels.transferred(result, reading);
    }

    @TargetClass(value = "sun.nio.ch.SocketDispatcher", reason = "native")
    static final class Stream {
        private Stream() {
        }

        @Substitute
        private static int read0(FileDescriptor fd, long address, int length) throws IOException {
            return (int) SocketDispatchers.streamed(KernelChannels.read(FileChannels.number(fd), address, length));
        }

        @Substitute
        private static long readv0(FileDescriptor fd, long vectors, int count) throws IOException {
            return SocketDispatchers.streamed(KernelChannels.vector(FileChannels.number(fd), vectors, count, 0));
        }

        @Substitute(jdk = "21..")
        private static int write0(FileDescriptor fd, long address, int length) throws IOException {
            return (int) FileChannels.write(fd, address, length);
        }

        @Substitute(jdk = "21..")
        private static long writev0(FileDescriptor fd, long vectors, int count) throws IOException {
            return FileChannels.vector(fd, vectors, count, false);
        }
    }

    @TargetClass(value = "sun.nio.ch.DatagramDispatcher", reason = "native")
    static final class Packets {
        private Packets() {
        }

        @Substitute
        private static int read0(FileDescriptor fd, long address, int length) throws IOException {
            return (int) SocketDispatchers.packet(
                    KernelSockets.receive(FileChannels.number(fd), address, length, 0, 0, 0), true);
        }

        @Substitute
        private static long readv0(FileDescriptor fd, long vectors, int count) throws IOException {
            return SocketDispatchers.packet(KernelChannels.vector(FileChannels.number(fd), vectors, count, 0), true);
        }

        @Substitute
        private static int write0(FileDescriptor fd, long address, int length) throws IOException {
            return (int) SocketDispatchers.packet(
                    KernelSockets.send(FileChannels.number(fd), address, length, 0, 0, 0), false);
        }

        @Substitute
        private static long writev0(FileDescriptor fd, long vectors, int count) throws IOException {
            return SocketDispatchers.packet(KernelChannels.vector(FileChannels.number(fd), vectors, count, 1), false);
        }

        @Substitute(jdk = "21..")
        private static void dup0(FileDescriptor from, FileDescriptor to) throws IOException {
            FileChannels.check(KernelFiles.dup2(FileChannels.number(from), FileChannels.number(to)));
        }
    }
}
