package org.nativeaot.core.opt;

import java.util.Random;

/**
 * Java source made up from a seed: one class whose method {@code long run(int, long)} calls all others and mixes their
 * results and exceptions into a number. Every program ends: loops count, methods call only those before them, and few.
 */
final class RandomProgram {
    private static final int METHODS = 7;
    private static final int MAX_DEPTH = 3;
    private static final String[] INT_OPS = {"+", "-", "*", "/", "%", "&", "|", "^", "<<", ">>", ">>>"};
    private static final String[] FLOATING_OPS = {"+", "-", "*", "/", "%"};
    private static final String[] COMPARISONS = {"<", "<=", ">", ">=", "==", "!="};

    private final Random random;
    private final StringBuilder out = new StringBuilder();
    private final String name;
    private int method;
    private int calls;
    private int labels;
    private int loopDepth;
    private boolean inInstance;

    private RandomProgram(long seed) {
        this.random = new Random(seed);
        this.name = "P" + seed;
    }

    static String source(long seed) {
        return new RandomProgram(seed).source();
    }

    private String source() {
        line("public class " + name + " {");
        line("interface Shape { long area(int p, long q); default long twice(int p, long q) { return area(p, q) * 2 + "
                + "1; } }");
        shape("A implements Shape", "A", "");
        shape("B extends A", "B", "super(p);");
        shape("C extends A", "C", "super(p + 1);");
        line("static final class D implements Shape { final long h; D(long h) { this.h = h; }");
        line("public long area(int p, long q) { return h - q * p; } }");
        line("static int counter; static long total; static int[] table = {3, 1, 4, 1, 5, 9, 2, 6};");
        line("static synchronized int locked(int p) { counter += p; if (p == 7) throw new ArithmeticException(\"l\");");
        line("return counter & 63; }");
        line("static int inRange(int p, int n) { if (p < 0 || p >= n) throw new IndexOutOfBoundsException(p);");
        line("return p; }");
        for (method = 0; method < METHODS; method++) {
            method();
        }
        run();
        line("}");
        return out.toString();
    }

    private void line(String text) {
        out.append(text).append('\n');
    }

    private int below(int n) {
        return random.nextInt(n);
    }

    private String pick(String... choices) {
        return choices[below(choices.length)];
    }

    /** A class of the hierarchy with an overridden method and one that may not be. */
    private void shape(String header, String simple, String construct) {
        boolean root = construct.isEmpty();
        line("static class " + header + " {");
        if (root) {
            line("int f; long g; A next;");
        }
        line(simple + "(int p) { " + construct + " f = p" + pick("", " + 1", " * 3") + "; }");
        inInstance = true;
        method = 0;
        line("public long area(int p, long q) { float f0 = p; String t0 = \"a\" + p; A[] o0 = {this}; Object[] w0 = "
                + "o0; int i0 = p, i1 = f; long l0 = q, l1 = g; double d0 = p; A a0 = next; "
                + "int[] r0 = table;");
        line("Shape s0 = this; " + (root ? "" : "if (p > " + below(9) + ") return super.area(p - 1, q);"));
        line("return " + longs(2) + "; }");
        if (root || below(2) == 0) {
            line("int get(int p) { float f0 = f; String t0 = null; A[] o0 = null; Object[] w0 = o0; int i0 = p, i1 = "
                    + "f; long l0 = g, l1 = 1, q = p; double d0 = 0.5; A a0 = this; int[] "
                    + "r0 = table; Shape s0 = next;");
            line("return " + ints(2) + "; }");
        }
        inInstance = false;
        line("}");
    }

    private void method() {
        calls = 0;
        line("static long m" + method + "(int p, long q) {");
        line("int i0 = p, i1 = " + below(20) + "; long l0 = q, l1 = " + (below(200) - 100)
                + "L; double d0 = p * 0.25;");
        line("float f0 = q; String t0 = " + pick("\"\"", "\"t\" + p", "null", "\"\\u03a9\"")
                + "; byte[] b0 = new byte[5];");
        line("char[] c0 = {'a', 'b', 'c'}; A[] o0 = new " + pick("A", "B", "A") + "[3]; Object lock = new Object();");
        line("Object[] w0 = " + pick("o0", "new Object[4]", "new A[2]", "new String[3]") + ";");
        line("A a0 = " + pick("new A(p)", "new B(i1)", "p > 3 ? new C(p) : new B(2)", "null",
                "(p & 1) == 0 ? new A(1) : null") + ";");
        line("Shape s0 = " + pick("a0", "new D(q)", "q > 0 ? new D(q) : a0", "new B(p)") + ";");
        line("int[] r0 = " + pick("table", "new int[" + (1 + below(6)) + "]", "table.clone()", "new int[p & 7]") + ";");
        statements(1, 4 + below(4));
        line("return " + longs(2) + " + l0 + i0 + Double.doubleToLongBits(d0) + Float.floatToIntBits(f0) * 3L");
        line("+ (t0 == null ? 1 : t0.hashCode()) + b0[1] + c0[2] + (o0[0] == null ? 0 : o0[0].f) + (w0[1] == null ? 0 "
                + ": 9); }");
    }

