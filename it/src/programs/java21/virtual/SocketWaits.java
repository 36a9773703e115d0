// Virtual threads that wait in sockets, channels and pipes: timeouts, closing, interrupts, refused connections,
// and that they leave their carrier meanwhile.
// level: 5
package virtual;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.Channel;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.DatagramChannel;
import java.nio.channels.Pipe;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;

public class SocketWaits {
    interface Body {
        void run() throws Exception;
    }

    static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

    static Thread start(String name, Body body) {
        return Thread.startVirtualThread(() -> {
            try {
                body.run();
                System.out.println(name + ": done");
            } catch (Exception e) {
                boolean interrupted = Thread.currentThread().isInterrupted();
                System.out.println(name + ": " + (interrupted || !(e instanceof ClosedChannelException) ? e : "closed")
                        + ", interrupted " + interrupted);
            }
        });
    }

    /** Until it waits: parked, so that its only carrier is free. */
    static Thread waiting(String name, Body body) throws InterruptedException {
        Thread t = start(name, body);
        while (t.getState() != Thread.State.WAITING) {
            Thread.sleep(1);
        }
        start("meanwhile", () -> { }).join();
        return t;
    }

    static void sockets() throws Exception {
        ServerSocket server = new ServerSocket(0, 5, LOOPBACK);
        Socket a = new Socket(LOOPBACK, server.getLocalPort());
        Socket b = server.accept();
        Thread reader = waiting("read", () -> System.out.println(a.getInputStream().read()));
        b.getOutputStream().write(9);
        reader.join();
        reader = waiting("closed read", () -> a.getInputStream().read());
        a.close();
        reader.join();
        Socket c = new Socket(LOOPBACK, server.getLocalPort());
        Socket d = server.accept();
        Thread interrupted = waiting("interrupted read", () -> c.getInputStream().read());
        interrupted.interrupt();
        interrupted.join();
        System.out.println(c.isClosed());
        d.close();
        Socket e = new Socket(LOOPBACK, server.getLocalPort());
        Socket f = server.accept();
        Thread writer = waiting("closed write", () -> {
            while (true) {
                e.getOutputStream().write(new byte[1_000_000]);
            }
        });
        e.close();
        writer.join();
        f.close();
        Socket g = new Socket(LOOPBACK, server.getLocalPort());
        Socket h = server.accept();
        start("timed read", () -> {
            g.setSoTimeout(20);
            g.getInputStream().read();
        }).join();
        g.close();
        h.close();
        Thread accepting = waiting("interrupted accept", server::accept);
        accepting.interrupt();
        accepting.join();
        System.out.println(server.isClosed());
        try (Socket silent = new Socket()) { // has the port and does not listen
            silent.bind(new InetSocketAddress(LOOPBACK, 0));
            start("refused", () -> new Socket(LOOPBACK, silent.getLocalPort())).join();
        }
        DatagramSocket packets = new DatagramSocket(0, LOOPBACK);
        Thread receiving = waiting("closed receive", () -> packets.receive(new DatagramPacket(new byte[1], 1)));
        packets.close();
        receiving.join();
    }

    static void end(Thread t, Channel c, boolean interrupting) throws Exception {
        if (interrupting) {
            t.interrupt();
        } else {
            c.close();
        }
        t.join();
        System.out.println(c.isOpen());
        c.close();
    }

    static void channels() throws Exception {
        ServerSocketChannel server = ServerSocketChannel.open().bind(new InetSocketAddress(LOOPBACK, 0));
        for (boolean interrupting : new boolean[] {false, true}) {
            SocketChannel a = SocketChannel.open(server.getLocalAddress());
            SocketChannel b = server.accept();
            end(waiting("channel read", () -> a.read(ByteBuffer.allocate(1))), a, interrupting);
            b.close();
            ServerSocketChannel s = ServerSocketChannel.open().bind(new InetSocketAddress(LOOPBACK, 0));
            end(waiting("channel accept", s::accept), s, interrupting);
            DatagramChannel d = DatagramChannel.open().bind(new InetSocketAddress(LOOPBACK, 0));
            end(waiting("channel receive", () -> d.receive(ByteBuffer.allocate(1))), d, interrupting);
            Pipe p = Pipe.open();
            end(waiting("pipe read", () -> p.source().read(ByteBuffer.allocate(1))), p.source(), interrupting);
            p.sink().close();
        }
        server.close();
    }

    public static void main(String[] args) throws Exception {
        System.setProperty("jdk.virtualThreadScheduler.parallelism", "1");
        System.setProperty("jdk.virtualThreadScheduler.maxPoolSize", "1");
        sockets();
        channels();
    }
}
