// level: 0
package lang;

public class IntArithmetic {
    static int id(int x) { return x; }

    public static void main(String[] args) {
        int max = id(Integer.MAX_VALUE);
        int min = id(Integer.MIN_VALUE);
        System.out.println(max + 1);
        System.out.println(min - 1);
        System.out.println(max * 2);
        System.out.println(min * min);
        System.out.println(max * max);
        System.out.println(-min);
        System.out.println(min / id(-1));
        System.out.println(min % id(-1));
        System.out.println(id(7) / id(2));
        System.out.println(id(-7) / id(2));
        System.out.println(id(7) / id(-2));
        System.out.println(id(-7) / id(-2));
        System.out.println(id(7) % id(3));
        System.out.println(id(-7) % id(3));
        System.out.println(id(7) % id(-3));
        System.out.println(id(-7) % id(-3));
        System.out.println(id(-8) / 4);
        System.out.println(id(-9) / 4);
        System.out.println(id(-9) % 4);
        System.out.println(id(1000000007) / 10);
        System.out.println(id(-1000000007) / 10);
        System.out.println(id(5) & id(3));
        System.out.println(id(5) | id(3));
        System.out.println(id(5) ^ id(3));
        System.out.println(~id(5));
        int i = id(5);
        System.out.println(i++ + ++i);
        System.out.println(i-- - --i);
        i += 3.7;
        System.out.println(i);
        i *= -2;
        i >>= 1;
        System.out.println(i);
        byte b = (byte) id(127);
        b++;
        System.out.println(b);
        short s = (short) id(-32768);
        s--;
        System.out.println(s);
        char c = (char) id(65535);
        c++;
        System.out.println((int) c);
        b += 200;
        System.out.println(b);
    }
}
