// Deep recursion through lambdas: the frames that traces hide do not count towards the 1024 that they show.
// level: 2
// skip-gc-stress
package trace;

import java.util.Comparator;
import java.util.function.IntUnaryOperator;

public class LambdaDepth {
    static int depth(int n) {
        IntUnaryOperator next = k -> depth(k + 1);
        return next.applyAsInt(n);
    }

    static void throwAt(int n) {
        if (n == 0) {
            throw new IllegalStateException("bottom");
        }
        Runnable next = () -> throwAt(n - 1);
        next.run();
    }

    public static void main(String[] args) {
        try {
            depth(0);
        } catch (StackOverflowError e) {
            System.out.println(e.getStackTrace().length);
        }
        for (int n : new int[] {10, 300, 510, 511, 512, 600, 1500}) {
            try {
                throwAt(n);
            } catch (IllegalStateException e) {
                StackTraceElement[] t = e.getStackTrace();
                System.out.println(n + " " + t.length + " " + t[0].getMethodName() + " " + t[t.length - 1].getMethodName());
            }
        }
        Comparator<Integer> c = Comparator.naturalOrder();
        for (int i = 0; i < 300_000; i++) {
            c = c.thenComparing(Comparator.reverseOrder());
        }
        try {
            c.compare(1, 1);
        } catch (StackOverflowError e) {
            System.out.println(e.getStackTrace().length);
        }
    }
}
