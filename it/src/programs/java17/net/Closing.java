// Sockets that are closed, or whose threads are interrupted, while they wait; and timeouts. On loopback.
// level: 5
package net;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.DatagramChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;

public class Closing {
    interface Body {
        void run() throws Exception;
    }

    static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

    /** Of what is closed, a thread that came late learns in another way. */
    static Thread start(String name, Body body) throws InterruptedException {
        Thread t = new Thread(() -> {
            try {
                body.run();
                System.out.println(name + ": done");
            } catch (Exception e) {
                boolean interrupted = Thread.currentThread().isInterrupted();
                System.out.println(name + ": " + (interrupted || !(e instanceof ClosedChannelException)
                        ? e.toString().replace("Socket is closed", "Socket closed") : "closed")
                        + ", interrupted " + interrupted);
            }
        });
        t.start();
        Thread.sleep(50);
        return t;
    }

    static void sockets() throws Exception {
        ServerSocket server = new ServerSocket(0, 5, LOOPBACK);
        Socket a = new Socket(LOOPBACK, server.getLocalPort());
        Socket b = server.accept();
        Thread reader = start("read", () -> a.getInputStream().read());
        a.close();
        reader.join();
        b.close();
        Socket c = new Socket(LOOPBACK, server.getLocalPort());
        Socket d = server.accept();
        Thread writer = start("write", () -> {
            while (true) {
                c.getOutputStream().write(new byte[100_000]);
            }
        });
        c.close();
        writer.join();
        d.close();
        Thread accepting = start("accept", server::accept);
        server.close();
        accepting.join();
        DatagramSocket packets = new DatagramSocket(0, LOOPBACK);
        Thread receiving = start("receive", () -> packets.receive(new DatagramPacket(new byte[1], 1)));
        packets.close();
        receiving.join();
    }

    static void channels() throws Exception {
        ServerSocketChannel server = ServerSocketChannel.open().bind(new InetSocketAddress(LOOPBACK, 0));
        for (boolean interrupting : new boolean[] {false, true}) {
            SocketChannel a = SocketChannel.open(server.getLocalAddress());
            SocketChannel b = server.accept();
            Thread reader = start("channel read", () -> a.read(ByteBuffer.allocate(1)));
            end(reader, a, interrupting);
            SocketChannel c = SocketChannel.open(server.getLocalAddress());
            Thread writer = start("channel write", () -> {
                while (true) {
                    c.write(ByteBuffer.allocate(1_000_000));
                }
            });
            end(writer, c, interrupting);
            b.close();
            DatagramChannel d = DatagramChannel.open().bind(new InetSocketAddress(LOOPBACK, 0));
            end(start("channel receive", () -> d.receive(ByteBuffer.allocate(1))), d, interrupting);
            ServerSocketChannel s = ServerSocketChannel.open().bind(new InetSocketAddress(LOOPBACK, 0));
            end(start("channel accept", s::accept), s, interrupting);
            DatagramChannel e = DatagramChannel.open().bind(new InetSocketAddress(LOOPBACK, 0));
            end(start("adapted receive", () -> e.socket().receive(new DatagramPacket(new byte[1], 1))), e, false);
        }
        server.close();
    }

    static void end(Thread t, java.nio.channels.Channel c, boolean interrupting) throws Exception {
        if (interrupting) {
            t.interrupt();
        } else {
            c.close();
        }
        t.join();
        System.out.println(c.isOpen());
        c.close();
    }

    static void timeouts() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 5, LOOPBACK)) {
            server.setSoTimeout(30);
            try {
                server.accept();
            } catch (SocketTimeoutException e) {
                System.out.println(e);
            }
            try (Socket a = new Socket(LOOPBACK, server.getLocalPort()); Socket b = server.accept()) {
                a.setSoTimeout(30);
                long start = System.nanoTime();
                try {
                    a.getInputStream().read();
                } catch (SocketTimeoutException e) {
                    System.out.println(e + " " + (System.nanoTime() - start >= 29_000_000));
                }
                b.getOutputStream().write(5);
                a.setSoTimeout(60_000);
                System.out.println(a.getInputStream().read() + " " + a.getSoTimeout());
            }
        }
        try (DatagramSocket d = new DatagramSocket(0, LOOPBACK)) {
            d.setSoTimeout(30);
            d.receive(new DatagramPacket(new byte[1], 1));
        } catch (SocketTimeoutException e) {
            System.out.println(e);
        }
        try (ServerSocketChannel server = ServerSocketChannel.open().bind(new InetSocketAddress(LOOPBACK, 0))) {
            server.socket().setSoTimeout(30);
            server.socket().accept();
        } catch (SocketTimeoutException e) {
            System.out.println(e);
        }
    }

    public static void main(String[] args) throws Exception {
        sockets();
        channels();
        timeouts();
    }
}
