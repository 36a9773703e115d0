package org.nativeaot.core.interp.programs.init;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Initialisers that can run at publish time. */
public final class Pure {
    private Pure() {
    }

    public static class Table {
        static final int[] SQUARES = new int[20];
        static final Map<String, Integer> NAMES = new HashMap<>();
        static final List<String> LIST = new ArrayList<>();
        static final long SUM;
        static int counter = 7;
        static final double HALF = Math.sqrt(0.25);
        static final char LETTER = "xyz".charAt(1);

        static {
            long sum = 0;
            for (int i = 0; i < SQUARES.length; i++) {
                SQUARES[i] = i * i;
                NAMES.put(Integer.toString(i), i);
                sum += SQUARES[i];
            }
            LIST.add("first");
            SUM = sum;
        }
    }

    public enum Size {
        SMALL {
            @Override
            int factor() {
                return 1;
            }
        },
        LARGE {
            @Override
            int factor() {
                return SMALL.factor() * 10;
            }
        };

        abstract int factor();
    }

    /** Uses the constants of an enum and the table that javac makes for a switch over it. */
    public static class EnumUser {
        static final int VALUE = measure(Size.LARGE) + Size.values().length;

        static int measure(Size s) {
            switch (s) {
                case SMALL:
                    return 1;
                case LARGE:
                    return s.factor();
                default:
                    return -1;
            }
        }
    }

    public static class CaughtException {
        static final int VALUE;

        static {
            int v;
            try {
                v = Integer.parseInt("no number");
            } catch (NumberFormatException e) {
                v = e.getMessage().length();
            }
            VALUE = v;
        }
    }

    public interface WithDefault {
        Object MARK = new Object();

        default int size() {
            return MARK == null ? -1 : 5;
        }
    }

    public static class Implementor implements WithDefault {
        static final int SIZE = new Implementor().size();
    }

    public static class Locals {
        static final ThreadLocal<StringBuilder> BUFFER = new ThreadLocal<>();
    }

    public static class Constants {
        static final String TEXT = "text" + 1;
        static final float F = 1.5f;
        static final byte B = -3;
        static final boolean YES = true;
    }

    /** Reads final state of another class. */
    public static class Reader {
        static final long COPY = Table.SUM + Constants.TEXT.length();
    }

    public static class Hashed {
        enum Key { FIRST, SECOND }

        static final Object KEY = new Object();
        static final Object UNASKED = new Object();
        static final int HASH = KEY.hashCode();
        static final java.util.Map<Object, String> MAP = new java.util.HashMap<>();
        static final boolean FOUND;

        static {
            MAP.put(KEY, "key");
            MAP.put(Key.FIRST, "first");
            MAP.put(Hashed.class, "class");
            FOUND = "first".equals(MAP.get(Key.FIRST)) && "key".equals(MAP.get(KEY)) && MAP.get(Key.SECOND) == null
                    && "class".equals(MAP.get(Hashed.class));
        }
    }
}
