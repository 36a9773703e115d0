// Array elements through a VarHandle: which exception an index out of bounds, a null array and a wrong element cause.
// level: 5
package concurrent;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

public class VarHandleBounds {
    static final VarHandle INTS = MethodHandles.arrayElementVarHandle(int[].class);
    static final VarHandle LONGS = MethodHandles.arrayElementVarHandle(long[].class);
    static final VarHandle STRINGS = MethodHandles.arrayElementVarHandle(String[].class);

    static void expect(String what, Runnable r) {
        try {
            r.run();
            System.out.println(what + ": nothing thrown");
        } catch (RuntimeException e) {
            System.out.println(what + ": " + e);
        }
    }

    public static void main(String[] args) {
        int[] ints = {1, 2, 3};
        long[] longs = {1};
        String[] strings = {"a"};
        expect("get", () -> sink((int) INTS.get(ints, 3)));
        expect("set", () -> INTS.set(ints, -1, 5));
        expect("volatile", () -> INTS.setVolatile(ints, 7, 5));
        expect("add", () -> sink((int) INTS.getAndAdd(ints, 4, 5)));
        expect("compare", () -> INTS.compareAndSet(ints, Integer.MIN_VALUE, 5, 6));
        expect("long", () -> LONGS.setRelease(longs, 1, 5L));
        expect("string", () -> STRINGS.setVolatile(strings, 1, "b"));
        expect("swap", () -> sink(((String) STRINGS.getAndSet(strings, 2, "b")).length()));
        int[] none = args.length > 5 ? ints : null;
        expect("null", () -> INTS.setVolatile(none, 0, 1));
        System.out.println(ints[0] + ints[1] + ints[2] + strings[0]);
    }

    static void sink(int n) {
        System.out.println(n);
    }
}
