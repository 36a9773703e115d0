// Asynchronous socket channels on loopback: futures, completion handlers, timeouts, closing.
// level: 5
package net;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousServerSocketChannel;
import java.nio.channels.AsynchronousSocketChannel;
import java.nio.channels.CompletionHandler;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

public class Asynchronous {
    /** Echoes until the end. */
    static void echo(AsynchronousSocketChannel c, CountDownLatch end) {
        ByteBuffer b = ByteBuffer.allocate(100);
        c.read(b, null, new CompletionHandler<Integer, Void>() {
            @Override
            public void completed(Integer n, Void nothing) {
                if (n < 0) {
                    System.out.println("end");
                    end.countDown();
                    return;
                }
                b.flip();
                c.write(b, null, new CompletionHandler<Integer, Void>() {
                    @Override
                    public void completed(Integer written, Void nothing) {
                        b.clear();
                        echo(c, end);
                    }

                    @Override
                    public void failed(Throwable e, Void nothing) {
                        System.out.println(e);
                        end.countDown();
                    }
                });
            }

            @Override
            public void failed(Throwable e, Void nothing) {
                System.out.println(e);
                end.countDown();
            }
        });
    }

    public static void main(String[] args) throws Exception {
        AsynchronousServerSocketChannel server = AsynchronousServerSocketChannel.open()
                .bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        InetSocketAddress address = (InetSocketAddress) server.getLocalAddress();
        Future<AsynchronousSocketChannel> accepting = server.accept();
        AsynchronousSocketChannel client = AsynchronousSocketChannel.open();
        System.out.println(client.connect(address).get());
        AsynchronousSocketChannel accepted = accepting.get();
        CountDownLatch end = new CountDownLatch(1);
        echo(accepted, end);
        for (int i = 0; i < 5; i++) {
            byte[] sent = ("message " + i).getBytes();
            System.out.println(client.write(ByteBuffer.wrap(sent)).get());
            ByteBuffer b = ByteBuffer.allocate(sent.length);
            while (b.hasRemaining()) {
                client.read(b).get();
            }
            System.out.println(new String(b.array()));
        }
        client.shutdownOutput();
        end.await();
        client.close();
        accepted.close();

        Future<AsynchronousSocketChannel> second = server.accept();
        AsynchronousSocketChannel quiet = AsynchronousSocketChannel.open();
        quiet.connect(address).get();
        CountDownLatch timedOut = new CountDownLatch(1);
        quiet.read(ByteBuffer.allocate(1), 20, TimeUnit.MILLISECONDS, "attached", new CompletionHandler<>() {
            @Override
            public void completed(Integer n, String s) {
                System.out.println(n + s);
                timedOut.countDown();
            }

            @Override
            public void failed(Throwable e, String s) {
                System.out.println(e + " " + s);
                timedOut.countDown();
            }
        });
        timedOut.await();
        Future<Integer> closed = second.get().read(ByteBuffer.allocate(1));
        second.get().close();
        try {
            closed.get();
        } catch (ExecutionException e) {
            System.out.println(e.getCause());
        }
        quiet.close();
        server.close();
        try (AsynchronousSocketChannel silent = AsynchronousSocketChannel.open()) { // has a port and does not listen
            silent.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            AsynchronousSocketChannel.open().connect(silent.getLocalAddress()).get();
        } catch (ExecutionException e) {
            System.out.println(e.getCause());
        }
    }
}
