// level: 0
package lang;

public class LongArithmetic {
    static long id(long x) { return x; }

    public static void main(String[] args) {
        long max = id(Long.MAX_VALUE);
        long min = id(Long.MIN_VALUE);
        System.out.println(max + 1);
        System.out.println(min - 1);
        System.out.println(max * max);
        System.out.println(min / id(-1));
        System.out.println(min % id(-1));
        System.out.println(-min);
        System.out.println(id(-7) / id(2));
        System.out.println(id(-7) % id(2));
        System.out.println(id(1L << 40) * id(1L << 30));
        System.out.println(id(0x123456789abcdefL) ^ id(-1));
        System.out.println(id(0x123456789abcdefL) & 0xffff0000ffffL);
        System.out.println(id(0x123456789abcdefL) | Long.MIN_VALUE);
        System.out.println((int) id(0x1ffffffffL));
        System.out.println((int) id(0x80000000L));
        System.out.println((short) id(0x18000L));
        System.out.println((byte) id(0x180L));
        System.out.println(id(5) > id(4) ? 1 : 0);
        System.out.println(id(min) < id(max) ? 1 : 0);
        System.out.println(id(3) == id(3));
        long h = 1125899906842597L;
        for (int i = 0; i < 100; i++) {
            h = 31 * h + i * 7 - (h >>> 7);
        }
        System.out.println(h);
        System.out.println(Long.compare(id(3), id(4)));
        System.out.println(id(-100000000000L) / 1000000007L);
        System.out.println(id(-100000000000L) % 1000000007L);
    }
}
