// instanceof and casts over classes, interfaces and arrays.
// level: 0
package lang;

public class TypeTests {
    interface I { }

    interface J extends I { }

    static class A { }

    static class B extends A implements J { }

    static final class C extends B implements Cloneable { }

    static int tests(Object o) {
        int m = 0;
        if (o instanceof A) m |= 1;
        if (o instanceof B) m |= 2;
        if (o instanceof C) m |= 4;
        if (o instanceof I) m |= 8;
        if (o instanceof J) m |= 16;
        if (o instanceof Object[]) m |= 32;
        if (o instanceof A[]) m |= 64;
        if (o instanceof I[]) m |= 128;
        if (o instanceof int[]) m |= 256;
        if (o instanceof Cloneable) m |= 512;
        if (o instanceof java.io.Serializable) m |= 1024;
        if (o instanceof A[][]) m |= 2048;
        if (o instanceof Object[][]) m |= 4096;
        if (o instanceof Object) m |= 8192;
        return m;
    }

    static boolean fails(Object o) {
        try {
            B b = (B) o;
            return b == null && o != null;
        } catch (ClassCastException e) {
            return true;
        }
    }

    static boolean failsArray(Object o) {
        try {
            I[] b = (I[]) o;
            return b == null && o != null;
        } catch (ClassCastException e) {
            return true;
        }
    }

    public static void main(String[] args) {
        Object[] objects = {null, new Object(), new A(), new B(), new C(), new Object[0], new A[0], new B[0], new C[0],
            new int[0], new int[0][0], new A[0][0], new C[0][0], new I[0], new J[0], "string", new long[0]};
        for (Object o : objects) {
            System.out.println(tests(o));
            System.out.println(fails(o));
            System.out.println(failsArray(o));
        }
    }
}
