// Virtual threads that read and write files: the carrier blocks meanwhile, and the result is the same.
// level: 5
package virtual;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

public class FileWork {
    static long work(int id) {
        Path file = Path.of("file-" + id);
        try {
            List<String> lines = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                lines.add("line " + i + " of " + id);
            }
            Files.write(file, lines);
            long sum = 0;
            try (BufferedReader in = Files.newBufferedReader(file)) {
                for (String s; (s = in.readLine()) != null; ) {
                    sum += s.length();
                    if (sum % 7 == 0) {
                        Thread.yield();
                    }
                }
            }
            try (RandomAccessFile f = new RandomAccessFile(file.toFile(), "rw")) {
                f.seek(10);
                f.writeInt(id);
                f.seek(10);
                sum += f.readInt();
            }
            sum += Files.size(file);
            Files.delete(file);
            return sum;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void main(String[] args) throws InterruptedException {
        long expected = 0;
        AtomicLong sum = new AtomicLong();
        List<Thread> all = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            int id = i;
            expected += work(1000 + id);
            all.add(Thread.startVirtualThread(() -> sum.addAndGet(work(1000 + id))));
            all.get(i).join(id % 3);
        }
        for (Thread t : all) {
            t.join();
        }
        System.out.println(sum.get() == expected);
        Thread.startVirtualThread(() -> {
            try {
                Files.readString(Path.of("nothing here"));
            } catch (NoSuchFileException e) {
                System.out.println(e);
            } catch (IOException e) {
                System.out.println("unexpected");
            }
        }).join();
    }
}
