package org.nativeaot.it.fuzz;

/** Arithmetic, shifts, conversions, compound assignments and library calls with primitive results. */
final class NumberExpressions {
    private final Body body;
    private final Dice dice;
    private final Expressions all;

    NumberExpressions(Body body, Expressions all) {
        this.body = body;
        this.dice = body.dice;
        this.all = all;
    }

    String of(Type type, int depth) {
        if (depth <= 0) {
            return leaf(type);
        }
        if (dice.oneIn(7)) {
            String changed = changed(type, depth);
            if (changed != null) {
                return changed;
            }
        }
        return switch (type) {
            case INT -> ints(depth);
            case LONG -> longs(depth);
            case FLOAT, DOUBLE -> floating(type, depth);
            default -> "(" + type.source + ") (" + all.of(dice.pick(Type.INT, Type.INT, dice.pick(Type.NUMBERS)),
                    depth - 1) + ")";
        };
    }

    private String leaf(Type type) {
        if (dice.oneIn(3) || type == Type.FLOAT && dice.oneIn(2)) {
            String other = body.scope.readable(dice, dice.pick(Type.NUMBERS));
            if (other != null) {
                return "(" + type.source + ") " + other;
            }
        }
        long number = dice.number();
        return switch (type) {
            case INT -> number == Integer.MIN_VALUE ? "Integer.MIN_VALUE" : Integer.toString((int) number);
            case LONG -> number == Long.MIN_VALUE ? "Long.MIN_VALUE" : number + "L";
            case FLOAT -> dice.pick("0.1f", "-0.0f", "1e30f", "Float.NaN", "Float.MIN_VALUE", "Float.POSITIVE_INFINITY",
                    (number & 0xffff) + ".5f", "-1.0f", "16777217f");
            case DOUBLE -> dice.pick("0.1", "-0.0", "1e300", "Double.NaN", "Double.MIN_VALUE", "(-1.0 / 0)",
                    (number & 0xffffff) + ".25", "9.007199254740993E15", "-1.5", "4294967296.0");
            default -> "(" + type.source + ") " + (int) number;
        };
    }

    /** A variable or element that changes on the way, with the value before or after. */
    private String changed(Type type, int depth) {
        String target = dice.oneIn(2) ? all.elementOf(type) : body.scope.assignable(dice, type);
        if (target == null) {
            return null;
        }
        return switch (dice.below(5)) {
            case 0 -> "(" + target + "++)";
            case 1 -> "(--" + target + ")";
            case 2 -> "(" + target + "--)";
            default -> "(" + target + " " + compound(type) + " " + all.of(operand(type), depth - 1) + ")";
        };
    }

    /** An operator that narrows what it stores. */
    String compound(Type type) {
        return type == Type.FLOAT || type == Type.DOUBLE ? dice.pick("+=", "-=", "*=", "/=", "%=")
                : dice.pick("+=", "-=", "*=", "^=", "|=", "&=", "<<=", ">>=", ">>>=", "/=", "%=");
    }

    /** What stands on the right of a compound assignment: shifts take no floating-point numbers. */
    Type operand(Type type) {
        return type == Type.FLOAT || type == Type.DOUBLE ? dice.pick(Type.NUMBERS) : dice.pick(Type.WHOLE);
    }

