// Inner classes in every position: captured variables, shadowing, qualified this/super, local enums and interfaces.
// level: 2
package lang;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

public class InnerClasses {
    int v = 1;
    List<String> log = new ArrayList<>();

    class A {
        int v = 2;

        class B {
            int v = 3;

            String all(int v) { return v + "," + this.v + "," + A.this.v + "," + InnerClasses.this.v; }
        }

        void note() { log.add("A" + v); }
    }

    class C extends A {
        C() { v = 20; }

        @Override void note() { super.note(); log.add("C"); }
    }

    static class Outside extends InnerClasses.A {
        Outside(InnerClasses o) { o.super(); }
    }

    static <T> Iterable<T> repeat(T t, int n) {
        return () -> new Iterator<T>() {
            int left = n;

            public boolean hasNext() { return left > 0; }

            public T next() { left--; return t; }
        };
    }

    Runnable chain(int depth) {
        if (depth == 0) return () -> log.add("end");
        Runnable next = chain(depth - 1);
        return new Runnable() {
            int count = 0;

            { count = depth * 10; }

            public void run() { log.add("r" + count++); next.run(); }
        };
    }

    public static void main(String[] args) {
        InnerClasses o = new InnerClasses();
        A a = o.new A();
        System.out.println(a.new B().all(4));
        new Outside(o).note();
        o.new C().note();
        o.chain(2).run();
        System.out.println(o.log);
        for (String s : repeat("x", 3)) System.out.print(s);
        System.out.println();
        int base = args.length + 5;
        enum Local { P, Q }
        interface Greeter { String hi(Local l); }
        class Impl implements Greeter {
            final int extra;

            Impl(int e) { extra = e; }

            public String hi(Local l) { return l + ":" + (base + extra); }

            Impl more() { return new Impl(extra * 2); }
        }
        System.out.println(new Impl(3).more().hi(Local.Q));
        Greeter g = new Impl(1) { @Override public String hi(Local l) { return "anon " + super.hi(l) + base; } };
        System.out.println(g.hi(Local.P));
        List<Runnable> rs = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            int j = i * i;
            rs.add(() -> System.out.print(j + " "));
        }
        for (String s : List.of("p", "q")) rs.add(() -> System.out.print(s + " "));
        rs.forEach(Runnable::run);
        System.out.println();
    }
}
