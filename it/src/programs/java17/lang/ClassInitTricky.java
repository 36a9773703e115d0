// Initialisation through enums, interfaces with defaults, lambdas, constant folding and switch maps of other classes.
// level: 2
package lang;

import java.util.function.Supplier;

public class ClassInitTricky {
    static String log = "";

    static int note(String s) {
        log += s + " ";
        return s.length();
    }

    enum Mode {
        A, B;

        static int count = note("Mode");

        final int at = values0();

        static int values0() { return 1; }
    }

    static class UsesSwitch {
        static { note("UsesSwitch"); }

        static int of(Mode m) {
            switch (m) {
                case A: return 1;
                default: return 2;
            }
        }
    }

    interface WithLambda {
        Supplier<String> S = () -> "lambda in interface " + note("S");
        int X = note("WithLambda");

        static void touch() { }
    }

    static class Final {
        static final String CONST = "c" + 1;
        static final int COMPUTED = note("Final");
        static final Object NULL = null;
    }

    static class Outer {
        static { note("Outer"); }

        static class Inner {
            static { note("Inner"); }

            static void touch() { }
        }
    }

    static class Generic<T> {
        static { note("Generic"); }

        T t;
    }

    static class Sub extends Generic<String> {
        static { note("Sub"); }

        static int notConstant = 3;
    }

    static class Self {
        static Self instance = new Self();
        static int counter = 10;
        int seen = counter++;
    }

    static class Throws {
        static int ok = 5;

        static {
            if (log.length() >= 0) throw new IllegalArgumentException("in static block");
        }
    }

    public static void main(String[] args) {
        System.out.println(Final.CONST + "[" + log + "]");
        System.out.println(Final.NULL + "[" + log + "]");
        System.out.println(UsesSwitch.of(Mode.B) + "[" + log + "]");
        WithLambda w = new WithLambda() { };
        System.out.println((w != null) + "[" + log + "]");
        WithLambda.touch();
        System.out.println(WithLambda.S.get() + "[" + log + "]");
        Outer.Inner.touch();
        System.out.println("[" + log + "]");
        System.out.println(Sub.notConstant + "[" + log + "]");
        System.out.println(Self.instance.seen + " " + Self.counter + " " + new Self().seen);
        Supplier<Integer> s = () -> Throws.ok;
        for (int i = 0; i < 2; i++) {
            try {
                System.out.println(s.get());
            } catch (Throwable t) {
                System.out.println(t.getClass().getSimpleName() + " " + t.getMessage());
            }
        }
        System.out.println(Mode.A.at + Mode.count);
    }
}
