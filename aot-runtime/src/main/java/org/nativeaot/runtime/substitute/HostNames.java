package org.nativeaot.runtime.substitute;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.nativeaot.runtime.Descriptors;
import org.nativeaot.runtime.KernelChannels;
import org.nativeaot.runtime.KernelFiles;
import org.nativeaot.runtime.KernelNetwork;
import org.nativeaot.runtime.KernelSockets;

/** What the C library knows of hosts, as addresses and exceptions of the class library. */
final class HostNames {
    /** Which kind of address comes first. */
    enum Order { IPV4_FIRST, IPV6_FIRST, AS_FOUND }

    private static final int ADDRESS_BYTES = 24;
    private static final int USUAL_ADDRESSES = 16;
    private static final int RESOLVER_ERRORS = -1000;
    private static final int LONGEST_TEXT = 1025;
    private static final int ECHO_PORT = 7;
    private static final int IPPROTO_IP = 0;
    private static final int IP_TTL = 2;
    private static final int O_NONBLOCK = 04000;
    private static final int POLLOUT = 4;
    private static final int SOCK_STREAM = 1;
    private static final int ECONNREFUSED = 111;
    private static final int EINPROGRESS = 115;

    private HostNames() {
    }

    private static String text(byte[] bytes, int length) {
        return new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
    }

    private static String reason(int result) {
        if (result > RESOLVER_ERRORS) {
            return Descriptors.errorText(-result);
        }
        byte[] into = new byte[LONGEST_TEXT];
        return text(into, Math.max(0, KernelNetwork.errorText(result, into)));
    }

    static String local() {
        byte[] into = new byte[LONGEST_TEXT];
        int n = KernelNetwork.hostName(into);
        return n < 0 ? "localhost" : text(into, n);
    }

    /** @param family of the system's, 0: any */
    static InetAddress[] lookup(String host, int family, Order order) throws UnknownHostException {
        if (host == null) {
            throw new NullPointerException("host argument is null");
        }
        byte[] found = new byte[USUAL_ADDRESSES * ADDRESS_BYTES];
        int n;
        while ((n = KernelNetwork.lookup(Descriptors.path(host), family, found)) > found.length / ADDRESS_BYTES) {
            found = new byte[n * ADDRESS_BYTES];
        }
        if (n < 0) {
            throw new UnknownHostException(host + ": " + reason(n));
        }
        List<InetAddress> four = new ArrayList<>();
        List<InetAddress> six = new ArrayList<>();
        for (int at = 0; at < n * ADDRESS_BYTES; at += ADDRESS_BYTES) {
            boolean isFour = SocketNames.getInt(found, at) == SocketNames.AF_INET;
            (isFour || order == Order.AS_FOUND ? four : six).add(address(host, found, at));
        }
        List<InetAddress> first = order == Order.IPV6_FIRST ? six : four;
        first.addAll(order == Order.IPV6_FIRST ? four : six);
        return first.toArray(new InetAddress[0]);
    }

    /** The address of a record: family, scope, up to 16 bytes. */
    static InetAddress address(String host, byte[] record, int at) throws UnknownHostException {
        int bytes = at + 8;
        if (SocketNames.getInt(record, at) == SocketNames.AF_INET) {
            return InetAddress.getByAddress(host, Arrays.copyOfRange(record, bytes, bytes + 4));
        }
        return SocketNames.address6(host, Arrays.copyOfRange(record, bytes, bytes + 16),
                SocketNames.getInt(record, at + 4));
    }

    static String nameOf(byte[] address) throws UnknownHostException {
        byte[] into = new byte[LONGEST_TEXT];
        int n = KernelNetwork.nameOf(address, into);
        if (n < 0) {
            throw new UnknownHostException();
        }
        return text(into, n);
    }

    /** Whether the host answers to an attempt to connect, be it by refusing. (No echo requests are sent.) */
    static boolean isReachable(InetAddress address, int timeout, InetAddress from, int ttl) throws IOException {
        byte[] name = SocketNames.encode(address, ECHO_PORT, false);
        int fd = (int) SocketErrors.check(KernelSockets.create(name[0], SOCK_STREAM, 0));
        try {
            if (ttl > 0) {
                SocketOptions.setInt(fd, IPPROTO_IP, IP_TTL, ttl);
            }
            if (from != null) {
                byte[] own = SocketNames.encode(from, 0, false);
                SocketErrors.check(KernelSockets.bind(fd, own, own.length));
            }
            KernelFiles.setFlags(fd, KernelFiles.getFlags(fd) | O_NONBLOCK);
            int r = KernelSockets.connect(fd, name, name.length);
            if (r == -EINPROGRESS && KernelChannels.pollOne(fd, POLLOUT, timeout) > 0) {
                r = -SocketOptions.error(fd);
            }
            return r == 0 || r == -ECONNREFUSED;
        } finally {
            KernelFiles.close(fd);
        }
    }
}
