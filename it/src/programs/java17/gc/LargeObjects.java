// Large arrays come and go, some kept; element-wise copies between them.
// level: 1
// heap: 64m
package gc;

public class LargeObjects {
    public static void main(String[] args) {
        long sum = 0;
        int[][] keep = new int[8][];
        for (int i = 0; i < 200; i++) {
            int[] a = new int[200_000 + i * 1000];
            a[0] = i;
            a[a.length - 1] = -i;
            if (i % 10 == 0) keep[i / 10 % 8] = a;
            sum += a.length;
            byte[] b = new byte[(i * 7919) % 3_000_000];
            if (b.length > 0) b[b.length / 2] = 1;
            for (int k = 0; k < b.length; k += 100_000) sum += b[k];
        }
        System.out.println(sum);
        for (int[] a : keep) System.out.println(a.length + " " + a[0] + " " + a[a.length - 1]);
        Object[] refs = new Object[300_000];
        for (int i = 0; i < refs.length; i += 3) refs[i] = new int[] {i};
        for (int r = 0; r < 5; r++) {
            Object[] copy = refs.clone();
            System.arraycopy(copy, 0, copy, 1, copy.length - 1);
            refs = copy;
        }
        long s = 0;
        for (Object o : refs) if (o != null) s += ((int[]) o)[0];
        System.out.println(s);
    }
}
