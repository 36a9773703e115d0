package org.nativeaot.core.llvm;

import java.nio.charset.StandardCharsets;
import org.nativeaot.core.ir.IrType;
import org.nativeaot.core.model.Kind;

/** Spelling of names, types and literals in LLVM assembly (LLVM language reference). */
final class LlvmSyntax {
    private static final char[] HEX = "0123456789ABCDEF".toCharArray();

    private LlvmSyntax() {
    }

    /** {@code @"name"}; bytes outside printable ASCII become {@code \XX}. */
    static String global(String name) {
        return '@' + quoted(name);
    }

    /** The text in quotes, as UTF-8 with escapes. */
    static String quoted(String text) {
        StringBuilder out = new StringBuilder(text.length() + 2).append('"');
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            if (b >= 0x20 && b < 0x7F && b != '"' && b != '\\') {
                out.append((char) b);
            } else {
                out.append('\\').append(HEX[b >> 4 & 15]).append(HEX[b & 15]);
            }
        }
        return out.append('"').toString();
    }

    static String type(IrType type) {
        return switch (type) {
            case I32 -> "i32";
            case I64 -> "i64";
            case F32 -> "float";
            case F64 -> "double";
            case REF, PTR -> "ptr";
            case VOID -> "void";
        };
    }

    /** Result type of a Java function: with the exception if it may throw. */
    static String resultType(IrType type, boolean mayThrow) {
        if (!mayThrow) {
            return type(type);
        }
        return type == IrType.VOID ? "ptr" : "{ " + type(type) + ", ptr }";
    }

    /** Type of a value of this kind in memory (WIDE references). */
    static String memoryType(Kind kind) {
        return switch (kind) {
            case BOOLEAN, BYTE -> "i8";
            case CHAR, SHORT -> "i16";
            case INT -> "i32";
            case LONG -> "i64";
            case FLOAT -> "float";
            case DOUBLE -> "double";
            case REF -> "ptr";
            case VOID -> throw new IllegalArgumentException("void in memory");
        };
    }

    /** A float literal is written as the double it widens to; a NaN keeps its bits through a cast instead. */
    static String literal(float value) {
        if (value != value) {
            return "bitcast (i32 " + Float.floatToRawIntBits(value) + " to float)";
        }
        return literal((double) value);
    }

    static String literal(double value) {
        long bits = Double.doubleToRawLongBits(value);
        StringBuilder out = new StringBuilder("0x");
        for (int shift = 60; shift >= 0; shift -= 4) {
            out.append(HEX[(int) (bits >> shift & 15)]);
        }
        return out.toString();
    }
}
