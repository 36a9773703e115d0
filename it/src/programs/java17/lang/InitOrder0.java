// When classes are initialised: first active use only, superclass first, interfaces with defaults, constants never.
// level: 0
package lang;

public class InitOrder0 {
    static int say(int n) {
        System.out.println(n);
        return n;
    }

    static class Super {
        static int s = say(1);

        static void touch() { }
    }

    static class Sub extends Super {
        static int t = say(2);
        static final int CONSTANT = 42;
        static final Integer BOXED = 43;
    }

    static class Unused {
        static int u = say(99);
    }

    interface WithDefault {
        int W = say(3);

        default void m() { }
    }

    interface WithoutDefault {
        int X = say(98);

        void n();
    }

    static class Impl implements WithDefault, WithoutDefault {
        static { say(4); }

        public void n() { }
    }

    static class Cycle1 {
        static int a = Cycle2.b + 1;
    }

    static class Cycle2 {
        static int b = Cycle1.a + 10;
    }

    static class Holder {
        static { say(6); }

        static final Holder IT = new Holder();

        Holder() { say(7); }
    }

    public static void main(String[] args) {
        say(0);
        System.out.println(Sub.CONSTANT);
        Unused[] none = new Unused[3];
        System.out.println(none.length);
        System.out.println(Sub.s);
        Sub.touch();
        say(50);
        System.out.println(Sub.t);
        Object o = new Impl();
        System.out.println(o instanceof Unused);
        System.out.println(Cycle1.a);
        System.out.println(Cycle2.b);
        Holder h = null;
        say(5);
        h = Holder.IT;
        System.out.println(h != null);
        System.out.println(WithoutDefault.X);
    }
}
