package org.nativeaot.it.fuzz;

/** Statements of all kinds; the larger ones are in classes of their own. */
final class Statements {
    private final Body body;
    private final Dice dice;
    private final SourceText out;
    private final Expressions expressions;
    private final LoopStatements loops;
    private final GuardedStatements guarded;
    private final ObjectStatements objects;
    private final SwitchStatements switches;

    Statements(Body body) {
        this.body = body;
        this.dice = body.dice;
        this.out = body.out;
        this.expressions = new Expressions(body);
        this.loops = new LoopStatements(body, this, expressions);
        this.guarded = new GuardedStatements(body, this, expressions);
        this.objects = new ObjectStatements(body, this, expressions);
        this.switches = new SwitchStatements(body, this, expressions);
    }

    /** So many statements and the return of a result. */
    void body(int count) {
        several(count);
        if (body.result != null) {
            out.line("return " + expressions.of(body.result, 2) + ";");
        }
    }

    void several(int count) {
        for (int i = 0; i < count; i++) {
            one();
        }
    }

    /** A block that runs once. */
    void block(int count) {
        body.block(1, () -> several(count));
    }

    void one() {
        if (!body.affords(1)) {
            return;
        }
        if (body.isDeep() || dice.oneIn(2)) {
            simple();
            return;
        }
        switch (dice.below(body.shared ? 13 : 8)) {
            case 0, 1 -> branch();
            case 2, 3 -> loops.add();
            case 4, 5 -> guarded.tried();
            case 6 -> guarded.locked();
            case 7 -> {
                out.open("");
                block(2);
                out.close();
            }
            case 8 -> switches.add();
            case 9, 10 -> objects.add();
            case 11 -> guarded.tried();
            default -> loops.overArray();
        }
    }

    private void branch() {
        out.open("if (" + expressions.condition(2) + ")");
        block(dice.between(1, 3));
        if (dice.oneIn(4)) {
            leave();
        }
        if (dice.oneIn(2)) {
            out.next("else");
            block(dice.between(1, 2));
        }
        out.close();
    }

    /** A way out of where we are; must be the last statement of its block. */
    void leave() {
        switch (dice.below(5)) {
            case 0, 1 -> {
                if (!body.loops.isEmpty()) {
                    out.line(dice.pick("break ", "continue ") + dice.pick(body.loops) + ";");
                }
            }
            case 2 -> {
                if (body.canReturn) {
                    out.line(body.result == null ? "return;" : "return " + expressions.of(body.result, 1) + ";");
                }
            }
            case 3 -> {
                if (body.shared) {
                    out.line("throw new " + dice.pick("Odd(\"m\", 3)", "IllegalStateException(" + expressions.of(
                            Type.STRING, 0) + ")", "Quiet(\"q\")", "ArithmeticException()") + ";");
                }
            }
            default -> { }
        }
    }

    private void simple() {
        switch (dice.below(12)) {
            case 0, 1 -> local();
            case 2, 3, 4 -> assignment();
            case 5 -> element();
            case 6 -> {
                if (body.shared) {
                    out.line("at(" + body.program.label() + ");");
                }
            }
            case 7 -> mix();
            case 8 -> {
                if (body.shared) {
                    objects.field();
                } else {
                    element();
                }
            }
            case 9 -> {
                if (body.shared && dice.oneIn(2)) {
                    guarded.failing();
                } else {
                    assignment();
                }
            }
            case 10 -> copy();
            default -> {
                Type type = dice.pick(Type.WHOLE);
                String variable = body.scope.assignable(dice, type);
                if (variable != null) {
                    out.line(variable + dice.pick("++", "--") + ";");
                }
            }
        }
    }

    /** A new local variable, final or not. */
    void local() {
        declare(dice.pick(body.shared ? Type.ALL : Type.UNSHARED), dice.oneIn(3));
    }

    void declare(Type type, boolean isFinal) {
        String name = "v" + body.program.label();
        out.line((isFinal ? "final " : "") + type.source + " " + name + " = " + expressions.of(type, 2) + ";");
        body.scope.local(name, type, isFinal);
    }

    private void assignment() {
        Type type = dice.oneIn(3) ? dice.pick(body.shared ? Type.ALL : Type.UNSHARED) : dice.pick(Type.NUMBERS);
        String variable = body.scope.assignable(dice, type);
        if (variable == null) {
            local();
        } else if (type.isNumber() && dice.oneIn(2)) {
            NumberExpressions numbers = new NumberExpressions(body, expressions);
            out.line(variable + " " + numbers.compound(type) + " " + expressions.of(numbers.operand(type), 2) + ";");
        } else {
            out.line(variable + " = " + expressions.of(type, 2) + ";");
        }
    }

    private void element() {
        Type array = dice.pick(Type.INTS, Type.INTS, dice.pick(Type.ARRAYS));
        if (!body.shared && !Type.UNSHARED.contains(array)) {
            array = Type.INTS;
        }
        String variable = body.scope.readable(dice, array);
        if (variable == null) {
            declare(array, dice.oneIn(3));
            return;
        }
        Type type = array.element;
        String target = variable + "[" + expressions.index(variable) + "]";
        if (type.isNumber() && dice.oneIn(2)) {
            NumberExpressions numbers = new NumberExpressions(body, expressions);
            out.line(target + " " + numbers.compound(type) + " " + expressions.of(numbers.operand(type), 1) + ";");
        } else {
            out.line(target + " = " + expressions.of(type, 1) + ";");
        }
    }

    private void mix() {
        if (!body.shared) {
            assignment();
            return;
        }
        Type type = dice.pick(Type.ALL);
        if (type != Type.I && type != Type.OBJECT) {
            out.line("mix(" + (type.isNumber() || type == Type.BOOLEAN ? "" : "(Object) ") + expressions.of(type, 2)
                    + ");");
        }
    }

    private void copy() {
        Type type = dice.pick(Type.INTS, Type.INTS, Type.BYTES, Type.CHARS, Type.LONGS, Type.OBJECTS, Type.AS);
        String from = body.scope.readable(dice, type);
        String to = body.scope.readable(dice, type == Type.AS ? Type.OBJECTS : type);
        if (from == null || to == null) {
            assignment();
            return;
        }
        String n = dice.pick("1", "2", "3", from + ".length", expressions.of(Type.INT, 0) + " & 3");
        out.line("System.arraycopy(" + from + ", " + dice.pick("0", "1", expressions.index(from)) + ", " + to + ", "
                + dice.pick("0", "1", "2", expressions.index(to)) + ", " + n + ");");
    }
}
