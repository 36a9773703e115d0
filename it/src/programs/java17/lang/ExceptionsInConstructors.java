// Exceptions leaving constructors and initialisers; half-built objects stay consistent.
// level: 1
package lang;

public class ExceptionsInConstructors {
    static Object escaped;
    static int built;

    static class Base {
        int a = 1;

        Base(boolean fail) {
            escaped = this;
            if (fail) throw new IllegalStateException("base");
            a = 2;
        }
    }

    static class Derived extends Base {
        int b = check(3);
        final int c;

        Derived(boolean failBase, int x) {
            super(failBase);
            if (x < 0) throw new IllegalArgumentException("x " + x);
            c = x;
            built++;
        }

        static int check(int v) {
            if (built == 1) throw new RuntimeException("initialiser");
            return v;
        }

        String show() { return a + " " + b + " " + c; }
    }

    static String attempt(boolean f, int x) {
        try {
            return new Derived(f, x).show();
        } catch (IllegalStateException | IllegalArgumentException e) {
            return e.getMessage() + " / " + ((Derived) escaped).show();
        } catch (RuntimeException e) {
            return e.getMessage() + " // " + ((Derived) escaped).show();
        } finally {
            escaped = null;
        }
    }

    static int argument(int v) {
        if (v == 13) throw new ArithmeticException("argument");
        return v;
    }

    public static void main(String[] args) {
        System.out.println(attempt(true, 1));
        System.out.println(attempt(false, -4));
        System.out.println(attempt(false, 7));
        System.out.println(attempt(false, 8));
        try {
            new Derived(false, argument(13));
        } catch (ArithmeticException e) {
            System.out.println(e.getMessage() + " " + (escaped == null));
        }
    }
}
