// Megamorphic interface and virtual calls, many interfaces on one class, calls through arrays and generics.
// level: 1
package lang;

public class InterfaceDispatch {
    interface A { int a(int x); }

    interface B { int b(int x); }

    interface C extends A, B { int c(int x); }

    interface D { int d(); }

    interface E extends D { int e(); }

    static abstract class Base implements A {
        int v;

        Base(int v) { this.v = v; }
    }

    static class P1 extends Base { P1(int v) { super(v); } public int a(int x) { return x + v; } }

    static class P2 extends Base implements D { P2(int v) { super(v); } public int a(int x) { return x * v; } public int d() { return v; } }

    static class P3 extends P1 implements C, E {
        P3(int v) { super(v); }

        public int b(int x) { return a(x) + 1; }

        public int c(int x) { return b(x) + 2; }

        public int d() { return 40; }

        public int e() { return d() + 1; }
    }

    static class P4 extends P3 { P4(int v) { super(v); } @Override public int a(int x) { return super.a(x) * 2; } @Override public int d() { return 50; } }

    static final class P5 implements A, B, D, E, Comparable<P5> {
        public int a(int x) { return -x; }

        public int b(int x) { return ~x; }

        public int d() { return 5; }

        public int e() { return 6; }

        public int compareTo(P5 o) { return 0; }
    }

    public static void main(String[] args) {
        A[] as = {new P1(3), new P2(4), new P3(5), new P4(6), new P5()};
        int h = 1;
        for (int r = 0; r < 1000; r++) {
            for (A a : as) {
                h = h * 17 + a.a(r);
                if (a instanceof B b) h = h * 3 + b.b(r);
                if (a instanceof C c) h = h * 5 + c.c(r);
                if (a instanceof E e) h = h * 7 + e.e();
                if (a instanceof D d) h = h * 11 + d.d();
                if (a instanceof Comparable<?>) h++;
            }
        }
        System.out.println(h);
        A changing = as[0];
        for (int i = 0; i < 20; i++) {
            System.out.print(changing.a(i) + " ");
            changing = as[(i * 7 + 3) % as.length];
        }
        System.out.println();
    }
}
