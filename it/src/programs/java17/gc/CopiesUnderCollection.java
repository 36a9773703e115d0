// arraycopy and clone of long arrays, overlapping in both directions at all kinds of boundaries, while other threads make
// the collector run; references and numbers.
// level: 5
// heap: 96m
// skip-gc-stress
package gc;

import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;

public class CopiesUnderCollection {
    static final AtomicBoolean DONE = new AtomicBoolean();
    static volatile Object sink;

    static void churn() {
        Object[] kept = new Object[200];
        for (int i = 0; !DONE.get(); i++) {
            kept[i % kept.length] = i % 50 == 0 ? new Object[20_000] : new int[i % 500];
            if (i % 20_000 == 0) {
                System.gc();
                sink = kept;
            }
        }
    }

    static int[] sizes = {1, 7, 31, 63, 64, 65, 1000, 4093, 4096, 4097, 20_000, 70_001};

    static Integer[] boxes(int n) {
        Integer[] all = new Integer[n];
        for (int i = 0; i < n; i++) {
            all[i] = new String("x").length() + i; // young objects
        }
        return all;
    }

    static long move(Random random) {
        long wrong = 0;
        for (int n : sizes) {
            Object[] a = boxes(n);
            int[] plain = new int[n];
            Arrays.setAll(plain, i -> i + 1);
            for (int k = 0; k < 12; k++) {
                int length = 1 + random.nextInt(n);
                int from = random.nextInt(n - length + 1);
                int to = k % 3 == 0 ? Math.min(n - length, from + 1) : random.nextInt(n - length + 1);
                System.arraycopy(a, from, a, to, length);
                System.arraycopy(plain, from, plain, to, length);
                for (int i = 0; i < 5; i++) {
                    int at = random.nextInt(n);
                    Integer fresh = new String("abc").length() + 1000 * k + at;
                    a[at] = fresh;
                    plain[at] = fresh;
                }
            }
            Object[] copy = a.clone();
            int[] plainCopy = plain.clone();
            Object[] grown = Arrays.copyOf(a, n + n / 2 + 1, Object[].class);
            for (int i = 0; i < n; i++) {
                wrong += (Integer) a[i] == plain[i] && copy[i] == a[i] && grown[i] == a[i] && plainCopy[i] == plain[i] ? 0 : 1;
            }
        }
        return wrong;
    }

    public static void main(String[] args) throws InterruptedException {
        Thread other = new Thread(CopiesUnderCollection::churn);
        other.start();
        Random random = new Random(11);
        long wrong = 0;
        for (int i = 0; i < 15; i++) {
            wrong += move(random);
        }
        DONE.set(true);
        other.join();
        System.out.println("wrong " + wrong);
        Object[] mixed = {"a", "b", 3, "d", 5};
        String[] strings = new String[5];
        try {
            System.arraycopy(mixed, 0, strings, 0, 5);
        } catch (ArrayStoreException e) {
            System.out.println(e.getMessage() + " " + Arrays.toString(strings));
        }
        try {
            System.arraycopy(mixed, 1, mixed, 3, 3);
        } catch (ArrayIndexOutOfBoundsException e) {
            System.out.println(e.getMessage() + " " + Arrays.toString(mixed));
        }
        byte[] big = new byte[20_000_000];
        for (int i = 0; i < big.length; i += 997) {
            big[i] = (byte) i;
        }
        byte[] twin = big.clone();
        System.out.println(Arrays.equals(big, twin) + " " + Arrays.hashCode(twin));
        System.arraycopy(twin, 0, twin, 1, twin.length - 1);
        System.out.println(Arrays.mismatch(big, 0, big.length - 1, twin, 1, twin.length));
    }
}
