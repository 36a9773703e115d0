// SocketChannel and ServerSocketChannel on loopback, blocking and not: connecting, vectors, half close, adapters,
// options, wrong states.
// level: 5
package net;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

public class Channels {
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

    static ByteBuffer bytes(String s) {
        return ByteBuffer.wrap(s.getBytes(StandardCharsets.US_ASCII));
    }

    static String text(ByteBuffer b) {
        b.flip();
        String s = StandardCharsets.US_ASCII.decode(b).toString();
        b.clear();
        return s;
    }

    static String noPorts(Object o) {
        return String.valueOf(o).replaceAll(":\\d+", ":N");
    }

    public static void main(String[] args) throws Exception {
        InetAddress loopback = InetAddress.getLoopbackAddress();
        ServerSocketChannel server = ServerSocketChannel.open();
        System.out.println(server.getLocalAddress() + " " + server.validOps() + " " + noPorts(server));
        expect("accept unbound", server::accept);
        server.setOption(StandardSocketOptions.SO_REUSEADDR, true);
        server.bind(new InetSocketAddress(loopback, 0));
        System.out.println(noPorts(server.getLocalAddress()) + " " + server.supportedOptions().contains(
                StandardSocketOptions.SO_RCVBUF));

        SocketChannel a = SocketChannel.open();
        System.out.println(a.isConnected() + " " + a.isConnectionPending() + " " + a.getLocalAddress() + " "
                + a.getRemoteAddress() + " " + a);
        expect("read unconnected", () -> a.read(ByteBuffer.allocate(1)));
        System.out.println(a.connect(server.getLocalAddress()));
        SocketChannel b = server.accept();
        System.out.println(noPorts(a) + " " + a.getRemoteAddress().equals(b.getLocalAddress()) + " "
                + b.getRemoteAddress().equals(a.getLocalAddress()) + " " + b.isConnected());
        expect("connect again", () -> a.connect(server.getLocalAddress()));

        a.setOption(StandardSocketOptions.TCP_NODELAY, true);
        a.setOption(StandardSocketOptions.SO_LINGER, 5);
        System.out.println(a.getOption(StandardSocketOptions.TCP_NODELAY) + " "
                + a.getOption(StandardSocketOptions.SO_LINGER) + " " + b.getOption(StandardSocketOptions.TCP_NODELAY)
                + " " + b.getOption(StandardSocketOptions.SO_KEEPALIVE));
        a.setOption(StandardSocketOptions.SO_LINGER, -1);

        ByteBuffer ten = ByteBuffer.allocate(10);
        System.out.println(a.write(bytes("abc")) + " " + b.read(ten) + " " + text(ten));
        System.out.println(a.write(new ByteBuffer[] {bytes("12"), bytes("345"), bytes("6")}));
        ByteBuffer direct = ByteBuffer.allocateDirect(4);
        System.out.println(b.read(new ByteBuffer[] {direct, ten}) + " " + text(direct) + " " + text(ten));

        b.configureBlocking(false);
        System.out.println(b.read(ten) + " " + b.isBlocking());
        long written = 0;
        for (int n; (n = b.write(ByteBuffer.allocate(65536))) > 0; ) {
            written += n;
        }
        b.configureBlocking(true);
        long read = 0;
        ByteBuffer much = ByteBuffer.allocateDirect(100_000);
        while (read < written) {
            read += a.read(much);
            much.clear();
        }
        System.out.println(read == written);

        Path file = Path.of("sent");
        Files.writeString(file, "from a file");
        try (FileChannel f = FileChannel.open(file)) {
            System.out.println(f.transferTo(5, 100, a));
        }
        System.out.println(b.read(ten) + " " + text(ten));
        a.write(bytes("to a file"));
        try (FileChannel f = FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            System.out.println(f.transferFrom(b, 0, 9));
        }
        System.out.println(Files.readString(file));

        b.shutdownOutput();
        System.out.println(a.read(ten) + " " + b.isOpen() + " " + noPorts(b));
        expect("write after", () -> b.write(bytes("x")));
        a.write(bytes("last"));
        a.shutdownOutput();
        a.shutdownInput();
        System.out.println(b.read(ten) + " " + text(ten) + " " + b.read(ten) + " " + a.read(ten));
        a.close();
        expect("read closed", () -> a.read(ten));
        System.out.println(a + " " + a.isConnected());
        b.close();

        SocketChannel c = SocketChannel.open();
        c.configureBlocking(false);
        boolean done = c.connect(server.getLocalAddress());
        while (!done) {
            done = c.finishConnect();
        }
        System.out.println(c.isConnected() + " " + c.finishConnect());
        server.configureBlocking(false);
        SocketChannel d = null;
        while (d == null) {
            d = server.accept();
        }
        System.out.println(server.accept());
        c.configureBlocking(true);
        d.socket().getOutputStream().write("stream".getBytes());
        d.socket().shutdownOutput();
        System.out.println(new String(c.socket().getInputStream().readAllBytes()) + " "
                + c.socket().getInetAddress() + " " + d.socket().isOutputShutdown());
        c.close();
        d.close();
        server.close();
        SocketChannel silent = SocketChannel.open().bind(new InetSocketAddress(loopback, 0)); // does not listen
        InetSocketAddress nobody = (InetSocketAddress) silent.getLocalAddress();
        expect("refused", () -> SocketChannel.open(nobody));
        SocketChannel e = SocketChannel.open();
        e.configureBlocking(false);
        expect("refused later", () -> {
            boolean connected = e.connect(nobody);
            while (!connected) {
                connected = e.finishConnect();
            }
        });
        System.out.println(e.isOpen());
        silent.close();
        expect("no address", () -> SocketChannel.open(InetSocketAddress.createUnresolved("nowhere", 1)));
    }
}
