package org.nativeaot.runtime.substitute;

import java.io.FileDescriptor;
import java.io.IOException;
import java.net.SocketException;
import java.util.Arrays;
import java.util.Random;
import org.nativeaot.annotation.Substitute;
import org.nativeaot.annotation.TargetClass;
import org.nativeaot.runtime.KernelSockets;

/** Natives of sockets whose names are paths. {@code struct sockaddr_un}: family (2 bytes), path. */
final class UnixSockets {
    private static final int AF_UNIX = 1;
    private static final int SOCK_STREAM = 1;
    private static final int PATH_AT = 2;
    private static final int LONGEST_PATH = 107;
    private static final int LENGTH_AT = KernelSockets.NAME - 4;

    private UnixSockets() {
    }

    static byte[] encode(byte[] path) throws SocketException {
        if (path.length > LONGEST_PATH) {
            throw new SocketException("Unix domain path too long");
        }
        byte[] name = new byte[PATH_AT + path.length + 1];
        name[0] = AF_UNIX;
        System.arraycopy(path, 0, name, PATH_AT, path.length);
        return name;
    }

    /** The path, without a NUL that may end it; of none the empty one. */
    static byte[] path(byte[] name) {
        int end = Math.max(PATH_AT, Math.min(SocketNames.getInt(name, LENGTH_AT), LENGTH_AT));
        int length = 0;
        while (PATH_AT + length < end && name[PATH_AT + length] != 0) {
            length++;
        }
        return Arrays.copyOfRange(name, PATH_AT, PATH_AT + length);
    }

    @TargetClass(value = "sun.nio.ch.UnixDomainSockets", reason = "native")
    static final class Natives {
        private Natives() {
        }

        @Substitute
        private static boolean init() {
            return true;
        }

        /** For temporary names. */
        @Substitute
        private static Random getRandom() {
            return new java.security.SecureRandom();
        }

        @Substitute
        private static int socket0() throws IOException {
            return (int) SocketErrors.check(KernelSockets.create(AF_UNIX, SOCK_STREAM, 0));
        }

        @Substitute
        private static void bind0(FileDescriptor fd, byte[] path) throws IOException {
            byte[] name = UnixSockets.encode(path);
            SocketErrors.check(KernelSockets.bind(FileChannels.number(fd), name, name.length));
        }

        @Substitute
        private static int connect0(FileDescriptor fd, byte[] path) throws IOException {
            byte[] name = UnixSockets.encode(path);
            int r = SocketErrors.pending(KernelSockets.connect(FileChannels.number(fd), name, name.length));
            return r == 0 ? 1 : r;
        }

        @Substitute
        private static int accept0(FileDescriptor fd, FileDescriptor accepted, Object[] path) throws IOException {
            byte[] name = new byte[KernelSockets.NAME];
            int r = SocketErrors.pending(KernelSockets.accept(FileChannels.number(fd), name));
            if (r >= 0) {
                Target_java_io_FileDescriptor.setNumber(accepted, r);
                path[0] = UnixSockets.path(name);
                return 1;
            }
            return r;
        }

        @Substitute
        private static byte[] localAddress0(FileDescriptor fd) throws IOException {
            return UnixSockets.path(SocketNames.of(fd, false));
        }
    }
}
