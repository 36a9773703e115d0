package org.nativeaot.runtime.substitute;

import java.io.FileDescriptor;
import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.PortUnreachableException;
import org.nativeaot.annotation.Substitute;
import org.nativeaot.annotation.TargetClass;
import org.nativeaot.runtime.KernelSockets;

/** Natives of datagram channels, and the shapes of the addresses that they hand over in raw memory. */
final class DatagramNatives {
    private DatagramNatives() {
    }

    @TargetClass(value = "sun.nio.ch.DatagramChannelImpl", reason = "native")
    static final class Channel {
        private static final int ECONNREFUSED = 111;
        private static final int EAFNOSUPPORT = 97;
        private static final int MAX_PACKET = 65536;

        private Channel() {
        }

        /** A name of no family dissolves the connection. */
        @Substitute
        private static void disconnect0(FileDescriptor fd, boolean isIPv6) throws IOException {
            byte[] nobody = new byte[isIPv6 ? SocketNames.SIZE_6 : SocketNames.SIZE_4];
            int r = KernelSockets.connect(FileChannels.number(fd), nobody, nobody.length);
            if (r != -EAFNOSUPPORT) {
                SocketErrors.check(r);
            }
        }

        /** On a socket that is not connected, answers to what was sent earlier are of no interest. */
        @Substitute
        private static int receive0(FileDescriptor fd, long address, int length, long sender, boolean connected)
                throws IOException {
            long r;
            do {
                r = KernelSockets.receive(FileChannels.number(fd), address, Math.min(length, MAX_PACKET), 0, sender,
                        SocketNames.SIZE_6);
            } while (r == -ECONNREFUSED && !connected);
            if (r == -ECONNREFUSED) {
                throw new PortUnreachableException();
            }
            return SocketErrors.pending(r);
        }

        @Substitute
        private static int send0(FileDescriptor fd, long address, int length, long target, int targetLength)
                throws IOException {
            long r = KernelSockets.send(FileChannels.number(fd), address, Math.min(length, MAX_PACKET), 0, target,
                    targetLength);
            if (r == -ECONNREFUSED) {
                throw new PortUnreachableException();
            }
            return SocketErrors.pending(r);
        }
    }

    @TargetClass(value = "java.net.DatagramPacket", jdk = "..20", reason = "native")
    static final class Packet {
        private Packet() {
        }

        @Substitute
        private static void init() {
            // nothing to prepare
        }
    }

    /** What this class calls through method handles, because it is in another package. */
    @TargetClass(value = "sun.nio.ch.DatagramSocketAdaptor$NetworkInterfaces", clinit = TargetClass.Clinit.NONE,
            reason = "finds method handles when the program runs")
    static final class Interfaces {
        private Interfaces() {
        }

        /** Only macOS has one. */
        @Substitute
        static NetworkInterface getDefault() {
            return null;
        }

        @Substitute
        static NetworkInterface newNetworkInterface(String name, int index, InetAddress[] addresses) {
            return NetworkInterfaces.bare(name, index, addresses);
        }
    }

    /** See {@link SocketNames}. */
    @TargetClass(value = "sun.nio.ch.NativeSocketAddress", reason = "native")
    static final class Address {
        private Address() {
        }

        @Substitute
        private static int AFINET() {
            return SocketNames.AF_INET;
        }

        @Substitute
        private static int AFINET6() {
            return SocketNames.AF_INET6;
        }

        @Substitute
        private static int sizeofSockAddr4() {
            return SocketNames.SIZE_4;
        }

        @Substitute
        private static int sizeofSockAddr6() {
            return SocketNames.SIZE_6;
        }

        @Substitute
        private static int sizeofFamily() {
            return 2;
        }

        @Substitute
        private static int offsetFamily() {
            return 0;
        }

        @Substitute
        private static int offsetSin4Port() {
            return 2;
        }

        @Substitute
        private static int offsetSin4Addr() {
            return SocketNames.ADDRESS_4;
        }

        @Substitute
        private static int offsetSin6Port() {
            return 2;
        }

        @Substitute
        private static int offsetSin6Addr() {
            return SocketNames.ADDRESS_6;
        }

        @Substitute
        private static int offsetSin6ScopeId() {
            return SocketNames.SCOPE_6;
        }

        @Substitute
        private static int offsetSin6FlowInfo() {
            return 4;
        }
    }
}
