// A Selector over server and client channels, pipes and datagrams: an echo server in one thread, keys, wake-ups,
// timeouts, cancelled keys, closing, interrupts.
// level: 5
package net;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.DatagramChannel;
import java.nio.channels.IllegalBlockingModeException;
import java.nio.channels.Pipe;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

public class Selecting {
    static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

    /** Serves until that many clients have gone. */
    static void serve(ServerSocketChannel server, int clients) throws IOException {
        int gone = 0;
        long echoed = 0;
        try (Selector selector = Selector.open()) {
            server.configureBlocking(false);
            server.register(selector, SelectionKey.OP_ACCEPT);
            while (gone < clients) {
                selector.select();
                for (Iterator<SelectionKey> it = selector.selectedKeys().iterator(); it.hasNext(); ) {
                    SelectionKey key = it.next();
                    it.remove();
                    if (key.isAcceptable()) {
                        SocketChannel c = server.accept();
                        if (c != null) {
                            c.configureBlocking(false);
                            c.register(selector, SelectionKey.OP_READ, ByteBuffer.allocate(1000));
                        }
                        continue;
                    }
                    SocketChannel c = (SocketChannel) key.channel();
                    ByteBuffer b = (ByteBuffer) key.attachment();
                    if (key.isReadable() && c.read(b) < 0 && b.position() == 0) {
                        c.close();
                        gone++;
                        continue;
                    }
                    b.flip();
                    echoed += c.write(b);
                    b.compact();
                    key.interestOps(b.position() > 0 ? SelectionKey.OP_READ | SelectionKey.OP_WRITE
                            : SelectionKey.OP_READ);
                }
            }
            System.out.println("echoed " + echoed);
        }
    }

    static void echo() throws Exception {
        try (ServerSocketChannel server = ServerSocketChannel.open().bind(new InetSocketAddress(LOOPBACK, 0))) {
            List<Thread> clients = new ArrayList<>();
            String[] results = new String[8];
            InetSocketAddress address = (InetSocketAddress) server.getLocalAddress();
            for (int i = 0; i < results.length; i++) {
                int me = i;
                Thread t = new Thread(() -> {
                    try (SocketChannel c = SocketChannel.open(address)) {
                        StringBuilder all = new StringBuilder();
                        ByteBuffer b = ByteBuffer.allocate(100);
                        for (int k = 0; k < 20; k++) {
                            byte[] sent = ("client " + me + " says " + k).getBytes(StandardCharsets.US_ASCII);
                            c.write(ByteBuffer.wrap(sent));
                            b.clear().limit(sent.length);
                            while (b.hasRemaining()) {
                                c.read(b);
                            }
                            all.setLength(0);
                            all.append(new String(b.array(), 0, sent.length, StandardCharsets.US_ASCII));
                        }
                        results[me] = all.toString();
                    } catch (IOException e) {
                        results[me] = e.toString();
                    }
                });
                clients.add(t);
                t.start();
            }
            serve(server, results.length);
            for (Thread t : clients) {
                t.join();
            }
            System.out.println(String.join(", ", results));
        }
    }

    static void keys() throws Exception {
        Selector selector = Selector.open();
        Pipe p = Pipe.open();
        try {
            p.source().register(selector, SelectionKey.OP_READ);
        } catch (IllegalBlockingModeException e) {
            System.out.println(e);
        }
        p.source().configureBlocking(false);
        try {
            p.source().register(selector, SelectionKey.OP_WRITE);
        } catch (IllegalArgumentException e) {
            System.out.println(e);
        }
        SelectionKey key = p.source().register(selector, SelectionKey.OP_READ, "attached");
        System.out.println(key.isValid() + " " + key.interestOps() + " " + key.attachment() + " "
                + (p.source().keyFor(selector) == key) + " " + p.source().isRegistered());
        System.out.println(selector.selectNow() + " " + selector.select(20));
        p.sink().write(ByteBuffer.wrap(new byte[3]));
        System.out.println(selector.select() + " " + selector.selectedKeys().contains(key) + " " + key.readyOps());
        System.out.println(selector.select(10) + " " + selector.selectedKeys().size());
        selector.selectedKeys().clear();
        System.out.println(selector.select(k -> System.out.println("action " + k.isReadable())));
        key.interestOps(0);
        System.out.println(selector.selectNow());
        key.interestOpsOr(SelectionKey.OP_READ);
        System.out.println(selector.selectNow() + " " + key.interestOps());
        try {
            p.source().configureBlocking(true);
        } catch (IllegalBlockingModeException e) {
            System.out.println(e);
        }
        key.cancel();
        System.out.println(key.isValid() + " " + selector.keys().size());
        System.out.println(selector.selectNow() + " " + selector.keys().size());
        try {
            key.interestOps();
        } catch (CancelledKeyException e) {
            System.out.println(e);
        }
        DatagramChannel d = DatagramChannel.open().bind(new InetSocketAddress(LOOPBACK, 0));
        d.configureBlocking(false);
        SelectionKey packets = d.register(selector, SelectionKey.OP_READ | SelectionKey.OP_WRITE);
        System.out.println(selector.select() + " " + packets.isWritable() + packets.isReadable());
        d.send(ByteBuffer.wrap(new byte[] {4}), d.getLocalAddress());
        selector.selectedKeys().clear();
        packets.interestOps(SelectionKey.OP_READ);
        System.out.println(selector.select() + " " + packets.isReadable());
        p.sink().configureBlocking(false);
        SelectionKey writing = p.sink().register(selector, SelectionKey.OP_WRITE);
        System.out.println(selector.select() + " " + writing.isWritable());
        d.close();
        System.out.println(packets.isValid() + " " + selector.selectNow() + " " + selector.keys().size());
        selector.close();
        System.out.println(selector.isOpen() + " " + writing.isValid() + " " + p.sink().isRegistered());
        try {
            selector.select();
        } catch (ClosedSelectorException e) {
            System.out.println(e);
        }
        p.sink().close();
        p.source().close();
    }

    static void waking() throws Exception {
        Selector selector = Selector.open();
        selector.wakeup();
        System.out.println(selector.select());
        for (String how : new String[] {"wake-up", "interrupt", "close"}) {
            Thread t = new Thread(() -> {
                try {
                    System.out.println(how + ": " + selector.select() + " " + Thread.currentThread().isInterrupted()
                            + " " + selector.isOpen());
                } catch (IOException | ClosedSelectorException e) {
                    System.out.println(e);
                }
            });
            t.start();
            if (how.equals("close")) {
                while (t.getState() == Thread.State.NEW || !running(t)) {
                    Thread.sleep(10);
                }
                selector.close();
            } else if (how.equals("interrupt")) {
                t.interrupt();
            } else {
                selector.wakeup();
            }
            t.join();
        }
    }

    /** Whether it has come to the selector's wait. */
    static boolean running(Thread t) {
        for (StackTraceElement e : t.getStackTrace()) {
            if (e.getMethodName().equals("doSelect")) {
                return true;
            }
        }
        return false;
    }

    public static void main(String[] args) throws Exception {
        echo();
        keys();
        waking();
    }
}
