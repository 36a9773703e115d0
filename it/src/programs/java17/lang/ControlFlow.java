// level: 0
package lang;

public class ControlFlow {
    static int collatz(int n) {
        int steps = 0;
        while (n != 1) {
            n = (n & 1) == 0 ? n / 2 : 3 * n + 1;
            steps++;
        }
        return steps;
    }

    static int labelled() {
        int found = -1;
        outer:
        for (int i = 2; i < 50; i++) {
            for (int j = 2; j < i; j++) {
                if (i % j == 0) {
                    continue outer;
                }
                if (i * j > 600) {
                    found = i * 100 + j;
                    break outer;
                }
            }
        }
        return found;
    }

    static int block(int x) {
        int r = 0;
        done: {
            r = 1;
            if (x > 3) break done;
            r = 2;
            if (x > 1) break done;
            r = 3;
        }
        return r;
    }

    public static void main(String[] args) {
        System.out.println(collatz(27));
        System.out.println(labelled());
        System.out.println(block(4));
        System.out.println(block(2));
        System.out.println(block(0));
        int i = 0;
        do {
            i += 3;
            if (i == 9) continue;
            if (i > 20) break;
        } while (i < 100);
        System.out.println(i);
        int count = 0;
        for (int a = 0, b = 10; a < b; a++, b--) {
            count += a * b;
        }
        System.out.println(count);
        boolean t = i > 5 && count < 1000 || i == 0;
        boolean u = (i > 5 ^ count > 3) | t & !t;
        System.out.println(t);
        System.out.println(u);
        System.out.println(i > 3 ? count > 3 ? 1 : 2 : 3);
        for (;;) {
            if (i-- < 0) break;
        }
        System.out.println(i);
    }
}