    private String ints(int depth) {
        int below = depth - 1;
        switch (dice.below(14)) {
            case 0 -> {
                return "(int) " + all.of(dice.pick(Type.LONG, Type.FLOAT, Type.DOUBLE, Type.DOUBLE), 0);
            }
            case 1 -> {
                return "(" + dice.pick("byte", "short", "char", "int") + ") (" + all.of(dice.pick(Type.WHOLE), below)
                        + ")";
            }
            case 2 -> {
                String array = body.scope.readable(dice, dice.pick(Type.ARRAYS));
                return array == null ? leaf(Type.INT) : array + ".length";
            }
            case 3 -> {
                return ofReference(depth);
            }
            case 4 -> {
                return "Math." + dice.pick("abs(" + all.of(Type.INT, below) + ")",
                        two("min", Type.INT, below), two("max", Type.INT, below), two("floorMod", Type.INT, below),
                        two("floorDiv", Type.INT, below), two("addExact", Type.INT, below),
                        two("multiplyExact", Type.INT, below), "toIntExact(" + all.of(Type.LONG, below) + ")",
                        "negateExact(" + all.of(Type.INT, 0) + ")");
            }
            case 5 -> {
                return "Integer." + dice.pick("bitCount(", "numberOfLeadingZeros(", "numberOfTrailingZeros(",
                        "reverse(", "highestOneBit(", "lowestOneBit(", "signum(", "reverseBytes(")
                        + all.of(Type.INT, below) + ")";
            }
            case 6 -> {
                return "Integer." + two(dice.pick("compare", "compareUnsigned", "rotateLeft",
                        "rotateRight", "divideUnsigned", "remainderUnsigned", "sum"), Type.INT, below);
            }
            case 7 -> {
                return body.shared ? "t(" + body.program.label() + ", " + all.of(Type.INT, below) + ")"
                        : all.of(Type.INT, below);
            }
            case 8 -> {
                return "Double.compare(" + all.of(Type.DOUBLE, below) + ", "
                        + all.of(Type.DOUBLE, 0) + ")";
            }
            case 9 -> {
                return "(" + all.of(Type.INT, below) + " " + dice.pick("<<", ">>", ">>>") + " "
                        + all.of(dice.pick(Type.INT, Type.LONG, Type.BYTE), below) + ")";
            }
            case 10 -> {
                return dice.pick("-", "~", "+") + "(" + all.of(dice.pick(Type.INT, Type.CHAR, Type.SHORT), below) + ")";
            }
            default -> {
                return "(" + all.of(dice.pick(Type.INT, Type.INT, Type.CHAR, Type.BYTE), below) + " "
                        + dice.pick("+", "-", "*", "/", "%", "&", "|", "^", "+", "-", "*") + " "
                        + all.of(Type.INT, below) + ")";
            }
        }
    }

    /** A number that an object tells. */
    private String ofReference(int depth) {
        String text = all.of(Type.STRING, 0);
        if (!body.shared) {
            return dice.pick(text + ".length()", text + ".charAt(" + all.of(Type.INT, 0) + " & 3)",
                    text + ".hashCode()", "((int) " + all.of(Type.INTEGER, 0) + ")");
        }
        return switch (dice.below(8)) {
            case 0 -> dice.pick(text + ".length()", text + ".charAt(" + all.of(Type.INT, 0) + " & 3)",
                    text + ".charAt(" + dice.below(4) + ")", text + ".indexOf('1')", text + ".compareTo(\"m\")",
                    text + ".hashCode()", "Integer.parseInt(" + text + ")");
            case 1 -> all.of(Type.E, 0) + ".ordinal()";
            case 2 -> all.of(Type.R, 0) + dice.pick(".x()", ".z()", ".hashCode()");
            case 3 -> "((int) " + all.of(Type.INTEGER, Math.min(depth - 1, 1)) + ")";
            case 4, 5 -> virtual("f", 0, all.of(Type.INT, depth - 1));
            default -> all.of(Type.A, Math.min(depth - 1, 1)) + dice.pick(".x", ".x", ".k", ".v", ".next.x", ".c", ".b",
                    ".next.k", ".next().x");
        };
    }

    /** A call through a class or an interface, or a field if it would run too long. */
    private String virtual(String method, int rank, String arguments) {
        if (rank >= body.rank || !body.affords(Body.VIRTUAL_COST[rank] + 2)) {
            return all.of(Type.A, 0) + dice.pick(".x", ".k");
        }
        return dice.pick(all.of(Type.A, 0), all.of(Type.I, 0)) + "." + method + "(" + arguments + ")";
    }

