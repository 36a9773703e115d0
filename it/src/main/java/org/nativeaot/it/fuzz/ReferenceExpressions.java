package org.nativeaot.it.fuzz;

/** Objects, strings, lambdas and arrays: made, cast, found in fields, or null. All are primaries: a dot may follow. */
final class ReferenceExpressions {
    private static final String[] STRINGS = {"\"\"", "\"m\"", "\"12\"", "\"a1b\"", "\"\\u03a9x\"", "\"-7\"", "\"P\""};

    private final Body body;
    private final Dice dice;
    private final Expressions all;

    ReferenceExpressions(Body body, Expressions all) {
        this.body = body;
        this.dice = body.dice;
        this.all = all;
    }

    String of(Type type, int depth) {
        int below = Math.max(depth - 1, 0);
        if (depth > 0 && body.shared && type != Type.OBJECT && dice.oneIn(10)) {
            return "((" + type.source + ") (Object) " + all.of(dice.oneIn(3) ? Type.OBJECT : type, below) + ")";
        }
        if (dice.oneIn(type == Type.STRING || type.element != null ? 40 : 20)) {
            return "((" + type.source + ") null)";
        }
        return switch (type) {
            case STRING -> string(depth, below);
            case INTEGER -> dice.oneIn(2) ? "Integer.valueOf(" + all.of(Type.INT, below) + ")"
                    : "Integer.valueOf(" + dice.between(-130, 130) + ")";
            case LONG_BOX -> "Long.valueOf(" + dice.between(-130, 130) + ")";
            case OBJECT -> object(below);
            case A -> object(depth, below);
            case I -> dice.oneIn(3) ? "new D(" + all.of(Type.LONG, below) + ")" : "((I) " + all.of(Type.A, below) + ")";
            case F -> function(below);
            case E -> switch (dice.below(8)) {
                case 0 -> "E.values()[" + all.index("E.values()") + "]";
                case 1 -> "E.valueOf(" + all.of(Type.STRING, 0) + ")";
                default -> "E." + dice.pick("P", "Q", "S", "T");
            };
            case R -> "new R(" + all.of(Type.INT, below) + ", " + all.of(Type.LONG, 0) + ", " + all.of(Type.CHAR, 0)
                    + ")";
            default -> array(type, below);
        };
    }

    private String string(int depth, int below) {
        if (depth == 0) {
            return dice.pick(STRINGS);
        }
        return switch (dice.below(body.shared ? 9 : 6)) {
            case 0 -> "String.valueOf(" + all.of(dice.pick(Type.NUMBERS), below) + ")";
            case 1 -> all.of(Type.STRING, below) + ".substring("
                    + dice.pick("0", "1", "2", all.of(Type.INT, 0) + " & 3") + ")";
            case 2 -> "Integer.toString(" + all.of(Type.INT, below) + ", " + dice.pick("2", "10", "16", "36") + ")";
            case 6 -> "String.valueOf((Object) " + all.of(dice.pick(Type.A, Type.E, Type.R, Type.INTEGER), below) + ")";
            case 7 -> all.of(Type.E, below) + ".name()";
            case 8 -> all.of(Type.A, below) + dice.pick(".name", ".toString()", ".next.name");
            default -> {
                StringBuilder sum = new StringBuilder("cut(");
                int parts = dice.between(2, 5);
                for (int i = 0; i < parts; i++) {
                    Type part = i == 0 ? Type.STRING : dice.pick(Type.STRING, Type.INT, Type.LONG, Type.CHAR, Type.BYTE,
                            Type.BOOLEAN, Type.DOUBLE, Type.FLOAT, body.shared ? Type.A : Type.SHORT, Type.INTEGER);
                    sum.append(i == 0 ? "" : " + ").append(all.of(part, below));
                }
                yield sum.append(')').toString();
            }
        };
    }

    private String object(int below) {
        Type type = dice.pick(Type.STRING, Type.INTEGER, Type.LONG_BOX, Type.A, Type.E, Type.R, Type.INTS, Type.OBJECTS,
                Type.I, Type.AS, Type.STRINGS);
        String variable = body.scope.readable(dice, Type.OBJECTS);
        if (variable != null && dice.oneIn(4)) {
            return variable + "[" + all.index(variable) + "]";
        }
        if (below > 0 && body.rank > 2 && body.shared && body.affords(Body.VIRTUAL_COST[2] + 2) && dice.oneIn(3)) {
            return dice.pick(all.of(Type.A, 0), all.of(Type.I, 0)) + ".h(" + all.of(Type.STRING, below) + ")";
        }
        return "((Object) " + all.of(type, below) + ")";
    }

