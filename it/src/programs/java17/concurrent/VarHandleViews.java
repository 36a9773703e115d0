// VarHandle: byte arrays seen as wider elements, in both byte orders, aligned and not.
// level: 5
package concurrent;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

public class VarHandleViews {
    static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    static final VarHandle SHORTS = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);
    static final VarHandle DOUBLES = MethodHandles.byteArrayViewVarHandle(double[].class, ByteOrder.LITTLE_ENDIAN);

    public static void main(String[] args) {
        byte[] bytes = new byte[24];
        LONGS.set(bytes, 3, 0x0102030405060708L);
        System.out.println(bytes[3] + " " + bytes[10] + " " + Long.toHexString((long) LONGS.get(bytes, 2)));
        INTS.set(bytes, 12, 0x11223344);
        System.out.println(bytes[12] + " " + bytes[15] + " " + (int) INTS.get(bytes, 12) + " " + (short) SHORTS.get(bytes, 12));
        DOUBLES.set(bytes, 16, -2.5);
        System.out.println((double) DOUBLES.get(bytes, 16) + " " + bytes[23]);
        for (int at : new int[] {-1, 17, 24}) {
            try {
                LONGS.set(bytes, at, 1L);
            } catch (IndexOutOfBoundsException e) {
                System.out.println("out of bounds at " + at);
            }
        }
        System.out.println(LONGS.varType() + " " + LONGS.coordinateTypes());
    }
}
