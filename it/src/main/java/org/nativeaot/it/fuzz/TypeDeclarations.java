package org.nativeaot.it.fuzz;

import java.util.ArrayList;
import java.util.List;

/**
 * The classes of a program: {@code A} with a random tree of subclasses, interface {@code I} with a default method and
 * another implementor {@code D}, an enum with bodies, generic {@code G} whose implementors need bridges, and classes
 * whose initialisers show when they run, refer to each other and may fail.
 */
final class TypeDeclarations {
    /** {@code A} and those below. */
    static final List<String> CLASSES = List.of("A", "A", "A1", "A2", "A3");
    /** Classes with visible initialisers. */
    static final int INITIALISED = 3;

    private final Program program;
    private final Dice dice;
    private final SourceText out;

    TypeDeclarations(Program program) {
        this.program = program;
        this.dice = program.dice;
        this.out = program.out;
    }

    /** @param statics the static fields, which bodies may name */
    void write(List<Scope.Variable> statics) {
        out.open("interface I");
        out.line("int f(int p);");
        out.line("long g(int p, long q);");
        virtual("default Object h(Object o)", 2, Type.OBJECT, statics, false);
        out.close();
        root(statics);
        for (int i = 1; i <= 3; i++) {
            subclass(i, statics);
        }
        out.open("static final class D implements I");
        out.line("final long w;");
        out.line("D(long w) { this.w = w; }");
        out.line("public int f(int p) { return (int) w - p; }");
        out.line("public long g(int p, long q) { return w * p + q; }");
        out.line("public String toString() { return \"D\" + w; }");
        out.line("public int hashCode() { return (int) w; }");
        out.close();
        generics();
        out.open("enum E");
        out.line("P, Q { int weight(int n) { return n / ordinal(); } }, S { int weight(int n) { return n % 3; } }, T;");
        out.line("int weight(int n) { return " + dice.pick("n", "n / ordinal()", "name().length() + n") + "; }");
        out.close();
        for (int i = 0; i < INITIALISED; i++) {
            initialised(i);
        }
    }

    private void root(List<Scope.Variable> statics) {
        out.open("static class A implements I");
        out.line("int x; long y; final int k; volatile int v; char c = 'c'; byte b; short s = -1; double d; float e;");
        out.line("A next; String name; int[] data = " + dice.pick("new int[4]", "null", "{1, 2, 3, 4}") + ";");
        out.line("{ x = " + dice.below(9) + "; b--; }");
        out.open("A(int p)");
        if (dice.oneIn(2)) {
            out.line("if (p " + dice.pick("== 13", "> 1000000", "== -9") + ") { throw new Odd(\"A\" + p, p); }");
        }
        out.line("k = p; x " + dice.pick("=", "+=") + " p; y = p " + dice.pick("* 3L", "", "- 1L << 33") + "; name = "
                + dice.pick("\"n\" + p", "null", "\"n\"") + ";");
        if (dice.oneIn(3)) {
            out.line("init(p);");
        }
        out.close();
        out.line("void init(int p) { v = p; }");
        out.line("A next() { return next; }");
        out.line("A self() { return this; }");
        out.line("public String toString() { return \"A\" + x; }");
        out.line("public int hashCode() { return k; }");
        virtual("public int f(int p)", 0, Type.INT, statics, true);
        virtual("public long g(int p, long q)", 1, Type.LONG, statics, true);
        out.line("synchronized int locked(int p) { v += p; return x / (p & 3); }");
        out.close();
    }

