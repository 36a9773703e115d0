package org.nativeaot.core.analysis.programs;

import static org.nativeaot.core.analysis.programs.Effect.seen;

import org.nativeaot.core.analysis.expect.InitAtBuild;
import org.nativeaot.core.analysis.expect.InitAtRun;
import org.nativeaot.core.analysis.expect.NotReached;
import org.nativeaot.core.analysis.expect.Reached;

/** Initialisers that run at publish time, and the reasons of those that cannot. */
public final class Initialisation {
    static volatile Object sink;

    /** What only an initialiser needs is not in the program; objects that it leaves are. */
    static final class AtPublishTime {
        @InitAtBuild
        static final class Squares {
            static final int[] TABLE = fill();

            @NotReached
            static int[] fill() {
                int[] t = new int[20];
                for (int i = 0; i < t.length; i++) {
                    t[i] = i * i;
                }
                return t;
            }
        }

        @InitAtBuild
        static final class Registry {
            static final Plugin USED = new UsedPlugin();
            static final Plugin UNUSED = new UnusedPlugin();
        }

        interface Plugin {
            int run();
        }

        @Reached
        static final class UsedPlugin implements Plugin {
            @NotReached
            UsedPlugin() {
            }

            @Reached
            @Override
            public int run() {
                return seen(1);
            }
        }

        /** Its static field is never read. */
        @NotReached
        static final class UnusedPlugin implements Plugin {
            @NotReached
            @Override
            public int run() {
                return seen(2);
            }
        }

        public static void main(String[] args) {
            sink = Squares.TABLE[args.length];
            sink = Registry.USED.run();
        }
    }

    /** The initialiser stays, and with it all it calls; its static finals are not known. */
    static final class AtRunTime {
        @InitAtRun("asks for the time")
        static final class Clock {
            static final long START = now();
            static final boolean FLAG = START < 0;

            @Reached
            static long now() {
                return System.nanoTime();
            }
        }

        @Reached
        static void possible() {
            sink = "possible";
        }

        public static void main(String[] args) {
            if (Clock.FLAG) {
                possible();
            }
        }
    }

    /** Reasons. */
    static final class Reasons {
        @InitAtRun("reads the system property user.home")
        static final class Home {
            static final String NAME = System.getProperty("user.home");
        }

        @InitAtRun("throws java.lang.ArrayIndexOutOfBoundsException")
        static final class Throwing {
            static final int VALUE = firstOf(new int[0]);

            static int firstOf(int[] a) {
                return a[0];
            }
        }

        @InitAtBuild
        static final class Identity {
            static final int HASH = new Object().hashCode();
        }

        static final class Counter {
            static int count = 5;
        }

        @InitAtRun("reads org.nativeaot.core.analysis.programs.Initialisation$Reasons$Counter.count, "
                + "which may have changed by then")
        static final class Dependent {
            static final int COPY = Counter.count;
        }

        @InitAtBuild
        static final class Innocent {
            static final String TEXT = "a".concat("b");
        }

        public static void main(String[] args) {
            sink = Home.NAME;
            sink = Throwing.VALUE;
            sink = Identity.HASH;
            sink = Dependent.COPY;
            sink = Innocent.TEXT;
        }
    }

    /** A class waits for its superclass, and for a superinterface only if that declares defaults (JLS 12.4.1). */
    static final class Supertypes {
        static class Base {
            static final long BORN = System.nanoTime();
        }

        static final class Derived extends Base {
            static int touched = 1;
        }

        interface Silent {
            Object EARLY = probe("silent");

            void act();
        }

        interface Eager {
            Object LATE = probe("eager");

            default int act2() {
                return seen(2);
            }
        }

        static final class User implements Silent, Eager {
            static int state = (int) System.nanoTime();

            @Override
            public void act() {
                sink = state;
            }
        }

        @NotReached
        static Object silentOnly() {
            return seen("silent");
        }

        @Reached
        static Object probe(String name) {
            return name.length() + System.nanoTime();
        }

        public static void main(String[] args) {
            sink = Derived.touched;
            new User().act();
        }
    }

    /** A class that no code initialises has no initialiser in the program. */
    static final class NeverInitialised {
        static final class Untouched {
            static final String CONSTANT = "inlined by javac";
            static final Object COMPUTED = compute();

            @NotReached
            static Object compute() {
                return System.nanoTime();
            }
        }

        public static void main(String[] args) {
            sink = Untouched.CONSTANT;
            sink = Untouched.class;
        }
    }

    private Initialisation() {
    }
}
