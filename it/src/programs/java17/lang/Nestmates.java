// Private members across nest members: fields, methods, constructors, statics, interfaces, lambdas.
// level: 2
package lang;

public class Nestmates {
    private int x = 1;
    private static long shared = 10;

    private int priv(int k) { return x * k; }

    private static String stat() { return "stat" + shared; }

    private Nestmates() { }

    private Nestmates(int x) { this.x = x; }

    static class A {
        private final int y;

        private A(int y) { this.y = y; }

        private int both(Nestmates n) { return n.priv(y) + n.x; }

        static class Deep {
            private int dig(A a) {
                shared += a.y;
                return new Nestmates(a.y).x;
            }
        }
    }

    static class B extends A {
        private int y = 77;

        private B() { super(5); }

        int mixed() { return y + ((A) this).y; }
    }

    private interface Hidden {
        private int secret() { return 3; }

        default int open() { return secret() + 1; }
    }

    class Inner implements Hidden {
        private int z = x++ + --x;

        private void bump() { Nestmates.this.x += z; }
    }

    public static void main(String[] args) {
        Nestmates n = new Nestmates(4);
        A a = new A(6);
        System.out.println(a.both(n) + " " + a.y);
        System.out.println(new A.Deep().dig(a) + " " + stat());
        System.out.println(new B().mixed());
        Inner in = n.new Inner();
        in.bump();
        System.out.println(n.x + " " + in.z + " " + in.open() + " " + ((Hidden) in).secret());
        java.util.function.IntUnaryOperator op = k -> n.priv(k) + a.y;
        System.out.println(op.applyAsInt(2));
        Runnable r = in::bump;
        r.run();
        System.out.println(n.x);
        System.out.println(new Object() { private int hidden = 12; int show() { return hidden; } }.hidden);
    }
}
