// Shift distances are masked to 5 or 6 bits.
// level: 0
package lang;

public class Shifts {
    static int i(int x) { return x; }

    static long l(long x) { return x; }

    public static void main(String[] args) {
        for (int d = -65; d <= 65; d += 13) {
            System.out.println(i(0x80000001) << d);
            System.out.println(i(0x80000001) >> d);
            System.out.println(i(0x80000001) >>> d);
            System.out.println(l(0x8000000000000001L) << d);
            System.out.println(l(0x8000000000000001L) >> d);
            System.out.println(l(0x8000000000000001L) >>> d);
        }
        System.out.println(i(1) << i(32));
        System.out.println(i(1) << i(33));
        System.out.println(l(1) << i(64));
        System.out.println(l(1) << i(32));
        System.out.println(i(1) << l(35));
        System.out.println(i(-1) >>> i(31));
        System.out.println(i(-1) >>> i(-1));
        byte b = (byte) i(-16);
        System.out.println(b >> 2);
        System.out.println(b >>> 2);
        b >>>= 1;
        System.out.println(b);
        char c = (char) i(0xf000);
        System.out.println(c << 4);
        System.out.println(c >> 4);
    }
}
