// Interrupts of threads that read or write: piped streams, standard input, channels of files, streams of files.
// level: 5
// stdin: one
package thread;

import java.io.File;
import java.io.FileOutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;

public class InterruptIo {
    interface Body {
        void run() throws Exception;
    }

    static Thread start(Body body) {
        Thread t = new Thread(() -> {
            try {
                body.run();
                System.out.println("done, interrupted " + Thread.currentThread().isInterrupted());
            } catch (Exception e) {
                System.out.println(e + ", interrupted " + Thread.currentThread().isInterrupted());
            }
        });
        t.start();
        return t;
    }

    public static void main(String[] args) throws Exception {
        try (PipedInputStream in = new PipedInputStream(); PipedOutputStream out = new PipedOutputStream(in)) {
            Thread reader = start(in::read);
            while (reader.getState() != Thread.State.TIMED_WAITING) {
                Thread.sleep(1);
            }
            reader.interrupt();
            reader.join();
            start(() -> {
                Thread.currentThread().interrupt();
                out.write(new byte[in.available() + 5000]); // more than the pipe takes
            }).join();
        }
        start(() -> {
            Thread.currentThread().interrupt();
            System.out.println((char) System.in.read()); // goes on as if nothing were
        }).join();
        File file = new File("written");
        start(() -> {
            Thread.currentThread().interrupt();
            try (FileOutputStream out = new FileOutputStream(file)) {
                out.write(3);
            }
        }).join();
        FileChannel channel = FileChannel.open(file.toPath(), StandardOpenOption.READ, StandardOpenOption.WRITE);
        start(() -> {
            Thread.currentThread().interrupt();
            channel.read(ByteBuffer.allocate(10));
        }).join();
        System.out.println(channel.isOpen() + " " + file.length());
        start(() -> channel.size()).join();
        FileChannel again = FileChannel.open(file.toPath(), StandardOpenOption.WRITE);
        start(() -> {
            Thread.currentThread().interrupt();
            again.position(0).write(ByteBuffer.wrap(new byte[5]));
        }).join();
        System.out.println(again.isOpen() + " " + file.length());
    }
}
