// Sockets with paths for names: connecting, echo, what they are called, refused names.
// level: 5
package net;

import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;

public class PathSockets {
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

    public static void main(String[] args) throws Exception {
        UnixDomainSocketAddress name = UnixDomainSocketAddress.of("here.socket");
        System.out.println(name + " " + name.getPath() + " " + UnixDomainSocketAddress.of("").getPath());
        try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(name);
            System.out.println(server.getLocalAddress() + " " + Files.exists(name.getPath()));
            Thread t = new Thread(() -> expect("echo", () -> {
                try (SocketChannel c = server.accept()) {
                    System.out.println(c.getLocalAddress() + " [" + c.getRemoteAddress() + "]");
                    ByteBuffer b = ByteBuffer.allocate(100);
                    while (c.read(b) >= 0) {
                        b.flip();
                        c.write(b);
                        b.clear();
                    }
                }
            }));
            t.start();
            try (SocketChannel c = SocketChannel.open(name)) {
                c.write(ByteBuffer.wrap("through a path".getBytes()));
                ByteBuffer b = ByteBuffer.allocate(14);
                while (b.hasRemaining()) {
                    c.read(b);
                }
                System.out.println(new String(b.array()) + " [" + c.getLocalAddress() + "] " + c.getRemoteAddress());
                c.shutdownOutput();
                t.join();
                System.out.println(c.read(ByteBuffer.allocate(1)));
            }
            expect("bound again", () -> ServerSocketChannel.open(StandardProtocolFamily.UNIX).bind(name));
        }
        expect("nobody", () -> SocketChannel.open(name));
        Files.delete(name.getPath());
        expect("nothing", () -> SocketChannel.open(name));
        expect("too long", () -> SocketChannel.open(UnixDomainSocketAddress.of(Path.of("x".repeat(200)))));
    }
}