    private void subclass(int number, List<Scope.Variable> statics) {
        String name = "A" + number;
        String parent = number == 1 ? "A" : dice.pick("A", "A1", "A" + (number - 1));
        out.open("static class " + name + " extends " + parent);
        out.line("int own" + number + " = " + dice.pick("x", "k * 2", "t(" + program.label() + ", k)", "7") + ";");
        if (program.language >= 25 && dice.oneIn(2)) {
            out.open(name + "(int p)");
            out.line("int twice = p * 2 + " + dice.below(5) + ";");
            out.line("if (twice == 26) { throw new IllegalStateException(\"early\" + p); }");
            out.line("super(twice);");
            out.close();
        } else {
            out.line(name + "(int p) { super(" + dice.pick("p", "p + 1", "p ^ 3", "10 / p") + "); "
                    + dice.pick("", "y = 5;", "next = new A(p);", "if (p == 21) { throw new Odd(name, k); }") + " }");
        }
        if (dice.oneIn(3)) {
            out.line("void init(int p) { super.init(p); y ^= own" + number + "; }");
        }
        if (dice.oneIn(2)) {
            out.line(name + " self() { return this; }");
        }
        if (dice.oneIn(2)) {
            virtual("public int f(int p)", 0, Type.INT, statics, true);
        }
        if (dice.oneIn(2)) {
            virtual("public long g(int p, long q)", 1, Type.LONG, statics, true);
        }
        if (dice.oneIn(2)) {
            virtual("public Object h(Object o)", 2, Type.OBJECT, statics, true);
        }
        out.close();
    }

    private void virtual(String header, int rank, Type result, List<Scope.Variable> statics, boolean fields) {
        Body body = new Body(program, rank, result, Body.VIRTUAL_COST[rank], true);
        statics.forEach(body.scope::add);
        if (fields) {
            for (Object[] field : new Object[][] {{"x", Type.INT}, {"y", Type.LONG}, {"v", Type.INT}, {"c", Type.CHAR},
                {"b", Type.BYTE}, {"s", Type.SHORT}, {"d", Type.DOUBLE}, {"e", Type.FLOAT}, {"next", Type.A},
                {"data", Type.INTS}, {"name", Type.STRING}}) {
                body.scope.field((String) field[0], (Type) field[1], true);
            }
            body.scope.field("this", Type.A, false);
        }
        if (rank < 2) {
            body.scope.local("p", Type.INT, false);
        } else {
            body.scope.local("o", Type.OBJECT, false);
        }
        if (rank == 1) {
            body.scope.local("q", Type.LONG, false);
        }
        out.open(header);
        new Statements(body).body(dice.below(rank + 2));
        out.close();
    }

    /** Implementors of a generic interface, whose bridges cast. */
    private void generics() {
        out.open("interface G<T>");
        out.line("T pick(T a, int n);");
        out.line("default T twice(T a, int n) { return pick(pick(a, n), n " + dice.pick("+", "-", "/") + " 1); }");
        out.close();
        out.open("static class Text implements G<String>");
        out.line("public String pick(String a, int n) { return a.substring(n & 1) + n; }");
        out.close();
        out.open("static class Number implements G<Integer>");
        out.line("public Integer pick(Integer a, int n) { return a " + dice.pick("/", "+", "%") + " n; }");
        out.close();
        out.open("static class Max<T extends Comparable<T>> implements G<T>");
        out.line("T best;");
        out.line("Max(T best) { this.best = best; }");
        out.line("public T pick(T a, int n) { if (best.compareTo(a) < n) { best = a; } return best; }");
        out.close();
        out.open("static class Loud extends Text");
        out.line("public String pick(String a, int n) { return super.pick(a, n) + a.charAt(n); }");
        out.close();
    }

    private void initialised(int i) {
        out.open("static class Init" + i);
        String other = "Init" + dice.below(INITIALISED) + ".value";
        List<String> lines = new ArrayList<>();
        lines.add("static int value = " + dice.pick("t(" + program.label() + ", " + i + ")", dice.below(50) + "", other
                + " + 1") + ";");
        lines.add("static final Integer BOX = " + dice.pick(dice.below(300) + "", "value * 100", "null") + ";");
        lines.add(dice.pick("static { at(" + program.label() + "); }", "static { value += 5 / BOX; }",
                "static { if (value > 0) { value = " + other + "; } }", "static int[] table = new int[value];",
                "static { mix(BOX); caught(" + program.label() + ", new Odd(\"trace\", value)); }"));
        lines.forEach(out::line);
        out.line("int own = value;");
        out.line("static int get(int n) { return value++ + n; }");
        out.close();
    }
}
