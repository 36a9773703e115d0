package org.nativeaot.it.fuzz;

import java.util.ArrayList;
import java.util.List;

/** try, catch, finally, resources, monitors, and what throws inside them. */
final class GuardedStatements {
    /** Subclasses first, so that any choice in this order is accepted. */
    private static final List<String> CAUGHT = List.of("ArrayIndexOutOfBoundsException", "NumberFormatException",
            "NullPointerException", "ArithmeticException", "ClassCastException", "ArrayStoreException",
            "NegativeArraySizeException", "Odd", "IndexOutOfBoundsException", "IllegalArgumentException",
            "RuntimeException", "Exception", "Throwable");

    private final Body body;
    private final Statements statements;
    private final Expressions expressions;
    private final Dice dice;
    private final SourceText out;

    GuardedStatements(Body body, Statements statements, Expressions expressions) {
        this.body = body;
        this.statements = statements;
        this.expressions = expressions;
        this.dice = body.dice;
        this.out = body.out;
    }

    void tried() {
        boolean resources = body.shared && dice.oneIn(5);
        String head = "try";
        if (resources) {
            head += " (Closing r" + body.program.label() + " = " + "new Closing("
                    + expressions.of(Type.INT, 1) + ")";
            if (dice.oneIn(2)) {
                head += "; Closing r" + body.program.label() + " = new Closing(" + expressions.of(Type.INT, 0) + ")";
            }
            head += ")";
        }
        out.open(head);
        statements.block(dice.between(1, 3));
        if (body.shared && dice.oneIn(2)) {
            body.block(1, this::failing);
        } else if (dice.oneIn(4)) {
            leaving();
        }
        int from = 0;
        boolean any = false;
        int clauses = dice.below(4);
        for (int i = 0; i < clauses && from < CAUGHT.size(); i++) {
            int which = dice.between(from, Math.min(from + 6, CAUGHT.size() - 1));
            from = which + 1;
            any = true;
            clause(CAUGHT.get(which));
        }
        if (!any && !resources || dice.oneIn(3)) {
            out.next("finally");
            statements.block(dice.between(1, 2));
            if (dice.oneIn(4)) {
                leaving();
            }
        }
        out.close();
    }

    /** A way out that is taken or not; in a finally block it gives up what was under way. */
    private void leaving() {
        out.open("if (" + expressions.condition(1) + ")");
        statements.leave();
        out.close();
    }

    private void clause(String type) {
        int label = body.program.label();
        String e = "e" + label;
        out.next("catch (" + type + " " + e + ")");
        if (!body.shared) {
            statements.block(1);
            return;
        }
        out.line("caught(" + label + ", " + e + ");");
        statements.block(dice.below(2) + 1);
        switch (dice.below(10)) {
            case 0 -> out.line("if (" + expressions.condition(1) + ") { throw new Odd(\"again\", " + e + "); }");
            case 1 -> {
                out.line("RuntimeException s" + label + " = new Odd(\"more\", " + label + ");");
                out.line("s" + label + ".addSuppressed(" + e + ");");
                out.line("if (" + expressions.condition(1) + ") { throw s" + label + "; }");
            }
            case 2 -> out.line("if (" + expressions.condition(1) + ") { throw "
                    + (type.equals("Exception") || type.equals("Throwable") ? "sneak(" + e + ")" : e) + "; }");
            case 3 -> leaving();
            default -> { }
        }
    }

    /** A block in a monitor, sometimes left by what it throws; afterwards nobody holds it. */
    void locked() {
        if (!body.shared) {
            String lock = body.scope.readable(dice, Type.INTS);
            out.open("synchronized (" + (lock == null ? body.program.name + ".class" : lock) + ")");
            statements.block(2);
            out.close();
            return;
        }
        Type type = dice.pick(Type.A, Type.A, Type.INTS, Type.OBJECTS);
        String lock = body.scope.readable(dice, type);
        String object = lock == null || dice.oneIn(4) ? dice.pick(body.program.name + ".class", "sLock",
                "new int[1]") : lock;
        out.open("synchronized (" + object + ")");
        statements.block(dice.between(1, 3));
        if (dice.oneIn(3)) {
            leaving();
        }
        out.close();
        if (dice.oneIn(3)) {
            out.line("mix(Thread.holdsLock(" + (object.startsWith("new") ? "sLock" : object) + "));");
        }
    }

