// Which superinterfaces a class initialises, in which order: those with default methods only (JLS 12.4.1).
// level: 2
package lang;

public class InitInterfaces {
    static int say(String what) {
        System.out.println("init " + what);
        return what.length();
    }

    interface Plain {
        int P = say("Plain");

        void plain();
    }

    interface Top {
        int T = say("Top");

        default void top() {
        }
    }

    interface Middle extends Top, Plain {
        int M = say("Middle");
    }

    interface Left extends Middle {
        int L = say("Left");

        default void left() {
        }
    }

    interface Right extends Top {
        int R = say("Right");

        private void hidden() {
        }
    }

    interface StaticOnly {
        int S = say("StaticOnly");

        static void nothing() {
        }
    }

    static class Base implements Right {
        static {
            say("Base");
        }
    }

    static class NoInitializer extends Base implements Left, StaticOnly {
        @Override
        public void plain() {
            System.out.println("plain");
        }
    }

    interface Failing {
        int F = 1 / (say("Failing") - 7);

        default void failing() {
        }
    }

    static class BelowFailing implements Failing {
        static {
            say("BelowFailing");
        }
    }

    public static void main(String[] args) {
        System.out.println("new array");
        NoInitializer[] none = new NoInitializer[1];
        System.out.println("new object");
        none[0] = new NoInitializer();
        none[0].plain();
        System.out.println("static method");
        StaticOnly.nothing();
        System.out.println("fields");
        System.out.println(NoInitializer.M + NoInitializer.P);
        for (int i = 0; i < 2; i++) {
            try {
                new BelowFailing();
            } catch (Throwable t) {
                System.out.println(t.getClass() + " " + t.getMessage());
            }
        }
    }
}
