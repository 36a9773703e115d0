package org.nativeaot.runtime.substitute;

import java.io.FileDescriptor;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.nativeaot.runtime.Descriptors;
import org.nativeaot.runtime.KernelFiles;
import org.nativeaot.runtime.KernelSockets;

/**
 * {@code struct sockaddr_in} and {@code sockaddr_in6}: family (2 bytes), port (2, big-endian); then the address, or for
 * IPv6 flow (4), address (16), scope (4).
 */
final class SocketNames {
    static final int AF_INET = 2;
    static final int AF_INET6 = 10;
    static final int SIZE_4 = 16;
    static final int SIZE_6 = 28;
    static final int ADDRESS_4 = 4;
    static final int ADDRESS_6 = 8;
    static final int SCOPE_6 = 24;
    private static final int SOCK_STREAM = 1;
    private static final int MAPPED = 10;
    private static final boolean HAS_4 = possible(AF_INET);
    private static final boolean HAS_6 = possible(AF_INET6) && hasAddresses6()
            && !Boolean.getBoolean("java.net.preferIPv4Stack");

    private SocketNames() {
    }

    static boolean has4() {
        return HAS_4;
    }

    static boolean has6() {
        return HAS_6;
    }

    private static boolean possible(int family) {
        int fd = KernelSockets.create(family, SOCK_STREAM, 0);
        if (fd >= 0) {
            KernelFiles.close(fd);
        }
        return fd >= 0;
    }

    /** Unless the system says that no interface has one. */
    private static boolean hasAddresses6() {
        int fd = KernelFiles.open(Descriptors.path("/proc/net/if_inet6"), 0, 0);
        if (fd < 0) {
            return true;
        }
        int n = KernelFiles.read(fd, new byte[1], 0, 1);
        KernelFiles.close(fd);
        return n > 0;
    }

    /** @param mapped whether the socket is an IPv6 one, which takes IPv4 addresses in their mapped form */
    static byte[] encode(InetAddress address, int port, boolean mapped) throws SocketException {
        byte[] bytes = address.getAddress();
        boolean four = address instanceof Inet4Address;
        if (!four && !HAS_6) {
            throw new SocketException("Protocol family unavailable");
        }
        boolean six = HAS_6 && !(four && !mapped);
        byte[] name = new byte[six ? SIZE_6 : SIZE_4];
        name[0] = (byte) (six ? AF_INET6 : AF_INET);
        name[2] = (byte) (port >> 8);
        name[3] = (byte) port;
        if (!six) {
            System.arraycopy(bytes, 0, name, ADDRESS_4, bytes.length);
        } else if (!four) {
            System.arraycopy(bytes, 0, name, ADDRESS_6, bytes.length);
            setInt(name, SCOPE_6, ((Inet6Address) address).getScopeId());
        } else if (!address.isAnyLocalAddress()) {
            name[ADDRESS_6 + MAPPED] = (byte) 0xff;
            name[ADDRESS_6 + MAPPED + 1] = (byte) 0xff;
            System.arraycopy(bytes, 0, name, ADDRESS_6 + MAPPED + 2, bytes.length);
        }
        return name;
    }

    static int port(byte[] name) {
        return (name[2] & 0xff) << 8 | name[3] & 0xff;
    }

    static InetAddress address(byte[] name) throws UnknownHostException {
        if (name[0] == AF_INET) {
            return InetAddress.getByAddress(Arrays.copyOfRange(name, ADDRESS_4, ADDRESS_4 + 4));
        }
        byte[] bytes = Arrays.copyOfRange(name, ADDRESS_6, ADDRESS_6 + 16);
        return isMapped(bytes) ? InetAddress.getByAddress(Arrays.copyOfRange(bytes, MAPPED + 2, bytes.length))
                : address6(null, bytes, getInt(name, SCOPE_6));
    }

    /** @param scope 0: none */
    static InetAddress address6(String host, byte[] bytes, int scope) throws UnknownHostException {
        return Inet6Address.getByAddress(host, bytes, scope > 0 ? scope : -1);
    }

    private static boolean isMapped(byte[] bytes) {
        for (int i = 0; i < MAPPED; i++) {
            if (bytes[i] != 0) {
                return false;
            }
        }
        return bytes[MAPPED] == (byte) 0xff && bytes[MAPPED + 1] == (byte) 0xff;
    }

    /** The name of this end, or of the other one. */
    static byte[] of(FileDescriptor fd, boolean other) throws IOException {
        byte[] name = new byte[KernelSockets.NAME];
        SocketErrors.check(KernelSockets.name(FileChannels.number(fd), other ? 1 : 0, name));
        return name;
    }

    static int getInt(byte[] bytes, int at) {
        return bytes[at] & 0xff | (bytes[at + 1] & 0xff) << 8 | (bytes[at + 2] & 0xff) << 16 | bytes[at + 3] << 24;
    }

    static void setInt(byte[] bytes, int at, int value) {
        for (int i = 0; i < 4; i++) {
            bytes[at + i] = (byte) (value >> 8 * i);
        }
    }

    static byte[] ofInt(int value) {
        byte[] bytes = new byte[4];
        setInt(bytes, 0, value);
        return bytes;
    }
}
