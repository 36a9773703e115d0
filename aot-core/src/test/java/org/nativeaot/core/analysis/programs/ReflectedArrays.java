package org.nativeaot.core.analysis.programs;

import java.lang.reflect.Array;
import org.nativeaot.core.analysis.expect.NotReached;
import org.nativeaot.core.analysis.expect.Reached;

/** Array types that only class objects name. */
public final class ReflectedArrays {
    static volatile Object sink;

    /** Made of any class: every type that has a class object may be the component. */
    static final class OfAnyClass {
        static final class Asked {
        }

        @Reached
        static void made() {
            sink = "made";
        }

        @NotReached
        static void deeper() {
            sink = "deeper";
        }

        static Object make(Class<?> c) {
            return Array.newInstance(c, 1);
        }

        public static void main(String[] args) {
            Object o = make(args.length == 0 ? Asked.class : String.class);
            if (o instanceof Asked[]) {
                made();
            }
            if (o instanceof Asked[][]) {
                deeper();
            }
        }
    }

    /** Made of one class, in as many dimensions as are asked for. */
    static final class OfOneClass {
        static final class Cell {
        }

        static final class Other {
        }

        @Reached
        static void outer() {
            sink = "outer";
        }

        @Reached
        static void inner() {
            sink = "inner";
        }

        @NotReached
        static void other() {
            sink = "other";
        }

        public static void main(String[] args) {
            sink = new Other();
            Object o = Array.newInstance(Cell.class, 2, args.length);
            if (o instanceof Cell[][]) {
                outer();
                o = ((Object[]) o)[0];
            }
            if (o instanceof Cell[]) {
                inner();
            }
            if (o instanceof Other[]) {
                other();
            }
        }
    }

    /** The class object of an array type is enough for {@code Arrays.copyOf} to make one. */
    static final class Copied {
        static final class Item {
        }

        @Reached
        static void made() {
            sink = "made";
        }

        public static void main(String[] args) {
            Object o = java.util.Arrays.copyOf(new Object[0], args.length, Item[].class);
            if (o instanceof Item[]) {
                made();
            }
        }
    }

    private ReflectedArrays() {
    }
}
