package org.nativeaot.it.fuzz;

import java.util.List;
import java.util.Random;

/** The choices of one program; the sequence depends on the seed alone. */
final class Dice {
    private final Random random;

    Dice(long seed) {
        // Neighbouring seeds of java.util.Random begin alike.
        random = new Random(seed * 0x9E3779B97F4A7C15L + 0x632BE59BD9B4E019L);
        random.nextLong();
    }

    int below(int n) {
        return random.nextInt(n);
    }

    /** A number from {@code low} to {@code high}, both included. */
    int between(int low, int high) {
        return low + below(high - low + 1);
    }

    /** True once in {@code n} times. */
    boolean oneIn(int n) {
        return below(n) == 0;
    }

    @SafeVarargs
    final <T> T pick(T... choices) {
        return choices[below(choices.length)];
    }

    <T> T pick(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    /** A number, interesting ones more often than others. */
    long number() {
        return switch (below(6)) {
            case 0 -> pick(0L, 1L, -1L, 127L, 128L, 255L, 256L, 32767L, 32768L, 65535L, -128L, -32768L);
            case 1 -> pick((long) Integer.MAX_VALUE, (long) Integer.MIN_VALUE, Long.MAX_VALUE, Long.MIN_VALUE,
                    0xFFFFFFFFL, 1L << 32);
            case 2 -> random.nextLong() >> below(63);
            default -> between(-20, 40);
        };
    }
}
