package org.nativeaot.core.llvm;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nativeaot.core.ir.Block;
import org.nativeaot.core.ir.IrFunction;
import org.nativeaot.core.ir.IrType;
import org.nativeaot.core.ir.Opcode;
import org.nativeaot.core.ir.Terminator;
import org.nativeaot.core.ir.Value;
import org.nativeaot.core.options.OptimizeMode;
import org.nativeaot.core.options.Rid;

/** Code for a level of x86-64 suits processors of more than one maker. */
class TuningTest {
    @Test
    void rotationsAreNoDoubleShifts() {
        LlvmLibrary.load(NativeProgram.toolchain().javaCppProperties());
        CodeTarget target = NativeProgram.target(Rid.LINUX_X64, OptimizeMode.FULL);
        IrFunction f = Lir.function("rotate", IrType.I32, false, IrType.I32);
        Block b = f.entry();
        Value x = b.parameters().get(0);
        Value low = b.append(Opcode.USHR, IrType.I32, null, null, x, Lir.iconst(b, 7));
        Value high = b.append(Opcode.SHL, IrType.I32, null, null, x, Lir.iconst(b, 25));
        b.setTerminator(new Terminator.Return(null, b.append(Opcode.OR, IrType.I32, null, null, low, high)));
        String code = new ModuleCompiler(target, null).assembly(NativeProgram.module(List.of(f), target));
        assertTrue(code.contains("ro"), code);
        assertFalse(code.contains("shld"), code);
    }
}