    private void statements(int depth, int count) {
        for (int i = 0; i < count; i++) {
            statement(depth);
        }
    }

    private void statement(int depth) {
        int kind = below(depth < MAX_DEPTH ? 26 : 14);
        switch (kind) {
            case 0 -> line(pick("i0", "i1") + " " + pick("=", "+=", "-=", "*=", "^=") + " " + ints(2) + ";");
            case 1 -> line(pick("l0", "l1") + " " + pick("=", "+=", "-=", "^=", "<<=") + " " + longs(2) + ";");
            case 2 -> line("d0 " + pick("=", "+=", "*=") + " " + doubles(2) + ";");
            case 3 -> line("r0[" + index() + "] " + pick("=", "+=", "|=") + " " + ints(1) + ";");
            case 4 -> line("a0." + pick("f = " + ints(1), "g += " + longs(1), "next = new C(" + ints(1) + ")", "f++")
                    + ";");
            case 5 -> line(pick("counter++;", "total += " + longs(1) + ";", "counter ^= " + ints(1) + ";"));
            case 6 -> line("a0 = " + pick("a0.next", "new A(" + ints(1) + ")", "new B(i1)", "s0 instanceof A ? (A) s0 "
                    + ": a0", "(B) a0") + ";");
            case 7 -> line("s0 = " + pick("a0", "new D(" + longs(1) + ")", "new C(i0)") + ";");
            case 8 -> line(pick("f0 += " + doubles(1), "f0 = -f0", "f0 *= " + ints(0), "d0 = f0") + ";");
            case 9 -> line(pick("t0 += " + strings(), "t0 = " + strings() + " + t0 + " + strings(),
                    "t0 = \"\" + (short) i1 + q", "t0 = t0.length() > 40 ? \"long\" : t0 + l0") + ";");
            case 10 -> copy();
            case 11 -> line(pick("b0[" + index() + "] " + pick("=", "+=", "^=") + " (byte) " + ints(1),
                    "c0[" + index() + "] " + pick("=", "+=") + " (char) " + ints(1),
                    "o0[" + index() + "] = a0", "w0[" + index() + "] = " + pick("a0", "t0", "s0", "o0[1]", "null"))
                    + ";");
            case 12 -> shortLived();
            case 13 -> line("i1 += " + pick("locked(" + ints(0) + ")", "inRange(" + ints(0) + ", r0.length)",
                    "inRange(" + index() + ", r0.length)") + ";");
            case 14, 15 -> branch(depth);
            case 16, 17 -> loop(depth);
            case 18 -> choice(depth);
            case 19, 20 -> guarded(depth);
            case 21 -> lockedLoop(depth);
            case 22 -> ended(depth);
            case 23 -> {
                line("if (" + pick("i0 < 0 || i0 >= r0.length", "i1 >= 0 && i1 < 20", "p < 0 || p > 1000",
                        "(i0 < 0 || i0 >= (i1 & 255)) && l0 > 0", "c0[0] > i1 || i1 >= c0[1]") + ") {");
                statements(depth + 1, 1);
                line("} else i0 ^= r0.length;");
            }
            default -> {
                line("synchronized (" + lock() + ") {");
                statements(depth + 1, 1 + below(2));
                if (loopDepth > 0 && below(3) == 0) {
                    line("if (" + condition(1) + ") " + pick("break;", "continue;"));
                } else if (below(4) == 0) {
                    line("if (" + condition(1) + ") " + pick("return l0;", "throw new IllegalStateException(t0);"));
                }
                line("}");
            }
        }
    }

    private String lock() {
        return pick("r0", name + ".class", "lock", "lock", "a0", "w0");
    }

    private void copy() {
        String array = pick("r0", "r0", "b0", "c0", "o0", "w0");
        String to = pick(array, array, array.equals("r0") ? "table" : array, array.equals("o0") ? "w0" : array,
                array.equals("w0") ? "o0" : "r0");
        line("System.arraycopy(" + array + ", " + index() + ", " + to + ", " + index() + ", "
                + pick(index(), below(3) + "", "r0.length - 1") + ");");
    }

