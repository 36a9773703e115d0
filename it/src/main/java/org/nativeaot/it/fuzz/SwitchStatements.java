package org.nativeaot.it.fuzz;

/** Switches over numbers, strings and enums that fall through, and on 25 over types and record patterns. */
final class SwitchStatements {
    private final Body body;
    private final Statements statements;
    private final Expressions expressions;
    private final Dice dice;
    private final SourceText out;

    SwitchStatements(Body body, Statements statements, Expressions expressions) {
        this.body = body;
        this.statements = statements;
        this.expressions = expressions;
        this.dice = body.dice;
        this.out = body.out;
    }

    void add() {
        switch (dice.below(body.program.language >= 25 ? 6 : 4)) {
            case 0 -> falling(expressions.of(Type.STRING, 1), "\"m\"", "\"12\"", "\"P\"", "\"Aa\"", "\"BB\"");
            case 1 -> falling(expressions.of(Type.E, 1), "P", "S", "T");
            case 2 -> falling("(" + expressions.of(Type.INT, 2) + ") & 15", "0", "1", "2", "3", "7", "12");
            case 3 -> falling("(int) (" + expressions.of(Type.INT, 1) + ")", "-2147483648", "-1", "1000000",
                    "2147483647", "5");
            default -> patterns();
        }
    }

    private void falling(String on, String... labels) {
        out.open("switch (" + on + ")");
        for (String label : labels) {
            if (dice.oneIn(4)) {
                continue;
            }
            // Braces: locals of one case are not those of the next.
            out.open("case " + label + ":");
            statements.block(dice.between(1, 2));
            out.close();
            if (!dice.oneIn(3)) {
                out.line("break;");
            }
        }
        out.open("default:");
        statements.block(1);
        out.close();
        out.close();
    }

    private void patterns() {
        int label = body.program.label();
        String n = "n" + label;
        out.open("switch (" + expressions.of(Type.OBJECT, 1) + ")");
        part("case null ->", null, null);
        part("case Integer " + n + " when " + n + " > " + dice.between(-5, 50) + " ->", n, Type.INTEGER);
        part("case R(int x" + label + ", long y" + label + ", char z" + label + ") when x" + label + " % 2 == "
                + dice.below(2) + " ->", "y" + label, Type.LONG);
        part("case String " + n + " ->", n, Type.STRING);
        part("case A2 " + n + " ->", n, null);
        part("case A " + n + " when " + n + ".next != null ->", n, Type.A);
        part("case I " + n + " ->", n, Type.I);
        part("case int[] " + n + " ->", n, Type.INTS);
        part("case E " + n + " ->", n, Type.E);
        out.open("default ->");
        statements.block(1);
        out.close();
        out.close();
    }

    private void part(String label, String name, Type type) {
        if (dice.oneIn(3)) {
            return;
        }
        out.open(label);
        body.block(1, () -> {
            if (type != null) {
                body.scope.local(name, type, true);
            }
            statements.several(dice.between(1, 2));
        });
        out.close();
    }
}
