// Loops with long, float and mixed induction variables; overflow of the counter.
// level: 0
package lang;

public class LongLoops {
    public static void main(String[] args) {
        int n = 0;
        for (int i = Integer.MAX_VALUE - 3; i > 0; i++) n++;
        System.out.println(n);
        long s = 0;
        for (long l = 1L << 33; l > 1; l >>= 1) s += l;
        System.out.println(s);
        int steps = 0;
        for (float f = 0; f != 1.0f && steps < 20; f += 0.1f) steps++;
        System.out.println(steps);
        steps = 0;
        for (double d = 1; d > 0; d /= 2) steps++;
        System.out.println(steps);
        int count = 0;
        for (byte b = 100; b > 0; b++) count++;
        System.out.println(count);
        for (char c = 'a'; c <= 'e'; c += 2) System.out.println(c);
        int a = 0, b = 1;
        for (int i = 0; i < 60; i++) {
            int t = a + b;
            a = b;
            b = t;
        }
        System.out.println(a);
        int x = 0;
        for (int i = 0; i < 100000; i++) {
            if ((i & 7) == 3) x += i;
            else if (i % 11 == 0) x ^= i;
            else x -= i / 3;
        }
        System.out.println(x);
    }
}
