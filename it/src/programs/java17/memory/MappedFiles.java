// Mapped files: views of one file see each other, mappings that nobody has any more are undone, and there are many.
// level: 5
package memory;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

public class MappedFiles {
    static long mappings(Path file) throws IOException {
        try (var lines = Files.lines(Path.of("/proc/self/maps"))) {
            return lines.filter(l -> l.contains(file.getFileName().toString())).count();
        }
    }

    static long touch(FileChannel channel, int count) throws IOException {
        long sum = 0;
        for (int i = 0; i < count; i++) {
            MappedByteBuffer b = channel.map(FileChannel.MapMode.READ_WRITE, i % 50 * 1000, 5000 + i % 7);
            b.put(i % 5000, (byte) i);
            sum += b.get(i % 5000) - (byte) i + b.capacity();
        }
        return sum;
    }

    public static void main(String[] args) throws Exception {
        Path file = Files.createTempFile(Path.of("."), "mapped", ".dat").toAbsolutePath();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            MappedByteBuffer all = channel.map(FileChannel.MapMode.READ_WRITE, 0, 1 << 20);
            MappedByteBuffer part = channel.map(FileChannel.MapMode.READ_ONLY, 12_345, 100);
            MappedByteBuffer own = channel.map(FileChannel.MapMode.PRIVATE, 12_345, 100);
            all.order(ByteOrder.LITTLE_ENDIAN).putInt(12_345, 0x12345678);
            System.out.println(Integer.toHexString(part.getInt(0)) + " " + part.isReadOnly() + " " + part.isDirect());
            own.putInt(0, 7);
            System.out.println(own.getInt(0) + " " + Integer.toHexString(part.getInt(0)));
            all.force();
            ByteBuffer read = ByteBuffer.allocate(4);
            channel.read(read, 12_345);
            System.out.println(Integer.toHexString(read.getInt(0)));
            System.out.println(touch(channel, 3000));
            List<MappedByteBuffer> held = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                held.add(channel.map(FileChannel.MapMode.READ_ONLY, i, 10));
            }
            long most = mappings(file);
            System.out.println(most >= 20);
            long left = most;
            for (int i = 0; i < 300 && left > 100; i++) {
                System.gc();
                Thread.sleep(2);
                left = mappings(file);
            }
            System.out.println("undone " + (left <= 100 ? "" : left) + held.get(19).capacity());
            System.out.println(channel.size());
            try {
                channel.map(FileChannel.MapMode.READ_ONLY, 0, 1L << 31);
            } catch (IllegalArgumentException e) {
                System.out.println(e.getMessage());
            }
        }
        Files.delete(file);
    }
}
