package org.nativeaot.core.llvm;

import java.util.List;
import org.nativeaot.core.ir.Block;
import org.nativeaot.core.ir.CallTarget;
import org.nativeaot.core.ir.Instruction;
import org.nativeaot.core.ir.IrFunction;
import org.nativeaot.core.ir.IrType;
import org.nativeaot.core.ir.Opcode;
import org.nativeaot.core.ir.SourcePosition;
import org.nativeaot.core.ir.Terminator;
import org.nativeaot.core.ir.Value;
import org.nativeaot.core.model.JavaClass;
import org.nativeaot.core.model.JavaMethod;

/** Short spellings for functions built by hand. */
public final class Lir {
    private Lir() {
    }

    public static IrFunction function(String name, IrType result, boolean mayThrow, IrType... parameters) {
        IrFunction f = new IrFunction(name, null, result);
        f.setMayThrow(mayThrow);
        Block entry = f.newBlock();
        for (IrType p : parameters) {
            entry.addParameter(p);
        }
        return f;
    }

    /** A function that applies one operation to its parameters. */
    public static IrFunction operation(String name, Opcode opcode, Object attribute, IrType result,
            IrType... parameters) {
        IrFunction f = function(name, result, false, parameters);
        Block entry = f.entry();
        Value v = entry.append(opcode, result, attribute, null, entry.parameters().toArray(new Value[0]));
        entry.setTerminator(new Terminator.Return(null, v));
        return f;
    }

    public static Instruction iconst(Block b, int value) {
        return b.append(Opcode.ICONST, IrType.I32, value, null);
    }

    public static CallTarget java(String symbol, IrType result, boolean mayThrow, IrType... parameters) {
        return new CallTarget(symbol, CallTarget.Convention.JAVA, List.of(parameters), result, mayThrow, null);
    }

    public static CallTarget kernel(String symbol, IrType result, boolean mayThrow, IrType... parameters) {
        return new CallTarget(symbol, CallTarget.Convention.KERNEL, List.of(parameters), result, mayThrow, null);
    }

    /** A method of a class that exists for its name, source file and line numbers only. */
    public static JavaMethod method(String className, String sourceFile, String name, String descriptor) {
        JavaClass owner = new JavaClass(null, new JavaClass.ClassFacts(className, 0, null, List.of(), null, sourceFile,
                61, null, List.of(), List.of(), null, null, List.of(), List.of(), null));
        return new JavaMethod(owner, 8, name, descriptor, null, List.of(), List.of(), null, List.of(), null);
    }

    public static SourcePosition at(JavaMethod method, int line, SourcePosition caller) {
        return new SourcePosition(method, 0, line, caller);
    }
}
