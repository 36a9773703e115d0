package org.nativeaot.core.llvm;

import java.util.ArrayList;
import java.util.List;
import org.nativeaot.core.ir.Instruction;
import org.nativeaot.core.ir.IrType;
import org.nativeaot.core.ir.Value;

/**
 * LLVM's own operations without side effects, overloaded on the operand type; {@code pause}, the processor's hint in
 * spin loops; {@code opaque}, a value that LLVM cannot look behind. A result of another width than the operands (bit
 * counts of longs) is truncated.
 */
final class IntrinsicWriter {
    private IntrinsicWriter() {
    }

    static void write(FunctionWriter f, Instruction i) {
        String name = i.attributeAs(String.class);
        if (name.equals("pause")) {
            String instruction = f.module().target().isX64() ? "pause" : "isb";
            f.line("call void asm sideeffect \"" + instruction + "\", \"\"() " + ModuleWriter.CALL + f.location(i));
            return;
        }
        if (name.equals("opaque")) {
            String type = LlvmSyntax.type(i.type());
            f.define(i, "call " + type + " asm \"\", \"=r,0\"(" + f.typed(i.operand(0)) + ")");
            return;
        }
        if (!name.startsWith("llvm.") || i.operandCount() == 0) {
            throw new IllegalArgumentException("intrinsic " + name + " in " + f.function().name());
        }
        IrType operandType = i.operand(0).type();
        String type = LlvmSyntax.type(operandType);
        List<String> arguments = new ArrayList<>();
        List<String> types = new ArrayList<>();
        for (Value v : i.operands()) {
            arguments.add(f.typed(v));
            types.add(LlvmSyntax.type(v.type()));
        }
        if (name.equals("llvm.ctlz") || name.equals("llvm.cttz")) {
            // 0 is a proper operand
            arguments.add("i1 false");
            types.add("i1 immarg");
        }
        String callee = f.module().intrinsic(name + "." + suffix(operandType), type, String.join(", ", types));
        String call = "call " + type + " " + callee + "(" + String.join(", ", arguments) + ")"
                + (callsLibrary(name) ? " " + ModuleWriter.CALL + f.location(i) : "");
        if (operandType == IrType.I64 && i.type() == IrType.I32) {
            f.define(i, "trunc i64 " + f.temporary(call) + " to i32");
        } else {
            f.define(i, call);
        }
    }

    /** May become a call of a C function where the processor has no such instruction. */
    private static boolean callsLibrary(String name) {
        return switch (name) {
            case "llvm.fma", "llvm.floor", "llvm.ceil", "llvm.rint", "llvm.trunc", "llvm.round", "llvm.roundeven",
                    "llvm.nearbyint" -> true;
            default -> false;
        };
    }

    private static String suffix(IrType type) {
        return switch (type) {
            case I32 -> "i32";
            case I64 -> "i64";
            case F32 -> "f32";
            case F64 -> "f64";
            default -> throw new IllegalArgumentException("intrinsic on " + type);
        };
    }
}
