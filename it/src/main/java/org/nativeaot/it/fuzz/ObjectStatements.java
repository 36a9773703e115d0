package org.nativeaot.it.fuzz;

/** Objects that stay, leave in one branch, hang in lists over collections, are captured, locked, or thrown. */
final class ObjectStatements {
    private final Body body;
    private final Statements statements;
    private final Expressions expressions;
    private final Dice dice;
    private final SourceText out;

    ObjectStatements(Body body, Statements statements, Expressions expressions) {
        this.body = body;
        this.statements = statements;
        this.expressions = expressions;
        this.dice = body.dice;
        this.out = body.out;
    }

    void add() {
        switch (dice.below(7)) {
            case 0, 1 -> escaping();
            case 2 -> list();
            case 3 -> functions();
            case 4 -> anonymous();
            case 5 -> smallArray();
            default -> builder();
        }
    }

    /** Sets a field of an object, of a class with subclasses. */
    void field() {
        String object = dice.oneIn(3) ? expressions.of(Type.A, 1) : body.scope.readable(dice, Type.A);
        if (object == null) {
            statements.declare(Type.A, dice.oneIn(2));
            return;
        }
        out.line(switch (dice.below(9)) {
            case 0 -> object + ".x " + dice.pick("=", "+=", "^=") + " " + expressions.of(Type.INT, 1) + ";";
            case 1 -> object + ".y " + dice.pick("=", "+=", "*=") + " " + expressions.of(Type.LONG, 1) + ";";
            case 2 -> object + ".next = " + expressions.of(Type.A, 1) + ";";
            case 3 -> object + ".v " + dice.pick("=", "+=") + " " + expressions.of(Type.INT, 1) + ";";
            case 4 -> object + "." + dice.pick("c", "b", "s") + " " + dice.pick("+=", "*=", "-=", ">>>=") + " "
                    + expressions.of(Type.INT, 1) + ";";
            case 5 -> object + ".d " + dice.pick("=", "+=", "/=") + " " + expressions.of(Type.DOUBLE, 1) + ";";
            case 6 -> object + ".e " + dice.pick("+=", "*=") + " " + expressions.of(Type.DOUBLE, 1) + ";";
            case 7 -> object + ".data[" + dice.below(5) + "] += " + expressions.of(Type.INT, 1) + ";";
            default -> object + ".x" + dice.pick("++", "--") + ";";
        });
    }

    /** An object that leaves the method on some ways only. */
    private void escaping() {
        int label = body.program.label();
        String o = "o" + label;
        out.line("A " + o + " = new " + dice.pick(TypeDeclarations.CLASSES) + "(" + expressions.of(Type.INT, 1) + ");");
        body.scope.local(o, Type.A, false);
        out.open("if (" + expressions.condition(1) + ")");
        out.line(dice.pick("sA = " + o + ";", o + ".next = new A(3); sA = " + o + ".next;", "sO = " + o + ";",
                "synchronized (" + o + ") { " + o + ".x++; }", o + " = " + expressions.of(Type.A, 1) + ";",
                "throw new Odd(\"with\", " + o + ".x);", "sOs[" + dice.below(5) + "] = " + o + ";"));
        if (dice.oneIn(2)) {
            out.next("else");
            statements.block(1);
            out.line(o + ".y -= " + expressions.of(Type.INT, 1) + ";");
        }
        out.close();
        out.line("mix(" + o + dice.pick(".x", ".y", ".v", ".k") + ");");
    }

