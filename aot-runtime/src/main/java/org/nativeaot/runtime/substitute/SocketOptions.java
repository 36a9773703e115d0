package org.nativeaot.runtime.substitute;

import java.io.IOException;
import org.nativeaot.runtime.KernelFiles;
import org.nativeaot.runtime.KernelSockets;

/** Options of sockets: numbers and shapes of Linux. Most values are ints. */
final class SocketOptions {
    static final int IPPROTO_IP = 0;
    static final int IPPROTO_IPV6 = 41;
    private static final int SOL_SOCKET = 1;
    private static final int SO_REUSEADDR = 2;
    private static final int SO_ERROR = 4;
    private static final int SO_SNDBUF = 7;
    private static final int SO_RCVBUF = 8;
    private static final int SO_LINGER = 13;
    private static final int IP_TOS = 1;
    private static final int IP_MULTICAST_TTL = 33;
    private static final int IP_MULTICAST_LOOP = 34;
    private static final int IP_MULTICAST_ALL = 49;
    private static final int IPV6_FLOWINFO_SEND = 33;
    private static final int IPV6_MULTICAST_HOPS = 18;
    private static final int IPV6_MULTICAST_ALL = 29;
    private static final int IPV6_V6ONLY = 26;
    private static final int IPV6_TCLASS = 67;
    private static final int SOCK_STREAM = 1;
    private static final int SOCK_DGRAM = 2;
    private static final int SERVICE_BITS = 0xfe;
    private static final int LEAST_RECEIVE_BUFFER = 1024;
    private static final int ENOPROTOOPT = 92;

    private SocketOptions() {
    }

    static int setInt(int fd, int level, int option, int value) {
        return KernelSockets.setOption(fd, level, option, SocketNames.ofInt(value));
    }

    /** With the settings that the class library gives a new socket. */
    static int newSocket(boolean six, boolean stream, boolean reuse) throws IOException {
        boolean v6 = six && SocketNames.has6();
        int fd = (int) SocketErrors.check(KernelSockets.create(v6 ? SocketNames.AF_INET6 : SocketNames.AF_INET,
                stream ? SOCK_STREAM : SOCK_DGRAM, 0));
        int r = 0;
        if (v6 && SocketNames.has4()) {
            r = setInt(fd, IPPROTO_IPV6, IPV6_V6ONLY, 0);
        }
        if (r == 0 && reuse) {
            r = setInt(fd, SOL_SOCKET, SO_REUSEADDR, 1);
        }
        if (r == 0 && !stream) {
            r = setInt(fd, v6 ? IPPROTO_IPV6 : IPPROTO_IP, v6 ? IPV6_MULTICAST_ALL : IP_MULTICAST_ALL, 0);
            r = r == -ENOPROTOOPT ? 0 : r;
            if (r == 0 && v6 && SocketNames.has4()) {
                r = setInt(fd, IPPROTO_IP, IP_MULTICAST_ALL, 0);
                r = r == -ENOPROTOOPT ? 0 : r;
            }
            if (r == 0 && v6) {
                r = setInt(fd, IPPROTO_IPV6, IPV6_MULTICAST_HOPS, 1);
            }
        }
        if (r < 0) {
            KernelFiles.close(fd);
            throw SocketErrors.of(r);
        }
        return fd;
    }

    /** The error that a connection that was waited for ended with; 0: none. */
    static int error(int fd) throws IOException {
        byte[] value = new byte[4];
        SocketErrors.check(KernelSockets.getOption(fd, SOL_SOCKET, SO_ERROR, value));
        return SocketNames.getInt(value, 0);
    }

    private static boolean isByte(int level, int option) {
        return level == IPPROTO_IP && (option == IP_MULTICAST_TTL || option == IP_MULTICAST_LOOP);
    }

    private static boolean isLinger(int level, int option) {
        return level == SOL_SOCKET && option == SO_LINGER;
    }

    /** @param convert whether the system's idea of the value may differ from the class library's */
    static int get(int fd, boolean convert, int level, int option) throws IOException {
        if (convert && level == IPPROTO_IP && option == IP_TOS && SocketNames.has6()) {
            level = IPPROTO_IPV6;
            option = IPV6_TCLASS;
        }
        byte[] value = new byte[isByte(level, option) ? 1 : isLinger(level, option) ? 8 : 4];
        SocketErrors.checkPlain(KernelSockets.getOption(fd, level, option, value));
        if (value.length == 1) {
            return value[0] & 0xff;
        }
        if (value.length == 8) {
            return SocketNames.getInt(value, 0) != 0 ? SocketNames.getInt(value, 4) : -1;
        }
        int result = SocketNames.getInt(value, 0);
        boolean doubled = convert && level == SOL_SOCKET && (option == SO_SNDBUF || option == SO_RCVBUF);
        return doubled ? result / 2 : result;
    }

    /** @param convert as in {@link #get} */
    static void set(int fd, boolean convert, int level, int option, int value, boolean isIPv6) throws IOException {
        if (convert && level == IPPROTO_IP && option == IP_TOS) {
            if (SocketNames.has6()) { // an IPv4 socket refuses, which does no harm
                setInt(fd, IPPROTO_IPV6, IPV6_FLOWINFO_SEND, 1);
                setInt(fd, IPPROTO_IPV6, IPV6_TCLASS, value);
            }
            value &= SERVICE_BITS;
        }
        if (convert && level == SOL_SOCKET && option == SO_RCVBUF) {
            value = Math.max(value, LEAST_RECEIVE_BUFFER);
        }
        byte[] bytes = SocketNames.ofInt(value);
        if (isByte(level, option)) {
            bytes = new byte[] {(byte) value};
        } else if (isLinger(level, option)) {
            bytes = new byte[8];
            SocketNames.setInt(bytes, 0, value >= 0 ? 1 : 0);
            SocketNames.setInt(bytes, 4, Math.max(value, 0));
        }
        SocketErrors.checkPlain(KernelSockets.setOption(fd, level, option, bytes));
        if (level == IPPROTO_IPV6 && option == IPV6_TCLASS && isIPv6) {
            setInt(fd, IPPROTO_IP, IP_TOS, value);
        }
    }
}
