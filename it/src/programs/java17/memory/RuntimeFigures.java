// Runtime's figures make sense: maximum, total and free memory, processors, growth and release.
// level: 5
// heap: 96m
package memory;

public class RuntimeFigures {
    static byte[][] held;

    static void fill() {
        held = new byte[80][];
        for (int i = 0; i < held.length; i++) {
            held[i] = new byte[1 << 18];
        }
    }

    /** Overwrites what earlier calls left on the stack, where a conservative collector may see it. */
    static int scrub(int n) {
        long a = n;
        long b = n + 1;
        long c = n + 2;
        return n == 0 ? 0 : scrub(n - 1) + (int) (a ^ b ^ c);
    }

    public static void main(String[] args) {
        Runtime rt = Runtime.getRuntime();
        long mb = 1 << 20;
        long max = rt.maxMemory() / mb;
        System.out.println("maximum " + (max >= 80 && max <= 100 ? "as asked" : String.valueOf(max)));
        System.out.println("total " + (rt.totalMemory() > 0 && rt.totalMemory() <= rt.maxMemory()));
        System.out.println("free " + (rt.freeMemory() > 0 && rt.freeMemory() <= rt.totalMemory()));
        System.out.println("processors " + (rt.availableProcessors() >= 1) + " " + (rt == Runtime.getRuntime()));
        System.gc();
        long before = rt.totalMemory() - rt.freeMemory();
        fill();
        System.gc();
        long with = rt.totalMemory() - rt.freeMemory();
        System.out.println("used grows " + (with - before >= 19 * mb && with - before < 30 * mb ? "by what is held" : (with - before) / mb + " MB"));
        System.out.println("still in bounds " + (rt.totalMemory() <= rt.maxMemory() && rt.freeMemory() >= 0));
        held = null;
        scrub(100);
        System.gc();
        long after = rt.totalMemory() - rt.freeMemory();
        System.out.println("and shrinks " + (with - after >= 15 * mb ? "again" : (with - after) / mb + " MB"));
        boolean sane = true;
        for (int i = 0; i < 2000; i++) {
            byte[] b = new byte[20_000];
            sane &= rt.freeMemory() >= 0 && rt.freeMemory() <= rt.totalMemory() && b.length > 0;
        }
        System.out.println("always sane " + sane);
    }
}
