// Inner, nested, local and anonymous classes with captures; no lambdas.
// level: 0
package lang;

public class InnerClasses0 {
    private int base = 100;

    class Inner {
        int more = 5;

        int get() { return base + more; }

        class Innermost {
            int all() { return base++ + more++ + InnerClasses0.this.base; }
        }
    }

    interface Op {
        int apply(int x);
    }

    Op adder(final int n) {
        return new Op() {
            int calls;

            public int apply(int x) { return x + n + base + ++calls; }
        };
    }

    static Op local(int k) {
        class Times implements Op {
            final int f;

            Times(int f) { this.f = f; }

            public int apply(int x) { return x * f * k; }
        }
        return new Times(3);
    }

    private static int hidden(int x) { return x * 7; }

    static class Nested {
        private int secret = 9;

        int call() { return hidden(secret); }
    }

    public static void main(String[] args) {
        InnerClasses0 o = new InnerClasses0();
        InnerClasses0.Inner in = o.new Inner();
        System.out.println(in.get());
        Inner.Innermost im = in.new Innermost();
        System.out.println(im.all());
        System.out.println(im.all());
        System.out.println(in.get());
        Op add = o.adder(1000);
        System.out.println(add.apply(1));
        System.out.println(add.apply(1));
        System.out.println(local(2).apply(10));
        Nested n = new Nested();
        System.out.println(n.call());
        n.secret++;
        System.out.println(n.call());
    }
}
