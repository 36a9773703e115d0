package org.nativeaot.core.llvm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import java.util.function.IntBinaryOperator;
import java.util.function.LongBinaryOperator;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nativeaot.core.ir.Condition;
import org.nativeaot.core.ir.IrFunction;
import org.nativeaot.core.ir.IrType;
import org.nativeaot.core.ir.Opcode;
import org.nativeaot.core.options.OptimizeMode;

/** Every arithmetic opcode on corner cases against what this JVM computes. Values travel as 64-bit patterns. */
class ArithmeticTest {
    private static final int[] INTS = {0, 1, -1, 2, -2, 7, -7, 31, 32, 33, 63, 64, 127, 128, 255, 256, -128, -129,
            32767,
        32768, 65535, 65536, 0x12345678, Integer.MAX_VALUE, Integer.MIN_VALUE, Integer.MIN_VALUE + 1};
    private static final long[] LONGS = {0, 1, -1, 2, -3, 63, 64, 65, 1L << 31, 1L << 32, -1L << 31, 0x123456789ABCDEFL,
        Long.MAX_VALUE, Long.MIN_VALUE, Long.MIN_VALUE + 1};
    private static final double[] DOUBLES = {0.0, -0.0, 1, -1, 0.5, -0.5, 1.5, 2.5, 3, 1e10, -1e10, 1e20, -1e20, 1e300,
        Double.MIN_VALUE, Double.MIN_NORMAL, Double.MAX_VALUE, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY,
        Double.NaN, 2147483647.0, 2147483648.0, -2147483648.0, -2147483649.0, 9.223372036854775807e18,
        4503599627370497.5};
    private static final float[] FLOATS = {0f, -0f, 1f, -1f, 0.5f, 2.5f, 1e10f, -1e10f, 1e20f, Float.MIN_VALUE,
        Float.MAX_VALUE, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, Float.NaN, 16777217f, 2147483648f};

    private final List<IrFunction> functions = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final StringBuilder stubs = new StringBuilder();
    private final StringBuilder rows = new StringBuilder();
    private final List<String> expected = new ArrayList<>();
    private final List<String> what = new ArrayList<>();

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(OptimizeMode.class)
    void equalsJava(OptimizeMode mode) throws IOException, InterruptedException {
        ints();
        longs();
        doubles();
        floats();
        conversions();
        StringBuilder main = new StringBuilder("""
                static uint64_t out_i(int v) { return (uint32_t) v; }
                static uint64_t out_l(int64_t v) { return v; }
                static uint64_t out_d(double v) { return v != v ? 0x7ff8000000000000 : bits_d(v); }
                static uint64_t out_f(float v) { return v != v ? 0x7fc00000 : bits_f(v); }
                static int in_i(uint64_t v) { return v; }
                static int64_t in_l(uint64_t v) { return v; }
                static double in_d(uint64_t v) { return of_d(v); }
                static float in_f(uint64_t v) { return of_f(v); }
                """).append(stubs).append("static uint64_t (*const stubs[])(uint64_t, uint64_t) = {");
        for (int i = 0; i < functions.size(); i++) {
            main.append("stub").append(i).append(", ");
        }
        main.append("};\nstatic const uint64_t rows[][3] = {\n").append(rows).append("};\n");
        main.append("static void run(void) { for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) "
                + "hex(stubs[rows[i][0]](rows[i][1], rows[i][2])); }\n");
        List<String> lines = NativeProgram.run(folder, functions, mode, main.toString());
        assertEquals(expected.size(), lines.size());
        for (int i = 0; i < lines.size(); i++) {
            assertEquals(expected.get(i), lines.get(i), what.get(i));
        }
    }

    private void define(String name, Opcode opcode, Object attribute, IrType result, IrType... parameters) {
        int number = functions.size();
        numbers.put(name, number);
        functions.add(Lir.operation(name, opcode, attribute, result, parameters));
        boolean two = parameters.length == 2;
        stubs.append("JAVA ").append(cType(result)).append(' ').append("j").append(number).append("(SELF, ")
                .append(cType(parameters[0])).append(two ? ", " + cType(parameters[1]) : "")
                .append(") __asm__(\"").append(name).append("\");\n");
        stubs.append("static uint64_t stub").append(number).append("(uint64_t a, uint64_t b) { return out_")
                .append(letter(result)).append("(j").append(number).append("(&main_thread, in_")
                .append(letter(parameters[0])).append("(a)")
                .append(two ? ", in_" + letter(parameters[1]) + "(b)" : "").append(")); }\n");
    }

    private void row(String name, long value, long a, long b) {
        rows.append('{').append(numbers.get(name)).append(", 0x").append(Long.toHexString(a)).append("u, 0x")
                .append(Long.toHexString(b)).append("u},\n");
        expected.add(String.format("%016x", value));
        what.add(name + " of " + Long.toHexString(a) + " and " + Long.toHexString(b));
    }

