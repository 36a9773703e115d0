package org.nativeaot.runtime.substitute;

import java.io.FileDescriptor;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.nativeaot.annotation.Inject;
import org.nativeaot.annotation.Substitute;
import org.nativeaot.annotation.TargetClass;
import org.nativeaot.runtime.KernelChannels;
import org.nativeaot.runtime.KernelFiles;
import org.nativeaot.runtime.KernelMemory;
import org.nativeaot.runtime.KernelSockets;

/** Natives of {@code sun.nio.ch.Net}, on which all sockets rest: making, connecting and waiting. */
@TargetClass(value = "sun.nio.ch.Net", reason = "native")
final class SocketNatives {
    private static final int POLLOUT = 4;
    private static final int POLLHUP = 16;
    private static final int MSG_OOB = 1;
    private static final int ECONNABORTED = 103;
    private static final int ENOTCONN = 107;

    private SocketNatives() {
    }

    @Substitute
    private static void initIDs() {
        // nothing to prepare
    }

    @Substitute
    private static boolean isIPv6Available0() {
        return SocketNames.has6();
    }

    @Substitute
    private static boolean isReusePortAvailable0() {
        return true;
    }

    /** Only Windows has such a thing. */
    @Substitute
    private static int isExclusiveBindAvailable() {
        return -1;
    }

    @Substitute(jdk = "21..")
    private static boolean shouldShutdownWriteBeforeClose0() {
        return false;
    }

    @Substitute
    private static boolean shouldSetBothIPv4AndIPv6Options0() {
        return true;
    }

    @Substitute
    private static boolean canIPv6SocketJoinIPv4Group0() {
        return true;
    }

    @Substitute
    private static boolean canJoin6WithIPv4Group0() {
        return false;
    }

    @Substitute
    private static boolean canUseIPv6OptionsWithIPv4LocalAddress0() {
        return true;
    }

    @Substitute
    private static int socket0(boolean preferIPv6, boolean stream, boolean reuse, boolean fastLoopback)
            throws IOException {
        return SocketOptions.newSocket(preferIPv6, stream, reuse);
    }

    @Substitute
    private static void bind0(FileDescriptor fd, boolean preferIPv6, boolean exclusive, InetAddress address, int port)
            throws IOException {
        byte[] name = SocketNames.encode(address, port, preferIPv6);
        SocketErrors.check(KernelSockets.bind(FileChannels.number(fd), name, name.length));
    }

    @Substitute
    static void listen(FileDescriptor fd, int backlog) throws IOException {
        SocketErrors.check(KernelSockets.listen(FileChannels.number(fd), backlog));
    }

    @Substitute
    private static int connect0(boolean preferIPv6, FileDescriptor fd, InetAddress remote, int port)
            throws IOException {
        byte[] name = SocketNames.encode(remote, port, preferIPv6);
        int r = SocketErrors.pending(KernelSockets.connect(FileChannels.number(fd), name, name.length));
        return r == 0 ? 1 : r;
    }

    @Substitute
    public static int accept(FileDescriptor fd, FileDescriptor accepted, InetSocketAddress[] remote)
            throws IOException {
        byte[] name = new byte[KernelSockets.NAME];
        int r;
        do {
            r = KernelSockets.accept(FileChannels.number(fd), name);
        } while (r == -ECONNABORTED);
        if (r < 0) {
            return SocketErrors.pending(r);
        }
        Target_java_io_FileDescriptor.setNumber(accepted, r);
        remote[0] = new InetSocketAddress(SocketNames.address(name), SocketNames.port(name));
        return 1;
    }

    @Substitute
    static void shutdown(FileDescriptor fd, int how) throws IOException {
        int r = KernelSockets.shutdown(FileChannels.number(fd), how);
        if (r != -ENOTCONN) {
            SocketErrors.check(r);
        }
    }

    @Substitute
    private static int localPort(FileDescriptor fd) throws IOException {
        return SocketNames.port(SocketNames.of(fd, false));
    }

    @Substitute
    private static InetAddress localInetAddress(FileDescriptor fd) throws IOException {
        return SocketNames.address(SocketNames.of(fd, false));
    }

    @Substitute
    private static int remotePort(FileDescriptor fd) throws IOException {
        return SocketNames.port(SocketNames.of(fd, true));
    }

    @Substitute
    private static InetAddress remoteInetAddress(FileDescriptor fd) throws IOException {
        return SocketNames.address(SocketNames.of(fd, true));
    }

    @Substitute
    private static int getIntOption0(FileDescriptor fd, boolean convert, int level, int option) throws IOException {
        return SocketOptions.get(FileChannels.number(fd), convert, level, option);
    }

    @Substitute
    private static void setIntOption0(FileDescriptor fd, boolean convert, int level, int option, int value,
            boolean isIPv6) throws IOException {
        SocketOptions.set(FileChannels.number(fd), convert, level, option, value, isIPv6);
    }

    @Inject
    private static int aotMilliseconds(long timeout) {
        return (int) Math.max(-1, Math.min(timeout, Integer.MAX_VALUE));
    }

    @Substitute
    static int poll(FileDescriptor fd, int events, long timeout) throws IOException {
        int r = KernelChannels.pollOne(FileChannels.number(fd), events, aotMilliseconds(timeout));
        return SocketErrors.interrupted(r) ? 0 : (int) SocketErrors.check(r);
    }

    @Substitute
    public static boolean pollConnect(FileDescriptor fd, long timeout) throws IOException {
        int happened = KernelChannels.pollOne(FileChannels.number(fd), POLLOUT, aotMilliseconds(timeout));
        if (happened == 0 || SocketErrors.interrupted(happened)) {
            return false;
        }
        FileChannels.check(happened);
        SocketErrors.check(-SocketOptions.error(FileChannels.number(fd)));
        if ((happened & POLLHUP) != 0) {
            throw SocketErrors.notConnected();
        }
        return true;
    }

    @Substitute
    static int available(FileDescriptor fd) throws IOException {
        return (int) SocketErrors.check(KernelFiles.available(FileChannels.number(fd)));
    }

    @Substitute
    static int sendOOB(FileDescriptor fd, byte data) throws IOException {
        long one = KernelMemory.allocate(1);
        if (one == 0) {
            throw new OutOfMemoryError();
        }
        try {
            jdk.internal.misc.Unsafe.getUnsafe().putByte(one, data);
            return (int) FileChannels.transferred(
                    KernelSockets.send(FileChannels.number(fd), one, 1, MSG_OOB, 0, 0), false);
        } finally {
            KernelMemory.free(one);
        }
    }

    /** Only Windows needs it. */
    @Substitute
    static boolean discardOOB(FileDescriptor fd) {
        return false;
    }

    @Substitute
    static short pollinValue() {
        return 1;
    }

    @Substitute
    static short polloutValue() {
        return POLLOUT;
    }

    @Substitute
    static short pollerrValue() {
        return 8;
    }

    @Substitute
    static short pollhupValue() {
        return POLLHUP;
    }

    @Substitute
    static short pollnvalValue() {
        return 32;
    }

    @Substitute
    static short pollconnValue() {
        return POLLOUT;
    }
}
