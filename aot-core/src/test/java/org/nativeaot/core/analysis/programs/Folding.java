package org.nativeaot.core.analysis.programs;

import static org.nativeaot.core.analysis.programs.Effect.seen;

import org.nativeaot.core.analysis.expect.InitAtBuild;
import org.nativeaot.core.analysis.expect.NotReached;
import org.nativeaot.core.analysis.expect.Reached;

/** Branches that cannot be taken, by constants, nulls and types, are not followed. */
public final class Folding {
    static volatile Object sink;

    /** Static finals that an initialiser computed at publish time. */
    static final class Constants {
        @InitAtBuild
        static final class Settings {
            static final boolean VERBOSE = Boolean.parseBoolean("false");
            static final int LEVEL = "abc".length();
            static final long WIDE = Long.parseLong("12345678901");
            static final String NAME = String.valueOf('x');
            static final Object ABSENT = find();

            @NotReached
            static Object find() {
                return null;
            }
        }

        @NotReached
        static void dead() {
            sink = "dead";
        }

        @Reached
        static void live() {
            sink = "live";
        }

        public static void main(String[] args) {
            if (Settings.VERBOSE) {
                dead();
            }
            if (Settings.LEVEL > 3 || Settings.WIDE < 0) {
                dead();
            }
            if (Settings.ABSENT != null) {
                dead();
            }
            if (Settings.NAME == null) {
                dead();
            }
            switch (Settings.LEVEL) {
                case 1, 2 -> dead();
                case 3 -> live();
                default -> dead();
            }
        }
    }

    /** Assertions are off. */
    static final class Assertions {
        @NotReached
        static boolean expensive() {
            return sink == null;
        }

        @Reached
        static void work() {
            sink = "work";
        }

        public static void main(String[] args) {
            assert expensive() : "never asked";
            work();
        }
    }

    /** Nothing is behind a test against a type without objects. */
    static final class TypeTests {
        @NotReached
        static final class Never {
            @NotReached
            int run() {
                return seen(1);
            }
        }

        static final class Made {
            @Reached
            int run() {
                return seen(2);
            }
        }

        static Object any(int n) {
            return n > 3 ? "text" : new Made();
        }

        @NotReached
        static void dead() {
            sink = "dead";
        }

        public static void main(String[] args) {
            Object o = any(args.length);
            if (o instanceof Never) {
                dead();
                sink = ((Never) o).run();
            } else if (o instanceof Made) {
                sink = ((Made) o).run();
            }
        }
    }

    /** The handler of an exception of which there are no objects. */
    static final class Handlers {
        @NotReached
        static final class NeverThrown extends RuntimeException {
        }

        static final class Thrown extends RuntimeException {
        }

        @NotReached
        static void dead() {
            sink = "dead";
        }

        @Reached
        static void live() {
            sink = "live";
        }

        static void risky(int n) {
            if (n > 3) {
                throw new Thrown();
            }
        }

        public static void main(String[] args) {
            try {
                risky(args.length);
            } catch (NeverThrown e) {
                dead();
            } catch (Thrown e) {
                live();
            }
        }
    }

    /** The method of a class without objects never runs, nor does what follows the call. */
    static final class Uninhabited {
        static final class Plugin {
            @NotReached
            int run() {
                return seen(1);
            }
        }

        static Plugin plugin;

        @NotReached
        static void after() {
            sink = "after";
        }

        @Reached
        static void otherwise() {
            sink = "otherwise";
        }

        public static void main(String[] args) {
            if (plugin != null) {
                plugin.run();
                after();
            } else {
                otherwise();
            }
        }
    }

    /** Tests whose outcome follows from the code of the method alone. */
    static final class Local {
        @NotReached
        static void dead() {
            sink = "dead";
        }

        @Reached
        static void live() {
            sink = "live";
        }

        public static void main(String[] args) {
            Object o = new StringBuilder();
            if (o instanceof Integer || o == null) {
                dead();
            }
            int n = 3;
            n *= 2;
            if (n == 6) {
                live();
            } else {
                dead();
            }
        }
    }

    private Folding() {
    }
}
