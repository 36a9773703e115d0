// Numbers of all widths at all places of buffers, in both orders, on the heap, beside it, and in slices.
// level: 3
package nio;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

public class UnalignedBuffers {
    /** Made at publish time, where class initialisers run. */
    private static final long EARLY;

    static {
        ByteBuffer b = ByteBuffer.wrap(new byte[40]);
        long sum = 0;
        for (int i = 0; i < 32; i++) {
            b.putLong(i, 0x0123456789abcdefL * (i + 1)).putShort(i + 3, (short) (i * 1111));
            sum = sum * 31 + b.getInt(i + 1) + b.order(i % 2 == 0 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN).getChar(i + 5);
        }
        EARLY = sum;
    }

    private static long fill(ByteBuffer b) {
        long sum = 0;
        for (int i = 0; i < b.limit(); i++) {
            b.put(i, (byte) (i * 37 ^ i >> 3));
        }
        for (int i = 0; i + 8 <= b.limit(); i++) {
            sum = sum * 31 + b.getLong(i);
            sum = sum * 31 + b.getInt(i);
            sum = sum * 31 + b.getShort(i);
            sum = sum * 31 + b.getChar(i);
            sum = sum * 31 + Float.floatToRawIntBits(b.getFloat(i));
            sum = sum * 31 + Double.doubleToRawLongBits(b.getDouble(i));
        }
        for (int i = 0; i + 8 <= b.limit(); i += 3) {
            b.putInt(i + 1, (int) sum);
            b.putShort(i, (short) (sum >> 7));
            b.putChar(i + 5, (char) (sum >> 9));
            b.putLong(i, b.getLong(i) ^ sum);
            b.putDouble(i, i / 7.0);
            b.putFloat(i + 2, i / 3f);
            sum = sum * 31 + b.getLong(i);
        }
        b.position(0);
        while (b.remaining() >= 15) {
            sum = sum * 31 + b.get();
            sum = sum * 31 + b.getInt();
            sum = sum * 31 + b.getShort();
            sum = sum * 31 + b.getLong();
        }
        b.clear();
        return sum;
    }

    private static void edges(ByteBuffer b) {
        for (int at : new int[] {-1, b.limit() - 7, b.limit() - 3, b.limit() - 1, b.limit(), Integer.MAX_VALUE}) {
            String line = at < 0 ? "before" : "end " + (at == Integer.MAX_VALUE ? "far" : b.limit() - at);
            try {
                line += " " + b.getShort(at);
                line += " " + b.getInt(at);
                line += " " + b.getLong(at);
            } catch (IndexOutOfBoundsException e) {
                line += " " + e.getMessage();
            }
            System.out.println(line);
        }
    }

    public static void main(String[] args) {
        System.out.println(EARLY);
        for (ByteOrder order : new ByteOrder[] {ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN}) {
            for (boolean direct : new boolean[] {false, true}) {
                ByteBuffer b = (direct ? ByteBuffer.allocateDirect(100) : ByteBuffer.allocate(100)).order(order);
                System.out.println(order + " " + direct + " " + fill(b));
                for (int from = 1; from < 9; from += 2) {
                    System.out.println("  " + from + " " + fill(b.slice(from, 80).order(order)));
                }
                edges(b);
            }
        }
    }
}
