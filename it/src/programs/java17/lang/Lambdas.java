// Capturing and non-capturing lambdas of own functional interfaces, all parameter kinds.
// level: 2
package lang;

public class Lambdas {
    interface IntOp { int apply(int a, int b); }

    interface Thunk<T> { T get(); }

    interface Wide { double mix(long a, double b, float c, byte d, char e, short f, boolean g); }

    interface Action { void run() throws Exception; }

    int field = 5;

    IntOp usesThis(int k) { return (a, b) -> a * field + b * k; }

    static <T> Thunk<T> constant(T t) { return () -> t; }

    static Thunk<Thunk<Integer>> nested(int x) { return () -> () -> x + 1; }

    static int call(IntOp op) { return op.apply(6, 7); }

    static IntOp recursive;

    static long captureMany(byte b, short s, char c, int i, long l, float f, double d, boolean z, String str, int[] arr) {
        Thunk<Long> t = () -> b + s + c + i + l + (long) f + (long) d + (z ? 1 : 0) + str.length() + arr[0];
        arr[0] = 1000;
        return t.get();
    }

    public static void main(String[] args) throws Exception {
        System.out.println(call((a, b) -> a + b));
        System.out.println(call((a, b) -> { int c = a; while (b-- > 0) c += a; return c; }));
        Lambdas o = new Lambdas();
        IntOp op = o.usesThis(100);
        System.out.println(op.apply(1, 2));
        o.field = 50;
        System.out.println(op.apply(1, 2));
        System.out.println(constant("const").get());
        System.out.println(nested(41).get().get());
        System.out.println(captureMany((byte) 1, (short) 2, 'a', 4, 5L, 6.9f, 7.9, true, "four", new int[] {0}));
        recursive = (a, b) -> b == 0 ? a : recursive.apply(b, a % b);
        System.out.println(recursive.apply(1071, 462));
        Wide w = (a, b, c, d, e, f, g) -> g ? a + b + c + d + e + f : 0;
        System.out.println(w.mix(1L << 33, 0.5, 0.25f, (byte) -1, 'A', (short) 300, true));
        Action fails = () -> { throw new java.io.IOException("from lambda"); };
        try {
            fails.run();
        } catch (java.io.IOException e) {
            System.out.println(e.getMessage());
        }
        IntOp[] table = {(a, b) -> a + b, (a, b) -> a - b, (a, b) -> a * b, (a, b) -> a / b};
        for (IntOp t : table) System.out.println(t.apply(20, 6));
        Runnable r = () -> System.out.println("runnable");
        r.run();
        Object asObject = (Runnable) () -> { };
        System.out.println(asObject instanceof Runnable);
        IntOp same = null;
        for (int i = 0; i < 2; i++) {
            IntOp now = (a, b) -> a;
            if (same != null) System.out.println(now == same);
            same = now;
        }
        Thunk<int[]> arr = () -> new int[] {1, 2, 3};
        System.out.println(arr.get().length);
        char c = 'x';
        Thunk<String> s = () -> "" + c + o.field;
        System.out.println(s.get());
    }
}
