// Virtual calls, super calls, hidden fields, calls from constructors, abstract classes.
// level: 0
package lang;

public class Inheritance {
    static abstract class A {
        int v = 1;

        A() { System.out.println(init()); }

        abstract int init();

        int f() { return 10; }

        int g() { return f() + 1; }

        static int st() { return 5; }

        private int p() { return 1; }

        int callP() { return p(); }
    }

    static class B extends A {
        int v = 2;

        int init() { return v; }

        int f() { return super.f() + 100; }

        int p() { return 2; }

        static int st() { return 6; }
    }

    static class C extends B {
        int v = 3;

        int f() { return super.f() + 1000; }

        int g() { return super.g() * 2; }

        final int h() { return v + super.v + ((A) this).v; }
    }

    public static void main(String[] args) {
        A b = new B();
        A c = new C();
        System.out.println(b.f());
        System.out.println(b.g());
        System.out.println(c.f());
        System.out.println(c.g());
        System.out.println(b.v);
        System.out.println(((B) b).v);
        System.out.println(((C) c).h());
        System.out.println(A.st());
        System.out.println(B.st());
        System.out.println(b.callP());
        A[] all = {b, c, new B(), new C()};
        int sum = 0;
        for (A a : all) sum += a.g();
        System.out.println(sum);
        System.out.println(c instanceof B);
        System.out.println(b instanceof C);
    }
}
