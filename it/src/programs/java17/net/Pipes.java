// java.nio.channels.Pipe: blocking and not, vectors, ends that are closed, threads that wait in one and are
// interrupted.
// level: 5
package net;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.Pipe;
import java.nio.charset.StandardCharsets;

public class Pipes {
    interface Body {
        void run() throws Exception;
    }

    /** An exception for what was closed is another one if the thread was late. */
    static Thread start(String name, Body body) {
        Thread t = new Thread(() -> {
            try {
                body.run();
                System.out.println(name + ": done");
            } catch (Exception e) {
                boolean interrupted = Thread.currentThread().isInterrupted();
                System.out.println(name + ": " + (interrupted || !(e instanceof ClosedChannelException) ? e : "closed")
                        + ", interrupted " + interrupted);
            }
        });
        t.start();
        return t;
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

    static void plain() throws IOException {
        Pipe p = Pipe.open();
        ByteBuffer b = ByteBuffer.allocate(10);
        System.out.println(p.source().validOps() + " " + p.sink().validOps() + " " + p.source().isBlocking());
        System.out.println(p.sink().write(bytes("hello")) + " " + p.source().read(b) + " " + text(b));
        System.out.println(p.sink().write(new ByteBuffer[] {bytes("ab"), bytes(""), bytes("cde")}));
        ByteBuffer direct = ByteBuffer.allocateDirect(3);
        ByteBuffer rest = ByteBuffer.allocate(7);
        System.out.println(p.source().read(new ByteBuffer[] {direct, rest}) + " " + text(direct) + " " + text(rest));
        p.source().configureBlocking(false);
        System.out.println(p.source().read(b));
        p.sink().configureBlocking(false);
        long n = 0;
        int k;
        do {
            k = p.sink().write(ByteBuffer.allocate(4096));
            n += k;
        } while (k > 0);
        System.out.println(n > 4096);
        long m = 0;
        while ((k = p.source().read(ByteBuffer.allocate(10000))) > 0) {
            m += k;
        }
        System.out.println(n == m);
        p.sink().close();
        System.out.println(p.source().read(b) + " " + p.sink().isOpen() + " " + p.source().isOpen());
        p.source().close();
        try {
            p.source().read(b);
        } catch (IOException e) {
            System.out.println(e);
        }
        Pipe broken = Pipe.open();
        broken.source().close();
        try {
            broken.sink().write(bytes("x"));
        } catch (IOException e) {
            System.out.println(e);
        }
        broken.sink().close();
    }

    /** Reads what the other thread writes, in pieces that make both of them wait. */
    static void passing() throws Exception {
        Pipe p = Pipe.open();
        Thread writer = start("writer", () -> {
            for (int i = 0; i < 50; i++) {
                ByteBuffer b = ByteBuffer.allocate(10000);
                while (b.hasRemaining()) {
                    b.put((byte) (i + b.position() % 7));
                }
                b.flip();
                while (b.hasRemaining()) {
                    p.sink().write(b);
                }
            }
            p.sink().close();
        });
        ByteBuffer b = ByteBuffer.allocate(3001);
        long sum = 0;
        int total = 0;
        for (int n; (n = p.source().read(b)) >= 0; total += n) {
            b.flip();
            while (b.hasRemaining()) {
                sum = sum * 31 + b.get();
            }
            b.clear();
        }
        writer.join();
        System.out.println(total + " " + sum);
        p.source().close();
    }

    static void waiting() throws Exception {
        Pipe p = Pipe.open();
        Thread reader = start("interrupted reader", () -> p.source().read(ByteBuffer.allocate(1)));
        Thread.sleep(50);
        reader.interrupt();
        reader.join();
        System.out.println(p.source().isOpen() + " " + p.sink().isOpen());
        Pipe q = Pipe.open();
        Thread closed = start("reader of a closed end", () -> q.source().read(ByteBuffer.allocate(1)));
        Thread.sleep(50);
        q.source().close();
        closed.join();
        Pipe r = Pipe.open();
        Thread writer = start("interrupted writer", () -> {
            while (true) {
                r.sink().write(ByteBuffer.allocate(100000));
            }
        });
        Thread.sleep(50);
        writer.interrupt();
        writer.join();
        System.out.println(r.source().isOpen() + " " + r.sink().isOpen());
        Pipe s = Pipe.open();
        Thread full = start("writer to a closed end", () -> {
            while (true) {
                s.sink().write(new ByteBuffer[] {ByteBuffer.allocate(50000), ByteBuffer.allocateDirect(50000)});
            }
        });
        Thread.sleep(50);
        s.sink().close();
        full.join();
        System.out.println(s.source().isOpen() + " " + s.sink().isOpen());
    }

    public static void main(String[] args) throws Exception {
        plain();
        passing();
        waiting();
    }
}