    private static long bits(int v) {
        return v & 0xFFFFFFFFL;
    }

    private static long bits(float v) {
        return Float.floatToIntBits(v) & 0xFFFFFFFFL;
    }

    private static long bits(double v) {
        return Double.doubleToLongBits(v);
    }

    private void intOperation(Opcode opcode, Object attribute, boolean byZero, IntBinaryOperator java) {
        String name = "int." + opcode.text() + (attribute == null ? "" : attribute);
        define(name, opcode, attribute, IrType.I32, IrType.I32, IrType.I32);
        for (int a : INTS) {
            for (int b : INTS) {
                if (b != 0 || byZero) {
                    row(name, bits(java.applyAsInt(a, b)), bits(a), bits(b));
                }
            }
        }
    }

    private void longOperation(Opcode opcode, boolean byZero, LongBinaryOperator java) {
        String name = "long." + opcode.text();
        define(name, opcode, null, IrType.I64, IrType.I64, IrType.I64);
        for (long a : LONGS) {
            for (long b : LONGS) {
                if (b != 0 || byZero) {
                    row(name, java.applyAsLong(a, b), a, b);
                }
            }
        }
    }

    private void ints() {
        intOperation(Opcode.ADD, null, true, (a, b) -> a + b);
        intOperation(Opcode.SUB, null, true, (a, b) -> a - b);
        intOperation(Opcode.MUL, null, true, (a, b) -> a * b);
        intOperation(Opcode.DIV, null, false, (a, b) -> a / b);
        intOperation(Opcode.REM, null, false, (a, b) -> a % b);
        intOperation(Opcode.UDIV, null, false, Integer::divideUnsigned);
        intOperation(Opcode.UREM, null, false, Integer::remainderUnsigned);
        intOperation(Opcode.AND, null, true, (a, b) -> a & b);
        intOperation(Opcode.OR, null, true, (a, b) -> a | b);
        intOperation(Opcode.XOR, null, true, (a, b) -> a ^ b);
        intOperation(Opcode.SHL, null, true, (a, b) -> a << b);
        intOperation(Opcode.SHR, null, true, (a, b) -> a >> b);
        intOperation(Opcode.USHR, null, true, (a, b) -> a >>> b);
        for (Condition c : Condition.values()) {
            boolean unsigned = c.name().startsWith("U");
            intOperation(Opcode.CMP, c, true,
                    (a, b) -> c.test(unsigned ? bits(a) : a, unsigned ? bits(b) : b) ? 1 : 0);
        }
        for (Opcode o : List.of(Opcode.NEG, Opcode.I2B, Opcode.I2S, Opcode.I2C)) {
            define("int." + o.text(), o, null, IrType.I32, IrType.I32);
            for (int a : INTS) {
                row("int." + o.text(), bits(o == Opcode.NEG ? -a : o == Opcode.I2B ? (byte) a
                        : o == Opcode.I2S ? (short) a : (char) a), bits(a), 0);
            }
        }
    }

    private void longs() {
        longOperation(Opcode.ADD, true, (a, b) -> a + b);
        longOperation(Opcode.SUB, true, (a, b) -> a - b);
        longOperation(Opcode.MUL, true, (a, b) -> a * b);
        longOperation(Opcode.DIV, false, (a, b) -> a / b);
        longOperation(Opcode.REM, false, (a, b) -> a % b);
        longOperation(Opcode.UDIV, false, Long::divideUnsigned);
        longOperation(Opcode.UREM, false, Long::remainderUnsigned);
        longOperation(Opcode.MULH, true, Math::multiplyHigh);
        longOperation(Opcode.UMULH, true, (a, b) -> Math.multiplyHigh(a, b) + (a >> 63 & b) + (b >> 63 & a));
        define("lcmp", Opcode.LCMP, null, IrType.I32, IrType.I64, IrType.I64);
        for (Opcode shift : List.of(Opcode.SHL, Opcode.SHR, Opcode.USHR)) {
            define("long." + shift.text(), shift, null, IrType.I64, IrType.I64, IrType.I32);
        }
        for (long a : LONGS) {
            for (long b : LONGS) {
                row("lcmp", bits(Long.compare(a, b)), a, b);
            }
            for (int b : INTS) {
                row("long.shl", a << b, a, bits(b));
                row("long.shr", a >> b, a, bits(b));
                row("long.ushr", a >>> b, a, bits(b));
            }
        }
    }

    private void doubleOperation(Opcode opcode, DoubleBinaryOperator java) {
        String name = "double." + opcode.text();
        define(name, opcode, null, IrType.F64, IrType.F64, IrType.F64);
        for (double a : DOUBLES) {
            for (double b : DOUBLES) {
                row(name, bits(java.applyAsDouble(a, b)), bits(a), bits(b));
            }
        }
    }

