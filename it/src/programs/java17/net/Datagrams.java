// DatagramSocket and DatagramChannel on loopback: sending, receiving, connections, too long packets, empty ones,
// vectors, options, nobody there.
// level: 5
package net;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.MulticastSocket;
import java.net.PortUnreachableException;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.charset.StandardCharsets;

public class Datagrams {
    interface Body {
        void run() throws Exception;
    }

    static void expect(String what, Body body) {
        try {
            body.run();
            System.out.println(what + ": done");
        } catch (Exception e) {
            System.out.println(what + ": " + e);
        }
    }

    static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

    static String noPorts(Object o) {
        return String.valueOf(o).replaceAll(":\\d+", ":N");
    }

    static String text(DatagramPacket p) {
        return new String(p.getData(), p.getOffset(), p.getLength(), StandardCharsets.US_ASCII);
    }

    static ByteBuffer bytes(String s) {
        return ByteBuffer.wrap(s.getBytes(StandardCharsets.US_ASCII));
    }

    static String text(ByteBuffer b) {
        b.flip();
        String s = StandardCharsets.US_ASCII.decode(b).toString();
        b.clear();
        return s;
    }

    static void sockets() throws Exception {
        try (DatagramSocket a = new DatagramSocket(0, LOOPBACK); DatagramSocket b = new DatagramSocket(0, LOOPBACK)) {
            System.out.println(a.getLocalAddress() + " " + a.isBound() + " " + a.isConnected() + " " + a.getPort() + " "
                    + a.getInetAddress() + " " + a.getRemoteSocketAddress());
            byte[] hello = "hello".getBytes();
            a.send(new DatagramPacket(hello, hello.length, LOOPBACK, b.getLocalPort()));
            DatagramPacket p = new DatagramPacket(new byte[20], 3, 10);
            b.receive(p);
            System.out.println(text(p) + " " + p.getOffset() + " " + p.getLength() + " " + p.getAddress() + " "
                    + (p.getPort() == a.getLocalPort()));
            p.setData("answer".getBytes());
            b.send(p);
            DatagramPacket small = new DatagramPacket(new byte[3], 3);
            a.receive(small);
            System.out.println(text(small) + " " + small.getLength());
            a.send(new DatagramPacket(hello, 0, b.getLocalSocketAddress()));
            b.receive(p);
            System.out.println("empty " + p.getLength());

            a.connect(b.getLocalSocketAddress());
            System.out.println(a.isConnected() + " " + (a.getPort() == b.getLocalPort()) + " " + a.getInetAddress());
            a.send(new DatagramPacket(hello, hello.length));
            p.setData(new byte[9]);
            b.receive(p);
            System.out.println(text(p));
            expect("to another", () -> a.send(new DatagramPacket(hello, 5, LOOPBACK, b.getLocalPort() ^ 1)));
            a.disconnect();
            System.out.println(a.isConnected() + " " + a.getRemoteSocketAddress());
            expect("to nobody", () -> a.send(new DatagramPacket(hello, hello.length)));
            a.setBroadcast(false);
            a.setReuseAddress(true);
            a.setTrafficClass(4);
            a.setSoTimeout(77);
            System.out.println(a.getBroadcast() + " " + a.getReuseAddress() + " " + a.getTrafficClass() + " "
                    + a.getSoTimeout() + " " + b.getBroadcast());
            expect("too long", () -> a.send(new DatagramPacket(new byte[70_000], 70_000, LOOPBACK, b.getLocalPort())));
            a.close();
            expect("closed", () -> a.send(new DatagramPacket(hello, 5, LOOPBACK, 9)));
            System.out.println(a.isClosed() + " " + a.getLocalPort() + " " + a.getLocalAddress());
        }
    }

    static void channels() throws Exception {
        try (DatagramChannel a = DatagramChannel.open(); DatagramChannel b = DatagramChannel.open()) {
            System.out.println(a.getLocalAddress() + " " + a.validOps() + " " + a.isConnected());
            a.bind(new InetSocketAddress(LOOPBACK, 0));
            b.bind(new InetSocketAddress(LOOPBACK, 0));
            ByteBuffer ten = ByteBuffer.allocate(10);
            System.out.println(a.send(bytes("packet"), b.getLocalAddress()));
            SocketAddress from = b.receive(ten);
            System.out.println(from.equals(a.getLocalAddress()) + " " + text(ten));
            ByteBuffer direct = ByteBuffer.allocateDirect(4);
            a.send(bytes("longer than that"), b.getLocalAddress());
            b.receive(direct);
            System.out.println(text(direct));
            System.out.println(a.send(ByteBuffer.allocate(0), b.getLocalAddress()));
            System.out.println("empty " + b.receive(ten).equals(a.getLocalAddress()) + " " + ten.position());
            expect("read unconnected", () -> a.read(ten));
            a.connect(b.getLocalAddress());
            b.connect(a.getLocalAddress());
            System.out.println(a.write(bytes("connected")) + " " + b.read(ten) + " " + text(ten) + " "
                    + a.isConnected());
            System.out.println(a.write(new ByteBuffer[] {bytes("v"), bytes("ec"), bytes("tor")}) + " "
                    + b.read(new ByteBuffer[] {direct, ten}) + " " + text(direct) + " " + text(ten));
            b.configureBlocking(false);
            System.out.println(b.receive(ten) + " " + b.read(ten));
            a.setOption(StandardSocketOptions.IP_MULTICAST_TTL, 3);
            a.setOption(StandardSocketOptions.IP_MULTICAST_LOOP, false);
            System.out.println(a.getOption(StandardSocketOptions.IP_MULTICAST_TTL) + " "
                    + a.getOption(StandardSocketOptions.IP_MULTICAST_LOOP) + " "
                    + a.getOption(StandardSocketOptions.SO_BROADCAST) + " "
                    + b.getOption(StandardSocketOptions.IP_MULTICAST_TTL));
            b.close();
            a.disconnect();
            System.out.println(a.isConnected() + " " + noPorts(a.getLocalAddress()));
        }
        try (DatagramChannel four = DatagramChannel.open(StandardProtocolFamily.INET)) {
            four.bind(null);
            System.out.println(noPorts(four.getLocalAddress()));
            four.disconnect();
        }
        try (DatagramChannel a = DatagramChannel.open(); DatagramChannel deaf = DatagramChannel.open()) {
            deaf.bind(new InetSocketAddress(LOOPBACK, 0));
            deaf.connect(deaf.getLocalAddress()); // takes packets from nobody else
            a.connect(deaf.getLocalAddress());
            a.write(bytes("?"));
            try {
                a.read(ByteBuffer.allocate(1));
            } catch (PortUnreachableException e) {
                System.out.println(e);
            }
        }
        try (DatagramSocket s = DatagramChannel.open().socket()) {
            s.bind(new InetSocketAddress(LOOPBACK, 0));
            s.send(new DatagramPacket(new byte[] {65, 66}, 2, s.getLocalSocketAddress()));
            DatagramPacket p = new DatagramPacket(new byte[5], 5);
            s.receive(p);
            System.out.println(text(p));
        }
    }

    public static void main(String[] args) throws Exception {
        sockets();
        channels();
        try (MulticastSocket m = new MulticastSocket(0)) {
            m.setTimeToLive(4);
            System.out.println(m.getTimeToLive() + " " + m.getReuseAddress() + " " + m.getNetworkInterface());
        }
    }
}