    private String object(int depth, int below) {
        return switch (dice.below(depth > 0 ? 9 : 5)) {
            case 5 -> all.of(Type.A, below) + ".next";
            case 6 -> all.of(Type.A, below) + ".self()";
            case 7 -> "((" + dice.pick(TypeDeclarations.CLASSES) + ") (A) " + all.of(Type.A, below) + ")";
            case 8 -> "((A) (I) " + all.of(Type.I, below) + ")";
            default -> "new " + dice.pick(TypeDeclarations.CLASSES) + "(" + all.of(Type.INT, Math.min(below, 1)) + ")";
        };
    }

    /** A lambda or method reference over what is final here. */
    private String function(int below) {
        switch (dice.below(5)) {
            case 0 -> {
                return "((F) " + dice.pick("Math::floorMod", "Long::sum", "Math::addExact", "S::mixed")
                        .replace("S::", body.program.name + "::") + ")";
            }
            case 1 -> {
                String object = body.scope.readable(dice, Type.A);
                return object == null || body.rank < 2 ? "((F) Long::sum)" : "((F) " + object + "::g)";
            }
            default -> {
                String[] text = new String[1];
                String p = "p" + body.program.label();
                String q = "q" + body.program.label();
                body.captured(() -> {
                    body.scope.local(p, Type.INT, true);
                    body.scope.local(q, Type.LONG, false);
                    // A lambda runs wherever it is called, so it calls nothing that costs.
                    text[0] = "((F) (" + p + ", " + q + ") -> " + all.of(Type.LONG, Math.min(below, 2)) + ")";
                });
                return text[0];
            }
        }
    }

    private String array(Type type, int below) {
        Type of = dice.oneIn(5) && type == Type.OBJECTS ? dice.pick(Type.STRING, Type.INTEGER, Type.A) : type.element;
        return switch (dice.below(5)) {
            case 0 -> {
                String variable = body.scope.readable(dice, type);
                yield variable == null ? "new " + sized(of, "4") : variable + ".clone()";
            }
            case 1 -> "new " + sized(of, dice.pick(all.of(Type.INT, 0) + " & 7", dice.between(0, 5) + "",
                    all.of(Type.INT, 0) + " % 9"));
            default -> {
                StringBuilder made = new StringBuilder("new " + of.source + "[] {");
                int n = dice.between(3, 6);
                for (int i = 0; i < n; i++) {
                    made.append(i == 0 ? "" : ", ").append(all.of(of, Math.min(below, 1)));
                }
                yield made.append('}').toString();
            }
        };
    }

    private static String sized(Type element, String length) {
        String name = element.source;
        int bracket = name.indexOf('[');
        return bracket < 0 ? name + "[" + length + "]"
                : name.substring(0, bracket) + "[" + length + "][4]" + name.substring(bracket + 2);
    }

    /** A condition about references. */
    String test(int below) {
        if (!body.shared) {
            return "(" + all.of(Type.STRING, below) + ".equals(" + all.of(Type.STRING, 0) + "))";
        }
        return switch (dice.below(8)) {
            case 0 -> "(" + all.of(Type.A, below) + " == (Object) " + all.of(Type.A, 0) + ")";
            case 1 -> "(" + all.of(dice.pick(Type.A, Type.I, Type.STRING, Type.INTS), below) + dice.pick(" == null)",
                    " != null)");
            case 2 -> "((Object) " + all.of(dice.pick(Type.A, Type.I, Type.OBJECT), below) + " instanceof "
                    + dice.pick(TypeDeclarations.CLASSES) + ")";
            case 3 -> "((Object) " + all.of(Type.OBJECT, below) + " instanceof " + dice.pick("String", "Integer",
                    "int[]", "Object[]", "A[]", "Comparable<?>", "R", "E", "I") + ")";
            case 4 -> "(" + all.of(Type.E, below) + " == E.Q)";
            case 5 -> all.of(Type.STRING, below) + ".equals(" + all.of(Type.STRING, 0) + ")";
            case 6 -> all.of(Type.INTEGER, below) + ".equals(" + all.of(Type.INTEGER, 0) + ")";
            default -> "((Object) " + all.of(Type.OBJECT, below) + " instanceof A n" + body.program.label() + ")";
        };
    }
}
