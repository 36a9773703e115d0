// hashCode and identityHashCode: stable, independent of overriding, toString of a plain object.
// level: 1
package lang;

public class HashCodes {
    static class Fixed {
        public int hashCode() { return 7; }
    }

    public static void main(String[] args) {
        Object o = new Object();
        int h = o.hashCode();
        System.out.println(h == System.identityHashCode(o));
        System.out.println(System.identityHashCode(null));
        Object[] many = new Object[2000];
        int[] hashes = new int[many.length];
        for (int i = 0; i < many.length; i++) {
            many[i] = new Object();
            hashes[i] = many[i].hashCode();
        }
        for (int i = 0; i < 20000; i++) many[0] = new int[100];
        System.gc();
        boolean stable = h == o.hashCode();
        for (int i = 1; i < many.length; i++) stable &= hashes[i] == System.identityHashCode(many[i]);
        System.out.println(stable);
        java.util.Arrays.sort(hashes);
        int distinct = 1;
        for (int i = 1; i < hashes.length; i++) if (hashes[i] != hashes[i - 1]) distinct++;
        System.out.println(distinct > 1900);
        Fixed f = new Fixed();
        System.out.println(f.hashCode());
        System.out.println(f.toString());
        System.out.println(o.toString().equals("java.lang.Object@" + Integer.toHexString(h)));
        System.out.println(f.equals(new Fixed()) + " " + f.equals(f));
        int[] array = new int[3];
        System.out.println(array.hashCode() == System.identityHashCode(array));
        System.out.println(array.toString().startsWith("[I@"));
        System.out.println(new String[0][0].toString().startsWith("[[Ljava.lang.String;@"));
        synchronized (o) {
            System.out.println(o.hashCode() == h);
        }
        System.out.println(h >= 0);
        System.out.println("x".hashCode() + " " + (System.identityHashCode("x") == System.identityHashCode("x")));
    }
}
