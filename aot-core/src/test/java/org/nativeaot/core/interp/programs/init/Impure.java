package org.nativeaot.core.interp.programs.init;

import java.util.List;
import java.util.Locale;

/** Initialisers that must be left to run time; the name says why. */
public final class Impure {
    private Impure() {
    }

    public static class Time {
        static final long NOW = System.nanoTime();
    }

    public static class HashOfLiteral {
        static final int HASH = System.identityHashCode("literal");
    }

    public static class Output {
        static final int N = 1;

        static {
            System.out.println("side effect");
        }
    }

    public static class StartsThread {
        static final Thread THREAD = new Thread();
    }

    public static class ReadsProperty {
        static final String HOME = System.getProperty("user.home");
    }

    public static class ReadsEnvironment {
        static final String PATH = System.getenv("PATH");
    }

    public static class ReadsForeignVariable {
        static final int COPY = Pure.Table.counter;
    }

    public static class ReadsForeignArray {
        static final int COPY = Pure.Table.SQUARES[3];
    }

    public static class ReadsForeignList {
        static final int SIZE = Pure.Table.LIST.size();
    }

    public static class WritesForeignVariable {
        static final int OLD = 1;

        static {
            Pure.Table.counter = 8;
        }
    }

    public static class WritesForeignList {
        static final boolean ADDED = Pure.Table.LIST.add("second");
    }

    public static class WritesForeignArray {
        static final int[] ALIAS = Pure.Table.SQUARES;

        static {
            ALIAS[0] = 5;
        }
    }

    public static class ReadsDefaultLocale {
        static final Locale LOCALE = Locale.getDefault();
    }

    public static class Throws {
        static final int[] A = new int[2];
        static final int B = A[2];
    }

    public static class BelowThrows extends Throws {
        static final int C = 1;
    }

    public static class KeepsException {
        static final List<Exception> SHARED = new java.util.ArrayList<>(List.of(new Exception("shared")));
    }

    public static class Endless {
        static int n;

        static {
            while (n >= 0) {
                n = n + 1 & 0xffff;
            }
        }
    }

    public static class Deep {
        static final int DEPTH = dig(0);

        static int dig(int n) {
            return dig(n + 1) + 1;
        }
    }

    public static class Huge {
        static final byte[][] BLOCKS = new byte[1000][1 << 20];
    }

    public static class CycleA {
        static final int A = CycleB.B + 1;
    }

    public static class CycleB {
        static final int B = CycleA.A + 1;
    }

    public static class CycleUser {
        static final int C = CycleA.A;
    }
}
