// level: 0
package lang;

public class StaticFields {
    static int i;
    static long l = 5;
    static double d = 2.5;
    static boolean z;
    static byte b = -3;
    static char c = 'q';
    static final int CONST = 77;
    static final int COMPUTED = twice(CONST);
    static int[] table = {3, 1, 4, 1, 5};
    static Object ref;

    static int twice(int x) { return 2 * x; }

    static {
        i = COMPUTED + 1;
        for (int k = 0; k < table.length; k++) table[k] *= 10;
    }

    static class Other {
        static int count = 100;

        static int next() { return ++count; }
    }

    public static void main(String[] args) {
        System.out.println(i);
        System.out.println(l);
        System.out.println((int) (d * 4));
        System.out.println(z);
        System.out.println(b);
        System.out.println(c);
        System.out.println(CONST);
        System.out.println(COMPUTED);
        for (int t : table) System.out.println(t);
        System.out.println(ref == null);
        ref = table;
        System.out.println(ref == table);
        i++;
        l *= i;
        z = !z;
        b += 300;
        c--;
        System.out.println(i);
        System.out.println(l);
        System.out.println(z);
        System.out.println(b);
        System.out.println(c);
        System.out.println(Other.next());
        System.out.println(Other.next());
        System.out.println(Other.count);
    }
}
