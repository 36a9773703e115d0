// clone of arrays and of Cloneable objects, CloneNotSupportedException.
// level: 0
package lang;

public class Clone0 implements Cloneable {
    int a = 3;
    int[] shared = {1, 2};
    long wide = 1L << 50;

    Clone0 copy() throws CloneNotSupportedException { return (Clone0) clone(); }

    static class Not {
        Object tryIt() throws CloneNotSupportedException { return clone(); }
    }

    static class Sub extends Clone0 {
        int extra = 12;
    }

    public static void main(String[] args) throws Exception {
        Clone0 c = new Clone0();
        c.a = 4;
        Clone0 d = c.copy();
        System.out.println(d != c);
        System.out.println(d.a);
        System.out.println(d.wide);
        d.shared[0] = 50;
        System.out.println(c.shared[0]);
        Clone0 s = new Sub().copy();
        System.out.println(s instanceof Sub);
        System.out.println(((Sub) s).extra);
        int[][] m = {{1}, {2}};
        int[][] n = m.clone();
        System.out.println(n != m);
        System.out.println(n[0] == m[0]);
        char[] chars = {'x'};
        char[] cc = chars.clone();
        cc[0] = 'y';
        System.out.println(chars[0]);
        try {
            new Not().tryIt();
        } catch (CloneNotSupportedException e) {
            System.out.println("not supported");
        }
    }
}