    /** One statement that most likely throws, and in a way of its own. */
    void failing() {
        List<String> ways = new ArrayList<>(List.of(
                "mix((long) " + expressions.of(Type.INT, 1) + " / " + expressions.of(Type.INT, 0) + ");",
                "mix(" + expressions.of(Type.LONG, 1) + " % " + expressions.of(Type.LONG, 0) + ");",
                "((Object[]) new " + dice.pick("String", "A1", "Integer") + "[2])[" + dice.below(3) + "] = "
                        + expressions.of(Type.OBJECT, 1) + ";",
                "mix((Object) new int[" + expressions.of(Type.INT, 0) + " & 7 | " + dice.pick("0", "-8") + "]);",
                "mix((Object) new long[2][" + expressions.of(Type.INT, 0) + " % 5]);",
                "mix((long) " + expressions.of(Type.STRING, 1) + ".charAt(" + dice.below(4) + "));",
                "mix((long) " + expressions.of(Type.A, 1) + ".next.next.x);",
                "mix((long) " + expressions.of(Type.A, 1) + ".locked(" + expressions.of(Type.INT, 0) + "));",
                "mix((long) (int) " + expressions.of(Type.INTEGER, 1) + ");",
                "mix((Object) (A" + dice.between(1, 3) + ") (Object) " + expressions.of(Type.A, 1) + ");",
                "mix((long) ((Comparable<String>) (Object) " + expressions.of(dice.pick(Type.A, Type.STRING, Type.E), 0)
                        + ").compareTo(\"x\"));",
                "switch (" + expressions.of(Type.STRING, 1) + ") { case \"m\": mix(1L); break; default: mix(2L); }",
                "switch (" + expressions.of(Type.E, 1) + ") { case Q: mix(1L); case P: mix(2L); default: }",
                "synchronized (" + expressions.of(Type.A, 1) + ") { mix(3L); }",
                "if (" + expressions.condition(1) + ") { throw " + dice.pick("(RuntimeException) null",
                        "new Odd(\"f\", 1)", "sneak(new Checked(\"c\"))", "new Quiet(\"q\")",
                        "new IndexOutOfBoundsException(7)", "new Error(\"e\")") + "; }",
                "mix((long) java.util.List.of(1, 2).get(" + expressions.of(Type.INT, 0) + "));",
                "mix((Object) java.util.Objects.requireNonNull(" + expressions.of(Type.A, 0) + ", \"why\"));",
                "mix((long) Init" + dice.below(TypeDeclarations.INITIALISED) + dice.pick(".value", ".get(3)", ".BOX")
                        + ");",
                "mix((long) new Init" + dice.below(TypeDeclarations.INITIALISED) + "().own);",
                "mix((long) E.values()[" + dice.below(4) + "].weight(" + expressions.of(Type.INT, 0) + "));",
                "mix((Object) new " + dice.pick("Text()", "Loud()", "Max<String>(\"k\")") + ".twice("
                        + expressions.of(Type.STRING, 0) + ", " + expressions.of(Type.INT, 0) + "));",
                "mix((Object) ((G) new " + dice.pick("Text()", "Number()", "Loud()", "Max<>(5)") + ").pick("
                        + expressions.of(dice.pick(Type.STRING, Type.INTEGER, Type.INTEGER), 0) + ", "
                        + expressions.of(Type.INT, 0) + "));",
                "((int[]) " + expressions.of(Type.OBJECT, 1) + ")[" + dice.below(5) + "] += 1;"));
        if (!body.inLoop() && body.rank == Body.RANK_OF_STATIC) {
            ways.add("mix((long) deep(" + expressions.of(Type.INT, 0) + " & 3));");
            ways.add("mix((long) deeper(0, " + expressions.of(Type.A, 0) + "));");
        }
        out.line(dice.pick(ways));
    }
}