    private void doubles() {
        doubleOperation(Opcode.ADD, (a, b) -> a + b);
        doubleOperation(Opcode.SUB, (a, b) -> a - b);
        doubleOperation(Opcode.MUL, (a, b) -> a * b);
        doubleOperation(Opcode.DIV, (a, b) -> a / b);
        doubleOperation(Opcode.REM, (a, b) -> a % b);
        define("double.neg", Opcode.NEG, null, IrType.F64, IrType.F64);
        define("double.cmpl", Opcode.FCMPL, null, IrType.I32, IrType.F64, IrType.F64);
        define("double.cmpg", Opcode.FCMPG, null, IrType.I32, IrType.F64, IrType.F64);
        List<Condition> conditions = List.of(Condition.EQ, Condition.NE, Condition.LT, Condition.LE, Condition.GT,
                Condition.GE);
        for (Condition c : conditions) {
            define("double.cmp" + c, Opcode.CMP, c, IrType.I32, IrType.F64, IrType.F64);
        }
        for (double a : DOUBLES) {
            row("double.neg", bits(-a), bits(a), 0);
            for (double b : DOUBLES) {
                int order = a > b ? 1 : a < b ? -1 : 0;
                boolean unordered = a != a || b != b;
                row("double.cmpl", bits(unordered ? -1 : order), bits(a), bits(b));
                row("double.cmpg", bits(unordered ? 1 : order), bits(a), bits(b));
                for (Condition c : conditions) {
                    boolean holds = unordered ? c == Condition.NE : c.test(order, 0);
                    row("double.cmp" + c, holds ? 1 : 0, bits(a), bits(b));
                }
            }
        }
    }

    private void floats() {
        define("float.div", Opcode.DIV, null, IrType.F32, IrType.F32, IrType.F32);
        define("float.rem", Opcode.REM, null, IrType.F32, IrType.F32, IrType.F32);
        define("float.add", Opcode.ADD, null, IrType.F32, IrType.F32, IrType.F32);
        for (float a : FLOATS) {
            for (float b : FLOATS) {
                row("float.div", bits(a / b), bits(a), bits(b));
                row("float.rem", bits(a % b), bits(a), bits(b));
                row("float.add", bits(a + b), bits(a), bits(b));
            }
        }
    }

    private void conversions() {
        convert(Opcode.I2L, IrType.I32, IrType.I64);
        convert(Opcode.UI2L, IrType.I32, IrType.I64);
        convert(Opcode.I2F, IrType.I32, IrType.F32);
        convert(Opcode.I2D, IrType.I32, IrType.F64);
        convert(Opcode.L2I, IrType.I64, IrType.I32);
        convert(Opcode.L2F, IrType.I64, IrType.F32);
        convert(Opcode.L2D, IrType.I64, IrType.F64);
        convert(Opcode.F2I, IrType.F32, IrType.I32);
        convert(Opcode.F2L, IrType.F32, IrType.I64);
        convert(Opcode.F2D, IrType.F32, IrType.F64);
        convert(Opcode.D2I, IrType.F64, IrType.I32);
        convert(Opcode.D2L, IrType.F64, IrType.I64);
        convert(Opcode.D2F, IrType.F64, IrType.F32);
        convert(Opcode.BITCAST, IrType.F64, IrType.I64);
        for (int a : INTS) {
            row("i2l", a, bits(a), 0);
            row("ui2l", bits(a), bits(a), 0);
            row("i2f", bits((float) a), bits(a), 0);
            row("i2d", bits((double) a), bits(a), 0);
        }
        for (long a : LONGS) {
            row("l2i", bits((int) a), a, 0);
            row("l2f", bits((float) a), a, 0);
            row("l2d", bits((double) a), a, 0);
        }
        for (float a : FLOATS) {
            row("f2i", bits((int) a), bits(a), 0);
            row("f2l", (long) a, bits(a), 0);
            row("f2d", bits((double) a), bits(a), 0);
        }
        for (double a : DOUBLES) {
            row("d2i", bits((int) a), bits(a), 0);
            row("d2l", (long) a, bits(a), 0);
            row("d2f", bits((float) a), bits(a), 0);
            row("bitcast", bits(a), bits(a), 0);
        }
    }

    private void convert(Opcode opcode, IrType from, IrType to) {
        define(opcode.text(), opcode, null, to, from);
    }

    private static char letter(IrType type) {
        return switch (type) {
            case I32 -> 'i';
            case I64 -> 'l';
            case F32 -> 'f';
            default -> 'd';
        };
    }

    private static String cType(IrType type) {
        return switch (type) {
            case I32 -> "int";
            case I64 -> "int64_t";
            case F32 -> "float";
            default -> "double";
        };
    }
}
