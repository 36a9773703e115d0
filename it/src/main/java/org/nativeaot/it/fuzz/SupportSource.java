package org.nativeaot.it.fuzz;

/**
 * What every program has: the checksum, marks that print it, stack traces, and exceptions of its own. Prints are
 * limited, the checksum is not, so a difference in a loop's hundredth round still shows at the next mark.
 */
final class SupportSource {
    private static final String TEXT = """
            static long sum = 17;
            static int marks, traces, ticks;
            static void mix(long v) { sum = sum * 31 + v; }
            static void mix(boolean v) { sum = sum * 31 + (v ? 1 : 2); }
            static void mix(double v) { mix(Double.doubleToLongBits(v)); }
            static void mix(float v) { mix((long) Float.floatToIntBits(v)); }
            static void mix(Object v) {
                if (v == null) {
                    mix(7L);
                } else if (v instanceof Object[]) {
                    mix((long) ((Object[]) v).length);
                    for (Object o : (Object[]) v) {
                        mix(o instanceof Object[] ? (Object) "nested" : o);
                    }
                } else if (v instanceof A) {
                    A a = (A) v;
                    mix((long) a.x * 3 + a.y + a.k + a.c + a.b + a.s);
                    mix(a.d);
                    mix(a.e);
                    mix(a.next == null);
                    mix(a.getClass().getName());
                } else {
                    mix((long) (v instanceof int[] ? Arrays.hashCode((int[]) v)
                            : v instanceof long[] ? Arrays.hashCode((long[]) v)
                            : v instanceof byte[] ? Arrays.hashCode((byte[]) v)
                            : v instanceof short[] ? Arrays.hashCode((short[]) v)
                            : v instanceof char[] ? Arrays.hashCode((char[]) v)
                            : v instanceof float[] ? Arrays.hashCode((float[]) v)
                            : v instanceof double[] ? Arrays.hashCode((double[]) v)
                            : v instanceof boolean[] ? Arrays.hashCode((boolean[]) v)
                            : v instanceof Enum ? ((Enum<?>) v).ordinal()
                            : v instanceof F ? 11 : v instanceof Throwable ? v.toString().hashCode() : v.hashCode()));
                }
            }
            static int t(int mark, int v) {
                if (ticks++ < 40) {
                    System.out.println("t" + mark + " " + v);
                }
                mix((long) v + mark);
                return v;
            }
            static void at(int mark) {
                if (marks++ < 120) {
                    System.out.println("at " + mark + " " + sum);
                }
            }
            static void caught(int mark, Throwable e) {
                System.out.flush();
                if (e instanceof StackOverflowError) {
                    mix(3L);
                } else if (traces++ < 25) {
                    System.out.print("caught " + mark + " " + sum + " ");
                    e.printStackTrace(System.out);
                } else {
                    mix(e.toString());
                    for (StackTraceElement frame : e.getStackTrace()) {
                        mix(frame.toString());
                    }
                    mix((long) e.getSuppressed().length);
                }
                mix(e.getClass().getName());
            }
            static String cut(String s) { return s.length() > 60 ? s.substring(s.length() - 50) : s; }
            static long mixed(int a, long b) { return a / (b | 1) + (a % (b & 7)); }
            static int deep(int n) { return n < 0 ? n : deep(n + 1) + 1; }
            static int deeper(int n, A a) {
                try {
                    return deeper(n + 1, a) + a.k;
                } finally {
                    if (a != null) { a.v = n; }
                }
            }
            @SuppressWarnings("unchecked")
            static <X extends Throwable> RuntimeException sneak(Throwable e) throws X { throw (X) e; }
            static class Odd extends RuntimeException {
                final int code;
                Odd(String message, int code) { super(message); this.code = code; }
                Odd(String message, Throwable cause) { super(message, cause); code = 1; }
            }
            static class Checked extends Exception {
                Checked(String message) { super(message); }
            }
            static class Quiet extends RuntimeException {
                Quiet(String message) { super(message, null, true, false); }
            }
            static class Closing implements AutoCloseable {
                final int mode;
                Closing(int mode) { this.mode = mode; if (mode % 11 == 7) { throw new Odd("open" + mode, mode); } }
                public void close() { mix((long) mode); if ((mode & 3) == 1) { throw new Odd("close" + mode, mode); } }
            }
            interface F { long ap(int a, long b); }
            record R(int x, long y, char z) {
                R { if (x == 99) { throw new IllegalArgumentException("x" + y); } }
            }
            """;

    private SupportSource() {
    }

    static void write(SourceText out) {
        TEXT.lines().forEach(out::line);
    }
}
