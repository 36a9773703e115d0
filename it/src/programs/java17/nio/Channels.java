// ByteBuffer algebra and file channels.
// level: 4
package nio;

import java.io.IOException;
import java.nio.BufferOverflowException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.IntBuffer;
import java.nio.ReadOnlyBufferException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

public class Channels {
    public static void main(String[] args) throws IOException {
        for (ByteBuffer b : new ByteBuffer[] {ByteBuffer.allocate(64), ByteBuffer.allocateDirect(64)}) {
            b.put((byte) 1).putInt(0x01020304).putLong(-2).order(ByteOrder.LITTLE_ENDIAN).putShort((short) 0x1122).putDouble(1.5).putChar('x');
            System.out.println(b.position() + " " + b.remaining() + " " + b.flip());
            System.out.println(b.get() + " " + b.getInt() + " " + b.order(ByteOrder.BIG_ENDIAN).getLong() + " " + b.getShort() + " " + b.get(1) + " " + b.hasRemaining());
            b.mark().position(20);
            b.reset();
            ByteBuffer s = b.slice();
            System.out.println(s.capacity() + " " + b.duplicate().position() + " " + b.compact().position());
            b.clear();
            IntBuffer ib = b.asIntBuffer();
            ib.put(new int[] {7, 8, 9});
            System.out.println(b.getInt(4) + " " + ib.position() + " " + b.asReadOnlyBuffer().isReadOnly() + " " + b.isDirect() + " " + b.hasArray());
            try {
                b.asReadOnlyBuffer().put((byte) 1);
            } catch (ReadOnlyBufferException e) {
                System.out.println("read only");
            }
            try {
                b.position(62).getInt();
            } catch (BufferUnderflowException e) {
                System.out.println("underflow");
            }
            try {
                b.putLong(1);
            } catch (BufferOverflowException e) {
                System.out.println("overflow");
            }
            try {
                b.position(100);
            } catch (IllegalArgumentException e) {
                System.out.println(e.getMessage());
            }
        }
        ByteBuffer x = ByteBuffer.wrap(new byte[] {1, 2, 3}), y = ByteBuffer.wrap(new byte[] {0, 1, 2, 3}, 1, 3);
        System.out.println(x.equals(y) + " " + x.compareTo(y) + " " + x.hashCode() + " " + y.arrayOffset() + " " + x.mismatch(y) + " " + CharBuffer.wrap("chars").subSequence(1, 3));
        Path p = Path.of("ch.bin");
        try (FileChannel c = FileChannel.open(p, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.READ)) {
            System.out.println(c.write(ByteBuffer.wrap("hello channel".getBytes())) + " " + c.position() + " " + c.size());
            c.position(6);
            ByteBuffer in = ByteBuffer.allocate(20);
            System.out.println(c.read(in) + " " + c.read(in) + " " + new String(in.array(), 0, in.position()));
            c.write(ByteBuffer.wrap("J".getBytes()), 0);
            c.truncate(5);
            System.out.println(c.size() + " " + c.isOpen());
            ByteBuffer[] parts = {ByteBuffer.allocate(2), ByteBuffer.allocateDirect(10)};
            c.position(0);
            System.out.println(c.read(parts) + " " + parts[1].position());
        }
        System.out.println(Files.readString(p));
        SeekableByteChannel closed = Files.newByteChannel(p);
        closed.close();
        try {
            closed.size();
        } catch (ClosedChannelException e) {
            System.out.println(e);
        }
    }
}
