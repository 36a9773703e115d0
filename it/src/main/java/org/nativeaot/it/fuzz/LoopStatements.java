package org.nativeaot.it.fuzz;

import java.util.ArrayList;
import java.util.List;

/**
 * Loops whose number of rounds is known, left and continued by labels, through finally and monitors too. Their counters
 * go up, down, in strides, as longs or bytes that wrap; their bounds are constants, lengths, or one too many.
 */
final class LoopStatements {
    private final Body body;
    private final Statements statements;
    private final Expressions expressions;
    private final Dice dice;
    private final SourceText out;

    LoopStatements(Body body, Statements statements, Expressions expressions) {
        this.body = body;
        this.statements = statements;
        this.expressions = expressions;
        this.dice = body.dice;
        this.out = body.out;
    }

    void add() {
        int rounds = dice.oneIn(6) ? dice.between(30, 200) : dice.between(2, 7);
        if (!body.affordsLoop(rounds)) {
            statements.local();
            return;
        }
        int label = body.program.label();
        String i = "i" + label;
        String name = "l" + label;
        Type counter = Type.INT;
        String end = null;
        switch (dice.below(8)) {
            case 0 -> out.open(name + ": for (int " + i + " = " + (rounds - 1) + "; " + i + " >= 0; " + i + "--)");
            case 1 -> out.open(name + ": for (int " + i + " = " + dice.between(0, 3) + "; " + i + " < " + rounds * 3
                    + "; " + i + " += 3)");
            case 2 -> {
                counter = Type.LONG;
                out.open(name + ": for (long " + i + " = 1L << 40; " + i + " < (1L << 40) + " + rounds + "; " + i
                        + "++)");
            }
            case 3 -> {
                counter = Type.BYTE;
                out.open(name + ": for (byte " + i + " = (byte) " + (128 - rounds / 2) + ", n" + i + " = 0; n" + i
                        + "++ < " + Math.min(rounds, 100) + "; " + i + "++)");
            }
            case 4 -> {
                out.line("int " + i + " = Integer.MAX_VALUE - " + rounds / 2 + ";");
                out.open(name + ": for (int n" + i + " = 0; n" + i + " < " + rounds + "; n" + i + "++, " + i
                        + " += 1)");
            }
            case 5 -> {
                out.line("int " + i + " = " + dice.between(-1, 1) + ";");
                out.open(name + ": do");
                out.line(i + "++;");
                end = "} while (" + i + " < " + rounds + " && " + expressions.condition(1) + ");";
            }
            default -> out.open(name + ": for (int " + i + " = 0; " + i + " < " + rounds + "; " + i + "++)");
        }
        inside(rounds, name, i, counter);
        if (end == null) {
            out.close();
        } else {
            out.close(end);
        }
    }

    private void inside(int rounds, String name, String counter, Type type) {
        List<String> outer = body.loops;
        body.loops = new ArrayList<>(outer);
        body.loops.add(name);
        body.block(rounds, () -> {
            body.scope.counter(counter, type);
            capture(counter, type);
            statements.several(dice.between(1, 4));
            if (dice.oneIn(3)) {
                out.line("if (" + expressions.condition(1) + ") { " + dice.pick("break ", "continue ")
                        + dice.pick(body.loops) + "; }");
            }
            if (body.shared) {
                out.line("mix((long) " + counter + ");");
            }
        });
        body.loops = outer;
    }

    /** A counter is not final, so lambdas inside see a copy. */
    private void capture(String counter, Type type) {
        if (dice.oneIn(3)) {
            String copy = "c" + body.program.label();
            out.line("final " + type.source + " " + copy + " = " + counter + ";");
            body.scope.local(copy, type, true);
        }
    }

    /** Array accesses around the counter, as bounds and null checks are removed from or moved out of. */
    void overArray() {
        Type type = dice.pick(Type.INTS, Type.INTS, Type.LONGS, Type.BYTES, Type.DOUBLES, Type.CHARS, Type.AS);
        int size = dice.between(3, 12);
        if (!body.affordsLoop(size)) {
            statements.local();
            return;
        }
        int label = body.program.label();
        String a = "a" + label;
        String i = "i" + label;
        out.line(type.source + " " + a + " = " + (dice.oneIn(5) ? expressions.of(type, 1)
                : "new " + type.element.source + "[" + size + "]") + ";");
        if (dice.oneIn(6)) {
            out.line("if (" + expressions.condition(1) + ") { " + a + " = null; }");
        }
        out.open("try");
        out.open("l" + label + ": for (int " + i + " = " + dice.pick("0", "0", "1", "2") + "; " + i
                + dice.pick(" < ", " < ", " <= ") + dice.pick(a + ".length", a + ".length - 1", size + "",
                a + ".length / 2") + "; " + i + dice.pick("++", "++", " += 2") + ")");
        List<String> outer = body.loops;
        body.loops = new ArrayList<>(outer);
        body.loops.add("l" + label);
        body.block(size, () -> {
            body.scope.counter(i, Type.INT);
            body.scope.counter(a, type);
            for (int n = dice.between(1, 3); n > 0; n--) {
                access(a, i, type.element);
            }
            statements.several(dice.below(2));
        });
        body.loops = outer;
        out.close();
        out.next("catch (RuntimeException e" + label + ")");
        out.line("caught(" + label + ", e" + label + ");");
        out.close();
        out.line("mix((Object) " + a + ");");
    }

    private void access(String a, String i, Type element) {
        String at = a + "[" + index(a, i) + "]";
        String from = a + "[" + index(a, i) + "]";
        if (element == Type.A) {
            out.line(dice.pick(at + " = " + from + " == null ? " + expressions.of(Type.A, 1) + " : " + from + ".next;",
                    at + " = new A(" + i + ");", "if (" + at + " != null) { " + at + ".x += " + i + "; }"));
        } else {
            out.line(dice.pick(at + " = (" + element.source + ") (" + from + dice.pick(" + ", " ^ ", " * ").replace("^",
                    element == Type.DOUBLE ? "-" : "^") + i + ");", at + " += " + i + ";", at + "++;",
                    at + " -= " + expressions.of(Type.INT, 1) + ";"));
        }
    }

    private String index(String a, String i) {
        return dice.pick(i, i, i, i + " + 1", i + " - 1", a + ".length - 1 - " + i, i + " * 2", i + " >> 1", i + " & 3",
                i + " % " + a + ".length", "(" + i + " ^ 1)", "2 * " + i + " - 1");
    }
}
