package org.nativeaot.core.analysis.programs;

import static org.nativeaot.core.analysis.programs.Effect.seen;

import org.nativeaot.core.analysis.expect.InitAtBuild;
import org.nativeaot.core.analysis.expect.NotReached;
import org.nativeaot.core.analysis.expect.Reached;

/** Enums work without reflection, and cost nothing that is not used. */
public final class Enums {
    static volatile Object sink;

    /** A switch over an enum goes through a synthetic table that an initialiser fills at publish time. */
    static final class Switching {
        @InitAtBuild
        enum Colour { RED, GREEN, BLUE }

        @Reached
        static void red() {
            sink = "red";
        }

        @Reached
        static void blue() {
            sink = "blue";
        }

        static Colour choose(int n) {
            return n == 0 ? Colour.RED : n == 1 ? Colour.GREEN : Colour.BLUE;
        }

        public static void main(String[] args) {
            switch (choose(args.length)) {
                case RED -> red();
                case BLUE -> blue();
                default -> sink = "none";
            }
        }
    }

    /** Constants with bodies are classes of their own. */
    static final class Bodies {
        @InitAtBuild
        enum Operation {
            ADD {
                @Reached
                @Override
                int apply(int a, int b) {
                    return seen(a + b);
                }
            },
            MULTIPLY {
                @Reached
                @Override
                int apply(int a, int b) {
                    return seen(a * b);
                }
            };

            abstract int apply(int a, int b);

            @NotReached
            static int unused() {
                return seen(1);
            }
        }

        public static void main(String[] args) {
            for (Operation o : Operation.values()) {
                sink = o.apply(args.length, 3);
            }
        }
    }

    /** {@code valueOf} finds the constants through the class object. */
    static final class ByName {
        enum Planet {
            EARTH, MARS;

            @Reached
            int gravity() {
                return seen(ordinal());
            }
        }

        public static void main(String[] args) {
            sink = Planet.valueOf(args.length == 0 ? "EARTH" : args[0]).gravity();
        }
    }

    private Enums() {
    }
}
