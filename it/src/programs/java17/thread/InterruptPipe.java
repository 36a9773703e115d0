// Interrupts and closing of channels of files in which threads wait: reads of a pipe that nobody writes to, writes to
// one that is full, several readers at once, locks.
// level: 5
package thread;

import java.io.FileInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.Pipe;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

public class InterruptPipe {
    interface Body {
        void run() throws Exception;
    }

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

    /** Pipes that the process has open: what they are called, and a path that opens them as that of a file does. */
    static Map<String, Path> pipes() throws IOException {
        Map<String, Path> found = new HashMap<>();
        for (int i = 0; i < 1000; i++) {
            Path p = Path.of("/proc/self/fd/" + i);
            if (Files.isSymbolicLink(p) && Files.readSymbolicLink(p).toString().startsWith("pipe:")) {
                found.put(Files.readSymbolicLink(p).toString(), p);
            }
        }
        return found;
    }

    public static void main(String[] args) throws Exception {
        Map<String, Path> others = pipes();
        Pipe pipe = Pipe.open();
        Map<String, Path> all = pipes();
        all.keySet().removeAll(others.keySet());
        System.out.println(all.size());
        Path path = all.values().iterator().next();

        FileChannel in = FileChannel.open(path, StandardOpenOption.READ);
        Thread reader = start("reader", () -> in.read(ByteBuffer.allocate(10)));
        Thread.sleep(50);
        reader.interrupt();
        reader.join();
        System.out.println(in.isOpen());

        FileChannel vectors = FileChannel.open(path, StandardOpenOption.READ);
        Thread scattering = start("scattering reader", () -> vectors.read(
                new ByteBuffer[] {ByteBuffer.allocate(10), ByteBuffer.allocate(10)}));
        Thread.sleep(50);
        vectors.close();
        scattering.join();

        FileChannel shared = new FileInputStream(path.toFile()).getChannel();
        List<Thread> readers = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            readers.add(start("one of several", () -> shared.read(ByteBuffer.allocateDirect(10))));
        }
        Thread.sleep(50);
        shared.close();
        for (Thread t : readers) {
            t.join();
        }
        System.out.println(shared.isOpen());

        FileChannel out = FileChannel.open(path, StandardOpenOption.WRITE);
        out.write(ByteBuffer.allocate(5000));
        Thread writer = start("writer", () -> {
            while (true) {
                out.write(ByteBuffer.allocate(100_000));
            }
        });
        Thread.sleep(50);
        writer.interrupt();
        writer.join();
        System.out.println(out.isOpen());

        int total = 0;
        pipe.source().configureBlocking(false);
        ByteBuffer b = ByteBuffer.allocate(4096);
        while (pipe.source().read(b) > 0) {
            total += b.position();
            b.clear();
        }
        System.out.println(total >= 4096);
        FileChannel last = FileChannel.open(path, StandardOpenOption.READ);
        Thread lucky = start("one that gets something", () -> {
            ByteBuffer one = ByteBuffer.allocate(1);
            System.out.println(last.read(one) + " " + one.get(0));
        });
        pipe.sink().write(ByteBuffer.wrap(new byte[] {7}));
        lucky.join();
        last.close();
        pipe.sink().close();
        pipe.source().close();
    }
}
