// OutOfMemoryError under a small heap, caught and survived; huge arrays refused at once.
// level: 1
// heap: 48m
// skip-gc-stress
package lang;

public class OutOfMemory {
    static Object[] hold;

    static int fill() {
        hold = new Object[10000];
        int n = 0;
        try {
            for (; n < hold.length; n++) hold[n] = new byte[1 << 20];
            return -1;
        } catch (OutOfMemoryError e) {
            hold = null;
            System.out.println(e.getMessage());
            return n;
        }
    }

    static int chain() {
        Object[] chain = null;
        int links = 0;
        try {
            for (;;) {
                Object[] next = new Object[100];
                next[0] = chain;
                chain = next;
                links++;
            }
        } catch (OutOfMemoryError e) {
            return links;
        }
    }

    public static void main(String[] args) {
        for (int i = 0; i < 3; i++) {
            int n = fill();
            System.out.println(n > 10 && n < 48);
        }
        try {
            System.out.println(new long[100_000_000].length);
        } catch (OutOfMemoryError e) {
            System.out.println(e.getMessage());
        }
        try {
            System.out.println(new int[Integer.MAX_VALUE].length);
        } catch (OutOfMemoryError e) {
            System.out.println(e.getMessage());
        }
        byte[] fine = new byte[8 << 20];
        System.out.println(fine.length);
        System.out.println(chain() > 50000);
        System.out.println("still here");
    }
}
