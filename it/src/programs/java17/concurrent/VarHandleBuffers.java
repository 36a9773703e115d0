// VarHandle: byte buffers seen as wider elements, heap and direct ones, in both byte orders.
// level: 5
package concurrent;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ReadOnlyBufferException;

public class VarHandleBuffers {
    static final VarHandle INTS = MethodHandles.byteBufferViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    static final VarHandle LONGS = MethodHandles.byteBufferViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    public static void main(String[] args) {
        for (ByteBuffer b : new ByteBuffer[] {ByteBuffer.allocate(32), ByteBuffer.allocateDirect(32)}) {
            INTS.set(b, 4, 77);
            LONGS.set(b, 8, 0x0102030405060708L);
            System.out.println((int) INTS.get(b, 4) + " " + b.get(7) + " " + b.get(8) + " " + b.position());
            b.position(3);
            System.out.println((long) LONGS.get(b, 8) + " " + (int) INTS.get(b, 9));
            try {
                INTS.set(b, 29, 1);
            } catch (IndexOutOfBoundsException e) {
                System.out.println("out of bounds");
            }
            try {
                INTS.set(b.asReadOnlyBuffer(), 0, 1);
            } catch (ReadOnlyBufferException e) {
                System.out.println("read only");
            }
        }
    }
}
