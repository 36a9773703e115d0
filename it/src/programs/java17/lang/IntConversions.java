// Narrowing and widening between the integral types.
// level: 0
package lang;

public class IntConversions {
    public static void main(String[] args) {
        int[] values = {0, 1, -1, 127, 128, -128, -129, 255, 256, 32767, 32768, -32768, -32769, 65535, 65536,
            Integer.MAX_VALUE, Integer.MIN_VALUE, 0x12345678, 0x9abcdef0};
        for (int v : values) {
            System.out.println((byte) v);
            System.out.println((short) v);
            System.out.println((int) (char) v);
            System.out.println((long) v);
            System.out.println(v & 0xffffffffL);
            System.out.println((byte) (char) v);
            System.out.println((char) (byte) v + 0);
        }
    }
}
