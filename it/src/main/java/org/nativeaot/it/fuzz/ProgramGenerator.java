package org.nativeaot.it.fuzz;

import java.util.ArrayList;
import java.util.List;

/**
 * One random program from a seed: support code, types, static fields, static methods that call those before them, and a
 * {@code main} that calls each with a few arguments and shows what it returns or throws.
 */
final class ProgramGenerator {
    private static final long METHOD_COST = 1500;

    private final Program program;
    private final Dice dice;
    private final SourceText out;
    private final List<Scope.Variable> statics = new ArrayList<>();

    private ProgramGenerator(Program program) {
        this.program = program;
        this.dice = program.dice;
        this.out = program.out;
    }

    /** The simple name of the program's class. */
    static String name(long seed) {
        return "S" + seed;
    }

    /** Every third program uses the newer language; the others run on all JDKs. */
    static int language(long seed) {
        return seed % 3 == 0 ? 25 : 17;
    }

    /** The program's text. */
    static String source(long seed) {
        ProgramGenerator generator = new ProgramGenerator(new Program(name(seed), language(seed), new Dice(seed)));
        generator.write();
        return generator.out.toString();
    }

    private void write() {
        out.line("// level: 0");
        out.line("// A random program; " + ProgramGenerator.class.getName() + " made it.");
        out.line("package fuzz;");
        out.line("");
        out.line("import java.util.Arrays;");
        out.line("");
        out.line("@SuppressWarnings({\"unchecked\", \"rawtypes\"})");
        out.open("public class " + program.name);
        SupportSource.write(out);
        staticFields();
        new TypeDeclarations(program).write(statics);
        int count = dice.between(4, 7);
        for (int i = 0; i < count; i++) {
            method("m" + i);
        }
        int groups = dice.below(3);
        for (int i = 0; i < groups; i++) {
            new ThreadStatements(program).method("threads" + i);
        }
        main(groups);
        out.close();
    }

    private void staticFields() {
        out.line("static final Object sLock = new Object();");
        out.line("static final int K = " + dice.between(-3, 9) + ";");
        out.line("static final int[] TABLE = {3, 1, 4, 1, 5};");
        statics.add(new Scope.Variable("K", Type.INT, false, true));
        statics.add(new Scope.Variable("TABLE", Type.INTS, false, true));
        field(Type.A, "sA", dice.pick("new A(5)", "new A2(6)", "null"));
        field(Type.OBJECT, "sO", "\"sO\"");
        field(Type.OBJECTS, "sOs", dice.pick("new Object[4]", "new String[5]", "{1, null, \"x\", new A1(3)}"));
        field(Type.E, "sE", dice.pick("E.Q", "E.P", "null"));
        field(Type.INT, "sI", dice.between(-3, 9) + "");
        field(Type.INT, "sV", "2");
        field(Type.LONG, "sL", (int) dice.number() + "L");
        field(Type.DOUBLE, "sD", "0.5");
        field(Type.FLOAT, "sFl", "1e9f");
        field(Type.BYTE, "sB", "-1");
        field(Type.SHORT, "sS", "300");
        field(Type.CHAR, "sC", "'k'");
        field(Type.BOOLEAN, "sZ", "true");
        field(Type.STRING, "sT", dice.pick("\"sT\"", "\"12\"", "null"));
        field(Type.F, "sF", "(a, b) -> a * b");
        field(Type.INTEGER, "sN", dice.pick("127", "128", "null"));
        field(Type.INTS, "sInts", dice.pick("{5, 6}", "{5, 6, 7, 8, 9}"));
    }

    private void field(Type type, String name, String value) {
        out.line("static " + dice.pick("", "", "volatile ") + type.source + " " + name + " = " + value + ";");
        if (!dice.oneIn(3)) {
            statics.add(new Scope.Variable(name, type, true, true));
        }
    }

    private void method(String name) {
        Type result = dice.pick(Type.INT, Type.LONG, Type.INT, Type.DOUBLE, Type.STRING, Type.A, Type.OBJECT, Type.INTS,
                Type.BOOLEAN, Type.SHORT, Type.FLOAT, Type.INTEGER);
        Body body = new Body(program, Body.RANK_OF_STATIC, result, METHOD_COST, true);
        statics.forEach(body.scope::add);
        List<Type> parameters = new ArrayList<>();
        StringBuilder header = new StringBuilder();
        for (int i = dice.between(1, 4); i > 0; i--) {
            Type type = dice.pick(Type.INT, Type.LONG, Type.A, Type.INTS, dice.pick(Type.ALL));
            boolean isFinal = dice.oneIn(3);
            parameters.add(type);
            header.append(header.isEmpty() ? "" : ", ").append(isFinal ? "final " : "").append(type.source).append(" p")
                    .append(i);
            body.scope.local("p" + i, type, isFinal);
        }
        out.open("static " + (dice.oneIn(6) ? "synchronized " : "") + result.source + " " + name + "(" + header + ")");
        new Statements(body).body(dice.between(3, 6));
        out.close();
        program.methods.add(new Program.Method(name, result, parameters, body.cost() + 1));
    }

    private void main(int groups) {
        out.open("public static void main(String[] args) throws InterruptedException");
        for (Program.Method method : program.methods) {
            for (int round = dice.between(1, 3); round > 0; round--) {
                Body body = new Body(program, 0, null, 0, true);
                Expressions expressions = new Expressions(body);
                List<String> arguments = new ArrayList<>();
                method.parameters().forEach(type -> arguments.add(expressions.of(type, 1)));
                int label = program.label();
                out.open("try");
                out.line("mix(" + (method.result().isPrimitive() ? "" : "(Object) ") + method.name() + "("
                        + String.join(", ", arguments) + "));");
                out.next("catch (Throwable e" + label + ")");
                out.line("caught(" + label + ", e" + label + ");");
                out.close();
                out.line("System.out.println(\"" + method.name() + " \" + sum);");
            }
        }
        for (int i = 0; i < groups; i++) {
            out.line("threads" + i + "();");
            out.line("System.out.println(\"threads \" + sum);");
        }
        for (String field : List.of("sI", "sL", "sD", "(Object) sA", "(Object) sOs", "(Object) sT", "(Object) sInts",
                "(Object) TABLE", "sC", "sFl")) {
            out.line("mix(" + field + ");");
        }
        out.line("System.out.println(sum);");
        out.close();
    }
}
