// Array covariance: which stores pass through arrays of classes, interfaces, arrays and generics.
// level: 1
package lang;

public class StoreChecks {
    interface I { }

    static class A implements I { }

    static class B extends A implements Runnable { public void run() { } }

    static final class F extends B { }

    static String store(Object[] a, Object v) {
        try {
            a[0] = v;
            return a[0] == v ? "ok" : "lost";
        } catch (ArrayStoreException e) {
            return e.getMessage();
        }
    }

    @SuppressWarnings("unchecked") static <T> T[] generic(int n) { return (T[]) new Object[n]; }

    public static void main(String[] args) {
        Object[] vs = {null, new Object(), new A(), new B(), new F(), "s", new int[0], new A[0], new B[0], new int[0][0]};
        Object[][] as = {new Object[1], new I[1], new A[1], new B[1], new F[1], new Runnable[1], new Object[1][], new I[1][], new int[1][], new Cloneable[1], new java.io.Serializable[1], new String[1]};
        for (Object[] a : as) {
            StringBuilder sb = new StringBuilder(a.getClass().getSimpleName());
            for (Object v : vs) sb.append(" | ").append(store(a, v));
            System.out.println(sb);
        }
        try {
            String[] s = StoreChecks.<String>generic(2);
            System.out.println(s.length);
        } catch (ClassCastException e) {
            System.out.println(e.getMessage());
        }
        A[] bs = new B[] {new B(), new F()};
        A[] copy = java.util.Arrays.copyOf(bs, 3);
        System.out.println(copy.getClass().getSimpleName() + " " + store(copy, new A()));
        A[] wide = java.util.Arrays.copyOf(bs, 3, A[].class);
        System.out.println(wide.getClass().getSimpleName() + " " + store(wide, new A()));
        try {
            System.arraycopy(wide, 0, bs, 0, 2);
        } catch (ArrayStoreException e) {
            System.out.println("copy refused");
        }
        System.out.println(bs[0] instanceof B);
    }
}
