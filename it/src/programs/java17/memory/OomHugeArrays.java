// Arrays that can never fit: the message, no damage, also for arrays of arrays and clones.
// level: 5
// heap: 64m
// skip-gc-stress
package memory;

import java.util.ArrayList;
import java.util.Arrays;

public class OomHugeArrays {
    interface Make {
        Object run();
    }

    static void expect(String what, Make m) {
        try {
            Object o = m.run();
            System.out.println(what + ": made " + o.getClass().getSimpleName());
        } catch (OutOfMemoryError e) {
            System.out.println(what + ": " + e.getMessage());
        }
    }

    static int size = 200_000_000;

    public static void main(String[] args) {
        expect("long", () -> new long[size]);
        expect("byte", () -> new byte[size]);
        expect("boolean", () -> new boolean[1_500_000_000]);
        expect("objects", () -> new Object[size]);
        expect("beyond the limit", () -> new int[Integer.MAX_VALUE]);
        expect("one below", () -> new byte[Integer.MAX_VALUE - 1]);
        expect("two dimensions", () -> new int[10_000][10_000]);
        expect("three dimensions", () -> new long[100][1000][1000]);
        expect("outer only", () -> new int[1000][]);
        byte[] half = new byte[30_000_000];
        half[29_999_999] = 5;
        expect("copy", () -> Arrays.copyOf(half, size));
        expect("list", () -> new ArrayList<String>(size));
        expect("builder", () -> new StringBuilder(size));
        expect("string", () -> "x".repeat(size));
        System.out.println(half[29_999_999] + " " + half.length);
        int ok = 0;
        for (int i = 0; i < 50; i++) {
            try {
                ok += new long[size + i].length;
            } catch (OutOfMemoryError e) {
                ok++;
            }
        }
        System.out.println(ok);
        try {
            "ab".repeat(Integer.MAX_VALUE);
        } catch (OutOfMemoryError e) {
            System.out.println(e.getMessage());
        }
        int[] after = new int[100_000];
        Arrays.fill(after, 3);
        System.out.println(Arrays.stream(after).sum());
    }
}
