// Memory of direct buffers: its limit, the message, what unreachable buffers give back; and the beans that count them and
// mapped files.
// level: 5
// heap: 64m
// vm: -XX:MaxDirectMemorySize=62m
package memory;

import java.io.IOException;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

public class DirectLimit {
    static final int MB = 1 << 20;

    static BufferPoolMXBean pool(String name) {
        for (BufferPoolMXBean b : ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class)) {
            if (b.getName().equals(name)) {
                return b;
            }
        }
        return null;
    }

    static int fill(List<ByteBuffer> into) {
        try {
            while (true) {
                into.add(ByteBuffer.allocateDirect(4 * MB));
            }
        } catch (OutOfMemoryError e) {
            System.out.println(e.getMessage());
            return into.size();
        }
    }

    static void mapped() throws IOException {
        Path file = Files.createTempFile(Path.of("."), "mapped", ".dat");
        try (FileChannel channel = FileChannel.open(file)) {
            Files.write(file, new byte[5000]);
            MappedByteBuffer b = channel.map(FileChannel.MapMode.READ_ONLY, 0, 5000);
            BufferPoolMXBean p = pool("mapped");
            System.out.println(p.getCount() + " " + p.getTotalCapacity() + " " + p.getMemoryUsed() + " " + b.get(17));
        }
        Files.delete(file);
    }

    public static void main(String[] args) throws IOException {
        BufferPoolMXBean direct = pool("direct");
        System.out.println(direct.getCount() + " " + direct.getMemoryUsed());
        try {
            ByteBuffer.allocateDirect(1 << 30);
        } catch (OutOfMemoryError e) {
            System.out.println(e.getMessage());
        }
        List<ByteBuffer> held = new ArrayList<>();
        System.out.println("held " + fill(held));
        System.out.println(direct.getCount() + " " + direct.getTotalCapacity() / MB + " " + direct.getMemoryUsed() / MB);
        held.clear();
        long sum = 0;
        for (int i = 0; i < 100; i++) {
            ByteBuffer b = ByteBuffer.allocateDirect(4 * MB);
            sum += b.get(i) + b.put(4 * MB - 1, (byte) i).get(4 * MB - 1);
        }
        System.out.println("came back " + sum);
        System.out.println(ByteBuffer.allocateDirect(0).capacity());
        try {
            ByteBuffer.allocateDirect(-1);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        mapped();
        List<String> names = new ArrayList<>();
        ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).forEach(b -> names.add(b.getName()));
        Collections.sort(names);
        System.out.println(names);
        try {
            ManagementFactory.getPlatformMXBean(BufferPoolMXBean.class);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
    }
}
