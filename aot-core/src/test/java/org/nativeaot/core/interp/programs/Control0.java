package org.nativeaot.core.interp.programs;

/** Loops, switches, exceptions and their handlers. */
public final class Control0 {
    private Control0() {
    }

    public static int collatz(int n) {
        long x = n & 0xffff | 1;
        int steps = 0;
        while (x != 1) {
            x = (x & 1) == 0 ? x / 2 : 3 * x + 1;
            steps++;
        }
        return steps;
    }

    public static int denseSwitch(int n) {
        switch (n & 7) {
            case 0:
                return 5;
            case 1:
            case 2:
                n += 3;
            case 3:
                n *= 2;
                break;
            case 5:
                n = -n;
                break;
            default:
                n ^= 77;
        }
        return n;
    }

    public static String sparseSwitch(int n) {
        return switch (n) {
            case Integer.MIN_VALUE -> "min";
            case -1 -> "minus";
            case 0 -> "zero";
            case 1, 1000, 1_000_000 -> "some";
            case Integer.MAX_VALUE -> "max";
            default -> "other";
        };
    }

    public static String stringSwitch(int n) {
        String s = n % 3 == 0 ? "FB" : n % 5 == 0 ? "Ea" : "other" + n;
        switch (s) {
            case "FB":
                return "fizz";
            case "Ea":
                return "buzz";
            default:
                return s;
        }
    }

    public static int fibonacci(int n) {
        n &= 15;
        return n < 2 ? n : fibonacci(n - 1) + fibonacci(n - 2);
    }

    public static String caught(int n) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            try {
                out.append(risky(i, n)).append(',');
            } catch (ArithmeticException | NegativeArraySizeException e) {
                out.append(e.getMessage()).append(';');
            } catch (IndexOutOfBoundsException e) {
                out.append(e).append(';');
            } catch (RuntimeException e) {
                out.append(e.getClass().getName()).append('|').append(e.getMessage()).append(';');
            } finally {
                out.append('f');
            }
        }
        return out.toString();
    }

    private static Object risky(int what, int n) {
        switch (what) {
            case 0:
                return 10 / (n & 1);
            case 1:
                return new int[n > 100000 ? 7 : n].length & 3;
            case 2:
                return new int[3][n & 3].length;
            case 3:
                return new int[n & 3][4].length + new int[2][3][1].length;
            case 4:
                return new int[] {1, 2, 3}[n];
            case 5:
                return (String) (Object) Integer.valueOf(n & 1);
            case 6:
                Object[] o = new String[2];
                o[n & 1] = Boolean.TRUE;
                return o.length;
            default:
                return ((String) null == null && n > 0 ? "x" : (String) null).length();
        }
    }

    public static int nestedFinally(int n) {
        int r = 0;
        for (int i = 0; i < 4; i++) {
            try {
                try {
                    if ((n & i) == 1) {
                        throw new IllegalStateException("a" + i);
                    }
                    if ((n & i) == 2) {
                        continue;
                    }
                    r += 3;
                } finally {
                    r = r * 5 + i;
                    if (i == 3 && n < 0) {
                        throw new IllegalArgumentException("b");
                    }
                }
            } catch (IllegalStateException e) {
                r += e.getMessage().length() * 100;
            }
        }
        return r;
    }

    public static int uncaught(int n) {
        if (n < 0) {
            throw new UnsupportedOperationException("negative " + n, new RuntimeException("cause"));
        }
        return 100 / n;
    }

    public static String suppressed(int n) throws Exception {
        class Resource implements AutoCloseable {
            final int id;

            Resource(int id) {
                this.id = id;
            }

            @Override
            public void close() {
                if ((n >> id & 1) == 0) {
                    throw new IllegalStateException("close " + id);
                }
            }
        }
        try (Resource a = new Resource(0); Resource b = new Resource(1)) {
            if ((n & 4) != 0) {
                throw new IllegalArgumentException("body");
            }
            return a.id + "" + b.id;
        } catch (RuntimeException e) {
            StringBuilder s = new StringBuilder(e.toString());
            for (Throwable t : e.getSuppressed()) {
                s.append(" + ").append(t);
            }
            return s.toString();
        }
    }
}
