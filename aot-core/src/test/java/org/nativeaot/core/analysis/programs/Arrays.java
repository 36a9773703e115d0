package org.nativeaot.core.analysis.programs;

import static org.nativeaot.core.analysis.programs.Effect.seen;

import org.nativeaot.core.analysis.expect.NotReached;
import org.nativeaot.core.analysis.expect.Reached;

/** Arrays are objects too, and covariant (JLS 4.10.3). */
public final class Arrays {
    static volatile Object sink;

    /** An array is an instance of the arrays of its component's supertypes. */
    static final class Covariance {
        interface Marked {
        }

        static class Base {
        }

        static final class Derived extends Base implements Marked {
        }

        static final class Other extends Base {
        }

        @Reached
        static void base() {
            sink = "base";
        }

        @Reached
        static void marked() {
            sink = "marked";
        }

        @NotReached
        static void other() {
            sink = "other";
        }

        @NotReached
        static void nested() {
            sink = "nested";
        }

        static Object any(int n) {
            return n == 0 ? new Derived[2] : new int[n];
        }

        public static void main(String[] args) {
            sink = new Other();
            Object o = any(args.length);
            if (o instanceof Base[]) {
                base();
            }
            if (o instanceof Marked[]) {
                marked();
            }
            if (o instanceof Other[]) {
                other();
            }
            if (o instanceof Derived[][]) {
                nested();
            }
        }
    }

    /** {@code new T[2][3]} makes arrays of both depths. */
    static final class MultiDimensional {
        static final class Cell {
        }

        @Reached
        static void outer() {
            sink = "outer";
        }

        @Reached
        static void inner() {
            sink = "inner";
        }

        static Object any(int n) {
            return n == 0 ? new Cell[2][3] : "none";
        }

        public static void main(String[] args) {
            Object o = any(args.length);
            if (o instanceof Cell[][]) {
                outer();
                o = ((Object[]) o)[0];
            }
            if (o instanceof Cell[]) {
                inner();
            }
        }
    }

    /** Allocating an array makes no element; the component's class is neither instantiated nor initialised. */
    static final class Elements {
        @NotReached
        static final class Component {
            static final long TIME = touch();

            @NotReached
            static long touch() {
                return System.nanoTime();
            }

            @NotReached
            int run() {
                return seen(1);
            }
        }

        public static void main(String[] args) {
            Component[] all = new Component[args.length + 1];
            sink = all;
            if (all[0] != null) {
                sink = all[0].run();
            }
        }
    }

    /** Calls on elements reach what was stored, whatever the array's static type. */
    static final class Stored {
        interface Animal {
            int legs();
        }

        static final class Dog implements Animal {
            @Reached
            @Override
            public int legs() {
                return seen(4);
            }
        }

        static final class Bird implements Animal {
            @Reached
            @Override
            public int legs() {
                return seen(2);
            }
        }

        static final class Snake implements Animal {
            @NotReached
            @Override
            public int legs() {
                return seen(0);
            }
        }

        public static void main(String[] args) {
            Object[] store = new Animal[2];
            store[0] = new Dog();
            System.arraycopy(new Animal[] {new Bird()}, 0, store, 1, 1);
            for (Animal a : (Animal[]) store.clone()) {
                sink = a.legs();
            }
        }
    }

    private Arrays() {
    }
}