    private String two(String method, Type type, int depth) {
        return method + "(" + all.of(type, depth) + ", " + all.of(type, depth) + ")";
    }

    private String longs(int depth) {
        int below = depth - 1;
        switch (dice.below(12)) {
            case 0 -> {
                return "(long) " + all.of(dice.pick(Type.FLOAT, Type.DOUBLE, Type.INT, Type.CHAR), 0);
            }
            case 1 -> {
                return "Math." + dice.pick("abs(" + all.of(Type.LONG, below) + ")", two("min", Type.LONG, below),
                        two("max", Type.LONG, below), two("floorMod", Type.LONG, below),
                        two("addExact", Type.LONG, below), two("subtractExact", Type.LONG, below),
                        two("multiplyExact", Type.LONG, below), two("multiplyHigh", Type.LONG, below),
                        "round(" + all.of(Type.DOUBLE, below) + ")");
            }
            case 2 -> {
                return "Long." + dice.pick("bitCount(", "numberOfLeadingZeros(", "reverse(", "reverseBytes(",
                        "highestOneBit(", "signum(") + all.of(Type.LONG, below) + ")";
            }
            case 3 -> {
                return "Long." + two(dice.pick("compare", "compareUnsigned", "divideUnsigned", "remainderUnsigned",
                        "sum"), Type.LONG, below);
            }
            case 4 -> {
                return "Double.doubleToLongBits(" + all.of(Type.DOUBLE, below) + ")";
            }
            case 5 -> {
                return "(" + all.of(Type.LONG, below) + " " + dice.pick("<<", ">>", ">>>") + " "
                        + all.of(dice.pick(Type.INT, Type.LONG, Type.SHORT), below) + ")";
            }
            case 6 -> {
                if (!body.shared) {
                    return all.of(Type.LONG, below);
                }
                return dice.pick(virtual("g", 1, all.of(Type.INT, 0) + ", " + all.of(Type.LONG, below)),
                        all.of(Type.A, 0) + ".y", all.of(Type.R, 0) + ".y()",
                        "((long) " + all.of(Type.LONG_BOX, 0) + ")");
            }
            case 7 -> {
                if (!body.shared || body.rank < 2 || !body.affords(60)) {
                    return all.of(Type.LONG, below);
                }
                return all.of(Type.F, 0) + ".ap(" + all.of(Type.INT, below) + ", " + all.of(Type.LONG, below) + ")";
            }
            case 8 -> {
                return dice.pick("-", "~") + "(" + all.of(Type.LONG, below) + ")";
            }
            default -> {
                return "(" + all.of(Type.LONG, below) + " "
                        + dice.pick("+", "-", "*", "/", "%", "&", "|", "^", "+", "-", "*") + " "
                        + all.of(dice.pick(Type.LONG, Type.LONG, Type.INT), below) + ")";
            }
        }
    }

    private String floating(Type type, int depth) {
        int below = depth - 1;
        String cast = type == Type.FLOAT ? "(float) " : "";
        return switch (dice.below(8)) {
            case 0 -> "(" + type.source + ") " + all.of(dice.pick(Type.NUMBERS), 0);
            case 1 -> cast + "Math." + dice.pick("abs", "sqrt", "floor", "ceil", "rint", "signum") + "("
                    + all.of(Type.DOUBLE, below) + ")";
            case 2 -> "Math." + two(dice.pick("min", "max"), type, below);
            case 3 -> type == Type.FLOAT ? "Float.intBitsToFloat(" + all.of(Type.INT, below) + " & 0x7f7fffff)"
                    : "Math.fma(" + all.of(type, below) + ", " + all.of(type, 0) + ", " + all.of(type, 0) + ")";
            case 4 -> cast + "-" + "(" + all.of(type, below) + ")";
            default -> "(" + all.of(type, below) + " " + dice.pick("+", "-", "*", "/", "%") + " "
                    + all.of(dice.pick(type, type, Type.INT, Type.FLOAT), below) + ")";
        };
    }
}
