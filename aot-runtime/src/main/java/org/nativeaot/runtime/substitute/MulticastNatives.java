package org.nativeaot.runtime.substitute;

import java.io.FileDescriptor;
import java.io.IOException;
import org.nativeaot.annotation.Substitute;
import org.nativeaot.annotation.TargetClass;
import org.nativeaot.runtime.KernelSockets;

/** Natives of {@code sun.nio.ch.Net}: groups. IPv4 addresses are ints with the first byte on top. */
final class MulticastNatives {
    private static final int IP_MULTICAST_IF = 32;
    private static final int IP_ADD_MEMBERSHIP = 35;
    private static final int IP_DROP_MEMBERSHIP = 36;
    private static final int IP_UNBLOCK_SOURCE = 37;
    private static final int IP_BLOCK_SOURCE = 38;
    private static final int IP_ADD_SOURCE_MEMBERSHIP = 39;
    private static final int IP_DROP_SOURCE_MEMBERSHIP = 40;
    private static final int IPV6_MULTICAST_IF = 17;
    private static final int IPV6_ADD_MEMBERSHIP = 20;
    private static final int IPV6_DROP_MEMBERSHIP = 21;
    private static final int MCAST_BLOCK_SOURCE = 43;
    private static final int MCAST_UNBLOCK_SOURCE = 44;
    private static final int MCAST_JOIN_SOURCE_GROUP = 46;
    private static final int MCAST_LEAVE_SOURCE_GROUP = 47;
    private static final int ENOPROTOOPT = 92;
    private static final int EOPNOTSUPP = 95;
    /** struct group_source_req: interface, two struct sockaddr_storage at 8 and 136. */
    private static final int SOURCE_REQUEST = 264;
    private static final int GROUP_AT = 8;
    private static final int SOURCE_AT = 136;

    private MulticastNatives() {
    }

    static int done(int result, boolean mayLack) throws IOException {
        if (mayLack && (result == -ENOPROTOOPT || result == -EOPNOTSUPP)) {
            return FileChannels.UNAVAILABLE;
        }
        return (int) SocketErrors.check(result);
    }

    static byte[] addresses(int... addresses) {
        byte[] bytes = new byte[4 * addresses.length];
        for (int i = 0; i < addresses.length; i++) {
            SocketNames.setInt(bytes, 4 * i, Integer.reverseBytes(addresses[i]));
        }
        return bytes;
    }

    static int set(FileDescriptor fd, int level, int option, byte[] value) {
        return KernelSockets.setOption(FileChannels.number(fd), level, option, value);
    }

    static byte[] sourceRequest(byte[] group, int index, byte[] source) {
        byte[] bytes = new byte[SOURCE_REQUEST];
        SocketNames.setInt(bytes, 0, index);
        bytes[GROUP_AT] = SocketNames.AF_INET6;
        System.arraycopy(group, 0, bytes, GROUP_AT + SocketNames.ADDRESS_6, group.length);
        bytes[SOURCE_AT] = SocketNames.AF_INET6;
        System.arraycopy(source, 0, bytes, SOURCE_AT + SocketNames.ADDRESS_6, source.length);
        return bytes;
    }

    @TargetClass(value = "sun.nio.ch.Net", reason = "native")
    static final class Groups {
        private Groups() {
        }

        @Substitute
        private static int joinOrDrop4(boolean join, FileDescriptor fd, int group, int local, int source)
                throws IOException {
            int r = source == 0
                    ? set(fd, SocketOptions.IPPROTO_IP, join ? IP_ADD_MEMBERSHIP : IP_DROP_MEMBERSHIP,
                            addresses(group, local))
                    : set(fd, SocketOptions.IPPROTO_IP, join ? IP_ADD_SOURCE_MEMBERSHIP : IP_DROP_SOURCE_MEMBERSHIP,
                            addresses(group, local, source));
            return done(r, join);
        }

        @Substitute
        private static int blockOrUnblock4(boolean block, FileDescriptor fd, int group, int local, int source)
                throws IOException {
            return done(set(fd, SocketOptions.IPPROTO_IP, block ? IP_BLOCK_SOURCE : IP_UNBLOCK_SOURCE,
                    addresses(group, local, source)), block);
        }

        @Substitute
        private static int joinOrDrop6(boolean join, FileDescriptor fd, byte[] group, int index, byte[] source)
                throws IOException {
            if (source != null) {
                return done(set(fd, SocketOptions.IPPROTO_IPV6,
                        join ? MCAST_JOIN_SOURCE_GROUP : MCAST_LEAVE_SOURCE_GROUP,
                        sourceRequest(group, index, source)), join);
            }
            byte[] request = java.util.Arrays.copyOf(group, group.length + 4);
            SocketNames.setInt(request, group.length, index);
            return done(set(fd, SocketOptions.IPPROTO_IPV6, join ? IPV6_ADD_MEMBERSHIP : IPV6_DROP_MEMBERSHIP, request),
                    join);
        }

        @Substitute
        static int blockOrUnblock6(boolean block, FileDescriptor fd, byte[] group, int index, byte[] source)
                throws IOException {
            return done(set(fd, SocketOptions.IPPROTO_IPV6, block ? MCAST_BLOCK_SOURCE : MCAST_UNBLOCK_SOURCE,
                    sourceRequest(group, index, source)), block);
        }

        @Substitute
        static void setInterface4(FileDescriptor fd, int address) throws IOException {
            SocketErrors.check(set(fd, SocketOptions.IPPROTO_IP, IP_MULTICAST_IF, addresses(address)));
        }

        @Substitute
        static int getInterface4(FileDescriptor fd) throws IOException {
            byte[] value = new byte[4];
            SocketErrors.check(KernelSockets.getOption(FileChannels.number(fd), SocketOptions.IPPROTO_IP,
                    IP_MULTICAST_IF, value));
            return Integer.reverseBytes(SocketNames.getInt(value, 0));
        }

        @Substitute
        static void setInterface6(FileDescriptor fd, int index) throws IOException {
            SocketErrors.check(set(fd, SocketOptions.IPPROTO_IPV6, IPV6_MULTICAST_IF, SocketNames.ofInt(index)));
        }

        @Substitute
        static int getInterface6(FileDescriptor fd) throws IOException {
            byte[] value = new byte[4];
            SocketErrors.check(KernelSockets.getOption(FileChannels.number(fd), SocketOptions.IPPROTO_IPV6,
                    IPV6_MULTICAST_IF, value));
            return SocketNames.getInt(value, 0);
        }
    }
}