    /** An object that may stay in the method. */
    private void shortLived() {
        String x = "x" + labels++;
        line(pick("A", "B", "C").transform(c -> c + " " + x + " = new " + c + "(" + ints(1) + ");"));
        if (below(2) == 0) {
            line("if (" + condition(1) + ") { " + x + ".f " + pick("=", "+=") + " " + ints(1) + "; } else " + x
                    + ".g = "
                    + longs(1) + ";");
        }
        line("i0 += " + x + "." + pick("f", "f", "next == null ? 1 : 2", "get(" + ints(0) + ")") + ";");
        line("l1 ^= " + x + ".g;" + (below(4) == 0 ? " a0 = " + x + ";" : ""));
    }

    /** A loop that does little but lock and unlock. */
    private void lockedLoop(int depth) {
        String i = "k" + labels++;
        loopDepth++;
        line("for (int " + i + " = " + pick("0", "i0 & 15", "p & 7") + "; " + i + " < " + (3 + below(40)) + "; " + i
                + "++) {");
        line(pick("", "i0 += " + i + ";", "if ((" + i + " & 7) == 5) { l0++; }"));
        line("synchronized (" + pick(name + ".class", "lock", "r0") + ") {");
        line(pick("r0[" + i + " % 3] += i1;", "counter++;", "l0 += i0;", "a0.f++;", "i1 = 5 / (i0 + 1);"));
        line(pick("", "", "if (" + condition(0) + ") break;", "if (" + i + " == 9) continue;",
                "if (" + condition(1) + ") throw new IllegalStateException();"));
        line("}");
        line(pick("", "l1 += " + i + ";", "if (" + i + " == 17) break;", "r0[0] = " + i + ";", "total++;"));
        if (below(2) == 0) {
            line("synchronized (" + pick(name + ".class", "lock") + ") { l1 ^= counter; }");
        }
        line("}");
        loopDepth--;
    }

    /** A finally block that all ways pass, and some of them end in. */
    private void ended(int depth) {
        line("try {");
        statements(depth + 1, 1 + below(2));
        line(pick("if (" + condition(1) + ") return " + longs(1) + ";",
                loopDepth > 0 ? "if (" + condition(1) + ") break;" : "",
                "if (" + condition(1) + ") throw new ArithmeticException(t0);", ""));
        line("} finally {");
        statements(depth + 1, 1);
        line(pick("", "", "if (" + condition(1) + ") return l0;",
                loopDepth > 0 ? "if (" + condition(1) + ") continue;" : ""));
        line("}");
    }

    private String strings() {
        return pick("\"s\"", "i0", "l0", "'x'", "c0[1]", "(int) d0", "(long) f0", "(i0 > 3)", "null", "b0[0]",
                "\"\\u20ac\" + i1");
    }

    private void branch(int depth) {
        line("if (" + condition(2) + ") {");
        statements(depth + 1, 1 + below(3));
        if (below(2) == 0) {
            line("} else {");
            statements(depth + 1, 1 + below(2));
        }
        line("}");
    }

    private void loop(int depth) {
        String label = "k" + labels++;
        loopDepth++;
        line(label + ": for (int " + label + "i = 0; " + label + "i < " + (2 + below(5)) + "; " + label + "i++) {");
        statements(depth + 1, 1 + below(3));
        if (below(2) == 0) {
            line("if (" + condition(1) + ") " + pick("break ", "continue ") + label + ";");
        }
        line("i0 += " + label + "i;");
        line("}");
        loopDepth--;
    }

    private void choice(int depth) {
        line("switch (" + ints(1) + " & " + pick("3", "7", "1023") + ") {");
        for (int i = 0; i < 4; i++) {
            line("case " + i * (1 + below(2)) % 4 * 10 + i + ":");
            statements(depth + 1, 1);
            line(pick("break;", ""));
        }
        line("default: i1--; }");
    }

    private void guarded(int depth) {
        String variable = "e" + labels++;
        line("try {");
        statements(depth + 1, 1 + below(3));
        if (below(3) == 0) {
            line("if (" + condition(1) + ") throw new IllegalStateException(\"s\" + i0);");
        }
        line("} catch (" + pick("ArithmeticException", "NullPointerException", "RuntimeException",
                "IndexOutOfBoundsException")
                + " " + variable + ") {");
        line("l1 += (Object) " + variable + " instanceof NullPointerException ? 1 : 2;");
        statements(depth + 1, 1);
        if (below(3) == 0) {
            line("} finally {");
            line("i1 += 3;");
            statements(depth + 1, 1);
        }
        line("}");
    }

    private String index() {
        return pick(below(9) + "", "i0 & 3", "i1", "(int) l0 & 7", ints(1));
    }

