package org.nativeaot.it.fuzz;

import java.util.List;

/**
 * Expressions by static type. They nest assignments, increments and calls, so that the order of evaluation shows, and
 * many can throw: division, null, indices, casts, exact arithmetic.
 */
final class Expressions {
    private static final String[] COMPARISONS = {"<", "<=", ">", ">=", "==", "!="};

    private final Body body;
    private final Dice dice;
    private final NumberExpressions numbers;
    private final ReferenceExpressions references;

    Expressions(Body body) {
        this.body = body;
        this.dice = body.dice;
        this.numbers = new NumberExpressions(body, this);
        this.references = new ReferenceExpressions(body, this);
    }

    /** An expression that a variable of the type can be set to; about {@code depth} operators deep. */
    String of(Type type, int depth) {
        if (depth > 0) {
            String special = special(type, depth);
            if (special != null) {
                return special;
            }
        } else if (!dice.oneIn(4)) {
            String variable = body.scope.readable(dice, type);
            if (variable != null) {
                return variable;
            }
        }
        if (type == Type.BOOLEAN) {
            return condition(depth);
        }
        return type.isNumber() ? numbers.of(type, depth) : references.of(type, depth);
    }

    /** What every type has: a choice, an element, an assignment, a call; null for something of its own. */
    private String special(Type type, int depth) {
        switch (dice.below(14)) {
            case 0 -> {
                return "(" + condition(depth - 1) + " ? " + of(type, depth - 1) + " : " + of(type, depth - 1) + ")";
            }
            case 1, 2 -> {
                return elementOf(type);
            }
            case 3 -> {
                String variable = body.scope.assignable(dice, type);
                return variable == null ? null : "(" + variable + " = " + of(type, depth - 1) + ")";
            }
            case 4, 5 -> {
                return call(type, depth);
            }
            case 6 -> {
                return type.isPrimitive() || depth < 2 ? null : choice(type, depth);
            }
            default -> {
                return null;
            }
        }
    }

    private String choice(Type type, int depth) {
        if (dice.oneIn(3) && body.scope.readable(dice, Type.E) != null) {
            return "(switch (" + of(Type.E, 0) + ") { case P -> " + of(type, depth - 1) + "; case Q, S -> "
                    + of(type, depth - 1) + "; default -> " + of(type, depth - 1) + "; })";
        }
        String y = "y" + body.program.label();
        return "(switch (" + of(Type.INT, 1) + " & 7) { case 0, 3 -> " + of(type, depth - 1) + "; case 5 -> { int " + y
                + " = " + of(Type.INT, 1) + "; yield " + y + " > 2 ? " + of(type, depth - 2) + " : "
                + of(type, depth - 2)
                + "; } default -> " + of(type, depth - 1) + "; })";
    }

    /** An element of an array variable, or null if there is no such variable. */
    String elementOf(Type type) {
        for (Type array : Type.ARRAYS) {
            if (array.element == type) {
                String variable = body.scope.readable(dice, array);
                if (variable != null) {
                    return variable + "[" + index(variable) + "]";
                }
            }
        }
        return null;
    }

    /** Mostly within an array of four; sometimes far outside. */
    String index(String array) {
        return switch (dice.below(8)) {
            case 0 -> array + ".length - " + dice.between(1, 2);
            case 1, 2 -> of(Type.INT, 1) + " & 3";
            case 3 -> of(Type.INT, 0);
            case 4 -> "(" + of(Type.INT, 0) + " & 7) % " + array + ".length";
            default -> Integer.toString(dice.below(dice.oneIn(4) ? 9 : 4));
        };
    }

    private String call(Type type, int depth) {
        List<Program.Method> fitting = body.rank < Body.RANK_OF_STATIC || !body.shared ? List.of()
                : body.program.methods.stream().filter(m -> m.result() == type).toList();
        if (fitting.isEmpty()) {
            return null;
        }
        Program.Method method = dice.pick(fitting);
        if (!body.affords(method.cost())) {
            return null;
        }
        StringBuilder call = new StringBuilder(method.name()).append('(');
        for (Type parameter : method.parameters()) {
            call.append(call.charAt(call.length() - 1) == '(' ? "" : ", ")
                    .append(of(parameter, Math.min(depth - 1, 1)));
        }
        return call.append(')').toString();
    }

    String condition(int depth) {
        if (depth > 0 && dice.oneIn(4)) {
            return "(" + condition(depth - 1) + " " + dice.pick("&&", "||", "&", "|", "^") + " " + condition(depth - 1)
                    + ")";
        }
        int below = Math.max(depth - 1, 0);
        switch (dice.below(9)) {
            case 0 -> {
                String variable = body.scope.readable(dice, Type.BOOLEAN);
                return variable != null ? dice.pick("", "!") + variable : "((" + of(Type.INT, 0) + " & 1) == 0)";
            }
            case 1 -> {
                Type type = dice.pick(Type.NUMBERS);
                return compare(dice.oneIn(2) ? "!" : "", type, dice.pick(Type.NUMBERS), below);
            }
            case 2 -> {
                return compare(dice.pick("", "!"), Type.DOUBLE, dice.pick(Type.FLOAT, Type.DOUBLE, Type.LONG), below);
            }
            case 3 -> {
                return references.test(below);
            }
            case 4 -> {
                String variable = body.scope.readable(dice, dice.pick(Type.INTS, Type.OBJECTS));
                String i = of(Type.INT, 0);
                return variable == null ? compare("", Type.INT, Type.INT, below)
                        : "(" + i + " >= 0 && " + i + " < " + variable + ".length)";
            }
            default -> {
                return compare("", dice.pick(Type.INT, Type.INT, Type.LONG), Type.INT, below);
            }
        }
    }

    private String compare(String not, Type left, Type right, int depth) {
        return not + "(" + of(left, depth) + " " + dice.pick(COMPARISONS) + " " + of(right, depth) + ")";
    }
}
