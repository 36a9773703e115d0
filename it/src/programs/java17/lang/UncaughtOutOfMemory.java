// level: 1
// heap: 32m
// expect-exit: 1
// skip-gc-stress
package lang;

public class UncaughtOutOfMemory {
    public static void main(String[] args) {
        System.out.println("filling");
        grow(new byte[100000][]);
    }

    static void grow(byte[][] keep) {
        for (int i = 0; i < keep.length; i++) keep[i] = new byte[4 << 20];
    }
}
