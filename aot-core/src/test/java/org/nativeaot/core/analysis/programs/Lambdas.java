package org.nativeaot.core.analysis.programs;

import static org.nativeaot.core.analysis.programs.Effect.seen;

import org.nativeaot.core.analysis.expect.NotReached;
import org.nativeaot.core.analysis.expect.Reached;

/** What invokedynamic stands for: lambdas, method references, string concatenation, methods of records. */
public final class Lambdas {
    static volatile Object sink;

    interface Action {
        Object act();
    }

    interface Unused {
        Object never();
    }

    /** A lambda's body runs if the method of its interface is called. */
    static final class Bodies {
        @Reached
        static Object called() {
            return seen("called");
        }

        @NotReached
        static Object onlyMade() {
            return seen("made");
        }

        static int run(Action a) {
            return a.act().hashCode();
        }

        public static void main(String[] args) {
            Action a = () -> called();
            sink = run(a);
            Unused u = () -> onlyMade();
            sink = u;
        }
    }

    /** References to constructors, to static methods, and to methods of a captured object. */
    static final class References {
        @Reached
        static final class Made {
            @Reached
            Made() {
            }

            @Reached
            Object bound() {
                return seen(this);
            }

            @NotReached
            Object unbound() {
                return seen(this);
            }
        }

        @Reached
        static Object named() {
            return seen("named");
        }

        public static void main(String[] args) {
            Action make = Made::new;
            Made m = (Made) make.act();
            Action bound = m::bound;
            Action named = References::named;
            sink = args.length == 0 ? bound.act() : named.act();
        }
    }

    /** Concatenation calls the operands' toString; a record's own methods call those of its components. */
    static final class Indy {
        static final class Part {
            @Reached
            @Override
            public String toString() {
                return seen("part");
            }
        }

        record Pair(Inner left, int right) {
        }

        static final class Inner {
            @Reached
            @Override
            public int hashCode() {
                return seen(5);
            }

            @Reached
            @Override
            public boolean equals(Object o) {
                return seen(o == this);
            }

            @Reached
            @Override
            public String toString() {
                return seen("inner");
            }
        }

        public static void main(String[] args) {
            sink = "a " + new Part() + args.length;
            Pair p = new Pair(new Inner(), args.length);
            sink = p.toString() + p.hashCode() + p.equals(new Pair(new Inner(), 1));
        }
    }

    /** A lambda that captures sees the types of what it captured. */
    static final class Captures {
        static final class Captured {
            @Reached
            int value() {
                return seen(7);
            }
        }

        static final class Other {
            @NotReached
            int value() {
                return seen(8);
            }
        }

        public static void main(String[] args) {
            Captured c = new Captured();
            Action a = () -> c.value() + args.length;
            sink = a.act();
            sink = new Other();
        }
    }

    private Lambdas() {
    }
}