    /** A list that must be whole after what was allocated beside it. */
    private void list() {
        int n = dice.between(3, 20);
        if (!body.affordsLoop(n * 2)) {
            field();
            return;
        }
        int label = body.program.label();
        String head = "h" + label;
        out.line("A " + head + " = null;");
        out.open("for (int i" + label + " = 0; i" + label + " < " + n + "; i" + label + "++)");
        out.line("A n" + label + " = new " + dice.pick("A", "A", "A1") + "(i" + label + ");");
        out.line("n" + label + ".next = " + head + ";");
        out.line(head + " = n" + label + ";");
        out.line(dice.pick("sO = new byte[i" + label + " * 100];", "sO = \"g\" + i" + label + ";",
                "n" + label + ".data = new int[i" + label + "];", "mix((Object) new A[i" + label + "]);"));
        out.close();
        out.open("for (A w" + label + " = " + head + "; w" + label + " != null; w" + label + " = w" + label + ".next)");
        out.line("mix((Object) w" + label + ");");
        out.close();
    }

    /** Lambdas called where their class is known and where it is not. */
    private void functions() {
        if (body.rank < 2 || !body.affords(200)) {
            field();
            return;
        }
        int label = body.program.label();
        out.line("F[] f" + label + " = {" + expressions.of(Type.F, 2) + ", " + expressions.of(Type.F, 2) + ", "
                + expressions.of(Type.F, 1) + "};");
        out.open("for (F g" + label + " : f" + label + ")");
        boolean guarded = dice.oneIn(2);
        if (guarded) {
            out.open("try");
        }
        out.line("mix(g" + label + ".ap(" + expressions.of(Type.INT, 1) + ", " + expressions.of(Type.LONG, 1) + "));");
        if (guarded) {
            out.next("catch (RuntimeException e" + label + ")");
            out.line("caught(" + label + ", e" + label + ");");
            out.close();
        }
        out.close();
    }

    private void anonymous() {
        int label = body.program.label();
        String o = "o" + label;
        out.open("A " + o + " = new " + dice.pick(TypeDeclarations.CLASSES) + "(" + expressions.of(Type.INT, 1) + ")");
        body.captured(() -> {
            out.line("int extra = " + expressions.of(Type.INT, 1) + ";");
            int mark = body.scope.enter();
            body.rank = 0;
            body.scope.local("p" + label, Type.INT, false);
            body.scope.field("extra", Type.INT, true);
            out.open("public int f(int p" + label + ")");
            out.line("return " + expressions.of(Type.INT, 2) + ";");
            out.close();
            body.scope.leave(mark);
        });
        out.close("};");
        if (body.rank > 0) {
            out.line("mix(" + o + ".f(" + expressions.of(Type.INT, 1) + "));");
        }
        body.scope.local(o, Type.A, false);
    }

    /** An array small enough to become variables. */
    private void smallArray() {
        int label = body.program.label();
        String a = "a" + label;
        out.line("int[] " + a + " = {" + expressions.of(Type.INT, 1) + ", " + expressions.of(Type.INT, 0) + ", "
                + dice.below(9) + "};");
        out.line(a + "[" + dice.below(3) + "] " + dice.pick("+=", "^=", "=") + " " + a + "[" + dice.below(3) + "] + "
                + expressions.of(Type.INT, 1) + ";");
        if (dice.oneIn(2)) {
            out.line("if (" + expressions.condition(1) + ") { " + dice.pick("sO = " + a + ";", a + "[3] = 1;",
                    a + " = new int[2];") + " }");
        }
        out.line("mix(" + a + "[" + dice.below(3) + "] + " + a + ".length);");
        body.scope.local(a, Type.INTS, false);
    }

    private void builder() {
        String b = "b" + body.program.label();
        out.line("StringBuilder " + b + " = new StringBuilder(" + dice.pick("", "4", "\"x\"") + ");");
        for (int n = dice.between(1, 4); n > 0; n--) {
            Type type = dice.pick(Type.INT, Type.CHAR, Type.STRING, Type.LONG, Type.BOOLEAN, Type.DOUBLE);
            out.line(b + ".append(" + expressions.of(type, 1) + ");");
        }
        out.line(dice.pick(b + ".setLength(" + dice.below(6) + ");", b + ".insert(" + dice.below(4) + ", \"ins\");",
                b + ".reverse();", b + ".deleteCharAt(" + dice.below(4) + ");"));
        out.line("mix((Object) " + b + ".toString());");
    }
}