    private String ints(int depth) {
        if (depth == 0) {
            return pick("i0", "i1", "p", String.valueOf(below(40) - 20), "counter", "Integer.MIN_VALUE");
        }
        return switch (below(11)) {
            case 0 -> "(int) " + longs(0);
            case 1 -> "(int) d0";
            case 2 -> "(" + condition(depth - 1) + " ? " + ints(depth - 1) + " : " + ints(depth - 1) + ")";
            case 3 -> "r0[" + index() + "]";
            case 4 -> pick("r0.length", "t0.length()", "t0.charAt(i0)", "(t0 + i1).length()", "Math.min(i0, i1)",
                    "Integer.compareUnsigned(i0, i1)", "Math.abs(i1)", "(int) f0", "t0.indexOf('1')");
            case 5 -> "a0." + pick("f", inInstance ? "f" : "get(" + ints(0) + ")", "next.f");
            case 6 -> pick("(byte) ", "(short) ", "(char) ", "-", "~") + "(" + ints(depth - 1) + ")";
            default -> "(" + ints(depth - 1) + " " + pick(INT_OPS) + " " + ints(depth - 1) + ")";
        };
    }

    private String longs(int depth) {
        if (depth == 0) {
            return pick("l0", "l1", "q", "total", (random.nextInt() | 1L << below(50)) + "L", "(long) i0");
        }
        return switch (below(11)) {
            case 0 -> pick("(long) d0", "(long) f0", "Math.max(l0, l1)", "Long.bitCount(l0)",
                    "Double.doubleToRawLongBits(d0)");
            case 1 -> "(" + condition(depth - 1) + " ? " + longs(depth - 1) + " : " + longs(depth - 1) + ")";
            case 2 -> "a0." + pick("g", "area(" + ints(0) + ", " + longs(0) + ")");
            case 3 -> inInstance ? "l1"
                    : pick("s0", "a0") + "." + pick("area", "twice") + "(" + ints(0) + ", " + longs(0) + ")";
            case 4 -> call();
            case 5 -> "Long.compare(" + longs(0) + ", " + longs(0) + ")";
            case 6 -> "-(" + longs(depth - 1) + ")";
            default -> "(" + longs(depth - 1) + " " + pick(INT_OPS) + " "
                    + (below(3) == 0 ? ints(depth - 1) : longs(depth - 1)) + ")";
        };
    }

    /** An earlier method; outside loops and rarely, or the number of calls would explode. */
    private String call() {
        if (inInstance || method == 0 || loopDepth > 0 || calls == 2) {
            return "l0";
        }
        calls++;
        return "m" + below(method) + "(" + ints(0) + ", " + longs(0) + ")";
    }

    private String doubles(int depth) {
        if (depth == 0) {
            return pick("d0", "f0", "Double.MIN_VALUE", "Math.sqrt(d0)", "Math.min(d0, f0)", "0.1", "-0.0", "1e300",
                    "(double) i0", "(double) l0", "Double.NaN", "(double) (float) d0");
        }
        return below(5) == 0 ? "(" + condition(0) + " ? " + doubles(depth - 1) + " : d0)"
                : "(" + doubles(depth - 1) + " " + pick(FLOATING_OPS) + " " + doubles(depth - 1) + ")";
    }

    private String condition(int depth) {
        if (depth > 0 && below(4) == 0) {
            return "(" + condition(depth - 1) + " " + pick("&&", "||") + " " + condition(depth - 1) + ")";
        }
        return switch (below(8)) {
            case 6 -> "f0 " + pick(COMPARISONS) + " " + doubles(0);
            case 7 -> pick("t0 == null", "\"t1\".equals(t0)", "o0 == w0", "w0 instanceof A[]", "d0 != d0",
                    "!(d0 <= f0)");
            case 0 -> longs(0) + " " + pick(COMPARISONS) + " " + longs(0);
            case 1 -> doubles(0) + " " + pick(COMPARISONS) + " d0";
            case 2 -> pick("a0 == null", "a0 != null", "a0.next == a0", "s0 == a0");
            case 3 -> "s0 instanceof " + pick("A", "B", "C", "D", "Shape");
            case 4 -> "!(" + ints(0) + " " + pick(COMPARISONS) + " " + ints(0) + ")";
            default -> ints(0) + " " + pick(COMPARISONS) + " " + ints(0);
        };
    }

    private void run() {
        line("public static long run(int p, long q) { counter = 0; total = q; long h = 17;");
        line("System.arraycopy(new int[] {3, 1, 4, 1, 5, 9, 2, 6}, 0, table, 0, 8);");
        for (int i = 0; i < METHODS; i++) {
            line("try { h = h * 31 + m" + i + "(p, q); }");
            line("catch (ClassCastException e) { h = h * 31 + 5; }");
            line("catch (RuntimeException e) { h = h * 31 + e.getClass().getName().hashCode() * 7L + "
                    + "String.valueOf(e.getMessage()).hashCode(); }");
        }
        line("for (int t : table) { h = h * 31 + t; }");
        line("return h * 31 + counter + total; }");
    }
}
