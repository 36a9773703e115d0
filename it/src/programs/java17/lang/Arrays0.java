// Arrays of every element type: defaults, length, loads and stores, aliasing.
// level: 0
package lang;

public class Arrays0 {
    public static void main(String[] args) {
        byte[] b = new byte[3];
        b[1] = (byte) 200;
        System.out.println(b[0]);
        System.out.println(b[1]);
        boolean[] z = new boolean[2];
        z[1] = true;
        System.out.println(z[0]);
        System.out.println(z[1]);
        short[] s = {1, -2, 3};
        s[2] *= 20000;
        System.out.println(s[2]);
        char[] c = {'a', 'b', '\uffff'};
        System.out.println((int) c[2]);
        c[0]++;
        System.out.println(c[0]);
        int[] i = new int[1000];
        for (int k = 0; k < i.length; k++) i[k] = k * k;
        long sum = 0;
        for (int x : i) sum += x;
        System.out.println(sum);
        long[] l = {1L << 40, -1};
        l[1] += l[0]++;
        System.out.println(l[0]);
        System.out.println(l[1]);
        float[] f = {1.5f, 2.5f};
        double[] d = {0.5};
        d[0] += f[0] * f[1];
        System.out.println((long) (d[0] * 1000));
        Object[] o = {null, b, new Object[0]};
        System.out.println(o[0] == null);
        System.out.println(o[1] == b);
        System.out.println(o.length);
        int[] alias = i;
        alias[5]--;
        System.out.println(i[5]);
        int[] copy = i.clone();
        copy[5] = 0;
        System.out.println(i[5]);
        System.out.println(copy.length);
        System.arraycopy(i, 0, i, 1, 10);
        System.out.println(i[0]);
        System.out.println(i[10]);
        System.arraycopy(i, 3, i, 0, 10);
        System.out.println(i[0]);
        int k = 0;
        int[] e = {10, 20, 30};
        e[k++] = e[k] + k;
        System.out.println(e[0]);
        System.out.println(k);
        System.out.println(new int[0].length);
    }
}
