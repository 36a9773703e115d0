package org.nativeaot.runtime.substitute;

import java.net.SocketException;
import org.nativeaot.annotation.Alias;
import org.nativeaot.annotation.Substitute;
import org.nativeaot.annotation.TargetClass;
import org.nativeaot.runtime.Descriptors;
import org.nativeaot.runtime.KernelFiles;
import org.nativeaot.runtime.KernelSockets;

/** Natives of {@code jdk.net.ExtendedSocketOptions}: options that Linux has. */
final class ExtendedOptions {
    static final int SOL_SOCKET = 1;
    static final int SO_PEERCRED = 17;
    static final int SO_INCOMING_NAPI_ID = 56;
    static final int IPPROTO_TCP = 6;
    static final int TCP_KEEPIDLE = 4;
    static final int TCP_KEEPINTVL = 5;
    static final int TCP_KEEPCNT = 6;
    static final int TCP_QUICKACK = 12;
    static final int IP_MTU_DISCOVER = 10;
    static final int IPV6_MTU_DISCOVER = 23;
    static final int NEVER_FRAGMENT = 2;
    private static final int SOCK_STREAM = 1;
    private static final int ENOPROTOOPT = 92;

    private ExtendedOptions() {
    }

    private static SocketException failed(int result) {
        if (result == -ENOPROTOOPT) {
            throw new UnsupportedOperationException("unsupported socket option");
        }
        return new SocketException(Descriptors.errorText(-result));
    }

    static void set(int fd, int level, int option, int value) throws SocketException {
        int r = SocketOptions.setInt(fd, level, option, value);
        if (r < 0) {
            throw failed(r);
        }
    }

    static int get(int fd, int level, int option) throws SocketException {
        byte[] value = new byte[4];
        int r = KernelSockets.getOption(fd, level, option, value);
        if (r < 0) {
            throw failed(r);
        }
        return SocketNames.getInt(value, 0);
    }

    /** The user and the group of the process at the other end. */
    static long peer(int fd) throws SocketException {
        byte[] value = new byte[12];
        int r = KernelSockets.getOption(fd, SOL_SOCKET, SO_PEERCRED, value);
        if (r < 0) {
            throw failed(r);
        }
        if (SocketNames.getInt(value, 4) == -1) {
            throw new SocketException("Please connect before getting the peer's credentials");
        }
        return (long) SocketNames.getInt(value, 4) << 32 | SocketNames.getInt(value, 8) & 0xffffffffL;
    }

    static boolean knows(int level, int option) {
        int fd = KernelSockets.create(SocketNames.AF_INET, SOCK_STREAM, 0);
        if (fd < 0) {
            return false;
        }
        int r = KernelSockets.getOption(fd, level, option, new byte[4]);
        KernelFiles.close(fd);
        return r != -ENOPROTOOPT;
    }

    @TargetClass("jdk.net.ExtendedSocketOptions$PlatformSocketOptions")
    static class Platform {
        Platform() {
        }

        @Substitute(reason = "its class is found by name")
        private static Platform newInstance(String name) {
            return new Natives();
        }
    }

    @TargetClass(value = "jdk.net.LinuxSocketOptions", clinit = TargetClass.Clinit.NONE, reason = "native")
    static final class Natives extends Platform {
        @Alias
        Natives() {
        }

        @Substitute
        private static void setTcpKeepAliveProbes0(int fd, int value) throws SocketException {
            ExtendedOptions.set(fd, IPPROTO_TCP, TCP_KEEPCNT, value);
        }

        @Substitute
        private static void setTcpKeepAliveTime0(int fd, int value) throws SocketException {
            ExtendedOptions.set(fd, IPPROTO_TCP, TCP_KEEPIDLE, value);
        }

        @Substitute
        private static void setTcpKeepAliveIntvl0(int fd, int value) throws SocketException {
            ExtendedOptions.set(fd, IPPROTO_TCP, TCP_KEEPINTVL, value);
        }

        @Substitute(jdk = "21..")
        private static void setIpDontFragment0(int fd, boolean on, boolean six) throws SocketException {
            ExtendedOptions.set(fd, SocketOptions.IPPROTO_IP, IP_MTU_DISCOVER, on ? NEVER_FRAGMENT : 0);
            if (six) {
                ExtendedOptions.set(fd, SocketOptions.IPPROTO_IPV6, IPV6_MTU_DISCOVER, on ? NEVER_FRAGMENT : 0);
            }
        }

        @Substitute(jdk = "21..")
        private static boolean getIpDontFragment0(int fd, boolean six) throws SocketException {
            return ExtendedOptions.get(fd, SocketOptions.IPPROTO_IP, IP_MTU_DISCOVER) == NEVER_FRAGMENT;
        }

        @Substitute
        private static int getTcpKeepAliveProbes0(int fd) throws SocketException {
            return ExtendedOptions.get(fd, IPPROTO_TCP, TCP_KEEPCNT);
        }

        @Substitute
        private static int getTcpKeepAliveTime0(int fd) throws SocketException {
            return ExtendedOptions.get(fd, IPPROTO_TCP, TCP_KEEPIDLE);
        }

        @Substitute
        private static int getTcpKeepAliveIntvl0(int fd) throws SocketException {
            return ExtendedOptions.get(fd, IPPROTO_TCP, TCP_KEEPINTVL);
        }

        @Substitute
        private static void setQuickAck0(int fd, boolean on) throws SocketException {
            ExtendedOptions.set(fd, IPPROTO_TCP, TCP_QUICKACK, on ? 1 : 0);
        }

        @Substitute
        private static boolean getQuickAck0(int fd) throws SocketException {
            return ExtendedOptions.get(fd, IPPROTO_TCP, TCP_QUICKACK) != 0;
        }

        @Substitute
        private static long getSoPeerCred0(int fd) throws SocketException {
            return ExtendedOptions.peer(fd);
        }

        @Substitute
        private static boolean keepAliveOptionsSupported0() {
            return true;
        }

        @Substitute
        private static boolean quickAckSupported0() {
            return true;
        }

        @Substitute
        private static boolean incomingNapiIdSupported0() {
            return ExtendedOptions.knows(SOL_SOCKET, SO_INCOMING_NAPI_ID);
        }

        @Substitute
        private static int getIncomingNapiId0(int fd) throws SocketException {
            return ExtendedOptions.get(fd, SOL_SOCKET, SO_INCOMING_NAPI_ID);
        }
    }
}
