// level: 1
// heap: 32m
// expect-exit: 1
// skip-gc-stress
package lang;

public class UncaughtOutOfMemory {
    static byte[][] keep = new byte[100000][];

    public static void main(String[] args) {
        System.out.println("filling");
        grow(0);
    }

    static void grow(int from) {
        for (int i = from; i < keep.length; i++) keep[i] = new byte[4 << 20];
    }
}
