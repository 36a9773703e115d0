package org.nativeaot.core.analysis.programs;

/** Gives a method something to do, so that calling it is more than knowing its result. */
final class Effect {
    static volatile Object last;
    static volatile int number;

    static int seen(int n) {
        number = n;
        return n;
    }

    static boolean seen(boolean b) {
        number = b ? 1 : 0;
        return b;
    }

    static String seen(String text) {
        last = text;
        return text;
    }

    static Object seen(Object o) {
        last = o;
        return o;
    }

    private Effect() {
    }
}
