package org.nativeaot.core.llvm;

import java.util.ArrayList;
import java.util.List;
import org.nativeaot.core.ir.CallTarget;
import org.nativeaot.core.ir.Edge;
import org.nativeaot.core.ir.Instruction;
import org.nativeaot.core.ir.IrType;
import org.nativeaot.core.ir.Opcode;
import org.nativeaot.core.ir.Value;

/** Calls, and what follows them when they throw (binary interface, "Values, calls, exceptions"). */
final class CallWriter {
    private CallWriter() {
    }

    /** @param handler where an exception of this instruction goes; null: out of the function */
    static void write(FunctionWriter f, Instruction i, Edge handler) {
        CallTarget target = i.attributeAs(CallTarget.class);
        switch (i.opcode()) {
            case THROW_IF -> {
                String condition = f.condition(i.operand(0));
                String cold = f.exits().raise(target, i.operands().subList(1, i.operandCount()), f.location(i),
                        handler);
                branchIfBad(f, condition, cold);
            }
            case STACK_CHECK -> writeStackCheck(f, i, target, handler);
            default -> {
                switch (target.convention()) {
                    case JAVA -> writeJavaCall(f, i, target, handler);
                    case KERNEL -> writeKernelCall(f, i, target, handler);
                    case LIBC -> {
                        if (target.mayThrow()) {
                            throw new IllegalArgumentException("libc function " + target.symbol() + " throws");
                        }
                        emitCall(f, i, target, LlvmSyntax.type(i.type()), "");
                    }
                }
            }
        }
    }

    private static void branchIfBad(FunctionWriter f, String condition, String cold) {
        String next = f.newLabel();
        f.line("br i1 " + condition + ", label %" + cold + ", label %" + next + ", !prof "
                + f.module().accesses().unlikely());
        f.begin(next);
    }

    private static void branchIfGood(FunctionWriter f, String condition, String next, String cold) {
        f.line("br i1 " + condition + ", label %" + next + ", label %" + cold + ", !prof "
                + f.module().accesses().likely());
    }

    /**
     * The frame's address stands for the stack pointer: below it lies this one frame, for which the kernel's reserve
     * makes room.
     */
    private static void writeStackCheck(FunctionWriter f, Instruction i, CallTarget target, Edge handler) {
        String frame = f.temporary("call ptr " + f.module().intrinsic("llvm.frameaddress.p0", "ptr", "i32 immarg")
                + "(i32 0)");
        String place = f.temporary("getelementptr i8, ptr %thread, i64 " + f.module().target().layout().stackLimit());
        String limit = f.temporary("load ptr, ptr " + place + ", align 8, !tbaa " + f.module().accesses().threadTag());
        String condition = f.temporary("icmp ult ptr " + frame + ", " + limit);
        branchIfBad(f, condition, f.exits().raise(target, i.operands(), f.location(i), handler));
    }

    private static void writeJavaCall(FunctionWriter f, Instruction i, CallTarget target, Edge handler) {
        String type = LlvmSyntax.resultType(target.result(), target.mayThrow());
        if (!target.mayThrow()) {
            emitCall(f, i, target, type, "swiftcc ");
            return;
        }
        String pair = f.temporary(callText(f, i, target, type, "swiftcc "));
        boolean isVoid = target.result() == IrType.VOID;
        if (!isVoid) {
            f.define(i, "extractvalue " + type + " " + pair + ", 0");
        }
        if (!i.mayThrow()) {
            return;
        }
        String exception = isVoid ? pair : f.temporary("extractvalue " + type + " " + pair + ", 1");
        String good = f.temporary("icmp eq ptr " + exception + ", null");
        String cold = f.exceptionTarget(handler, exception);
        String next = f.newLabel();
        branchIfGood(f, good, next, cold);
        f.begin(next);
    }

    private static void writeKernelCall(FunctionWriter f, Instruction i, CallTarget target, Edge handler) {
        emitCall(f, i, target, LlvmSyntax.type(target.result()), "");
        if (!i.mayThrow()) {
            return;
        }
        String next = f.newLabel();
        if (target.result() == IrType.REF || target.result() == IrType.PTR) {
            // failure gives null: so the pending exception is looked at only then
            String good = f.temporary("icmp ne ptr " + f.name(i) + ", null");
            if (target.symbol() != null && KernelDeclarations.isAllocator(target.symbol())) {
                branchIfGood(f, good, next, f.exits().throwPending(handler));
                f.begin(next);
                return;
            }
            String rare = f.newLabel();
            branchIfGood(f, good, next, rare);
            f.begin(rare);
        }
        String place = f.temporary("getelementptr i8, ptr %thread, i64 " + f.module().target().layout().pending());
        String pending = f.temporary("load ptr, ptr " + place + ", align 8, !tbaa "
                + f.module().accesses().threadTag());
        String good = f.temporary("icmp eq ptr " + pending + ", null");
        branchIfGood(f, good, next, f.exits().throwPending(handler));
        f.begin(next);
    }

    private static void emitCall(FunctionWriter f, Instruction i, CallTarget target, String type, String convention) {
        String text = callText(f, i, target, type, convention);
        if (target.result() == IrType.VOID) {
            f.line(text);
        } else {
            f.define(i, text);
        }
    }

    private static String callText(FunctionWriter f, Instruction i, CallTarget target, String type, String convention) {
        boolean indirect = i.opcode() == Opcode.CALL_POINTER;
        List<Value> arguments = i.operands().subList(indirect ? 1 : 0, i.operandCount());
        if (arguments.size() != target.parameters().size()) {
            throw new IllegalArgumentException("call of " + target.symbol() + " with " + arguments.size()
                    + " arguments instead of " + target.parameters().size() + " in " + f.function().name());
        }
        List<String> texts = new ArrayList<>();
        switch (target.convention()) {
            case JAVA -> texts.add("ptr swiftself %thread");
            case KERNEL -> texts.add("ptr %thread");
            case LIBC -> {
                // no thread
            }
        }
        for (Value v : arguments) {
            texts.add(f.typed(v));
        }
        String callee = indirect ? f.name(i.operand(0)) : f.module().callee(target);
        return "call " + convention + type + " " + callee + "(" + String.join(", ", texts) + ") " + ModuleWriter.CALL
                + KernelDeclarations.callAttributes(target, i) + f.location(i);
    }
}
